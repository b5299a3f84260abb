# shellcheck shell=bash
# The database of an instance: one given by SAMU_DB_URL, else a private cluster, else a container.
# A database that does not start is a warning: intake depends on the journal alone.

# Sets DB_URL and DB_USER; the password is in secrets/db-password.
database_start() {
    DB_USER=${SAMU_DB_USER:-samu}
    if [ -n "${SAMU_DB_URL:-}" ]; then
        DB_URL=$SAMU_DB_URL
        database_given
    elif [ ! -f "$STATE/compose.ready" ] && postgis_obtain; then
        database_private
    elif compose_possible; then
        step "Démarrage de PostGIS dans un conteneur"
        compose_start || warn "PostGIS ne démarre pas dans son conteneur (voir $STATE/log/compose.log) : la prise d'appel fonctionne sans lui."
        DB_URL=jdbc:postgresql://127.0.0.1:$(cat "$STATE/run/db-port")/samu
    else
        die "$POSTGIS_ADVICE"
    fi
}

database_given() {
    if [ -n "${SAMU_DB_PASSWORD_FILE:-}" ]; then
        cat -- "$SAMU_DB_PASSWORD_FILE" >"$STATE/secrets/db-password" || die "SAMU_DB_PASSWORD_FILE est illisible."
    elif [ -n "${SAMU_DB_PASSWORD:-}" ]; then
        printf '%s' "$SAMU_DB_PASSWORD" >"$STATE/secrets/db-password"
    elif [ ! -s "$STATE/secrets/db-password" ]; then
        die "SAMU_DB_URL est donné sans mot de passe : indiquez son fichier par SAMU_DB_PASSWORD_FILE."
    fi
    unset SAMU_DB_PASSWORD
}

database_private() {
    local pg=$STATE/pg log=$STATE/pg.log
    if is_root && ! as_postgres test -x "$STATE"; then
        die "le compte postgres ne peut pas entrer dans $STATE : choisissez un dossier ouvert au passage, par SAMU_STATE."
    fi
    [ ! -f "$log" ] || [ "$(stat -c %s "$log")" -lt 10000000 ] || mv -f "$log" "$log.1"
    touch "$log" && cluster_own "$log"
    if [ ! -f "$pg/samu.ready" ]; then
        step "Création de la base privée de l'instance"
        ! cluster_running "$pg" || cluster_stop "$pg"
        cluster_create "$pg" "$STATE/secrets" "$log" on NOCREATEDB ||
            warn "la base privée n'a pas pu être créée (voir $log) : la prise d'appel fonctionne sans elle."
    else
        cluster_start "$pg" "$log" on ||
            warn "PostgreSQL ne démarre pas (voir $log) : la prise d'appel fonctionne sans lui."
    fi
    DB_URL=jdbc:postgresql://127.0.0.1:$(cluster_port "$pg" 2>/dev/null || echo 5432)/samu
}

# Stops what database_start started for this instance, nothing else.
database_stop() {
    if [ -d "$STATE/pg" ] && postgis_find; then
        cluster_stop "$STATE/pg" || warn "PostgreSQL ne s'arrête pas : voir $STATE/pg.log"
    elif [ -f "$STATE/compose.ready" ] && compose_possible; then
        compose_stop || warn "le conteneur PostGIS ne s'arrête pas : voir $STATE/log/compose.log"
    fi
}

database_forget() {
    database_stop
    if [ -f "$STATE/compose.ready" ] && compose_possible; then compose_forget; fi
}
