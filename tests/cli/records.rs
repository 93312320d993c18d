//! What the practice says beside the policy, and what came out of a talk, from the command line.

use crate::Computer;

#[test]
fn the_practice_is_written_shown_and_taken_away() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    assert!(
        computer
            .ok(&["praktijk", "a"])
            .contains("Hier is nog niets opgeschreven.")
    );
    let practice = [
        "praktijk",
        "a",
        "2",
        "inwoners=- Zij wachten.\nLang.",
        "overeen=nee",
    ];
    computer.ok(&practice);
    let said = computer.ok(&["praktijk", "a", "2"]);
    for words in [
        "2 Tijdig signaleren van de vraag",
        "De praktijk komt niet overeen met het beleid.",
        "Inwoners:",
        "- Zij wachten.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let json = computer.json(&["toon", "a", "--json"]);
    let row = &json["praktijk"][0];
    assert_eq!(row["bij"], "2");
    assert_eq!(row["overeen"], "nee");
    assert_eq!(row["teksten"]["inwoners"], "- Zij wachten.\nLang.");
    assert_eq!(row["teksten"]["dossiers"], "");
    let shown = computer.ok(&["toon", "a"]);
    assert!(shown.contains("Beleid en praktijk"), "{shown}");
    computer.ok(&["praktijk", "a", "2", "inwoners=", "overeen="]);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["praktijk"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_talk_is_written_and_its_names_are_left_out_where_names_are() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let talk = [
        "gesprek",
        "a",
        "partners",
        "met=Anna de Wit, huisarts",
        "datum=1-3-2027",
        "goed=Wij bellen.",
    ];
    computer.ok(&talk);
    computer.ok(&["namen", "a", "huisarts", "--soort", "functie"]);
    let json = computer.without_names(&["toon", "a", "--json", "--zonder-namen"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let row = &json["gesprekken"][0];
    assert_eq!(row["datum"], "2027-03-01");
    assert_eq!(row["teksten"]["met"], "huisarts");
    for form in ["md", "html"] {
        let with = computer.ok(&["export", "a", "--vorm", form]);
        assert!(with.contains("Anna de Wit"), "{with}");
        let export = ["export", "a", "--vorm", form, "--zonder-namen"];
        let without = computer.without_names(&export);
        assert!(!without.contains("Anna de Wit"), "{without}");
        assert!(without.contains("Wij bellen."), "{without}");
    }
}

#[test]
fn what_does_not_fit_is_said_and_changes_nothing() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for (code, arguments, words) in [
        (
            1,
            ["praktijk", "a", "9", "beleid=x"],
            "Er is geen basisfunctie «9»; kies uit: 1, 2, 3, 4, 5.",
        ),
        (
            2,
            ["praktijk", "a", "2", "buren=x"],
            "«buren» is geen veld hier; kies uit: beleid, inwoners,",
        ),
        (2, ["praktijk", "a", "2", "overeen=soms"], "ja, deels, nee"),
        (
            2,
            ["praktijk", "a", "2", "beleid"],
            "is geen veld met een tekst",
        ),
        (
            1,
            ["gesprek", "a", "buren", "goed=x"],
            "Er is geen tafel «buren»",
        ),
        (2, ["gesprek", "a", "partners", "datum=ooit"], "«ooit»"),
    ] {
        computer.fails(code, words, &arguments);
    }
    let json = computer.json(&["toon", "a", "--json"]);
    for key in ["praktijk", "gesprekken"] {
        assert_eq!(json[key].as_array().map(Vec::len), Some(0));
    }
}
