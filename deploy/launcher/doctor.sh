#!/usr/bin/env bash
# ./samu doctor: what is missing, what runs, whether clock, disk and ports are sane. One line each.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java process state ports postgis compose tools

[ $# -eq 0 ] || die "./samu doctor ne prend pas d'option."
missing=0
ok() { say "✓ $*"; }
note() { say "– $*"; }
bad() { say "✗ $*"; missing=1; }

check_java() {
    if jdk_find; then ok "JDK $(jdk_version "$JAVA_HOME") : $JAVA_HOME"; else bad "$JDK_ADVICE"; fi
    if has mvn; then ok "Maven : $(command -v mvn)"; else bad "$MAVEN_ADVICE"; fi
}

check_postgis() {
    if [ -n "${SAMU_DB_URL:-}" ]; then ok "Base indiquée par SAMU_DB_URL"
    elif postgis_find; then ok "PostGIS : $PG_BIN"
    elif compose_possible; then ok "PostGIS : par conteneur"
    else bad "$POSTGIS_ADVICE"; fi
}

# Programs that only the tests call: their absence does not stop the product.
check_test_tools() {
    local program package purpose
    while IFS=$'\t' read -r program package purpose; do
        [[ $program != '#'* ]] || continue
        if has "$program"; then ok "$program (essais : $purpose)"
        else note "$program absent (essais : $purpose) ; installer : apt-get install $package"; fi
    done <"$LAUNCHER/test-tools.tsv"
}

check_clock() {
    local synchronised=''
    if has timedatectl; then synchronised=$(timedatectl show -p NTPSynchronized --value 2>/dev/null || true); fi
    if [ "$(date +%Y)" -lt 2026 ]; then bad "Horloge : $(date '+%F %T') est dans le passé ; mettez la machine à l'heure."
    elif [ "$synchronised" = yes ]; then ok "Horloge synchronisée"
    elif [ "$synchronised" = no ]; then bad "Horloge non synchronisée : activez NTP (timedatectl set-ntp true)."
    else note "Horloge : synchronisation non vérifiable ici ; installez chrony sur un poste réel."; fi
}

check_disk() {
    local folder free
    folder=$(state_base)
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    free=$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')
    if [ "$free" -ge 5000 ]; then ok "Disque : $free Mo libres sous $folder"
    else bad "Disque : $free Mo libres sous $folder ; il en faut 5000 au moins."; fi
}

check_ports() {
    local port
    for port in 8443 8444 8445; do
        if port_busy "$port"; then note "Port $port pris : le premier port libre ensuite servira (ou --port)."
        else ok "Port $port libre"; fi
    done
}

check_instances() {
    local folder found=0
    for folder in "${SAMU_STATE:-}" "$(state_base)"/*; do
        [ -f "$folder/$MARKER" ] || continue
        found=1
        STATE=$folder NAME=$(basename "$folder")
        if state_running; then ok "Instance « $NAME » ($(kind_in_french "$(state_kind)")) en marche : $(state_url)"
        else note "Instance « $NAME » ($(kind_in_french "$(state_kind)")) arrêtée : $STATE"; fi
    done
    [ $found = 1 ] || note "Aucune instance sous $(state_base)"
}

check_java
check_postgis
check_test_tools
check_clock
check_disk
check_ports
check_instances
exit $missing
