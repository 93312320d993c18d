//! Each file is read once: on a network folder every time costs as much as the first.

use std::fs;

use crate::{PROGRAM, ScreenContext, has_strace};

/// How often a command opens each file of the user's: the settings, the session, the knowledge base.
fn opened(cx: &ScreenContext, arguments: &[&str]) -> [usize; 3] {
    let files = ["config.toml", "a-2026-11-22.toml", "kennisbank.toml"];
    let settings = cx.temp.path().join(files[0]);
    let knowledge = cx.temp.path().join(files[2]);
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/quickscan/kennisbank.toml");
    fs::copy(source, &knowledge).expect("it can be copied");
    let text = format!("kennisbank = '{}'\n", knowledge.display());
    fs::write(&settings, text).expect("it can be written");
    let mut command = cx.command("strace");
    command.env("QUICKSCAN_CONFIG", &settings);
    command.args(["-f", "-qq", "-e", "trace=open,openat", "-o"]);
    let output = command.arg(cx.log()).arg(PROGRAM).args(arguments).output();
    let output = output.expect("it runs");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    let log = fs::read_to_string(cx.log()).expect("a log");
    files.map(|name| {
        let name = format!("/{name}\"");
        log.lines().filter(|line| line.contains(&name)).count()
    })
}

#[test]
fn a_command_reads_the_settings_and_the_session_once() {
    if !has_strace() {
        return;
    }
    let cx = ScreenContext::new();
    for (arguments, times) in [
        (&["invullen", "a"][..], [1, 1, 0]),
        (&["toon", "a"], [1, 1, 1]),
        (&["toon", "a", "--json"], [1, 1, 1]),
        (&["export", "a"], [1, 1, 1]),
        (&["vragen"], [1, 0, 0]),
        (&["versies", "a"], [1, 1, 0]),
        (&["formulier"], [1, 0, 0]),
        (&["handreikingen", "1.1"], [1, 0, 1]),
        (&["nieuw", "--gemeente=B"], [1, 0, 0]),
    ] {
        assert_eq!(opened(&cx, arguments), times, "{arguments:?}");
    }
    // Its extra question is explained by the knowledge base alone.
    let session = cx.session();
    let text = fs::read_to_string(&session).expect("its text");
    let text = text.replacen(
        "[sessie]\n",
        "[sessie]\naanvullende_vragen = [\"K9.1\"]\n",
        1,
    );
    fs::write(&session, text).expect("it can be written");
    assert_eq!(opened(&cx, &["invullen", "a"]), [1, 1, 1]);
    assert_eq!(opened(&cx, &["toon", "a"]), [1, 1, 1]);
}
