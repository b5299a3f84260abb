# shellcheck shell=bash
# The programs that tests call: installed as root on Debian when missing, otherwise named.

# tools_missing: lines of test-tools.tsv whose program is not there.
tools_missing() {
    local program package purpose
    while IFS=$'\t' read -r program package purpose; do
        [[ $program == '#'* ]] || has "$program" || printf '%s\t%s\t%s\n' "$program" "$package" "$purpose"
    done <"$LAUNCHER/test-tools.tsv"
}

# Installs what may be installed; sets TOOLS_LACKING to one sentence per tool still missing.
tools_obtain() {
    local missing packages
    missing=$(tools_missing)
    if [ -n "$missing" ] && packages_possible; then
        packages=$(cut -f2 <<<"$missing" | tr '\n' ' ')
        step "Installation des outils d'essai : $packages"
        # shellcheck disable=SC2086
        packages_install $packages || true
        missing=$(tools_missing)
    fi
    TOOLS_LACKING=''
    [ -z "$missing" ] || TOOLS_LACKING=$(awk -F '\t' '{ print "outil manquant : " $1 " (" $3 ") ; installer : apt-get install " $2 }' <<<"$missing")
    postgis_obtain || TOOLS_LACKING+=${TOOLS_LACKING:+$'\n'}"outil manquant : PostGIS ; installer : apt-get install --no-install-recommends postgresql-15-postgis-3"
}
