# shellcheck shell=bash
# Starts the application of an instance, waits for it, stops it.
readonly APP_START_SECONDS=180 APP_STOP_SECONDS=60

# One AOT cache per unpacked jar and per JDK: any other pair would be refused by the JVM.
app_aot_cache() { printf '%s/%s.aot\n' "$APP_HOME" "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")"; }

# app_start [JVM OPTION…]
app_start() {
    local options=("@$SAMU_HOME/deploy/jvm.options" "-XX:ErrorFile=$STATE/log/jvm-%p.log" "-Djava.io.tmpdir=$STATE/run/tmp" "$@") extra=()
    if [ $# -eq 0 ] && [ -f "$(app_aot_cache)" ]; then options+=("-XX:AOTCache=$(app_aot_cache)"); fi
    read -ra extra <<<"${SAMU_JAVA_OPTIONS:-}"
    # What the server spools while it receives a photo belongs to the instance, not to /tmp.
    rm -rf "$STATE/run/tmp" && mkdir -p "$STATE/run/tmp"
    (
        cd "$STATE" || exit
        exec "$JAVA_HOME/bin/java" "${options[@]}" "${extra[@]}" -jar "$APP_JAR" \
            "--spring.config.additional-location=file:$STATE/config/application.properties" \
            </dev/null >"$STATE/log/stdout.log" 2>&1 9>&-
    ) &
    APP_PID=$!
    process_record "$STATE/run/app.pid" "$APP_PID"
    printf 'https://localhost:%s/\n' "$PORT_STAFF" >"$STATE/run/url"
}

# Any answer of the operations connector counts: its health may be "down" because of the database.
app_await_ready() {
    local left=$((APP_START_SECONDS * 4))
    until [ -n "$(http_status "$PORT_OPERATIONS" /actuator/health || true)" ] && port_busy "$PORT_STAFF"; do
        state_running && [ $((left--)) -gt 0 ] || return 1
        sleep 0.25
    done
}

app_explain_failure() {
    say "L'application n'a pas démarré. Dernières lignes du journal :"
    { cat "$STATE/log/stdout.log"; tail -n 400 "$STATE/log/console.log" 2>/dev/null; } |
        grep -E 'ERROR|Caused by|Exception|Description:|Reason:|refus' | tail -n 8 | cut -c1-300 | sed 's/^/  /'
    say "Journal complet : $STATE/log/console.log"
}

app_stop() { process_stop "$STATE/run/app.pid" $APP_STOP_SECONDS; rm -f "$STATE/run/url"; }
