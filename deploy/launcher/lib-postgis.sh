# shellcheck shell=bash
# Finds the programs of a PostgreSQL that has PostGIS, installs them when that is allowed.

# Sets PG_BIN to the highest version with PostGIS; false when there is none.
postgis_find() {
    local folder version
    while IFS= read -r version; do
        folder=/usr/lib/postgresql/$version
        if [ -x "$folder/bin/initdb" ] && [ -r "/usr/share/postgresql/$version/extension/postgis.control" ]; then
            PG_BIN=$folder/bin
            return 0
        fi
    done < <(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -rn)
    return 1
}

# The package of this distribution's version, 15 on Debian 12.
postgis_package() {
    apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' 2>/dev/null | sort -t- -k2 -rn | sed -n '1s/ .*//p'
}

postgis_install() {
    local package
    packages_possible || return 1
    step "Installation de PostGIS (paquets de la distribution)"
    package=$(postgis_package)
    if [ -z "$package" ]; then
        packages_apt update >/dev/null 2>&1 || true
        package=$(postgis_package)
    fi
    packages_install "${package:-postgresql-15-postgis-3}"
}

postgis_obtain() { postgis_find || { postgis_install && postgis_find; }; }

readonly POSTGIS_ADVICE="PostGIS introuvable : installez-le (Debian, Ubuntu : apt-get install --no-install-recommends postgresql-15-postgis-3), ou indiquez une base par SAMU_DB_URL."
