# shellcheck shell=bash
# What is printed when an instance is up.

# The application writes first-steps.txt before it answers: address, accounts with their first
# passwords, what to click. It is shown once; under systemd it would end in a log, so it stays a file.
welcome_first_steps() {
    local file=$STATE/first-steps.txt
    [ -s "$file" ] || return 0
    say ''
    if [ -n "${JOURNAL_STREAM:-}" ]; then
        say "Premiers comptes et mots de passe : $file (lisible de ce seul compte ; à effacer après lecture)."
    else
        cat "$file"
        rm -f "$file"
        say '(Ces mots de passe ne seront plus affichés.)'
    fi
}

welcome_lan() {
    local address
    say ''
    say 'Sur le réseau local :'
    for address in $(lan_addresses); do say "  https://$address:$PORT_STAFF/"; done
    say "Pour qu'un téléphone accepte le certificat : copiez-y $STATE/tls/samu-autorite.crt, ouvrez-le,"
    say "installez-le comme autorité de certification et vérifiez son empreinte SHA-256 :"
    say "  $(tls_fingerprint)"
}

welcome() {
    say ''
    say "Console : $(state_url)   (instance $(kind_in_french "$(state_kind)") « $NAME »)"
    welcome_first_steps
    if [ "$1" = yes ]; then
        welcome_lan
    else
        say "Certificat : faites confiance une fois à $STATE/tls/samu-autorite.crt (navigateur, Autorités)."
    fi
    say "Journal : $STATE/log/console.log — exploitation : http://127.0.0.1:$PORT_OPERATIONS/actuator/health"
    say "Arrêt : Ctrl-C, ou ./samu stop$([ "$NAME" = demo ] || echo " --name $NAME")"
}

# Opens the browser of somebody who sits in front of this machine.
welcome_open() {
    if [ -t 1 ] && ! is_root && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && has xdg-open; then
        xdg-open "$(state_url)" >/dev/null 2>&1 9>&- &
    fi
}
