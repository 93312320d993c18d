#!/bin/bash
# Inside the workshop: install, walk and remove everything in NEW, over what is in OLD, and write down what was seen.
#   check.sh SOURCE VERSION NEW OLD OLD_VERSION RESULTS
set -uo pipefail
source=$1 version=$2 new=$3 old=$4 old_version=$5 results=$6
pictures=$results/beelden
mkdir -p "$pictures"
: >"$results/checks.tsv"
town=Voorbeeldstad

# One line of the table: FILE ok|FAILED WHAT
note() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" | tee -a "$results/checks.tsv" >&2; }
# FILE WHAT COMMAND...
check() {
    local file=$1 what=$2 said
    shift 2
    if said=$("$@" 2>&1); then note "$file" ok "$what"; else note "$file" FAILED "$what: $(tail -n 3 <<<"$said" | tr '\n' ' ')"; fi
}
# The file that a check is about, and what starts the program there: an array.
walk_all() {
    local file=$1
    check "$file" "--version says $version" says_version
    check "$file" "a new session, an answer, a report" works
    check "$file" "three screens" screens "$file"
    # What did not end would hold its own file.
    tmux -L walk kill-server 2>/dev/null
}
says_version() { [[ $("${program[@]}" --version | tr -d '\r') == "quickscan $version" ]]; }
works() {
    local id
    id=$("${program[@]}" nieuw --gemeente "$town" | tr -d '\r') && [[ -n $id ]] &&
        "${program[@]}" antwoord "$id" 1.1 --stand deels --notitie 'In het café besproken.' &&
        "${program[@]}" export "$id" --uit "$report" --overschrijven && has_session
}
has_session() { "${program[@]}" toon "$(newest)" | grep -q 'deels op orde'; }
newest() { "${program[@]}" lijst | tr -d '\r' | grep -o "^${town,,}-[0-9-]*" | tail -n 1; }

