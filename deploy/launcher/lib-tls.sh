# shellcheck shell=bash
# A local certificate authority per instance, made with keytool alone. The authority lives ten years
# so that a phone trusts it once; the server's certificate is renewed by itself.
readonly TLS_SERVER_DAYS=397 TLS_RENEW_BEFORE_DAYS=30

lan_addresses() { hostname -I 2>/dev/null | tr ' ' '\n' | grep -E '^[0-9]+(\.[0-9]+){3}$' | grep -v '^127\.' || true; }

host_name() {
    local name
    name=$(cat /proc/sys/kernel/hostname)
    [[ $name =~ ^[A-Za-z]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] && printf '%s\n' "$name"
}

# tls_names LAN(yes|no): the subject alternative names.
tls_names() {
    local names=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1 name address
    if name=$(host_name) && [ "$name" != localhost ]; then names+=,dns:$name; fi
    if [ "$1" = yes ]; then
        for address in $(lan_addresses); do names+=,ip:$address; done
    fi
    printf '%s\n' "$names"
}

tls_keytool() {
    "$JAVA_HOME/bin/keytool" -J-XX:TieredStopAtLevel=1 -J-Xshare:auto "$@" >>"$STATE/log/tls.log" 2>&1 9>&- </dev/null
}

tls_authority() {
    local tls=$STATE/tls password=$STATE/secrets/tls-authority-password
    [ ! -f "$tls/samu-autorite.crt" ] || return 0
    step "Création de l'autorité de certification locale"
    rm -f "$tls/authority.p12"
    secret_file "$password" >/dev/null
    tls_keytool -genkeypair -alias autorite -keyalg EC -groupname secp256r1 -validity 3650 \
        -dname "CN=Autorite locale SAMU $NAME, O=Instance $NAME" -ext bc:c=ca:true,pathlen:0 -ext ku:c=keyCertSign,cRLSign \
        -storetype PKCS12 -keystore "$tls/authority.p12" -storepass:file "$password" &&
        tls_keytool -exportcert -rfc -alias autorite -file "$tls/samu-autorite.crt" \
            -keystore "$tls/authority.p12" -storepass:file "$password" || return 1
    # The certificate is public: any account of this machine may read it to trust it.
    chmod 0711 "$tls" && chmod 0644 "$tls/samu-autorite.crt"
}

# tls_issue NAMES: a new key, signed by the authority, in tls/server.p12.
tls_issue() {
    local tls=$STATE/tls new=$STATE/tls/server.new.p12
    local authority=(-keystore "$tls/authority.p12" -storepass:file "$STATE/secrets/tls-authority-password")
    local server=(-storetype PKCS12 -keystore "$new" -storepass:file "$STATE/secrets/tls-password")
    rm -f "$new"
    secret_file "$STATE/secrets/tls-password" >/dev/null
    tls_keytool -genkeypair -alias serveur -keyalg EC -groupname secp256r1 -validity $TLS_SERVER_DAYS \
        -dname "CN=localhost, O=Instance $NAME" "${server[@]}" &&
        tls_keytool -certreq -alias serveur -file "$tls/server.csr" "${server[@]}" &&
        tls_keytool -gencert -rfc -alias autorite -validity $TLS_SERVER_DAYS -ext "san=$1" -ext eku=serverAuth \
            -ext ku:c=digitalSignature -infile "$tls/server.csr" -outfile "$tls/server.crt" "${authority[@]}" &&
        tls_keytool -importcert -noprompt -alias autorite -file "$tls/samu-autorite.crt" "${server[@]}" &&
        tls_keytool -importcert -noprompt -alias serveur -file "$tls/server.crt" "${server[@]}" || return 1
    mv -f "$new" "$tls/server.p12"
    rm -f "$tls/server.csr"
    printf '%s\n%s\n' "$1" $(($(date +%s) + TLS_SERVER_DAYS * 86400)) >"$tls/server.issued"
}

tls_is_current() {
    local names='' until=0
    [ -f "$STATE/tls/server.p12" ] && { read -r names && read -r until; } <"$STATE/tls/server.issued" || return 1
    [ "$names" = "$1" ] && [ $((until - $(date +%s))) -gt $((TLS_RENEW_BEFORE_DAYS * 86400)) ]
}

# tls_prepare LAN(yes|no)
tls_prepare() {
    local names
    names=$(tls_names "$1")
    tls_authority || die "l'autorité de certification n'a pas pu être créée : voir $STATE/log/tls.log"
    tls_is_current "$names" || tls_issue "$names" ||
        die "le certificat du serveur n'a pas pu être créé : voir $STATE/log/tls.log"
    cp "$STATE/secrets/tls-password" "$STATE/secrets/tree/server.ssl.key-store-password"
}

tls_fingerprint() {
    "$JAVA_HOME/bin/keytool" -printcert -file "$STATE/tls/samu-autorite.crt" 2>/dev/null | sed -n 's/.*SHA256: *//p'
}
