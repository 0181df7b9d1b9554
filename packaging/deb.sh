#!/bin/sh
# Makes the Debian package: the program, the manual pages that it writes, and `cargo deb`, which puts them
# where `[package.metadata.deb]` in Cargo.toml says. Needs cargo-deb (`cargo install cargo-deb --locked`)
# and dpkg-dev, for the dependencies.
#
#   packaging/deb.sh                    as it is shipped
#   PROFILE=release packaging/deb.sh    sooner built
set -eu
cd "$(dirname "$0")/.."
profile=${PROFILE:-dist}
cargo build --locked --profile "$profile"
rm -rf target/man
"${CARGO_TARGET_DIR:-target}/$profile/guichet" man --output target/man
cargo deb --locked --no-build --profile "$profile"