# The list, the question and the report as they look, in a terminal of 80 by 24.
screens() {
    local name=$1 word key at=0
    tmux -L walk kill-server 2>/dev/null
    tmux -L walk -f /dev/null new-session -d -s walk -x 80 -y 24 "$(printf '%q ' "${screen[@]}")" || return 1
    for step in "$town" Enter:'F5 overzicht' F5:'\[Overzicht\]' F6:'Opslaan als'; do
        word=${step##*:} key=${step%:*}
        if [[ $key != "$step" ]]; then sleep 1; tmux -L walk send-keys -t walk "$key"; fi
        for _ in {1..60}; do
            tmux -L walk capture-pane -p -t walk >"$pictures/$name-$at.txt" 2>/dev/null || return 1
            grep -q "$word" "$pictures/$name-$at.txt" && break
            sleep 0.5
        done
        grep -q "$word" "$pictures/$name-$at.txt" || { echo "no $word on screen $at"; return 1; }
        at=$((at + 1))
    done
    tmux -L walk send-keys -t walk C-q
    for _ in {1..40}; do tmux -L walk has-session -t walk 2>/dev/null || return 0; sleep 0.5; done
    echo "it does not end"
    return 1
}

# ---------------------------------------------------------------- Windows, under wine

export WINEPREFIX=/var/cache/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe='
c=$WINEPREFIX/drive_c
begin_wine() {
    wineserver -k 2>/dev/null
    rm -rf "$WINEPREFIX"
    wine wineboot --init >/dev/null 2>&1 || return 1
    wineserver -w
    x86_64-w64-mingw32-gcc -O2 -shared -o "$c/windows/system32/bcryptprimitives.dll" "$source/.release/windows/prng.c" -ladvapi32 &&
        x86_64-w64-mingw32-gcc -O2 -o /var/cache/relay.exe "$source/.release/windows/relay.c"
}
# Where the program is, as Windows says it.
under_wine() {
    program=(wine "$1")
    screen=(sh -c 'stty susp undef quit undef -ixon; exec wine "$@" | cat' sh /var/cache/relay.exe "$1")
    report='C:\rapport.docx'
}
left() { [[ -z $(find "$@" 2>/dev/null) ]] || { find "$@"; return 1; }; }
until_gone() { for _ in {1..60}; do [[ -e $1 ]] || return 0; sleep 0.5; done; return 1; }
has_version_block() { wrestool -x --raw --type=16 "$1" | iconv -f UTF-16LE -t UTF-8 -c 2>/dev/null | tr -d '\0' | grep -q "ProductVersion.*$version"; }
only_system() { ! x86_64-w64-mingw32-objdump -p "$1" | sed -n 's/.*DLL Name: //p' | grep -v -i -E '^(kernel32|ntdll|advapi32|bcryptprimitives|bcrypt|ws2_32|userenv|shell32|ole32|combase|user32|oleaut32|api-ms-win-.*|msvcrt)\.dll$'; }
no_paths() { ! strings -n 6 "$1" | grep -E "/bouw/|/var/cache/cargo|$HOME/|/usr/lib/rustlib|/usr/src/rustc|/home/"; }

windows() {
    local exe=$source/target/x86_64-pc-windows-gnu/release/quickscan.exe
    check quickscan.exe "version block" has_version_block "$exe"
    check quickscan.exe "icon and manifest" sh -c '[ "$(wrestool -l --type=14 "$1" | wc -l)" = 1 ] && wrestool -x --raw --type=24 "$1" | grep -q asInvoker' sh "$exe"
    check quickscan.exe "asks for libraries of Windows only" only_system "$exe"
    check quickscan.exe "no path of the building computer" no_paths "$exe"

    local file=quickscan-$version-windows.zip
    begin_wine || { note "$file" FAILED "wine does not start"; return; }
    unzip -q -d "$c/draagbaar" "$new/$file"
    under_wine "C:\\draagbaar\\quickscan-$version-windows\\quickscan.exe"
    walk_all "$file"

    file=quickscan-$version-windows.msi
    begin_wine
    check "$file" "the older one installs" wine msiexec /i "Z:${old//\//\\}\\quickscan-$old_version-windows.msi" /qn
    under_wine 'C:\Program Files\quickscan\quickscan.exe'
    check "$file" "a session in the older one" works
    check "$file" "installs over it, silently" wine msiexec /i "Z:${new//\//\\}\\$file" /qn
    check "$file" "one product is left, of this version" one_product
    check "$file" "the session is still there" has_session
    # wine has a Start menu of its own for whoever installs.
    check "$file" "Start menu and Windows Terminal" test -n "$(find "$c" -name Quickscan.lnk)" -a -e "$c/ProgramData/Microsoft/Windows Terminal/Fragments/quickscan/quickscan.json"
    walk_all "$file"
    check "$file" "removes, silently" wine msiexec /x "Z:${new//\//\\}\\$file" /qn
    check "$file" "leaves sessions and nothing else" gone "$c/Program Files/quickscan" "$c/ProgramData/Microsoft/Windows Terminal/Fragments/quickscan" $(find "$c" -name Quickscan.lnk -print -quit | tr ' ' '?')

    file=quickscan-$version-windows-gebruiker.exe
    begin_wine
    local user=$c/users/$(id -un)/AppData
    local menu="$user/Roaming/Microsoft/Windows/Start Menu/Programs/Quickscan.lnk"
    check "$file" "the older one installs" wine "$old/quickscan-$old_version-windows-gebruiker.exe" /S
    under_wine "C:\\users\\$(id -un)\\AppData\\Local\\Programs\\quickscan\\quickscan.exe"
    check "$file" "a session in the older one" works
    check "$file" "installs over it, silently" wine "$new/$file" /S
    check "$file" "Windows knows it by this version" sh -c 'wine reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\quickscan" /v DisplayVersion | grep -q "$1"' sh "$version"
    check "$file" "the session is still there" has_session
    check "$file" "Start menu and Windows Terminal" test -e "$menu" -a -e "$user/Local/Microsoft/Windows Terminal/Fragments/quickscan/quickscan.json"
    walk_all "$file"
    wine "$user/Local/Programs/quickscan/verwijderen.exe" /S
    check "$file" "removes, silently" until_gone "$user/Local/Programs/quickscan"
    check "$file" "leaves sessions and nothing else" gone "$user/Local/Programs/quickscan" "$menu" "$user/Local/Microsoft/Windows Terminal/Fragments/quickscan"
    wineserver -k
}
one_product() { [[ $(wine reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s 2>/dev/null | tr -d '\r' | grep -A 30 -i quickscan | grep DisplayVersion | awk '{print $NF}' | sort -u) == "$version" ]]; }
gone() {
    left "$@" && [[ -n $(find "$c/users" -path '*quickscan*' -name "${town,,}-*.toml" -print -quit) ]]
}

# ---------------------------------------------------------------- Linux, in a bare Debian at /kaal

anew() {
    umount /kaal/proc 2>/dev/null
    rm -rf /kaal/tmp/* /kaal$HOME/.local /kaal$HOME/rapport* /kaal$HOME/Doc*
    mkdir -p /kaal/tmp && cp "$@" /kaal/tmp/
    mountpoint -q /kaal/proc || mount -t proc proc /kaal/proc
}
bare() { chroot /kaal /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$HOME" LANG=C.UTF-8 TERM=xterm-256color "$@"; }
in_bare() {
    program=(bare "$1")
    screen=(chroot /kaal /usr/bin/env -i PATH=/usr/bin:/bin HOME="$HOME" LANG=C.UTF-8 TERM=xterm-256color "$1")
    report=$HOME/rapport.docx
}
linux() {
    local elf=$source/target/x86_64-unknown-linux-musl/release/quickscan
    check "quickscan (Linux)" "needs no library" sh -c 'readelf -d "$1" | grep -q NEEDED && exit 1; exit 0' sh "$elf"
    check "quickscan (Linux)" "no path of the building computer" no_paths "$elf"
    check "quickscan (Linux)" "no call for the network" no_network "$elf"

    local file=quickscan-$version-linux.tar.gz
    anew "$new/$file"
    check "$file" "unpacks" bare tar -C /tmp -xzf "/tmp/$file"
    in_bare "/tmp/quickscan-$version-linux/quickscan"
    walk_all "$file"

    file=quickscan_${version}_amd64.deb
    anew "$new/$file" "$old/quickscan_${old_version}_amd64.deb"
    check "$file" "the older one installs" bare dpkg -i "/tmp/quickscan_${old_version}_amd64.deb"
    in_bare quickscan
    check "$file" "a session in the older one" works
    check "$file" "installs over it" bare dpkg -i "/tmp/$file"
    check "$file" "the session is still there" has_session
    walk_all "$file"
    check "$file" "the man page and the completion are there" bare sh -c 'test -s /usr/share/man/man1/quickscan-stap.1.gz -o -e /etc/dpkg/dpkg.cfg.d/docker && bash -n /usr/share/bash-completion/completions/quickscan'
    check "$file" "removes, and leaves sessions" sh -c 'chroot /kaal dpkg -r quickscan && [ ! -e /kaal/usr/bin/quickscan ] && ls /kaal$HOME/.local/share/quickscan/sessies/*.toml'
    check "$file" "lintian finds no error" sh -c '! lintian --allow-root "$1" | grep "^E:"' sh "$new/$file"

    file=quickscan-$version.x86_64.rpm
    # Debian's own rpm, on a database of its own: Fedora and RHEL themselves are not here.
    check "$file" "unpacks, and holds what the deb holds" same_as_deb "$new/$file"
    rm -rf /kaal/tmp/rpm; mkdir -p /kaal/tmp/rpm
    (cd /kaal/tmp/rpm && rpm2cpio "$new/$file" | cpio -idm --quiet)
    in_bare /tmp/rpm/usr/bin/quickscan
    walk_all "$file"
    check "desktop entry" "is valid" desktop-file-validate "$source/.release/linux/quickscan.desktop"
    check "man pages" "no complaint of man" sh -c 'for page in "$1"/*.1; do [ -z "$(LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 "$page" 2>&1 >/dev/null)" ] || { echo "$page"; exit 1; }; done' sh "$source/parts/man"
    check "completions" "bash takes them" bash -n "$source/parts/completions/quickscan.bash"
}
no_network() {
    local home
    home=$(mktemp -d)
    HOME=$home strace -f -qq -e trace=%network -o "$home/calls" "$1" nieuw --gemeente A >/dev/null && ! grep -v '+++' "$home/calls"
}
same_as_deb() {
    diff <(dpkg-deb -c "$new/quickscan_${version}_amd64.deb" | awk '$1 !~ /^d/ {print $6}' | sed 's#^\./#/#' | grep -v -E '/(changelog.gz|copyright|overrides/quickscan)$' | sort) \
        <(command rpm -qlp --nosignature "$1" 2>/dev/null | grep -v -x -e '/usr/share/doc/quickscan' -e '.*/handleiding' | grep -v 'CHANGELOG.md$' | sort)
}

sums() { (cd "$new" && sha256sum --quiet -c SHA256SUMS); }
sbom() {
    jq -e --arg version "$version" '.bomFormat == "CycloneDX" and .metadata.component.version == $version' "$new/quickscan-$version.cdx.json" >/dev/null &&
        diff <(jq -r '.components[] | "\(.name) v\(.version)"' "$new/quickscan-$version.cdx.json" | sort -u) <(cat "$source"/licences/tree-* | grep -v '^quickscan ' | sort -u)
}
each_licence() { jq -r '.components[] | "\(.name) \(.version)"' "$new/quickscan-$version.cdx.json" | while read -r name; do grep -q -F "$name" "$new/LICENTIES-DERDEN.txt" || { echo "$name"; exit 1; }; done; }
check SHA256SUMS "fits every file" sums
check "quickscan-$version.cdx.json" "the crates of the program, no more and no less" sbom
check LICENTIES-DERDEN.txt "a text for each of them" each_licence
windows
linux
