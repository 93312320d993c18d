//! What is typed in a terminal: lines that come alone, and lines that come together.

use std::collections::VecDeque;
use std::time::Duration;

use proptest::prelude::*;
use quickscan::line::{Command, Ended, Heard, Lines, parse};
use quickscan::model::{Answer, NextStep, State};

use crate::Room;

/// Somebody at a terminal. A line that begins with `+` comes with the one before it, as in a paste,
/// and one that begins with `~` a little later, as over a slow connection.
pub(crate) struct Typist(VecDeque<(Duration, Heard)>);

impl Typist {
    pub(crate) fn new(lines: &[impl AsRef<str>], end: Heard) -> Self {
        let mut all: VecDeque<_> = lines.iter().map(|line| arrival(line.as_ref())).collect();
        all.push_back((Duration::from_secs(1), end));
        Self(all)
    }
}

fn arrival(line: &str) -> (Duration, Heard) {
    let (pause, line) = match line.split_at_checked(1) {
        Some(("+", line)) => (1, line),
        Some(("~", line)) => (120, line),
        _ => (900, line),
    };
    (Duration::from_millis(pause), Heard::Line(line.to_owned()))
}

impl Lines for Typist {
    fn hear(&mut self) -> Heard {
        self.0.pop_front().map_or(Heard::End, |(_, heard)| heard)
    }

    fn has_more_within(&mut self, patience: Duration) -> bool {
        let next = self.0.front();
        next.is_some_and(|(pause, heard)| matches!(heard, Heard::Line(_)) && *pause <= patience)
    }

    fn comes_within(&mut self, patience: Duration) -> bool {
        self.0.front().is_none_or(|(pause, _)| *pause <= patience)
    }
}

/// What is said to `lines`, and the answer to the first question afterwards.
pub(crate) fn typed(lines: &[impl AsRef<str>]) -> (String, Answer) {
    let room = Room::new();
    let (said, ended) = room.talk_with(&mut Typist::new(lines, Heard::End), false, |_| false);
    assert_eq!(ended.expect(&said), Ended::default());
    assert!(said.contains("\nGestopt bij vraag "), "{said}");
    let answer = room.session().answer(&"1.1".into()).cloned();
    (said, answer.unwrap_or_default())
}

#[test]
fn a_paste_is_one_text_whatever_stands_in_it() {
    for lines in [
        &["Is er overleg met alle partners?", "+nee", "+Dat komt."][..],
        &["Is er een visie?", "+ja", "+1", "+Toelichting", "+3"],
        &["Visie ontbreekt", "+p", "+5", "+wis notitie"],
        &["Eerst dit.", "+stop", "+erbij", "+weg", "+opdrachten"],
        &["2", "+v", "+n", "+Er is een plan.", "+.", "+b"],
        &["1", "+2", "+3"],
        &["stop", "+help"],
        &["", "+1", "+"],
        &["Is er een visie?", "~nee", "~Dat komt."],
        &["2", "+~", "~ja", "~3"],
        &["s", "+Bellen", "+Anna", "+1 maart", "+ja"],
    ] {
        let text: Vec<&str> = lines
            .iter()
            .map(|line| line.strip_prefix(['+', '~']).unwrap_or(line))
            .collect();
        let text = text.join("\n");
        for (answers, is_kept) in [(&["erbij"][..], true), (&["weg"], false), (&[], false)] {
            let (said, answer) = typed(&[lines, answers].concat());
            let note = if is_kept { text.trim() } else { "" };
            assert_eq!(answer.note, note, "{lines:?} {answers:?}\n{said}");
            assert_eq!(answer.rating.state, None, "{said}");
            assert!(said.contains("regels tegelijk, dus een tekst"), "{said}");
        }
    }
}

#[test]
fn the_lines_of_a_paste_are_carried_out_only_at_the_word_of_the_user() {
    let (said, answer) = typed(&[
        "2",
        "+v",
        "+n",
        "+Er is een plan.",
        "+.",
        "+onzin",
        "opdrachten",
        "b",
    ]);
    insta::assert_snapshot!("paste_of_commands", said);
    assert_eq!(answer.rating.state, Some(State::Deels));
    assert_eq!(answer.note, "Er is een plan.");
    assert!(answer.rating.discuss);
}

