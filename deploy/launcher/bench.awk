# Prints flat JSON objects, one a line, as a table.
function field(name,    at, rest) {
    if (!match($0, "\"" name "\"[ ]*:[ ]*")) { return "" }
    rest = substr($0, RSTART + RLENGTH)
    if (rest ~ /^"/) { rest = substr(rest, 2); sub(/".*/, "", rest) } else { sub(/[,}].*/, "", rest) }
    return rest == "null" ? "-" : rest
}

NR == 1 { printf "%-36s %14s %-10s %14s %9s %12s %s\n", "Mesure", "valeur", "unite", "reference", "rapport", "cible", "atteinte" }

{
    met = field("met")
    printf "%-36s %14s %-10s %14s %9s %12s %s\n", field("name"), field("value"), field("unit"), field("baseline"), \
        field("ratio"), field("target"), met == "true" ? "oui" : met == "false" ? "NON" : "-"
}
