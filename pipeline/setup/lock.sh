#!/bin/sh
# Choose versions anew from pyproject.toml and write them down with their hashes. Needs uv.
set -eu
cd "$(dirname "$0")/../.."
compile() { uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11 "$@"; }
compile --extra setup --output-file pipeline/setup/requirements.txt
compile --extra setup --extra test --constraint pipeline/setup/requirements.txt --output-file pipeline/setup/requirements-test.txt
