# shellcheck shell=bash
# PostGIS in a container, when this machine has an engine and no PostgreSQL of its own.
COMPOSE_FILE_PATH=$SAMU_HOME/deploy/compose/postgis.yml

compose_possible() { has docker && docker compose version >/dev/null 2>&1 && timeout 10 docker info >/dev/null 2>&1; }

compose() {
    SAMU_DB_PORT=$(cat "$STATE/run/db-port") SAMU_DB_SUPERUSER_PASSWORD=$(cat "$STATE/secrets/db-superuser-password") \
        docker compose -p "samu-$NAME" -f "$COMPOSE_FILE_PATH" "$@" 9>&-
}

compose_start() {
    [ -s "$STATE/run/db-port" ] && ! port_busy "$(cat "$STATE/run/db-port")" || port_random >"$STATE/run/db-port"
    secret_file "$STATE/secrets/db-superuser-password" >/dev/null
    secret_file "$STATE/secrets/db-password" >/dev/null
    compose up -d --wait >>"$STATE/log/compose.log" 2>&1 || return 1
    [ ! -f "$STATE/compose.ready" ] || return 0
    cluster_setup_sql "$(cat "$STATE/secrets/db-password")" NOCREATEDB |
        compose exec -T db psql -XqAt -v ON_ERROR_STOP=1 -U postgres -d postgres >/dev/null || return 1
    touch "$STATE/compose.ready"
}

compose_stop() { compose stop >>"$STATE/log/compose.log" 2>&1; }
compose_forget() { compose down -v >>"$STATE/log/compose.log" 2>&1; }
