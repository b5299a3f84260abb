#!/usr/bin/env bash
# ./samu build: builds the application and nothing else.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build

[ $# -eq 0 ] || die "./samu build ne prend pas d'option."
jdk_require
build_if_needed
app_unpack
say "Application prête : $APP_JAR"
