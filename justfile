# What is done often. `just` alone lists it.

_list:
    @just --list

# Everything that must be right before a change lands
ci:
    .ci/run

# Format the sources
fmt:
    cargo fmt

# The lints, as strict as for landing
lint:
    cargo clippy --locked --all-targets -- -D warnings

# The tests, or those whose name holds WORD: just test g2
test word="":
    cargo test --locked {{ word }}

# Write what came into the sessions, completions and goldens, to be read as a difference
update word="":
    UPDATE=1 cargo test --locked {{ word }}

# The whole story on real schools, printed
tour:
    examples/tour.sh

# The Debian package, in target/debian; needs cargo-deb
deb:
    packaging/deb.sh

# The program as it is shipped
dist:
    cargo build --locked --profile dist
