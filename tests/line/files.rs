//! Where the session is saved, when the user wants it elsewhere.

use crate::Room;

#[test]
fn a_new_place_that_is_refused_is_said_in_one_sentence() {
    let room = Room::new();
    let there = room.temp.path().join("er-al.toml");
    std::fs::write(&there, "iets").unwrap();
    let folder = room.temp.path().join("map.toml");
    std::fs::create_dir(&folder).unwrap();
    let missing = room.temp.path().join("nergens/x.toml");
    for path in [&there, &folder, &missing] {
        for quote in ["", "\"", "'"] {
            let lines = format!("2\nbewaar {quote}{}{quote}\n", path.display());
            let (said, ended) = room.talk(&lines, |_| false);
            let ended = ended.expect(&said);
            assert_eq!(ended.refused, [2], "{said}");
            assert!(!said.contains("NIET BEWAARD"), "{said}");
            assert!(!said.contains("in het geheugen"), "{said}");
            assert!(
                said.contains("Op de nieuwe plaats is niets bewaard: "),
                "{said}"
            );
            let file = room.path.file_name().unwrap().to_string_lossy();
            assert!(said.contains(&format!("{file}.\n")), "{said}");
        }
    }
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "iets");
}

#[test]
fn a_new_place_that_is_refused_while_nothing_can_be_saved_is_loud() {
    let room = Room::new();
    let other = room.temp.path().join("elders.toml");
    let lines = format!("2\nbewaar {}\n", other.display());
    let (said, ended) = room.talk(&lines, |_| true);
    ended.expect_err(&said);
    assert!(said.contains("NIET BEWAARD"), "{said}");
    assert!(!said.contains("Alles is bewaard"), "{said}");
}

#[test]
fn a_session_goes_on_only_in_a_file_that_is_named_as_one() {
    let room = Room::new();
    for name in ["x.md", "x", "x.toml.bak"] {
        let path = room.temp.path().join(name);
        let (said, ended) = room.talk(&format!("bewaar {}\n", path.display()), |_| false);
        assert_eq!(ended.expect(&said).refused, [1], "{said}");
        assert!(said.contains("eindigt op .toml"), "{said}");
        assert!(!path.exists());
    }
    let path = room.temp.path().join("X.TOML");
    room.hear(&format!("bewaar \"{}\"\n", path.display()));
    assert!(path.exists());
}
