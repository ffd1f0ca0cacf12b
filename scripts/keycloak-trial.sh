#!/usr/bin/env bash
# Profile oidc against a real Keycloak, from its Maven artefact, on loopback: sign-in and sign-out as a browser does them,
# API tokens that are good, for somebody else, expired, of another issuer, unsigned; a foreign council; nobody's role.
# Needs Java, Maven, unzip, curl, and a built project (mvn verify, or mvn -DskipTests package). Stops what it started.
set -euo pipefail
cd "$(dirname "$0")/.."
version=26.7.3
export PASSAGE_PORT=${PASSAGE_PORT:-8180}
keycloak_port=${KEYCLOAK_PORT:-8190}
passage=http://127.0.0.1:$PASSAGE_PORT
realm=http://127.0.0.1:$keycloak_port/realms/council
essex=E10000012 devon=E10000008
work=$(mktemp -d)
pids=()
stop() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap stop EXIT
checks=0
check() { # what, wanted, found
    checks=$((checks + 1))
    if [[ $3 == $2 ]]; then echo "ok   $1"; else echo "FAIL $1: wanted $2, found $3"; exit 1; fi
}
until_up() { # address, seconds, log
    for _ in $(seq "$2"); do curl -sf -o /dev/null "$1" && return; sleep 1; done
    echo "$1 did not answer within $2 seconds"; tail -n 30 "$3"; exit 1
}

mvn -q dependency:unpack -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip -DoutputDirectory="$work" -N \
    -Dmdep.overWriteReleases=false
keycloak=$work/keycloak-$version
mkdir -p "$keycloak/data/import"
sed "s/\${env.PASSAGE_PORT}/$PASSAGE_PORT/g" scripts/keycloak/realm.json >"$keycloak/data/import/realm.json"
KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin JAVA_OPTS_APPEND="-Xmx512m" \
    bash "$keycloak/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$keycloak_port" \
    --cache=local >"$work/keycloak.log" 2>&1 &
pids+=($!)
until_up "$realm/.well-known/openid-configuration" 240 "$work/keycloak.log"

launch=(-jar services/target/services-0.1.0.jar)
[ -z "${PASSAGE_CLASSPATH:-}" ] || launch=(-cp "$PASSAGE_CLASSPATH" passage.PassageApplication)
java -Xmx700m -XX:ReservedCodeCacheSize=160m "${launch[@]}" --spring.profiles.active=oidc --passage.data="$work/data" \
    --server.port="$PASSAGE_PORT" --passage.broker.port=$((PASSAGE_PORT + 1)) --passage.broker.controller-port=$((PASSAGE_PORT + 2)) \
    --passage.oidc.issuer="$realm" --passage.oidc.client-id=passage --passage.oidc.client-secret=passage-secret \
    --passage.oidc.audiences=passage-api --passage.oidc.roles-from=realm_access.roles \
    "--passage.oidc.roles[Clerks of Devon]=democratic-services@$devon" >"$work/passage.log" 2>&1 &
pids+=($!)
until_up "$passage/sign-in" 120 "$work/passage.log"

token() { # user, client, secret, realm's address
    curl -s "${4:-$realm}/protocol/openid-connect/token" -d grant_type=password -d username="$1" -d password="${5:-trial}" \
        -d client_id="$2" ${3:+-d client_secret="$3"} -d scope=openid | sed -E 's/.*"access_token":"([^"]*)".*/\1/'
}
api() { curl -s -o "$work/body" -w '%{http_code}' -H "Authorization: Bearer $1" "$passage/api/authorities/$2/feeds"; }
base64url() { base64 -w0 | tr '+/' '-_' | tr -d '='; }

admin=$(token admin passage passage-secret)
for council in "$essex" "$devon"; do
    check "an administrator's token registers $council" 201 "$(curl -s -o /dev/null -w '%{http_code}' "$passage/api/authorities" \
        -H "Authorization: Bearer $admin" -H 'Content-Type: application/json' -H "Idempotency-Key: $council" \
        -d "{\"gssCode\":\"$council\",\"name\":\"Council $council\",\"shortName\":\"$council\",\"slug\":\"council-${council#E}\",\"kind\":\"county\"}")"
