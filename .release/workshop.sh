# The workshop: a Debian of its own in a folder, with all that is needed to build and check. Sourced by maak.
# Nothing is installed on this computer but debootstrap, and that only if it is missing and we may.

SUITE=bookworm
# The compiler with the source of its library (for targets that Debian has no library of), and the tools for Windows, for
# packages and for looking at what came out.
TOOLS=(rustc-web cargo-web rust-web-src gcc libc6-dev gcc-mingw-w64-x86-64-win32 binutils-mingw-w64-x86-64 wine wine64
    nsis wixl msitools minisign rpm rpm2cpio cpio lintian desktop-file-utils zip unzip python3 python3-venv librsvg2-bin icoutils
    tmux ca-certificates faketime binutils man-db strace jq)
# zig links for musl: it brings that library, and an unwinder with it.
ZIG=ziglang==0.15.2

# Where this computer gets its packages.
debian_mirror() {
    apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Codename: $SUITE" 2>/dev/null | grep -m 1 debian
}

# Run in the Debian in folder $1, with little of our surroundings: COMMAND...
inside() {
    local root=$1
    shift
    unshare --mount --pid --fork --kill-child sh -c '
        root=$1; shift
        mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" || exit 125
        [ -z "$BIND" ] || { mkdir -p "$root/uit" && mount --bind "$BIND" "$root/uit"; } || exit 125
        exec chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" DEBIAN_FRONTEND=noninteractive SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" \
            CARGO_HTTP_CAINFO=/etc/ssl/certs/host.crt PIP_CERT=/etc/ssl/certs/host.crt "$@"' inside "$root" "$@"
}

make_workshop() {
    local mirror
    command -v debootstrap >/dev/null || {
        say "installing debootstrap on this computer (Debian)"
        apt-get -qq -y install --no-install-recommends debootstrap >"$CACHE/apt.log" 2>&1
    } || die "debootstrap is missing: apt-get install debootstrap"
    if [[ ! -e $BARE/.ready ]]; then
        mirror=$(debian_mirror)
        [[ -n $mirror ]] || die "this computer has no $SUITE in its package sources"
        say "a bare Debian $SUITE in $BARE"
        rm -rf "$BARE" && debootstrap --variant=minbase "$SUITE" "$BARE" "$mirror" >"$CACHE/debootstrap.log" 2>&1 ||
            die "debootstrap failed: see $CACHE/debootstrap.log"
        printf 'deb %s %s main\ndeb %s %s-updates main\ndeb %s-security %s-security main\n' \
            "$mirror" "$SUITE" "$mirror" "$SUITE" "${mirror%/}" "$SUITE" >"$BARE/etc/apt/sources.list"
        touch "$BARE/.ready"
    fi
    if [[ ! -e $SHOP/.ready || $(cat "$SHOP/.ready") != "${TOOLS[*]} $ZIG" ]]; then
        say "in $SHOP (not on this computer): ${TOOLS[*]}, and $ZIG"
        [[ -d $SHOP/usr ]] || cp -a "$BARE" "$SHOP"
        cp -L /etc/resolv.conf "$SHOP/etc/resolv.conf"
        cp -L /etc/ssl/certs/ca-certificates.crt "$SHOP/etc/ssl/certs/host.crt"
        inside "$SHOP" sh -ec 'apt-get -q update; apt-get -q -y install --no-install-recommends "$@"' sh "${TOOLS[@]}" \
            >"$CACHE/tools.log" 2>&1 || die "the tools cannot be installed: see $CACHE/tools.log"
        inside "$SHOP" sh -ec 'python3 -m venv /opt/zig; /opt/zig/bin/pip -q install "$1"' sh "$ZIG" \
            >"$CACHE/zig.log" 2>&1 || die "zig cannot be installed: see $CACHE/zig.log"
        echo "${TOOLS[*]} $ZIG" >"$SHOP/.ready"
    fi
}
