# Serves browsers by WebDriver until its standard input ends. $1: a folder for what browsers keep.
# Prints the port as the only line on standard output when it is ready. Whoever started it may die in any way: the end of
# its pipe ends the driver and every browser of it.
set -eu
driver=$(command -v chromedriver) || {
    echo "there is no chromedriver here: bin/install-missing brings it (Debian: chromium-driver)" >&2
    exit 1
}
# A session of its own: whatever a browser starts belongs to it, in however many groups.
setsid "$driver" --port=0 >"$1/driver.log" 2>&1 </dev/null &
pid=$!
end() {
    trap '' EXIT INT TERM HUP
    for stat in /proc/[0-9]*/stat; do
        read -r line <"$stat" 2>/dev/null || continue
        # After the name: state, parent, group, session.
        # shellcheck disable=SC2086
        set -- "${stat%/stat}" ${line##*) }
        if [ "$5" = "$pid" ]; then kill -KILL "${1#/proc/}" 2>/dev/null || true; fi
    done
    wait "$pid" 2>/dev/null || true
}
folder=$1
trap end EXIT
trap 'exit 1' INT TERM HUP
tries=0
until port=$(sed -n 's/.*started successfully on port \([0-9]*\).*/\1/p' "$folder/driver.log") && [ -n "$port" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$pid" 2>/dev/null; then
        cat "$folder/driver.log" >&2
        exit 1
    fi
    sleep 0.1
done
echo "$port"
exec >/dev/null
cat >/dev/null
end
rm -rf "$folder"
