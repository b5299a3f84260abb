# shellcheck shell=bash
# A private cluster for one run of tests or benches, gone when the command ends.

# scratch_start PARENT FSYNC: sets SCRATCH and SCRATCH_PORT; false when the cluster does not start.
scratch_start() {
    SCRATCH=$(mktemp -d "$1/samu-XXXXXX")
    ! is_root || chmod 0711 "$SCRATCH"
    touch "$SCRATCH/pg.log" && cluster_own "$SCRATCH/pg.log"
    cluster_create "$SCRATCH/pg" "$SCRATCH/secrets" "$SCRATCH/pg.log" "$2" CREATEDB || return 1
    SCRATCH_PORT=$(cluster_port "$SCRATCH/pg")
}

scratch_password() { cat "$SCRATCH/secrets/db-password"; }

scratch_stop() {
    [ -n "${SCRATCH:-}" ] && [ -d "$SCRATCH" ] || return 0
    [ ! -d "$SCRATCH/pg" ] || cluster_stop "$SCRATCH/pg" || true
    rm -rf -- "$SCRATCH"
}
