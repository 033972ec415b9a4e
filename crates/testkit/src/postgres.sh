#!/bin/sh
# Serves a throw-away PostgreSQL until standard input ends, then stops it and removes everything.
# Prints its address, without a database's name, as the only line on standard output when it is ready.
# Whoever started it may die in any way: the end of its pipe ends the server too.
set -eu
cd /
# Where Debian keeps runuser, and where a plain `su` does not look.
PATH="$PATH:/usr/sbin:/sbin"
for found in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin; do
    [ -x "$found/initdb" ] && bin=$found
done
if [ -z "${bin:-}" ]; then
    found=$(command -v initdb || true)
    bin=${found%/initdb}
fi
if [ -z "$bin" ]; then
    echo "PostgreSQL is not installed: no initdb in /usr/lib/postgresql/*/bin (bin/test installs it)" >&2
    exit 1
fi

# initdb refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

home=$(mktemp -d "${TMPDIR:-/tmp}/plenary-pg-XXXXXX")
stop() {
    # Children that share the terminal get its interrupt as well; the clean-up must not be cut short by it.
    trap '' INT TERM HUP
    as_server "$bin/pg_ctl" stop -D "$home/data" -m immediate >/dev/null 2>&1 || true
    rm -rf "$home"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP
if [ "$(id -u)" = 0 ]; then chown postgres "$home"; fi

as_server "$bin/initdb" -D "$home/data" -A trust -U postgres -E UTF8 --locale=C --no-sync >"$home/initdb.log" 2>&1 ||
    { cat "$home/initdb.log" >&2; exit 1; }
# What a power cut would spoil is of no interest here, so nothing waits for the disk.
options="-c listen_addresses='' -c unix_socket_directories='$home' -c fsync=off -c full_page_writes=off"
as_server "$bin/pg_ctl" start -w -t 60 -D "$home/data" -l "$home/server.log" \
    -o "$options -c max_connections=300 -c shared_buffers=32MB" >/dev/null 2>&1 </dev/null ||
    { cat "$home/server.log" >&2; exit 1; }

# The socket's folder takes the place of a host, with its slashes written as %2F.
echo "postgres://postgres@$(echo "$home" | sed 's|/|%2F|g')"
exec >/dev/null
cat >/dev/null || true