#[test]
fn a_question_about_a_paste_is_not_answered_by_more_of_it() {
    let (said, answer) = typed(&[
        "Is er een visie?",
        "+ja",
        "nee",
        "help",
        "",
        "En dit kwam later.",
        "+weg",
        "erbij",
    ]);
    insta::assert_snapshot!("paste_in_parts", said);
    assert_eq!(
        answer.note,
        "Is er een visie?\nja\nnee\nEn dit kwam later.\nweg"
    );
}

#[test]
fn lines_that_come_one_by_one_are_commands_and_so_is_enter_held_down() {
    let room = Room::new();
    let lines = ["2", "", "3", "", "+", "+", "1"];
    let (said, ended) = room.talk_with(&mut Typist::new(&lines, Heard::End), false, |_| false);
    ended.expect(&said);
    let session = room.session();
    let states = ["1.1", "1.2", "1.3", "1.4", "1.5"].map(|id| session.rating(&id.into()).state);
    let (deels, niet, op_orde) = (State::Deels, State::NietOpOrde, State::OpOrde);
    assert_eq!(states, [Some(deels), Some(niet), None, None, Some(op_orde)]);
}

#[test]
fn a_command_where_an_answer_was_expected_is_not_swallowed() {
    let (said, answer) = typed(&[
        "Ga naar vraag 4.6 graag",
        "help",
        "lees",
        "2",
        "nee",
        "Nog een losse zin",
        "v",
        "b",
        "Wij gaan door morgen",
        "stop",
        "alsnog",
        "alsnog",
    ]);
    insta::assert_snapshot!("prose_and_commands", said);
    assert_eq!(answer.note, "Wij gaan door morgen");
    assert_eq!(answer.rating.state, Some(State::Deels));
    assert!(answer.rating.evidence.is_some() && answer.rating.discuss);
}

#[test]
fn a_paste_in_a_note_is_a_part_of_it() {
    let (said, answer) = typed(&[
        "n", "Een", "+.", "+stop", "+3", "twee", "+.", "", "n", "Drie", "+erbij", ".", "2",
    ]);
    assert_eq!(
        answer.note, "Een\n.\nstop\n3\ntwee\n\nDrie\nerbij",
        "{said}"
    );
    assert_eq!(answer.rating.state, Some(State::Deels));
}

#[test]
fn a_paste_in_a_field_of_one_line_is_one_line() {
    let room = Room::new();
    let lines = [
        "s", "Bellen", "+met", "+nee", "", "Anna", "+ja", "", "1 maart", "+2", "", "", "3",
    ];
    let (said, ended) = room.talk_with(&mut Typist::new(&lines, Heard::End), false, |_| false);
    ended.expect(&said);
    let session = room.session();
    assert_eq!(session.steps.len(), 1, "{said}");
    let step = &session.steps[0];
    assert_eq!(step.what, "Bellen met nee (1 maart 2)", "{said}");
    assert_eq!(step.who, "Anna ja");
    let state = session.rating(&"1.1".into()).state;
    assert_eq!(state, Some(State::NietOpOrde), "{said}");
}

/// A terminal shows the last line of a paste, which has no end, as if it had been typed.
#[test]
fn the_rest_of_a_paste_belongs_to_it_and_is_no_command() {
    for rest in ["wis notitie", "ja", "3", "b", "lees", "erbij dit"] {
        let (said, answer) = typed(&["n Oud", "eerste", "+tweede", rest, "erbij"]);
        let note = format!("Oud\n\neerste\ntweede\n{rest}");
        assert_eq!(answer.note, note, "{said}");
        assert_eq!(answer.rating, Answer::default().rating, "{said}");
        assert!(said.contains("Vastgehouden, 3 regels:"), "{said}");
    }
    let (said, answer) = typed(&["n Oud", "eerste", "+tweede", "wis notitie", "weg"]);
    assert_eq!(answer.note, "Oud", "{said}");
    let (said, answer) = typed(&["n", "een", "+.", "wis notitie", ".", "2"]);
    assert_eq!(answer.note, "een\n.\nwis notitie", "{said}");
    assert_eq!(answer.rating.state, Some(State::Deels), "{said}");
}

#[test]
fn the_rest_of_a_paste_in_a_field_of_one_line_belongs_to_that_field() {
    let room = Room::new();
    let lines = [
        "s",
        "Bellen",
        "+met",
        "stop",
        "",
        "Anna",
        "+en",
        "wis stap 1",
        "",
        "",
    ];
    let (said, ended) = room.talk_with(&mut Typist::new(&lines, Heard::End), false, |_| false);
    ended.expect(&said);
    let steps = room.session().steps;
    assert_eq!(steps.len(), 1, "{said}");
    assert_eq!(steps[0].what, "Bellen met stop", "{said}");
    assert_eq!(steps[0].who, "Anna en wis stap 1", "{said}");
}

