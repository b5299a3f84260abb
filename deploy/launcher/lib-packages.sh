# shellcheck shell=bash
# Debian and Ubuntu packages, only as root and only when something is missing.

packages_possible() { is_root && has apt-get; }

# packages_install PACKAGE…: silent; the log tells the rest.
packages_install() {
    local log
    log=$(mktemp)
    # The distribution's own PostgreSQL cluster is not ours: it is neither created nor started.
    local keep_off=/etc/postgresql-common/createcluster.d/samu.conf status=0
    mkdir -p "${keep_off%/*}" && printf 'create_main_cluster = false\n' >"$keep_off"
    if ! packages_apt install -y --no-install-recommends "$@" >"$log" 2>&1; then
        packages_apt update >>"$log" 2>&1 || true
        packages_apt install -y --no-install-recommends "$@" >>"$log" 2>&1 || status=1
    fi
    rm -f "$keep_off"
    [ $status -eq 0 ] || warn "installation impossible ($*) : $(grep -m 1 '^E: ' "$log" || tail -n 1 "$log")"
    rm -f "$log"
    return $status
}

packages_apt() {
    (umask 022 && DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" </dev/null 9>&-)
}
