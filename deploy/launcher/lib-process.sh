# shellcheck shell=bash
# A process file holds "pid start boot": it names one process for ever, so that a reused pid or a
# restarted machine is never mistaken for ours.

process_identity() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # Fields after the command name in parentheses; the start time is the 22nd of the whole line.
    printf '%s %s %s\n' "$1" "$(printf '%s' "${stat##*) }" | cut -d' ' -f20)" "$(cat /proc/sys/kernel/random/boot_id)"
}

process_record() { process_identity "$2" >"$1"; }

# Prints the pid when the process recorded in file $1 still runs (a zombie does not).
process_alive() {
    local pid recorded
    [ -s "$1" ] || return 1
    recorded=$(cat "$1")
    pid=${recorded%% *}
    [ "$(process_identity "$pid")" = "$recorded" ] || return 1
    ! grep -qs '^State:[[:space:]]*Z' "/proc/$pid/status" || return 1
    printf '%s\n' "$pid"
}

# process_await_end FILE SECONDS
process_await_end() {
    local left=$(($2 * 5))
    while process_alive "$1" >/dev/null; do
        [ $((left--)) -gt 0 ] || return 1
        sleep 0.2
    done
}

# process_stop FILE SECONDS: asks politely, then kills.
process_stop() {
    local pid
    if pid=$(process_alive "$1"); then
        kill -TERM "$pid" 2>/dev/null || true
        if ! process_await_end "$1" "$2"; then
            warn "le processus $pid ne s'arrête pas en $2 s : arrêt forcé (le journal reste intact)."
            kill -KILL "$pid" 2>/dev/null || true
            process_await_end "$1" 5 || true
        fi
    fi
    rm -f "$1"
}
