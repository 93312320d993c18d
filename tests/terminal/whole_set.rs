//! The whole of another question set, the kader of the VNG, filled in line by line in a real terminal: every line is
//! looked at, and no word of the Quickscan is in any of them.

use crate::pty::{Start, Terminal};
use crate::{Home, cursor_row};

/// What is asked once all is answered.
const ASKED: [&str; 28] = [
    "lees",
    "lijst",
    "notities",
    "toelichting",
    "inleiding",
    "overzicht",
    "overzicht alles",
    "overzicht kenmerken",
    "overzicht onderbouwing",
    "kader",
    "kader onderbouwing",
    "kader gehoord",
    "kader vng",
    "meetlat",
    "aanvullend",
    "mail",
    "plan",
    "plan per kenmerk",
    "zoek partners",
    "filter met notitie",
    "filter uit",
    "samen",
    "rapport lees",
    "uitleg",
    "uitleg alles",
    "uitleg vragen",
    "uitleg plan",
    "rapport met namen als tekst",
];

/// Line by line, at the list of sessions.
fn begin(home: &Home) -> Terminal {
    let reports = home.file("Documenten");
    std::fs::create_dir(&reports).expect("a folder");
    let folder = home.file("");
    let folder = folder.to_str().expect("a path in UTF-8");
    Terminal::spawn(&Start {
        program: env!("CARGO_BIN_EXE_quickscan"),
        arguments: &["--regels"],
        folder: &home.file("data"),
        size: (100, 200),
        variables: &[("HOME", folder), ("XDG_CONFIG_HOME", folder)],
    })
}

/// The words by which a session of this set is not spoken of, in lower case. The program itself is called quickscan.
const STRANGE: [&str; 9] = [
    "de quickscan",
    "quickscan wijkgericht",
    "quickscan-",
    "basisfunctie",
    " ratio",
    "dertig",
    "movisie",
    "kpmg",
    "van 30 ",
];

#[test]
fn the_whole_of_another_set_is_filled_in_line_by_line_without_a_word_of_the_quickscan() {
    let home = Home::new();
    let mut terminal = begin(&home);
    begin_session(&mut terminal);
    let text = include_str!("../../quickscan/vng-kader.toml");
    let set = quickscan::model::QuestionSet::parse(text).expect("it parses");
    let states = [
        "op orde",
        "deels op orde",
        "niet op orde",
        "weet ik nog niet",
        "niet van toepassing",
    ];
    for (index, question) in set.questions().enumerate() {
        let id = &question.id;
        let (digit, state) = (index % 5 + 1, states[index % 5]);
        terminal.wait_for(&format!("Vraag {id}, de "));
        terminal
            .send(&format!("{digit}\r"))
            .wait_for(&format!("{id} {state}. Bewaard"));
        terminal
            .send("v\r")
            .wait_for(&format!("{id} onderbouwing {}.", firm(question)));
        terminal
            .send(&format!("n Notitie bij {id}.\r"))
            .wait_for(&format!("{id} notitie, 1 regel"));
        terminal.send("\r");
    }
    terminal.wait_for("Dit was de laatste vraag.");
    terminal.wait_until("the prompt", is_at_prompt);
    for line in ASKED.into_iter().flat_map(|line| [line, "meer alles"]) {
        // One line at a time, since several at once are a text; the next when the prompt is there again.
        let before = terminal.look(vt100::Screen::contents);
        terminal.send(&format!("{line}\r"));
        terminal.wait_until(line, |screen| {
            is_at_prompt(screen) && screen.contents() != before
        });
    }
    terminal.send("stop\r").wait_for("60 van 60 beantwoord");
    terminal.wait_for_end(crate::END);

    let said = String::from_utf8(terminal.raw()).expect("it is text");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, of_session) = said
        .split_once("Dijkstad. 0 van 60 beantwoord.")
        .expect("the session begins");
    assert_strange_to_none(of_session);
    check_what_is_made(&home, &set);
}

/// The footing that `v` gives: what is laid down, or what those said whose judgement it is.
fn firm(question: &quickscan::model::Question) -> &'static str {
    match question.judgement_of {
        Some(_) => "gevraagd",
        None => "vastgelegd",
    }
}

/// Begin a session of that set, at the list.
fn begin_session(terminal: &mut Terminal) {
    terminal.wait_for("sessies: nummer, nieuw of uitleg>");
    terminal.send("vragenlijsten\r").wait_for("Enter is 1>");
    terminal.send("3\r").wait_for("Welke gemeente?>");
    terminal.send("Dijkstad\r").wait_for("gebied of team?");
    terminal.send("\r").wait_for("Wie vult in?");
    terminal.send("\r").wait_for("welke functie?");
    terminal.send("\r").wait_for("Voor welke dag");
    terminal.send("\r").wait_for("Vraag 1.1, de 1e van");
}

/// All that was answered is in the file and in the report.
fn check_what_is_made(home: &Home, set: &quickscan::model::QuestionSet) {
    let file = home.session();
    let report = std::fs::read_dir(home.file("Documenten"))
        .expect("a folder")
        .chain(std::fs::read_dir(home.file("")).expect("a folder"));
    let report = report
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|ending| ending == "md"))
        .expect("a report");
    let name = report.file_name().expect("a name").to_string_lossy();
    assert!(name.starts_with("vng-kader-2024-dijkstad-"), "{name}");
    let report = std::fs::read_to_string(&report).expect("it can be read");
    for question in set.questions() {
        let id = &question.id;
        assert!(
            file.contains(&format!("Notitie bij {id}.")),
            "{id} is not in the file"
        );
        assert!(
            report.contains(&format!("Notitie bij {id}.")),
            "{id} is not in the report"
        );
    }
    for word in ["vastgelegd", "gevraagd"] {
        let count = set.questions().filter(|each| firm(each) == word).count();
        let row = format!("onderbouwing = \"{word}\"");
        assert_eq!(file.matches(&row).count(), count, "{word}");
    }
    assert_strange_to_none(&report);
}

/// Whether the cursor is behind the prompt of the last question, with nothing typed yet.
fn is_at_prompt(screen: &vt100::Screen) -> bool {
    let row = cursor_row(screen);
    row.starts_with("13.6") && row.trim_end().ends_with('>')
}

fn assert_strange_to_none(text: &str) {
    let text = text.to_lowercase();
    for words in STRANGE {
        let at = text.find(words);
        let around = at.and_then(|at| text.get(at.saturating_sub(200)..at + 80));
        assert!(at.is_none(), "«{words}» in: {around:?}");
    }
}
