#!/usr/bin/env bash
# ./samu inspect FILE…: prints as JSON what the product understands of files from outside. Starts no instance.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build process

[ $# -gt 0 ] || die "indiquez un ou plusieurs fichiers : ./samu inspect FICHIER…"
jdk_require
# The answer alone goes to the standard output; what the build has to say goes beside it.
build_if_needed >&2
app_unpack >&2
exec "$JAVA_HOME/bin/java" -Dstdout.encoding=UTF-8 -XX:TieredStopAtLevel=1 -Xshare:auto \
    -cp "$APP_JAR:$APP_HOME/lib/*" fr.centre15.console.inspect.Inspect "$@"
