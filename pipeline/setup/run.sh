#!/bin/sh
# Set this machine up: Debian packages, then a virtual environment in .venv with pinned versions.
#   sh pipeline/setup/run.sh print    what publishing needs
#   sh pipeline/setup/run.sh test     what publishing and testing need
# Does nothing that is already done. Ends with a stamp file, so that make does not call it again.
set -eu
purpose=${1:-print}
here=pipeline/setup
say() { printf '%s\n' "$*" >&2; }

named() { # package names from lists: the first word of every line that is not a comment
    sed -e 's/#.*//' -e 's/^[[:space:]]*//' -e 's/[[:space:]].*//' -e '/^$/d' "$@"
}

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    say "Python 3.11 or newer is needed, and '$python' is not. Name another: make PYTHON=python3.12"
    exit 2
fi

lists="$here/print.txt"
[ "$purpose" = test ] && lists="$here/print.txt $here/test.txt"
if command -v dpkg-query >/dev/null 2>&1; then
    wanted=$(named $lists)
    "$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"
    # npm comes with some builds of node, which Debian's list of packages does not know of.
    [ "$purpose" = test ] && { command -v npm >/dev/null 2>&1 || wanted="$wanted npm"; }
    missing=
    for name in $wanted; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed ||
            missing="$missing $name"
    done
    if [ -n "$missing" ]; then
        as=
        if [ "$(id -u)" != 0 ]; then
            if sudo -n true 2>/dev/null; then as="sudo -n"; else
                say "This machine lacks some Debian packages. Type this, then make again:"
                say "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing"
                exit 2
            fi
        fi
        say "Installing Debian packages:$missing"
        export DEBIAN_FRONTEND=noninteractive
        $as apt-get update -qq
        $as apt-get install -y -qq --no-install-recommends $missing >&2
    fi
else
    say "This is not Debian: its packages could not be looked for. 'make doctor' says what is missing."
fi

requirements="$here/requirements.txt"
[ "$purpose" = test ] && requirements="$here/requirements-test.txt"
[ -x .venv/bin/python ] || { say "Making .venv"; "$python" -m venv .venv; }
say "Installing Python packages into .venv"
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "$requirements"
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
if [ "$purpose" = test ]; then
    if command -v npm >/dev/null 2>&1; then
        say "Fetching what judges pages into .venv/npm"
        mkdir -p .venv/npm
        cp "$here/npm/package.json" "$here/npm/package-lock.json" .venv/npm/
        # No script of theirs runs; npm refuses whatever is not of the digest in the lock.
        npm ci --prefix .venv/npm --ignore-scripts --no-audit --no-fund --loglevel=error >&2
    else
        say "npm is not here, and so axe-core and the Nu HTML checker are not: their tests are skipped."
    fi
fi
touch ".venv/ready-$purpose"
