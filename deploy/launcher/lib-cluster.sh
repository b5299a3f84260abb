# shellcheck shell=bash
# A private PostgreSQL cluster: its own folder, its own port on 127.0.0.1, passwords, no socket file.
# Needs PG_BIN. As root everything of the server runs as the account postgres.

as_postgres() {
    if is_root; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@" 9>&-)
    else
        (cd / && "$@" 9>&-)
    fi
}

cluster_own() { ! is_root || chown postgres:postgres -- "$@"; }

# cluster_sql SECRETS PORT: runs standard input as the superuser.
cluster_sql() {
    PGPASSFILE=$1/pgpass PGOPTIONS='-c client_min_messages=warning' "$PG_BIN/psql" -XqAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$2" -U postgres -d postgres >/dev/null
}

# The one place that says what the application's role may do. Read by psql from standard input.
cluster_setup_sql() {
    printf "CREATE ROLE samu LOGIN %s PASSWORD '%s';\n" "$2" "$1"
    [ "$2" = NOCREATEDB ] || printf '%s\n' 'GRANT pg_read_all_settings, pg_checkpoint TO samu;' '\connect template1' 'CREATE EXTENSION IF NOT EXISTS postgis;' '\connect postgres'
    printf '%s\n' 'CREATE DATABASE samu OWNER samu;' '\connect samu' 'CREATE EXTENSION IF NOT EXISTS postgis;'
}

# cluster_create FOLDER SECRETS LOG FSYNC(on|off) CREATEDB|NOCREATEDB
cluster_create() {
    local folder=$1 secrets=$2 password_file
    rm -rf -- "$folder"
    mkdir -p "$folder" "$secrets"
    password_file=$(mktemp "$folder.XXXXXX")
    secret_file "$secrets/db-superuser-password" >"$password_file"
    secret_file "$secrets/db-password" >/dev/null
    printf '127.0.0.1:*:*:postgres:%s\n' "$(cat "$password_file")" >"$secrets/pgpass"
    cluster_own "$folder" "$password_file"
    local status=0
    as_postgres "$PG_BIN/initdb" -D "$folder" -U postgres -A scram-sha-256 --pwfile="$password_file" \
        --encoding=UTF8 --locale=C.UTF-8 >>"$3" 2>&1 || status=1
    rm -f "$password_file"
    [ $status -eq 0 ] || return 1
    echo "include_if_exists 'samu.conf'" >>"$folder/postgresql.conf"
    cluster_start "$folder" "$3" "$4" || return 1
    cluster_setup_sql "$(cat "$secrets/db-password")" "$5" | cluster_sql "$secrets" "$(cluster_port "$folder")" || return 1
    touch "$folder/samu.ready"
}

cluster_settings() {
    cat <<SETTINGS
listen_addresses = '127.0.0.1'
port = $1
unix_socket_directories = ''
fsync = $2
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
SETTINGS
}

cluster_running() { as_postgres "$PG_BIN/pg_ctl" -D "$1" status >/dev/null 2>&1; }

# Where process 1 does not collect the dead (some containers), a killed server stays as a zombie and
# its pid file would be taken for a running one.
cluster_forget_zombie() {
    local pid
    pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) || return 0
    ! grep -qs '^State:[[:space:]]*Z' "/proc/$pid/status" || rm -f "$1/postmaster.pid"
}

cluster_port() { sed -n 's/^port = //p' "$1/samu.conf"; }

# cluster_start FOLDER LOG FSYNC: keeps its port while it is free; does nothing when it runs already.
cluster_start() {
    local port attempt
    cluster_forget_zombie "$1"
    ! cluster_running "$1" || return 0
    port=$(cluster_port "$1" 2>/dev/null || true)
    touch "$2" && cluster_own "$2"
    for attempt in 1 2 3; do
        if [ -z "$port" ] || port_busy "$port" || [ "$attempt" -gt 1 ]; then port=$(port_random); fi
        cluster_settings "$port" "$3" >"$1/samu.conf"
        cluster_own "$1/samu.conf"
        as_postgres "$PG_BIN/pg_ctl" -D "$1" -l "$2" -w -t 60 start >/dev/null 2>&1 </dev/null && return 0
    done
    return 1
}

cluster_stop() {
    ! cluster_running "$1" || as_postgres "$PG_BIN/pg_ctl" -D "$1" -m fast -w -t 60 stop >/dev/null 2>&1
}
