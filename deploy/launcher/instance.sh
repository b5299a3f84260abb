#!/usr/bin/env bash
# The work of ./samu run: everything from nothing to a running instance, until it is asked to end.
# Signals have their default effect here; whatever ends this shell, `leave` puts things in order.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build process state ports packages postgis cluster compose database tls config app welcome

name='' kind=exercise lan=no port='' fresh=no erase_live=no open=yes database_touched=no ready=no
while [ $# -gt 0 ]; do
    case $1 in
        --name) need_value "$@"; name=$2; shift ;;
        --port) need_value "$@"; port=$2; shift ;;
        --live) kind=live ;;
        --lan) lan=yes ;;
        --fresh) fresh=yes ;;
        --yes-erase-live) erase_live=yes ;;
        --no-open) open=no ;;
        *) die "option inconnue « $1 » : voir ./samu help" ;;
    esac
    shift
done

already_running() {
    say "L'instance « $NAME » est déjà en marche : $(state_url)   (arrêt : ./samu stop$([ "$NAME" = demo ] || echo " --name $NAME"))"
    exit 0
}

# Stops exactly what this command started: the application, then its database.
leave() {
    trap '' INT TERM HUP
    trap - EXIT
    if state_running; then
        say ''
        step "Arrêt de l'application"
        app_stop
    fi
    rm -f "$STATE/run/url" "$STATE/run/app.pid"
    [ "$database_touched" = no ] || database_stop
    rm -f "$STATE/run/launcher.pid"
    [ "$ready" = no ] || say "Instance « $NAME » arrêtée."
}

jdk_require
if [ -z "$name" ]; then
    if [ $kind = live ]; then name=live; else name=demo; fi
fi
state_locate "$name"
if state_exists && state_running; then
    [ $fresh = no ] || die "l'instance « $NAME » est en marche : arrêtez-la d'abord (./samu stop --name $NAME)."
    state_create "$kind"
    already_running
fi
[ -z "$port" ] || ports_choose "$port"
mkdir -p "$STATE/run" 2>/dev/null || die "impossible de créer $STATE : choisissez un autre dossier par SAMU_STATE."
printf 'samu 1\n' >"$STATE/$MARKER"
state_lock || die "l'instance « $NAME » est en cours de démarrage ou d'arrêt par une autre commande."
[ $fresh = no ] || state_erase "$erase_live"
state_create "$kind"
process_record "$STATE/run/launcher.pid" $$

trap leave EXIT
build_if_needed
app_unpack
ports_choose "$port"
database_touched=yes
database_start
tls_prepare $lan
config_write $lan
step "Démarrage de l'instance « $NAME »"
app_start
if ! app_await_ready 2>/dev/null; then
    app_explain_failure
    exit 1
fi
ready=yes
welcome $lan
[ $open = no ] || welcome_open

status=0
wait "$APP_PID" || status=$?
say "L'application s'est arrêtée d'elle-même (code $status) : voir $STATE/log/console.log"
exit "$((status == 0 ? 1 : status))"
