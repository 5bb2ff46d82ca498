# Finds a Chromium and a PostgreSQL server for the tests, or installs the system's packages where that is allowed.
# What is still missing afterwards is told by the tests that need it.

have_chromium() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

have_postgresql() {
    command -v initdb || ls /usr/lib/postgresql/*/bin/initdb
}

install() {
    if [ "$(id -u)" = 0 ] && command -v apt-get; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"
    fi
}

have_chromium >/dev/null 2>&1 || install chromium >/dev/null 2>&1 ||
    echo "No Chromium: install the package chromium to run the browser tests." >&2
have_postgresql >/dev/null 2>&1 || install postgresql >/dev/null 2>&1 ||
    echo "No PostgreSQL server: install the package postgresql to run those tests." >&2
