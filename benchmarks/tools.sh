#!/usr/bin/env bash
# Makes sure of nginx and wrk: as root on Debian it installs them, elsewhere it says what is missing.
set -euo pipefail

wanted=()
command -v nginx >/dev/null || wanted+=(nginx-light)
command -v wrk >/dev/null || wanted+=(wrk)
[ ${#wanted[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${wanted[@]}" >/dev/null
else
    echo "Missing: ${wanted[*]}. Install them: apt install ${wanted[*]}" >&2
    exit 1
fi
