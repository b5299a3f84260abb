#!/usr/bin/env bash
# ./samu bench: runs the benches of benches.tsv, each against its baseline, and prints one table.
# shellcheck source=deploy/launcher/lib.sh
. "$SAMU_HOME/deploy/launcher/lib.sh"
load java maven build ports packages postgis cluster scratch

# Far beyond what a bench takes: one that hangs ends all the same, and its figures so far are kept.
LIMIT_SECONDS=1500
wanted=() options=() json=''
while [ $# -gt 0 ]; do
    case $1 in
        --quick) options+=(--quick); LIMIT_SECONDS=300 ;;
        --rounds) need_value "$@"; options+=(--rounds "$2"); shift ;;
        --json) need_value "$@"; json=$(realpath -m -- "$2"); shift ;;
        -*) die "option inconnue « $1 » : voir ./samu help" ;;
        all) ;;
        *) wanted+=("$1") ;;
    esac
    shift
done

table() { grep -v '^#' "$LAUNCHER/benches.tsv" || true; }

bench_row() { table | awk -F '\t' -v name="$1" '$1 == name'; }

# A bench of load-tests drives the packaged application: built when it is missing or older than its sources.
prepare_application() {
    local name
    for name in "${wanted[@]}"; do
        [ "$(bench_row "$name" | cut -f2)" != load-tests ] || { build_if_needed; return; }
    done
}

# Compiles the benches' modules once per state of the sources, with their class path.
prepare() {
    local modules fingerprint stamp=$BUILD_WORK/bench.built
    modules=$(for name in "${wanted[@]}"; do bench_row "$name" | cut -f2; done | sort -u | paste -sd, -)
    fingerprint="$modules $(sources_fingerprint src/main src/test)"
    [ "$(cat "$stamp" 2>/dev/null)" != "$fingerprint" ] || return 0
    step "Préparation des mesures"
    maven_run bench -DskipTests -pl "$modules" -am test-compile \
        dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test ||
        die "la préparation a échoué : voir $BUILD_WORK/bench.log"
    printf '%s\n' "$fingerprint" >"$stamp"
}

database() {
    postgis_obtain || { warn "$POSTGIS_ADVICE"; return 0; }
    step "Démarrage d'une base de référence (fsync actif)"
    scratch_start /var/tmp on || die "la base de référence ne démarre pas : $(tail -n 1 "$SCRATCH/pg.log")"
    export SAMU_BENCH_DB_URL=jdbc:postgresql://127.0.0.1:$SCRATCH_PORT/samu SAMU_BENCH_DB_USER=samu
    SAMU_BENCH_DB_PASSWORD=$(scratch_password)
    export SAMU_BENCH_DB_PASSWORD
}

# run_bench NAME MODULE CLASS
run_bench() {
    local target=$SAMU_HOME/$2/target doors=()
    read -ra doors < <(sed -n 's/.*<samu.jvm.doors>\(.*\)<\/samu.jvm.doors>.*/\1/p' "$SAMU_HOME/pom.xml")
    step "Mesure : $1"
    (cd "$SAMU_HOME" && timeout --kill-after=10 "$LIMIT_SECONDS" "$JAVA_HOME/bin/java" "${doors[@]}" -XX:+UseSerialGC -Xmx1g -Duser.language=fr \
        -cp "$target/test-classes:$target/classes:$(cat "$target/bench.classpath")" "$3" \
        "${options[@]}" --json "$lines" </dev/null)
}

# The figures measured so far, as one array.
write_json() {
    awk 'NF { if (n++) { printf ",\n" } else { print "[" } ; printf "  %s", $0 } END { print n ? "\n]" : "[]" }' "$lines" >"$json"
}

cleanup() {
    write_json
    rm -f "$lines"
    scratch_stop
}

cd "$SAMU_HOME"
[ ${#wanted[@]} -gt 0 ] || mapfile -t wanted < <(table | cut -f1)
[ ${#wanted[@]} -gt 0 ] || die "aucune mesure n'est inscrite dans deploy/launcher/benches.tsv"
for name in "${wanted[@]}"; do
    [ -n "$(bench_row "$name")" ] || die "mesure inconnue « $name » ; connues : $(table | cut -f1 | paste -sd' ' -)"
done
jdk_require
maven_require
build_place
prepare_application
prepare
json=${json:-$BUILD_WORK/bench.json}
lines=$(mktemp)
trap cleanup EXIT
database

failed=0
for name in "${wanted[@]}"; do
    IFS=$'\t' read -r _ module class < <(bench_row "$name")
    run_bench "$name" "$module" "$class" || { warn "la mesure $name a échoué (code $?)."; failed=1; }
    write_json
done
say ''
awk NF "$lines" | awk -f "$LAUNCHER/bench.awk"
say "Résultats : $json"
exit $failed
