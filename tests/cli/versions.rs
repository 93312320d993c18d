//! Earlier versions, and two who change one session.

use std::fs;

use quickscan::storage::{Owner, SessionLock};

use crate::{Computer, Said, assert_dutch};

/// A computer with one session that was changed at three moments.
fn three_times() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for (minute, state) in [("10", "deels"), ("20", "op-orde")] {
        let mut command = computer.command();
        let now = format!("2026-11-22T14:{minute}:00+01:00");
        command.env("QUICKSCAN_NU", now);
        command.args(["antwoord", "a", "1.1", "--stand", state]);
        assert_eq!(Said::by(&mut command).code, 0);
    }
    computer
}

#[test]
fn versions_are_listed_and_put_back() {
    let computer = three_times();
    assert_eq!(
        computer.ok(&["versies", "a"]),
        "2026-11-22-141000  bewaard 22-11-2026 14:10 · 1 van 30 beantwoord · anders dan nu: vraag 1.1: stand\n\
         2026-11-22-140211  bewaard 22-11-2026 14:02 · 0 van 30 beantwoord · anders dan nu: vraag 1.1: stand\n"
    );
    let json = computer.json(&["versies", "a", "--json"]);
    assert_eq!(json[0]["id"], "2026-11-22-141000");
    assert_eq!(json[0]["bewaard"], "2026-11-22T14:10:00");
    assert_eq!(json[0]["beantwoord"], 1);
    assert_eq!(json[0]["anders"], serde_json::json!(["vraag 1.1: stand"]));
    let said = computer.run(&["herstel", "a", "2026-11-22-141000"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert_dutch(&said.err);
    let stand = computer.json(&["toon", "a", "--json"])["antwoorden"][0]["stand"].clone();
    assert_eq!(stand, "deels");
    assert!(
        computer
            .ok(&["versies", "a"])
            .starts_with("2026-11-22-142000")
    );
    computer.fails(1, "kies uit: 2026-11-22-142000", &["herstel", "a", "x"]);
}

#[test]
fn without_versions_that_is_said() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let said = computer.run(&["versies", "a"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert!(said.err.contains("nog geen eerdere versies"));
    assert_eq!(
        computer.json(&["versies", "a", "--json"]),
        serde_json::json!([])
    );
    computer.fails(1, "nog geen eerdere versies", &["herstel", "a", "x"]);
}

#[test]
fn a_damaged_session_can_be_put_back() {
    let computer = three_times();
    fs::write(computer.path("map/sessies/a-2026-11-22.toml"), "\0\0").unwrap();
    assert_eq!(computer.ok(&["versies", "a"]).lines().count(), 2);
    let said = computer.run(&["controleer"]);
    let advice = "«quickscan herstel a-2026-11-22 2026-11-22-141000».";
    assert!(
        said.out.contains("stroomuitval") && said.out.contains(advice),
        "{}",
        said.out
    );
    assert_dutch(&said.out);
    assert_eq!(computer.run(&["herstel", "a", "2026-11-22-1410"]).code, 0);
    assert!(computer.ok(&["toon", "a"]).contains("Deels op orde"));
}

#[test]
fn a_session_that_is_open_elsewhere_is_not_put_back() {
    let computer = three_times();
    let path = computer.path("map/sessies/a-2026-11-22.toml");
    let owner = Owner {
        user: "anna".to_owned(),
        ..Owner::default()
    };
    let lock = SessionLock::acquire(&path, &owner).unwrap();
    let arguments = ["herstel", "a", "2026-11-22-140211"];
    let before = fs::read_to_string(&path).unwrap();
    computer.fails(1, "Deze sessie is al open bij anna", &arguments);
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    drop(lock);
    assert_eq!(computer.run(&arguments).code, 0);
}

#[test]
fn commands_at_the_same_time_lose_nothing() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let ids: Vec<String> = (1..=5).map(|number| format!("1.{number}")).collect();
    std::thread::scope(|scope| {
        for id in &ids {
            let computer = &computer;
            scope.spawn(move || computer.ok(&["antwoord", "a", id, "--stand", "deels"]));
        }
    });
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["voortgang"]["beantwoord"], 5);
    // Neither locks nor temporary files stay behind.
    let files = fs::read_dir(computer.path("map/sessies")).unwrap();
    assert_eq!(files.count(), 1);
}