/// With one whole line and a rest it cannot be known that they were pasted.
#[test]
fn what_the_first_line_of_a_paste_does_can_be_undone_and_says_so() {
    let room = Room::with(|session| {
        let answer = session.answer_mut(&"1.1".into());
        answer.note = "Oud".to_owned();
        answer.sources = vec!["Visie".to_owned()];
        answer.consulted = vec!["Anna".to_owned()];
        session
            .steps
            .push(NextStep::new("1.1".into(), "Bellen".to_owned()));
    });
    let before = room.session();
    for line in [
        "wis notitie",
        "wis bron 1",
        "wis geraadpleegd 1",
        "wis stap 1",
    ] {
        let lines = [line, "ongedaan"];
        let (said, ended) = room.talk_with(&mut Typist::new(&lines, Heard::End), false, |_| false);
        ended.expect(&said);
        assert!(said.contains("Typ ongedaan om"), "{line}: {said}");
        let after = room.session();
        assert_eq!(after.answers, before.answers, "{said}");
        assert_eq!(after.steps.len(), 1, "{said}");
    }
}

#[test]
fn told_to_end_it_says_what_the_end_of_the_input_says() {
    for lines in [&["2"][..], &["2", "n", "half"], &["2", "Een losse zin dus"]] {
        let goodbyes = [Heard::Told, Heard::End].map(|end| {
            let room = Room::new();
            let was_told = end == Heard::Told;
            let (said, ended) = room.talk_with(&mut Typist::new(lines, end), false, |_| false);
            let ended = ended.expect(&said);
            assert_eq!(ended.was_told, was_told, "{said}");
            assert!(
                said.ends_with("\nGestopt bij vraag 1.1. Alles is bewaard; 1 van 30 beantwoord.\n"),
                "{said}"
            );
            said
        });
        assert_eq!(goodbyes[0], goodbyes[1]);
    }
}

/// What is a command or an answer somewhere.
const WORDS: &[&str] = &[
    "",
    "1",
    "3",
    "ja",
    "nee",
    "stop",
    "weg",
    "erbij",
    "opdrachten",
    ".",
    "n",
    "wis notitie",
    "help",
    "4.6",
    "op orde",
    "ongedaan",
    "s",
    "x",
];

/// A line of a text that somebody may paste.
fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(WORDS).prop_map(str::to_owned),
        "[a-z ?]{1,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_line_of_any_paste_acts_or_is_lost(lines in proptest::collection::vec(any_line(), 2..12)) {
        prop_assume!(lines.iter().any(|line| !line.trim().is_empty()));
        let pasted: Vec<_> = lines
            .iter()
            .enumerate()
            .map(|(index, line)| if index == 0 { line.clone() } else { format!("+{line}") })
            .collect();
        let (said, answer) = typed(&pasted);
        prop_assert_eq!(answer, Answer::default(), "{}", said);
        let (said, answer) = typed(&[pasted, vec!["erbij".to_owned()]].concat());
        let text = lines.join("\n");
        prop_assert_eq!(&answer.note, text.trim(), "{}", said);
        prop_assert_eq!(answer.rating, Answer::default().rating);
    }

    #[test]
    fn the_rest_of_any_paste_neither_acts_nor_is_lost(
        lines in proptest::collection::vec(any_line(), 2..6),
        rest in any_line(),
    ) {
        prop_assume!(lines.iter().any(|line| !line.trim().is_empty()));
        prop_assume!(!["erbij", "weg", "opdrachten"].contains(&rest.trim()));
        prop_assume!(!matches!(parse(&rest), Ok(Command::Help(_) | Command::Stop)));
        let mut said: Vec<_> = lines.iter().map(|line| format!("+{line}")).collect();
        said[0] = lines[0].clone();
        said.extend([rest.clone(), "erbij".to_owned()]);
        let (said, answer) = typed(&said);
        let text = format!("{}\n{rest}", lines.join("\n"));
        prop_assert_eq!(answer.note.trim(), text.trim(), "{}", said);
        prop_assert_eq!(answer.rating, Answer::default().rating);
    }
}
