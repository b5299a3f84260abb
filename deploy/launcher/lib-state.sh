# shellcheck shell=bash
# The folder of an instance: where it is, what it is (live or exercise), who holds it.
readonly MARKER=.samu-instance

state_base() { if is_root; then echo /var/lib/samu; else echo "$(own_home)/.local/state/samu"; fi; }

# state_locate NAME: sets STATE and NAME, creates nothing.
state_locate() {
    NAME=$1
    [[ $NAME =~ ^[a-z0-9][a-z0-9-]{0,30}$ ]] ||
        die "nom d'instance « $NAME » refusé : minuscules, chiffres et tirets, 31 caractères au plus."
    STATE=$(realpath -m -- "${SAMU_STATE:-$(state_base)/$NAME}")
    case $STATE/ in
        / | /root/*) die "le dossier d'instance $STATE n'est pas permis : choisissez-en un autre par SAMU_STATE, hors de /root." ;;
    esac
    if [ -d "$STATE" ] && [ ! -f "$STATE/$MARKER" ] && [ -n "$(ls -A "$STATE" 2>/dev/null)" ]; then
        die "$STATE contient autre chose qu'une instance samu : choisissez un autre dossier par SAMU_STATE."
    fi
}

state_exists() { [ -f "$STATE/$MARKER" ]; }
state_kind() { cat "$STATE/kind" 2>/dev/null || true; }
kind_in_french() { if [ "$1" = live ]; then echo réelle; else echo "d'exercice"; fi; }

# state_create KIND: makes the folder, or refuses to open it as the other kind.
state_create() {
    local kind
    mkdir -p "$STATE" 2>/dev/null || die "impossible de créer $STATE : choisissez un autre dossier par SAMU_STATE."
    printf 'samu 1\n' >"$STATE/$MARKER"
    kind=$(state_kind)
    [ -z "$kind" ] || [ "$kind" = "$1" ] ||
        die "« $NAME » est une instance $(kind_in_french "$kind") et le reste : prenez un autre nom (--name) pour une instance $(kind_in_french "$1")."
    [ -n "$kind" ] || printf '%s\n' "$1" >"$STATE/kind"
    mkdir -p "$STATE"/{run,secrets/tree,data/journal,tls,config,log}
    if is_root; then
        # PostgreSQL runs as its own account and must reach its own folder; secrets/ stays closed.
        chmod 0711 "$STATE"
        [ -n "${SAMU_STATE:-}" ] || chmod 0711 "$(state_base)"
    fi
}

# Holds the instance until this command and its own steps end; file descriptor 9 is never inherited
# by what is started.
state_lock() {
    exec 9>"$STATE/run/lock"
    flock -n 9
}

state_running() { process_alive "$STATE/run/app.pid" >/dev/null; }
state_url() { cat "$STATE/run/url" 2>/dev/null || echo 'adresse inconnue'; }

# Removes everything of this instance but the lock that we hold.
state_erase() {
    local allowed=$1
    state_exists || return 0
    if [ "$(state_kind)" = live ] && [ "$allowed" != yes ]; then
        die "« $NAME » est une instance réelle : --fresh l'effacerait. Ajoutez --yes-erase-live si c'est voulu."
    fi
    database_forget
    find "$STATE" -xdev -mindepth 1 -maxdepth 1 ! -name run ! -name "$MARKER" -exec rm -rf -- {} +
}
