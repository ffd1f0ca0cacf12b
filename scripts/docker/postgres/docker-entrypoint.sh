#!/bin/bash
# Makes the database cluster, user and database that POSTGRES_* name, then runs the server as the user postgres.
set -e
: "${POSTGRES_USER:=postgres}" "${POSTGRES_DB:=$POSTGRES_USER}" "${PGDATA:=/var/lib/postgresql/data}"
bin=$(echo /usr/lib/postgresql/*/bin)
mkdir -p "$PGDATA" /var/run/postgresql
chown -R postgres "$PGDATA" /var/run/postgresql
chmod 700 "$PGDATA"
as() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    install -m 600 -o postgres <(echo "$POSTGRES_PASSWORD") /tmp/pw
    as "$bin/initdb" -D "$PGDATA" -U "$POSTGRES_USER" --pwfile=/tmp/pw --auth-host=scram-sha-256 --auth-local=trust \
        -E UTF8 >/dev/null
    rm /tmp/pw
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    as "$bin/pg_ctl" -D "$PGDATA" -o "-c listen_addresses=''" -w start
    [ "$POSTGRES_DB" = postgres ] || as "$bin/createdb" -U "$POSTGRES_USER" "$POSTGRES_DB"
    as "$bin/pg_ctl" -D "$PGDATA" -m fast -w stop
fi
if [ "$1" = postgres ]; then shift; fi
exec setpriv --reuid=postgres --regid=postgres --init-groups "$bin/postgres" -D "$PGDATA" -c listen_addresses="*" \
    -c jit=off "$@"