done
good=$(token essex passage passage-secret)
check "a council's token reads its own" 200 "$(api "$good" $essex)"
check "another council's reads as not there" 404 "$(api "$good" $devon)"
check "a role that is mapped by configuration" 200 "$(api "$(token devon passage passage-secret)" $devon)"
check "no role, no way in" 403 "$(api "$(token stranger passage passage-secret)" $essex)"
check "a token for another application" 401 "$(api "$(token essex another-application another-secret)" $essex)"
check "a token of another issuer" 401 "$(api "$(token admin admin-cli '' "http://127.0.0.1:$keycloak_port/realms/master" admin)" $essex)"
payload=$(cut -d. -f2 <<<"$good")
check "a token without a signature" 401 "$(api "$(printf '{"alg":"none"}' | base64url).$payload." $essex)"
check "a token with a spoilt signature" 401 "$(api "${good%????????}AAAAAAAA" $essex)"
check "no token" 401 "$(curl -s -o /dev/null -w '%{http_code}' "$passage/api/plans")"
check "HTTP Basic" 401 "$(curl -s -o /dev/null -w '%{http_code}' -u admin:admin "$passage/api/plans")"
short=$(token essex short-lived short-secret)
check "a token that lives for a second, within it" 200 "$(api "$short" $essex)"
issued=$SECONDS

# a browser: one jar of cookies for both
browse() { curl -s -b "$work/jar" -c "$work/jar" "$@"; }
asked() { browse -o /dev/null -w '%{redirect_url}' "$passage/oauth2/authorization/passage"; }
sign_in() { # user: at the provider's own form
    local form back
    browse -o "$work/form.html" "$(asked)"
    form=$(sed -nE 's/.*action="([^"]*login-actions[^"]*)".*/\1/p' "$work/form.html" | head -1 | sed 's/&amp;/\&/g')
    back=$(browse -o /dev/null -w '%{redirect_url}' "$form" -d username="$1" -d password=trial -d credentialId=)
    browse -o /dev/null -D "$work/headers" -w '%{redirect_url}' "$back"
}
check "a page sends to sign-in" "$passage/sign-in" "$(browse -o /dev/null -w '%{redirect_url}' "$passage/work")"
check "which has no password" 0 "$(browse "$passage/sign-in" | grep -c 'type="password"' || true)"
check "signing in leads back" "$passage/work*" "$(sign_in essex)"
check "with a cookie for this host alone" 1 "$(grep -ci '^set-cookie: __Host-passage-session=.*Secure.*HttpOnly.*SameSite=Lax' "$work/headers")"
check "and HSTS" 1 "$(grep -ci '^strict-transport-security: max-age' "$work/headers")"
browse -D "$work/headers" -o "$work/work.html" "$passage/work"
check "the page knows the person" 1 "$(grep -c 'Esme Essex' "$work/work.html")"
check "own council's page" 200 "$(browse -o /dev/null -w '%{http_code}' "$passage/councils/$essex/calendars")"
check "another council's page" 404 "$(browse -o /dev/null -w '%{http_code}' "$passage/councils/$devon/calendars")"
check "a form may lead to the provider" 1 "$(grep -c "form-action 'self' http://127.0.0.1:$keycloak_port" "$work/headers")"
csrf=$(sed -nE 's/.*name="_csrf" value="([^"]+)".*/\1/p' "$work/work.html" | head -1)
check "signing out without the page's token" 403 "$(browse -o /dev/null -w '%{http_code}' -X POST "$passage/sign-out")"
out=$(browse -o /dev/null -w '%{redirect_url}' "$passage/sign-out" --data-urlencode "_csrf=$csrf")
check "signing out goes to the provider" "$realm/protocol/openid-connect/logout*" "$out"
check "and back" "$passage/sign-in?out" "$(browse -o /dev/null -w '%{redirect_url}' "$out")"
check "the session is over here" "$passage/sign-in" "$(browse -o /dev/null -w '%{redirect_url}' "$passage/work")"
check "and at the provider, which asks for a password again" 200 "$(browse -o /dev/null -w '%{http_code}' "$(asked)")"
check "nobody's role is told so" "$passage/sign-in?norole" "$(sign_in stranger)"

sleep $((issued + 66 > SECONDS ? issued + 66 - SECONDS : 0)) # a minute of clocks that differ is allowed
check "the token of a second, a minute later" 401 "$(api "$short" $essex)"
echo "[keycloak-trial] Keycloak $version: $checks checks, all as wanted"
