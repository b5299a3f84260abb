# shellcheck shell=bash
# Finds a JDK 25 or newer (JAVA_HOME, then `java`, then the usual folders) and Maven.
readonly JDK_LEAST=25

# Major version of the JDK in folder $1, 0 when it is none.
jdk_version() {
    local version=''
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || { echo 0; return; }
    [ ! -r "$1/release" ] || version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    echo "${version:-0}"
}

jdk_on_path() {
    local java
    java=$(command -v java) || return 0
    dirname "$(dirname "$(readlink -f "$java")")"
}

jdk_highest() {
    local folder version best=0
    for folder in /usr/lib/jvm/* /opt/jdk* /opt/java/* "$(own_home)"/.sdkman/candidates/java/*; do
        version=$(jdk_version "$folder")
        if [ "$version" -gt "$best" ]; then
            best=$version
            printf '%s\n' "$folder"
        fi
    done | tail -n 1
}

# Sets and exports JAVA_HOME; false when there is none.
jdk_find() {
    local candidate
    for candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" "$(jdk_highest)"; do
        if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" -ge $JDK_LEAST ]; then
            export JAVA_HOME=$candidate
            return 0
        fi
    done
    return 1
}

readonly JDK_ADVICE="JDK $JDK_LEAST introuvable : installez temurin-$JDK_LEAST-jdk (ou openjdk-$JDK_LEAST-jdk), ou indiquez son dossier par JAVA_HOME."
readonly MAVEN_ADVICE="Maven introuvable : installez-le (Debian, Ubuntu : apt-get install maven)."

jdk_require() { jdk_find || die "$JDK_ADVICE"; }
maven_require() { has mvn || die "$MAVEN_ADVICE"; }
