#!/bin/bash
# Inside the workshop: build the program for Windows and for Linux from the source in FOLDER, which may be any folder.
#   build.sh FOLDER TARGET...
set -euo pipefail
source=$(realpath "$1")
shift

export CARGO_HOME=/var/cache/cargo CARGO_TARGET_DIR=$source/target CARGO_BUILD_JOBS=${JOBS:-1} CARGO_INCREMENTAL=0
export CARGO_TERM_COLOR=never
# The library of these targets is built along, which only a nightly does without being told.
export RUSTC_BOOTSTRAP=1
library=$(rustc --print sysroot)/lib/rustlib/src/rust
# No path of this computer in what comes out.
remap="--remap-path-prefix=$source=quickscan --remap-path-prefix=$CARGO_HOME=cargo --remap-path-prefix=$library=rust --remap-path-prefix=$(realpath "$library")=rust"

# zig as a linker that takes what rustc gives: the beginning and end of a program are zig's own, as is what unwinds.
cat >/usr/local/bin/zig-musl <<'SCRIPT'
#!/bin/bash
arguments=()
for argument in "$@"; do
    case $argument in
        */self-contained/*.o | -lgcc_eh | -lgcc | --target=*) ;;
        *) arguments+=("$argument") ;;
    esac
done
exec /opt/zig/bin/python -m ziglang cc -target x86_64-linux-musl "${arguments[@]}"
SCRIPT
chmod +x /usr/local/bin/zig-musl

cd "$source"
for target in "$@"; do
    flags=$remap
    last=()
    case $target in
        *-windows-gnu)
            x86_64-w64-mingw32-windres --target pe-x86-64 -D VERSION_TEXT="\\\"$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)\\\"" \
                -D VERSION_NUMBERS="$(sed -n 's/^version = "\([0-9]*\)\.\([0-9]*\)\.\([0-9]*\).*/\1,\2,\3,0/p' Cargo.toml | head -1)" \
                -I .release/windows .release/windows/quickscan.rc -o "$source/quickscan.res.o"
            # Ours for this program only, and last; no moment of linking in it.
            last=(-C "link-arg=$source/quickscan.res.o" -C link-arg=-Wl,--no-insert-timestamp)
            ;;
        *-musl)
            flags+=" -C linker=zig-musl -C target-feature=+crt-static -C link-self-contained=no"
            ;;
    esac
    RUSTFLAGS=$flags nice -n 10 cargo rustc --locked --release --bin quickscan --target "$target" \
        -Z build-std=std,panic_unwind,panic_abort -- ${last[@]+"${last[@]}"}
done
