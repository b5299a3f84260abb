#!/usr/bin/env bash
# ./samu test: every test of the reactor against a private PostGIS, then a summary.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build ports packages postgis cluster tools scratch

mode=normal only=''
while [ $# -gt 0 ]; do
    case $1 in
        --fast) mode=fast ;;
        --nightly) mode=nightly ;;
        --only) need_value "$@"; only=$2; shift ;;
        *) die "option inconnue « $1 » : voir ./samu help" ;;
    esac
    shift
done

# Test data outside the project; their absence is counted, and refused with CI=true.
data_find() {
    local data=${SAMU_TEST_DATA:-$SAMU_HOME/../shared/data}
    DATA_ABSENT=0
    if [ -d "$data" ]; then
        SAMU_TEST_DATA=$(cd "$data" && pwd)
        export SAMU_TEST_DATA
    else
        DATA_ABSENT=1
        unset SAMU_TEST_DATA
        ! in_ci || [ $mode = fast ] || die "données de test absentes ($data) : indiquez-les par SAMU_TEST_DATA."
    fi
}

environment_start() {
    tools_obtain
    if [ -n "$TOOLS_LACKING" ]; then
        say "$TOOLS_LACKING"
        ! in_ci || die "avec CI=true un outil manquant est un échec."
    fi
    [ -n "${PG_BIN:-}" ] || return 0
    step "Démarrage d'une base d'essai"
    if ! scratch_start "${TMPDIR:-/tmp}" off; then
        tail -n 5 "$SCRATCH/pg.log"
        die "la base d'essai ne démarre pas."
    fi
    export SAMU_TEST_DB_URL=jdbc:postgresql://127.0.0.1:$SCRATCH_PORT/samu SAMU_TEST_DB_USER=samu
    SAMU_TEST_DB_PASSWORD=$(scratch_password)
    export SAMU_TEST_DB_PASSWORD
}

maven_arguments() {
    case $mode in
        fast) ARGUMENTS=(-Pfast -DskipITs -Dspotless.check.skip=true "-Dsamu.excluded.groups=nightly,browser,kill" test) ;;
        normal) ARGUMENTS=(-Dsamu.excluded.groups=nightly verify) ;;
        nightly) ARGUMENTS=(-Dsamu.full=true -Dsamu.excluded.groups= verify) ;;
    esac
    [ -z "$only" ] || ARGUMENTS+=("-Dgroups=$only")
}

reports() { find . \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml' \) "$@"; }

trap scratch_stop EXIT
cd "$SAMU_HOME"
jdk_require
maven_require
data_find
[ $mode = fast ] || environment_start
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
reports -delete
maven_arguments
step "Essais ($mode)"
fingerprint=$(sources_fingerprint src/main)
started=$SECONDS failed=0
maven_run "test-$mode" --fail-at-end "${ARGUMENTS[@]}" || failed=1
cp "$BUILD_WORK/test-$mode.log" "$BUILD_WORK/test.log"
[ $failed = 1 ] || [ $mode = fast ] || printf '%s\n' "$fingerprint" >"$BUILD_STAMP"
[ $failed = 0 ] || ! in_ci || tail -n 150 "$BUILD_WORK/test.log"
untried=$(sed -n 's/^\[INFO\] \(.*[^ .]\) *\.* SKIPPED$/\1/p' "$BUILD_WORK/test.log")
[ -z "$untried" ] || printf '\nModules non essayés à cause des échecs :\n%s\n' "$untried"
reports -print0 | LC_ALL=C sort -z | xargs -0r awk -f "$LAUNCHER/junit.awk" |
    awk -v seconds=$((SECONDS - started)) -v mavenfailed=$failed -v dataabsent=$DATA_ABSENT \
        -v ci="$(if in_ci; then echo 1; else echo 0; fi)" -f "$LAUNCHER/summary.awk"
