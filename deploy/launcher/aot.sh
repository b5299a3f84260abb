#!/usr/bin/env bash
# ./samu aot: a training run of a throw-away instance writes the AOT cache of this very jar.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build process state ports packages postgis cluster compose database tls config app

[ $# -eq 0 ] || die "./samu aot ne prend pas d'option."
readonly ASSEMBLY_SECONDS=300

cleanup() {
    [ -d "$STATE" ] || return 0
    app_stop
    database_stop
    rm -rf -- "$STATE"
}

jdk_require
build_if_needed
SAMU_STATE=$(mktemp -d "${TMPDIR:-/tmp}/samu-XXXXXX")
state_locate aot
trap cleanup EXIT
state_create exercise
app_unpack
cache=$(app_aot_cache)
if [ -f "$cache" ]; then
    say "Déjà prêt : $cache"
    exit 0
fi
[ -w "$APP_HOME" ] && [ "${APP_HOME#"$STATE"}" = "$APP_HOME" ] ||
    die "impossible d'écrire dans $SAMU_HOME : lancez ./samu aot avec le compte qui en est propriétaire."
ports_choose
database_start
tls_prepare no
config_write no
step "Démarrage d'entraînement"
app_start "-XX:AOTCacheOutput=$cache"
app_await_ready || { app_explain_failure; exit 1; }
step "Écriture du cache (une minute environ)"
kill -TERM "$APP_PID"
process_await_end "$STATE/run/app.pid" $ASSEMBLY_SECONDS || die "le cache n'est pas écrit après $ASSEMBLY_SECONDS s."
[ -f "$cache" ] || die "le cache n'a pas été écrit : voir la sortie de Java : $(tail -n 1 "$STATE/log/stdout.log")"
chmod 0644 "$cache"
say "Prêt : $cache ($(du -m "$cache" | cut -f1) Mo). Les prochains démarrages s'en servent."
