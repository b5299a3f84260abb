# Sums up the lines of junit.awk in French. Variables: seconds, mavenfailed, dataabsent.
BEGIN { FS = "\t" }

{
    if (!($1 in seen)) { seen[$1] = 1; modules[++moduleCount] = $1 }
    count[$1, $2]++
    total[$2]++
    if ($2 == "failed" && total["failed"] <= 40) { failures = failures "  ✗ " $1 " " $3 ($4 == "" ? "" : " : " $4) "\n" }
    if ($2 == "skipped") {
        reason = $4 == "" ? "sans motif" : $4
        if (!(reason in skips)) { reasons[++reasonCount] = reason }
        skips[reason]++
        if (reason ~ /[Dd]onnées de test|SAMU_TEST_DATA/) { noData++ }
        if (reason ~ /[Oo]util (absent|manquant)/) { noTool++ }
    }
}

END {
    printf "\n%-22s %9s %9s %9s\n", "Module", "reussis", "echoues", "ignores"
    for (i = 1; i <= moduleCount; i++) {
        m = modules[i]
        printf "%-22s %9d %9d %9d\n", m, count[m, "passed"], count[m, "failed"], count[m, "skipped"]
    }
    if (failures != "") { printf "\nÉchecs :\n%s", failures }
    if (reasonCount) {
        print "\nIgnorés :"
        for (i = 1; i <= reasonCount; i++) { printf "  %d × %s\n", skips[reasons[i]], reasons[i] }
    }
    if (noData || dataabsent) { printf "\nSans données de test : %d essai(s) ignoré(s) (SAMU_TEST_DATA ou ../shared/data).\n", noData }
    if (mavenfailed && !total["failed"]) { print "\nLa construction a échoué (aucun essai en cause) : voir target/samu/test.log" }
    if (!moduleCount) { print "\nAucun essai n'a tourné : c'est un échec." }
    printf "\nDurée : %d min %02d s\n", seconds / 60, seconds % 60
    if (noTool && ci) { print "Avec CI=true un outil manquant est un échec." }
    printf "%d passed, %d failed, %d skipped\n", total["passed"], total["failed"], total["skipped"]
    exit (mavenfailed || total["failed"] || !(total["passed"] + 0) || (ci && (noData || noTool))) ? 1 : 0
}
