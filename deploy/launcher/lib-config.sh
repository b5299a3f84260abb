# shellcheck shell=bash
# The generated configuration: where things are. Secrets are read from files, never written here.

# A property file is read as ISO 8859-1: everything else travels as \uXXXX.
property_escape() {
    local LC_ALL=C.UTF-8 text=${1//\\/\\\\} escaped='' character index
    for ((index = 0; index < ${#text}; index++)); do
        character=${text:index:1}
        case $character in
            [\ -~]) escaped+=$character ;;
            *) escaped+=$(printf '\\u%04x' "'$character") ;;
        esac
    done
    printf '%s' "$escaped"
}

property() { printf '%s=%s\n' "$1" "$(property_escape "$2")"; }

# config_public_url LAN: the only base of the links sent to callers.
config_public_url() {
    local host=localhost
    if [ "$1" = yes ]; then host=$(lan_addresses | head -n 1); fi
    printf '%s\n' "${SAMU_PUBLIC_URL:-https://${host:-localhost}:$PORT_PUBLIC}"
}

# config_write LAN: config/application.properties of this start.
config_write() {
    local address=127.0.0.1
    [ "$1" != yes ] || address=0.0.0.0
    {
        echo '# Écrit par ./samu run à chaque démarrage ; vos réglages vont dans local.properties, à côté.'
        property spring.config.import "configtree:$STATE/secrets/tree/,optional:file:$STATE/config/local.properties"
        property server.address "$address"
        property server.port "$PORT_STAFF"
        property server.shutdown graceful
        property server.ssl.key-store "file:$STATE/tls/server.p12"
        property server.ssl.key-store-type PKCS12
        property server.ssl.key-alias serveur
        property management.server.port "$PORT_OPERATIONS"
        property management.server.address 127.0.0.1
        property management.server.ssl.enabled false
        property logging.file.name "$STATE/log/console.log"
        property logging.threshold.console OFF
        property samu.public.port "$PORT_PUBLIC"
        property samu.public-url "$(config_public_url "$1")"
        property samu.instance.kind "$(state_kind)"
        property samu.instance.name "$NAME"
        property samu.state "$STATE"
        property samu.journal.folder "$STATE/data/journal"
        property samu.journal.master-key-file "$STATE/secrets/master-key"
        property samu.db.url "$DB_URL"
        property samu.db.user "$DB_USER"
        property samu.db.password-file "$STATE/secrets/db-password"
    } >"$STATE/config/application.properties"
}
