#!/bin/bash
# Inside the workshop: make every download from a source that was built.
#   package.sh FOLDER VERSION OUT      (a version of its own, for trying what an upgrade does)
set -euo pipefail
source=$(realpath "$1") version=$2 out=$3
release=$source/.release
target=$source/target
stage=$source/stage-$version
rm -rf "$stage" "$out"
mkdir -p "$stage" "$out"
umask 022

# The time of everything is that of the commit.
settle() { find "$@" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }
in_order() { (cd "$1" && find . -type f | LC_ALL=C sort); }

# What goes with the program, in every form.
papers() {
    mkdir -p "$1"
    cp "$source/LICENSES/EUPL-1.2.txt" "$1/LICENTIE.txt"
    cp "$source/LICENSES/LicenseRef-Quickscan.txt" "$1/LICENTIE-TEKST-QUICKSCAN.txt"
    cp "$source/licences/LICENTIES-DERDEN.txt" "$1/"
    cp "$source/GOEDKEURING.md" "$source/TOEGANKELIJKHEID.md" "$source/CHANGELOG.md" "$source/README.md" "$1/"
    [[ ! -d $source/docs/handleiding ]] || cp -r "$source/docs/handleiding" "$1/handleiding"
}

windows() {
    local folder=$stage/quickscan-$version-windows
    papers "$folder"
    cp "$target/x86_64-pc-windows-gnu/release/quickscan.exe" "$folder/"
    cp "$release/windows/quickscan.ico" "$folder/"
    cp "$source/parts/completions/_quickscan.ps1" "$folder/quickscan-aanvullen.ps1"
    # Notepad reads these by itself, Explorer opens them by their ending.
    find "$folder" -name '*.md' -exec sh -c 'sed "s/\$/\r/" "$1" >"${1%.md}.txt" && rm "$1"' sh {} \;
    settle "$folder"

    (cd "$stage" && find "${folder##*/}" -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 -@ "$out/quickscan-$version-windows.zip")

    makensis -V2 -DVERSION="$version" -DSTAGE="$folder" -DRELEASE="$release" -DOUT="$out/quickscan-$version-windows-gebruiker.exe" \
        "$release/windows/quickscan.nsi"
    msi "$folder"
}

# The components are written down from what there is: a file that is forgotten would stay behind.
msi() {
    cp "$release/windows/terminal-allen.json" "$stage/"
    settle "$stage/terminal-allen.json"
    # It wants names from where it is, writes down the moment, and makes up a code for the package where one was given.
    local moment code
    moment=$(date -u -d "@$SOURCE_DATE_EPOCH" '+%Y-%m-%d %H:%M:%S')
    (cd "$stage" && python3 "$release/windows/msi.py" "${1##*/}" "$version" terminal-allen.json >quickscan.wxs &&
        TZ=UTC faketime -f "$moment" wixl --arch x64 -o "$out/quickscan-$version-windows.msi" quickscan.wxs)
    code=$(sed -n 's/.*<Package Id="\([^"]*\)".*/{\1}/p' "$stage/quickscan.wxs")
    TZ=UTC faketime -f "$moment" msibuild "$out/quickscan-$version-windows.msi" \
        -s 'Quickscan wijkgericht werken' 'The quickscan authors' 'x64;1033' "$code"
}

linux_tree() {
    local root=$1 page
    install -D -m 755 "$target/x86_64-unknown-linux-musl/release/quickscan" "$root/usr/bin/quickscan"
    install -D -m 644 "$release/linux/quickscan.desktop" "$root/usr/share/applications/quickscan.desktop"
    install -D -m 644 "$release/icon.svg" "$root/usr/share/icons/hicolor/scalable/apps/quickscan.svg"
    install -D -m 644 "$source/parts/completions/quickscan.bash" "$root/usr/share/bash-completion/completions/quickscan"
    install -D -m 644 "$source/parts/completions/_quickscan" "$root/usr/share/zsh/vendor-completions/_quickscan"
    install -D -m 644 "$source/parts/completions/quickscan.fish" "$root/usr/share/fish/vendor_completions.d/quickscan.fish"
    for page in "$source"/parts/man/*.1; do
        mkdir -p "$root/usr/share/man/man1"
        gzip -9 -n -c "$page" >"$root/usr/share/man/man1/${page##*/}.gz"
    done
    papers "$root/usr/share/doc/quickscan"
    rm "$root/usr/share/doc/quickscan/CHANGELOG.md"
    find "$root" -type f -path '*/doc/*' -exec chmod 644 {} +
}

tarball() {
    local folder=$stage/quickscan-$version-linux
    papers "$folder"
    cp -r "$source/parts/man" "$source/parts/completions" "$release/linux/quickscan.desktop" "$release/icon.svg" "$folder/"
    install -m 755 "$target/x86_64-unknown-linux-musl/release/quickscan" "$folder/quickscan"
    settle "$folder"
    tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -c "${folder##*/}" |
        gzip -9 -n >"$out/quickscan-$version-linux.tar.gz"
}

deb() {
    local root=$stage/deb
    linux_tree "$root"
    gzip -9 -n -c "$source/CHANGELOG.md" >"$root/usr/share/doc/quickscan/changelog.gz"
    cp "$release/linux/copyright" "$root/usr/share/doc/quickscan/copyright"
    # One program for every Linux, so it brings its library along.
    install -D -m 644 /dev/stdin "$root/usr/share/lintian/overrides/quickscan" <<<'quickscan: statically-linked-binary [usr/bin/quickscan]'
    mkdir -p "$root/DEBIAN"
    sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$root" | cut -f 1)/" "$release/linux/control" >"$root/DEBIAN/control"
    (cd "$root" && find usr -type f | LC_ALL=C sort | xargs md5sum) >"$root/DEBIAN/md5sums"
    settle "$root"
    dpkg-deb --root-owner-group -Zxz --build "$root" "$out/quickscan_${version}_amd64.deb" >/dev/null
}

rpm() {
    local root=$stage/rpm
    linux_tree "$root"
    cp "$source/CHANGELOG.md" "$root/usr/share/doc/quickscan/"
    settle "$root"
    rpmbuild --quiet -bb --target x86_64-linux --define "_topdir $stage/rpmbuild" --define "_rpmdir $stage" --define "_build_name_fmt quickscan.rpm" \
        --define "quickscan_version $version" --define "tree $root" --define "_buildhost localhost" \
        --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" "$release/linux/quickscan.spec"
    mv "$stage/quickscan.rpm" "$out/quickscan-$version.x86_64.rpm"
}

windows
tarball
deb
rpm
cp "$source/licences/quickscan.cdx.json" "$out/quickscan-$version.cdx.json"
cp "$source/licences/LICENTIES-DERDEN.txt" "$source/GOEDKEURING.md" "$out/"
(cd "$out" && LC_ALL=C sha256sum -- * >"$stage/SHA256SUMS" && mv "$stage/SHA256SUMS" .)
