#!/usr/bin/env bash
# ./samu run: keeps the real work (instance.sh) in a session of its own, so that Ctrl-C reaches this
# small shell alone, which asks the other one to stop everything in order. A shell that works cannot
# handle signals safely itself: bash may lose an interrupt, or garble its trap, inside a substitution.
set -u

setsid bash "$SAMU_HOME/deploy/launcher/instance.sh" "$@" </dev/null &
worker=$!
asked=no
ask() {
    asked=yes
    kill -TERM -- "-$worker" 2>/dev/null
}
trap ask INT TERM HUP

status=0
wait "$worker" || status=$?
while kill -0 "$worker" 2>/dev/null; do
    status=0
    wait "$worker" || status=$?
done
# 143: ended on request, by Ctrl-C here or by ./samu stop elsewhere.
[ "$asked" = no ] && [ "$status" -ne 143 ] || exit 0
exit "$status"
