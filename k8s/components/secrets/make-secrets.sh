#!/bin/sh
# Makes a random password for PostgreSQL and one for Redis and keeps them as secrets of this namespace. A secret that is
# there already stays as it is.
set -eu
account=${SERVICE_ACCOUNT:-/var/run/secrets/kubernetes.io/serviceaccount}
namespace=$(cat "$account/namespace")

password() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# create NAME FIELDS: FIELDS is the JSON content of stringData, without braces.
create() {
  body="{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"$1\"},\"type\":\"Opaque\",\"stringData\":{$2}}"
  # By standard input, since a command line can be read by others.
  status=$(printf '%s' "$body" | curl --silent --show-error --output /tmp/answer --write-out '%{http_code}' \
    --cacert "$account/ca.crt" --header "Authorization: Bearer $(cat "$account/token")" \
    --header 'Content-Type: application/json' --data-binary @- \
    "https://kubernetes.default.svc/api/v1/namespaces/$namespace/secrets")
  case $status in
    201) echo "secret $1 made" ;;
    409) echo "secret $1 is there already" ;;
    *) echo "secret $1 could not be made, the API server answered $status:" >&2; cat /tmp/answer >&2; exit 1 ;;
  esac
}

create chancery-postgres \
  "\"url\":\"jdbc:postgresql://postgres:5432/chancery\",\"username\":\"chancery\",\"password\":\"$(password)\""
redis=$(password)
create chancery-redis "\"hosts\":\"redis://:$redis@redis:6379\",\"password\":\"$redis\""
