#!/usr/bin/env bash
# ./samu import REGISTER FILE…: brings an open register into the database of an instance, or roads into its folder, whole or
# not at all.
# The instance may be running: it reads the former version until the new one is complete.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build process state ports packages postgis cluster compose database

readonly USAGE="./samu import communes|ban|finess|dae|osm FICHIER… [--name NOM] [--accept-smaller]"
name=demo register='' files=() options=()
while [ $# -gt 0 ]; do
    case $1 in
        --name) need_value "$@"; name=$2; shift ;;
        --accept-smaller) options+=("$1") ;;
        -*) die "option inconnue « $1 » : $USAGE" ;;
        *) if [ -z "$register" ]; then register=$1; else files+=("$1"); fi ;;
    esac
    shift
done

# A database that was not running is there for the import only.
database_for_import() {
    if ! state_running; then
        state_lock || die "l'instance « $NAME » est en cours de démarrage ou d'arrêt : relancez l'import ensuite."
        trap database_stop EXIT
    fi
    database_start
}

check_files() {
    local file
    for file in "${files[@]}"; do
        [ -f "$file" ] && [ -r "$file" ] || die "« $file » n'est pas un fichier lisible."
    done
}

# Travel times need no database: roads are read into memory from their folder. It only holds their drawing for the map.
import_roads() {
    local status=0
    [ ${#files[@]} -eq 1 ] || die "un seul fichier OSM à la fois : $USAGE"
    if [ -n "${SAMU_DB_URL:-}" ] || [ -f "$STATE/compose.ready" ] || postgis_find; then
        database_for_import
        export SAMU_IMPORT_DB_URL=$DB_URL SAMU_IMPORT_DB_USER=$DB_USER SAMU_IMPORT_DB_PASSWORD_FILE=$STATE/secrets/db-password
    else
        warn "sans PostGIS, les temps de trajet sont importés, pas le dessin des routes sur la carte."
    fi
    step "Import des routes dans l'instance « $NAME »"
    "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -Dslf4j.internal.verbosity=WARN \
        -cp "$APP_JAR:$APP_HOME/lib/*" fr.centre15.geo.routing.ImportRoads "$STATE/roads" "${files[0]}" || status=$?
    return $status
}

import_register() {
    local status=0
    database_for_import
    step "Import de « $register » dans l'instance « $NAME »"
    SAMU_IMPORT_DB_URL=$DB_URL SAMU_IMPORT_DB_USER=$DB_USER SAMU_IMPORT_DB_PASSWORD_FILE=$STATE/secrets/db-password \
        "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -Dslf4j.internal.verbosity=WARN \
        -cp "$APP_JAR:$APP_HOME/lib/*" fr.centre15.geo.importer.Import "$register" "${options[@]}" "${files[@]}" || status=$?
    return $status
}

case $register in
    communes | ban | finess | dae | osm) ;;
    *) die "$USAGE" ;;
esac
[ ${#files[@]} -gt 0 ] || die "$USAGE"
jdk_require
state_locate "$name"
state_exists || die "aucune instance « $NAME » : lancez-la une fois (./samu run) avant d'y importer."
check_files
build_if_needed
app_unpack
if [ "$register" = osm ]; then import_roads; else import_register; fi
