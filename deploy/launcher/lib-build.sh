# shellcheck shell=bash
# Builds the application when its sources changed, and unpacks it where it starts fastest.
BUILD_STAMP=$BUILD_WORK/built

modules() { sed -n 's/.*<module>\(.*\)<\/module>.*/\1/p' "$SAMU_HOME/pom.xml"; }

# sources_fingerprint FOLDER…: of the poms and these folders (src/main, src/test) of every module,
# without what the Vaadin build writes beside the sources.
sources_fingerprint() {
    local module folder
    (
        cd "$SAMU_HOME" || exit
        {
            printf 'pom.xml\0'
            for module in $(modules); do
                printf '%s/pom.xml\0' "$module"
                for folder in "$@"; do
                    [ ! -d "$module/$folder" ] || find "$module/$folder" \
                        \( -path '*/frontend/generated' -o -path '*/src/main/bundles' \) -prune -o -type f -print0
                done
            done
        } | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64
    )
}

# Path of the executable jar, empty when it was never built.
app_jar() { find "$SAMU_HOME/console/target" -maxdepth 1 -name 'console-*.jar' 2>/dev/null | head -n 1; }

build_is_current() {
    [ -n "$(app_jar)" ] && [ "$(cat "$BUILD_STAMP" 2>/dev/null)" = "$1" ]
}

build_if_needed() {
    local fingerprint
    fingerprint=$(sources_fingerprint src/main)
    ! build_is_current "$fingerprint" || return 0
    maven_require
    build_place
    (
        flock 8
        if build_is_current "$fingerprint"; then exit 0; fi
        step "Construction de l'application (une à deux minutes la première fois)"
        rm -f "$BUILD_STAMP"
        maven_run build -DskipTests -Dspotless.check.skip=true -pl console -am package ||
            die "la construction a échoué : voir $BUILD_WORK/build.log"
        printf '%s\n' "$fingerprint" >"$BUILD_STAMP"
    ) 8>"$BUILD_WORK/lock"
}

# Sets APP_HOME (folder of this very jar, unpacked) and APP_JAR.
app_unpack() {
    local jar digest root=$SAMU_HOME/console/target/app
    jar=$(app_jar)
    digest=$(sha256sum "$jar" | cut -c1-16)
    if [ ! -d "$root/$digest" ] && [ ! -w "$SAMU_HOME/console/target" ]; then
        root=${STATE:?}/app
    fi
    APP_HOME=$root/$digest
    APP_JAR=$APP_HOME/$(basename "$jar")
    [ ! -f "$APP_HOME/.complete" ] || return 0
    step "Mise en place de l'application"
    app_forget_old "$root"
    rm -rf -- "$APP_HOME"
    (
        [ "$root" = "${STATE:-}/app" ] || umask 022
        mkdir -p "$root"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$APP_HOME" >/dev/null 9>&-
    )
    touch "$APP_HOME/.complete"
}

# Removes unpacked versions below $1 that no running process was started from.
app_forget_old() {
    local old
    for old in "$1"/*/; do
        [ -d "$old" ] || continue
        grep -aqsF -- "${old%/}" /proc/[0-9]*/cmdline || rm -rf -- "$old"
    done
}
