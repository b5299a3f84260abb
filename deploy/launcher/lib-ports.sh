# shellcheck shell=bash
# Which TCP ports are taken, without any tool: the kernel's own table.

port_busy() {
    local hex
    hex=$(printf ':%04X' "$1")
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        awk -v hex="$hex" '$4 == "0A" && substr($2, length($2) - 4) == hex { found = 1 } END { exit !found }'
}

# port_from FIRST [TAKEN…]: the first free port from FIRST on that is none of TAKEN.
port_from() {
    local port=$1 taken
    shift
    taken=" $* "
    while port_busy "$port" || [[ $taken == *" $port "* ]]; do
        port=$((port + 1))
        [ "$port" -le 65535 ] || die "aucun port libre."
    done
    echo "$port"
}

# A free port below the range that the kernel gives to outgoing connections.
port_random() { port_from $((20000 + RANDOM % 12000)); }

# ports_choose [PORT]: sets PORT_STAFF, PORT_PUBLIC, PORT_OPERATIONS.
ports_choose() {
    local first=${1:-8443}
    if [ -n "${1:-}" ]; then
        [[ $1 =~ ^[0-9]{1,5}$ ]] && [ "$1" -ge 1 ] && [ "$1" -le 65000 ] || die "port « $1 » refusé : un nombre de 1 à 65000."
        ! port_busy "$1" || die "le port $1 est déjà pris : libérez-le ou choisissez-en un autre (--port)."
    fi
    PORT_STAFF=$(port_from "$first")
    PORT_PUBLIC=$(port_from $((first + 1)) "$PORT_STAFF")
    PORT_OPERATIONS=$(port_from $((first + 2)) "$PORT_STAFF" "$PORT_PUBLIC")
}

# First line of the answer of the operations connector, empty while it is silent.
http_status() {
    local status=''
    {
        exec 7<>"/dev/tcp/127.0.0.1/$1" || return 1
        printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&7
        IFS= read -r -t 5 status <&7 || true
        exec 7>&- 7<&-
    } 2>/dev/null
    [[ $status =~ ^HTTP/[0-9.]+\ ([0-9]{3}) ]] && echo "${BASH_REMATCH[1]}"
}
