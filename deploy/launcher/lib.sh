# shellcheck shell=bash
# Words and small tools that every command uses. Sourced, never run.
set -euo pipefail
umask 077

LAUNCHER=$SAMU_HOME/deploy/launcher

say() { printf '%s\n' "$*"; }
step() { printf '• %s\n' "$*"; }
warn() { printf 'Attention : %s\n' "$*" >&2; }

die() {
    printf 'samu : %s\n' "$*" >&2
    exit 1
}

is_root() { [ "$EUID" -eq 0 ]; }
in_ci() { [ "${CI:-}" = true ]; }
has() { command -v "$1" >/dev/null 2>&1; }

# 32 letters and digits: 190 bits, safe in SQL, JSON and property files.
random_secret() { LC_ALL=C tr -dc 'A-Za-z0-9' < <(head -c 512 /dev/urandom) | head -c 32; }

# The secret kept in file $1, made at the first call.
secret_file() {
    [ -s "$1" ] || random_secret >"$1"
    cat "$1"
}

# The home of this account, never a leftover HOME of another one.
own_home() { getent passwd "$EUID" | cut -d: -f6; }

need_value() { [ $# -ge 2 ] && [ -n "$2" ] || die "l'option $1 attend une valeur."; }

load() {
    local part
    for part in "$@"; do
        # shellcheck source=/dev/null
        . "$LAUNCHER/lib-$part.sh"
    done
}
