#!/usr/bin/env bash
# ./samu stop: asks the running launcher to leave; does its work when it is gone.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load process state ports packages postgis cluster compose database app

name=demo
while [ $# -gt 0 ]; do
    case $1 in
        --name) need_value "$@"; name=$2; shift ;;
        *) die "option inconnue « $1 » : voir ./samu help" ;;
    esac
    shift
done

state_locate "$name"
state_exists || die "aucune instance « $NAME » dans $STATE"
launcher=$STATE/run/launcher.pid
if pid=$(process_alive "$launcher"); then
    kill -TERM -- "-$pid" # its whole group: a build or an installation under way ends too
    process_await_end "$launcher" 120 || die "le lanceur (processus $pid) ne répond pas : voir $STATE/log/console.log"
    say "Instance « $NAME » arrêtée."
elif state_running; then
    app_stop
    database_stop
    say "Instance « $NAME » arrêtée."
else
    database_stop
    say "L'instance « $NAME » n'était pas en marche."
fi
