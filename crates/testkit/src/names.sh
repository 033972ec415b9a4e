# Answers questions for names until its standard input ends. $1: a folder with a named.conf.
set -eu
# Debian keeps servers where a plain user does not look.
PATH="$PATH:/usr/sbin:/sbin"
named=$(command -v named) || {
    echo "there is no named here: bin/install-missing brings it (Debian: bind9)" >&2
    exit 1
}
# A copy: Debian's confinement goes by the path, and keeps the installed one out of temporary folders.
cp "$named" "$1/named"
"$1/named" -g -n 1 -c "$1/named.conf" 2>"$1/log" &
pid=$!
end() {
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
}
trap end EXIT
tries=0
until grep -q ' running$' "$1/log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$pid" 2>/dev/null; then
        tail -n 20 "$1/log" >&2
        exit 1
    fi
    sleep 0.1
done
echo running
cat >/dev/null
# Who asked for it may have ended without clearing away.
end
rm -rf "$1"
