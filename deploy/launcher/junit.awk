# Reads surefire and failsafe reports; prints one line per test: module TAB state TAB name TAB reason.
# Records begin at "<"; text inside CDATA (logs, stack traces) is skipped.
BEGIN { RS = "<"; FS = "\t" }

function attribute(name,    at, rest) {
    at = index($0, " " name "=\"")
    if (!at) { return "" }
    rest = substr($0, at + length(name) + 3)
    rest = substr(rest, 1, index(rest, "\"") - 1)
    gsub(/&quot;/, "\"", rest); gsub(/&apos;/, "'", rest); gsub(/&lt;/, "<", rest); gsub(/&gt;/, ">", rest)
    gsub(/&#10;|&#13;|&#9;|[\t\r\n]/, " ", rest); gsub(/&amp;/, "\\&", rest)
    return substr(rest, 1, 240)
}

# First line of a stack trace without the exception's class.
function thrown(    line) {
    line = substr($0, 9)
    sub(/[\r\n].*/, "", line); sub(/\]\]>.*/, "", line)
    sub(/^[A-Za-z0-9_.$]+(Exception|Error|Failure): /, "", line); sub(/^Assumption failed: /, "", line)
    gsub(/\t/, " ", line)
    return substr(line, 1, 240)
}

function emit() {
    if (open) { print module "\t" state "\t" label "\t" reason }
    open = 0
}

FNR == 1 {
    emit()
    inside = 0
    module = FILENAME
    sub(/^\.\//, "", module)
    sub(/\/target\/.*/, "", module)
}

inside { if (index($0, "]]>")) { inside = 0 } ; next }
/^!\[CDATA\[/ {
    if (open && state != "passed" && reason == "") { reason = thrown() }
    if (!index($0, "]]>")) { inside = 1 }
    next
}

/^testcase / {
    emit()
    open = 1; state = "passed"; reason = ""
    class = attribute("classname"); sub(/.*\./, "", class)
    label = class "." attribute("name")
    next
}
/^(failure|error)[ >\/]/ { if (open) { state = "failed"; reason = attribute("message") } ; next }
/^skipped[ >\/]/ { if (open && state == "passed") { state = "skipped"; reason = attribute("message") } }

END { emit() }
