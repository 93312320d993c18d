//! Disks that are full, or can only be read: real ones, which only root can make.

use crate::{ScreenContext, skip};

/// Run shell commands with a small disk at `map`; none where that cannot be done.
fn on_small_disk(commands: &str) -> Option<(ScreenContext, Vec<String>)> {
    let cx = ScreenContext {
        temp: tempfile::tempdir().unwrap(),
    };
    let script = format!(
        "mkdir map && mount -t tmpfs -o size=128k,mode=700 tmpfs map || exit 77\n\
         q() {{ {} \"$@\" 2>&1; echo \"code $?\"; }}\n{commands}",
        crate::PROGRAM
    );
    let output = cx
        .command("unshare")
        .args(["-m", "sh", "-c", &script])
        .output();
    match output {
        Ok(output) if output.status.success() => {
            let said = String::from_utf8(output.stdout).unwrap();
            Some((cx, said.lines().map(str::to_owned).collect()))
        }
        _ => {
            skip("a disk of our own needs root and unshare");
            None
        }
    }
}

#[test]
fn a_full_disk_keeps_the_old_session_and_says_so() {
    let said = on_small_disk(
        "q nieuw --gemeente A\n\
         q antwoord a 1.1 --notitie oud\n\
         dd if=/dev/zero of=map/vol bs=1k 2>/dev/null\n\
         q antwoord a 1.1 --notitie nieuw\n\
         q toon a | grep -c oud\n\
         rm map/vol\n\
         q antwoord a 1.1 --notitie nieuw\n\
         q toon a | grep -c nieuw\n\
         ls -A map/sessies",
    );
    let Some((_desk, said)) = said else { return };
    assert_eq!(said[..3], ["a-2026-11-22", "code 0", "code 0"]);
    assert!(
        said[3].starts_with("Uw wijziging is NIET bewaard.")
            && said[3].contains("de schijf is vol; maak ruimte vrij"),
        "{said:?}"
    );
    assert_eq!(
        said[4..],
        ["code 1", "1", "code 0", "1", "a-2026-11-22.toml"]
    );
}

#[test]
fn a_disk_that_can_only_be_read_is_said_to_be_one() {
    let said = on_small_disk(
        "q nieuw --gemeente A\n\
         mount -o remount,ro map\n\
         q antwoord a 1.1 --notitie nieuw\n\
         q nieuw --gemeente B\n\
         q toon a | head -1\n\
         q versies a\n\
         q controleer",
    );
    let Some((_desk, said)) = said else { return };
    for place in [2, 4] {
        assert!(said[place].contains("kunt u alleen lezen"), "{said:?}");
        assert_eq!(said[place + 1], "code 1", "{said:?}");
    }
    assert_eq!(said[6], "A · peildatum 22-11-2026");
    assert!(said.contains(&"In orde: 1 bestand.".to_owned()), "{said:?}");
}
