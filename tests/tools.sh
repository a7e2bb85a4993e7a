#!/usr/bin/env bash
# Makes sure of the programs that the tests need and pip does not bring: a browser, PostgreSQL, nginx and Caddy.
# Without them the tests that need them are skipped, and said to be; where CI is set they fail instead.
set -euo pipefail
cd "$(dirname "$0")/.."

has_browser() { .venv/bin/python -c 'from tests.browser.chromium import find; exit(not find())'; }
has_postgresql() { command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb'; } >/dev/null
can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
install() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

# Debian has a Chromium without a window, which is much quicker. Where it cannot be had, any other does.
if can_apt && ! command -v chromium-headless-shell >/dev/null; then install chromium-headless-shell 2>/dev/null || true; fi

wanted=()
has_browser || wanted+=(chromium)
has_postgresql || wanted+=(postgresql)
command -v nginx >/dev/null || wanted+=(nginx-light)
command -v caddy >/dev/null || wanted+=(caddy)
[ ${#wanted[@]} -gt 0 ] || exit 0

if can_apt; then install "${wanted[@]}"; fi
has_browser || .venv/bin/playwright install chromium || true

missing=0
has_browser || { echo "No Chromium: the browser tests are skipped. Install it: apt install chromium" >&2; missing=1; }
has_postgresql || { echo "No PostgreSQL: the tests run on SQLite only. Install it: apt install postgresql" >&2; missing=1; }
command -v caddy >/dev/null || { echo "No Caddy: no test of the Caddyfile. Install it: apt install caddy" >&2; missing=1; }
command -v nginx >/dev/null || { echo "No nginx: no test behind a proxy. Install it: apt install nginx-light" >&2; missing=1; }
[ "$missing" = 0 ] || [ -z "${CI:-}" ]
