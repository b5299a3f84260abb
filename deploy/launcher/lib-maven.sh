# shellcheck shell=bash
# Runs Maven quietly: one line per module, everything in a log, offline when that is enough.
BUILD_WORK=$SAMU_HOME/target/samu

# Shows the module being built and the compiler's or the tests' own errors.
maven_lines() {
    awk '
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
            sub(/^\[INFO\] Building /, ""); count = $NF; sub(/ +[^ ]+ +\[[^]]*\]$/, "")
            print "  " count " " $0; fflush(); next
        }
        /^\[ERROR\] / && !/^\[ERROR\] *(\[Help|->|Re-run|For more|To see|See |After correcting|Tests run:|Failures: |Errors: | *mvn <args>|Failed to execute goal .*There are test failures|$)/ && errors++ < 40 { print "  " $0; fflush() }
    '
}

# maven_once LOG ARGUMENTS…: exit status of Maven itself.
maven_once() {
    local log=$1 status
    shift
    (umask 022 && cd "$SAMU_HOME" && mvn -B -ntp -Dstyle.color=never "$@" </dev/null 2>&1 9>&-) | tee "$log" | maven_lines
    status=${PIPESTATUS[0]}
    return "$status"
}

lacks_artifact() {
    grep -qE '^\[ERROR\].*(Could not (resolve|transfer|find) (dependencies|artifact)|could not be resolved|offline mode|No plugin found for prefix)' "$1"
}

poms_fingerprint() {
    (cd "$SAMU_HOME" && find . -name pom.xml -not -path '*/target/*' -print0 | LC_ALL=C sort -z |
        xargs -0 sha256sum | sha256sum | cut -c1-64)
}

build_place() {
    (umask 022 && mkdir -p "$BUILD_WORK") 2>/dev/null && [ -w "$BUILD_WORK" ] ||
        die "impossible d'écrire dans $SAMU_HOME : construisez avec le compte qui en est propriétaire (./samu build)."
}

# maven_run NAME ARGUMENTS…: the log goes to target/samu/NAME.log. Once these poms have been
# resolved with these arguments' NAME, the network is not asked again.
maven_run() {
    local log=$BUILD_WORK/$1.log resolved=$BUILD_WORK/$1.resolved poms status=0
    shift
    build_place
    poms=$(poms_fingerprint)
    if [ "$(cat "$resolved" 2>/dev/null)" = "$poms" ]; then
        maven_once "$log" -o "$@" || status=$?
        if [ $status -ne 0 ] && lacks_artifact "$log"; then
            step "Une bibliothèque manque sur cette machine : nouvel essai avec le réseau"
            status=0
            maven_once "$log" "$@" || status=$?
        fi
    else
        maven_once "$log" "$@" || status=$?
        if [ $status -ne 0 ] && lacks_artifact "$log"; then
            step "Réseau indisponible : nouvel essai avec les bibliothèques déjà présentes"
            status=0
            maven_once "$log" -o "$@" || status=$?
        fi
    fi
    if [ $status -eq 0 ]; then
        printf '%s\n' "$poms" >"$resolved"
    fi
    return $status
}
