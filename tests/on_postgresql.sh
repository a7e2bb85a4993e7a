#!/usr/bin/env bash
# Runs a command with DATABASE_URL leading to a PostgreSQL of its own, which is gone when the command ends.
set -euo pipefail

initdb=$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) || true
if [ -z "$initdb" ]; then
    echo "No PostgreSQL: skipped." >&2
    [ -z "${CI:-}" ] && exit 0 || exit 1
fi
bin=$(dirname "$initdb")

folder=$(mktemp -d /tmp/guide-postgresql.XXXXXX)
as_owner=()
if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
    chown postgres "$folder"
    as_owner=(runuser -u postgres --)
fi
control() { (cd "$folder" && "${as_owner[@]}" "$bin/pg_ctl" -D "$folder/data" -s -w "$@"); }
clean_up() {
    control -m immediate stop || true
    rm -rf "$folder"
}
trap clean_up EXIT

(cd "$folder" && "${as_owner[@]}" "$bin/initdb" -D "$folder/data" -U tests -A trust -E UTF8 --locale=C -N >/dev/null)
control -l "$folder/log" -o "-c listen_addresses= -k $folder -c fsync=off" start || { cat "$folder/log" >&2; exit 1; }
DATABASE_URL="postgres://tests@/postgres?host=$folder" "$@"
