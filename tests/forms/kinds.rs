//! The form of a set whose questions ask for something else than a stand: made, filled in and read back.

use std::sync::LazyLock;

use jiff::civil::date;
use quickscan::document::reading::{Format, ReadLine, read};
use quickscan::document::{Document, Layout, docx, markdown, plain};
use quickscan::intake::{Intake, in_words, take_in, take_in_against};
use quickscan::model::{Details, QuestionId, QuestionSet, State};
use quickscan::report::blank_form;
use quickscan::report::invitation::{Invitation, Way, form, mail};

use crate::package::Package;
use crate::{answer, identities};

static SET: LazyLock<QuestionSet> = LazyLock::new(|| {
    QuestionSet::parse(include_str!("../fixtures/every_kind.toml")).expect("it parses")
});

fn with_invitation<T>(make: impl FnOnce(&QuestionSet, &Invitation<'_>) -> T) -> T {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        invuller: "J. Jansen".to_owned(),
        ..Details::default()
    };
    let (session, participant) = identities();
    let questions: Vec<QuestionId> = SET.questions().map(|each| each.id.clone()).collect();
    make(
        &SET,
        &Invitation {
            details: &details,
            session: Some(session),
            participant,
            name: "M. de Wit",
            role: "teamleider",
            questions: &questions,
            asked: Some(date(2026, 11, 26)),
            due: Some(date(2026, 12, 4)),
        },
    )
}

fn made() -> Document {
    with_invitation(form)
}

fn lines(bytes: &[u8], format: Format) -> Vec<ReadLine> {
    read(bytes, format).expect("it can be read")
}

/// What is taken in of a form that came back as text, without the form as it was sent.
fn of_text(text: &str) -> Intake {
    take_in(&SET, &lines(text.as_bytes(), Format::Text))
}

/// What everybody fills in here, in whatever form.
fn check(intake: &Intake) {
    let given = |id: &str| answer(intake, id).given;
    assert_eq!(given("1"), ["ja"], "{intake:#?}");
    assert_eq!(given("3"), ["12"]);
    assert_eq!(given("4"), ["preventie", "anders"]);
    assert_eq!(given("5"), ["ggd=in-team", "ggz=niet"]);
    for id in ["1", "3", "4", "5", "7"] {
        assert_eq!(
            answer(intake, id).rating.state,
            Some(State::Ingevuld),
            "{id}"
        );
    }
    assert_eq!(answer(intake, "2").rating.state, Some(State::Nvt));
    assert_eq!(answer(intake, "4").note, "Het steunpunt mantelzorg.");
    assert_eq!(answer(intake, "6").rating.state, Some(State::Deels));
    assert_eq!(answer(intake, "7").note, "Goed dat dit wordt gevraagd.");
    assert_eq!(intake.answers.len(), 7);
    assert_eq!(at_questions(intake), [""; 0]);
}

/// What is not understood at a question: of the head of a form that is not known as it was sent, names are left.
fn at_questions(intake: &Intake) -> Vec<String> {
    let all = intake.not_understood.iter();
    let all = all.filter(|each| each.question.is_some());
    all.map(|each| each.why.to_string()).collect()
}

#[test]
fn a_form_asks_each_question_in_its_own_way() {
    insta::assert_snapshot!("kinds_form", markdown(&made()));
    insta::assert_snapshot!(
        "kinds_mail",
        with_invitation(|set, invitation| mail(set, invitation, Way::Attachment))
    );
}

#[test]
fn an_empty_form_of_every_kind_says_nothing() {
    let sent = docx(&made());
    let intake = take_in_against(
        &SET,
        &lines(&sent, Format::Docx),
        &lines(&sent, Format::Docx),
    );
    assert!(intake.answers.is_empty(), "{intake:#?}");
    for text in [
        markdown(&made()),
        plain(&made(), Layout::Wide(72)),
        blank_form(&SET),
    ] {
        let intake = of_text(&text);
        assert!(intake.answers.is_empty(), "{intake:#?}");
        assert_eq!(at_questions(&intake), [""; 0]);
    }
}

#[test]
fn a_form_of_every_kind_is_read_as_word_saves_it() {
    let sent = docx(&made());
    let package = Package::of(&sent)
        .ticked("1 gekozen ja")
        .ticked("2 stand nvt")
        .typed("3 gekozen", "12")
        .ticked("4 gekozen preventie")
        .ticked("4 gekozen anders")
        .typed("4 notitie", "Het steunpunt mantelzorg.")
        .ticked("5 gekozen ggd in-team")
        .ticked("5 gekozen ggz niet")
        .ticked("6 stand deels")
        .typed("7 notitie", "Goed dat dit wordt gevraagd.");
    let bytes = package.bytes();
    let back = lines(&bytes, Format::Docx);
    check(&take_in_against(&SET, &lines(&sent, Format::Docx), &back));
    check(&take_in(&SET, &back));
}

/// `text` with a cross in the box before `words`, at the first one behind `after`.
fn ticked(text: &str, after: &str, words: &str) -> String {
    let at = text.find(after).expect(after);
    let at = at + text[at..].find(&format!("[ ] {words}")).expect(words);
    format!("{}[x]{}", &text[..at], &text[at + 3..])
}

/// `text` with `typed` on the line to write on behind `label`, at the first one behind `after`.
fn typed(text: &str, after: &str, label: &str, typed: &str) -> String {
    let at = text.find(after).expect(after);
    let at = at + text[at..].find(label).expect(label);
    let colon = at + text[at..].find(':').expect("a colon") + 1;
    let from = colon
        + text[colon..]
            .chars()
            .take_while(|char| *char == ' ')
            .count();
    let room = text[from..].chars().take_while(|char| *char == '…').count();
    let to = from + room * '…'.len_utf8();
    format!("{} {typed}{}", text[..from].trim_end(), &text[to..])
}

fn filled_in(text: &str) -> String {
    let text = ticked(text, "Vraag 1:", "Ja");
    let text = ticked(&text, "Vraag 2:", "Niet van toepassing");
    let text = typed(&text, "Vraag 3:", "Uw antwoord", "12 teams");
    let text = ticked(&text, "Vraag 4:", "Voorkomen dat");
    let text = ticked(&text, "Vraag 4:", "Iets anders");
    let text = typed(&text, "Vraag 4:", "Notitie", "Het steunpunt mantelzorg.");
    let text = ticked(&text, "GGD:", "Zit in het team");
    let text = ticked(&text, "GGZ:", "Werkt niet samen");
    let text = ticked(&text, "Vraag 6:", "Deels op orde");
    typed(
        &text,
        "Vraag 7:",
        "Uw antwoord",
        "Goed dat dit wordt gevraagd.",
    )
}

#[test]
fn a_form_of_every_kind_is_read_from_text_and_markdown() {
    for text in [markdown(&made()), plain(&made(), Layout::Wide(72))] {
        check(&of_text(&filled_in(&text)));
    }
    // As a mail program sends it back.
    let quoted: Vec<String> = filled_in(&plain(&made(), Layout::Wide(72)))
        .lines()
        .map(|line| format!("> {line}"))
        .collect();
    check(&of_text(&quoted.join("\n")));
    let told = in_words(&SET, &of_text(&filled_in(&markdown(&made()))).answers, []);
    insta::assert_snapshot!("kinds_understood", told.join("\n"));
}

#[test]
fn a_form_of_every_kind_is_read_as_libreoffice_saves_it() {
    // The boxes and the words as LibreOffice writes them.
    let xml = |body: &str| {
        format!(
            "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:loext=\"l\"><office:body>\
             <office:text>{body}</office:text></office:body></office:document-content>"
        )
    };
    let paragraphs = filled_in(&plain(&made(), Layout::Wide(u16::MAX)));
    let paragraphs = paragraphs.lines().map(|line| {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        let boxed = |sign: &str, checked: bool| {
            let sign = sign.to_owned();
            format!(
                "<loext:content-control loext:checkbox=\"true\" loext:checked=\"{checked}\">{sign}\
                 </loext:content-control> "
            )
        };
        let line = line.replace("[ ] ", &boxed("☐", false));
        format!(
            "<text:p>{}</text:p>",
            line.replace("[x] ", &boxed("☒", true))
        )
    });
    let body: String = paragraphs.collect();
    let odt = Package::of(&docx(&made()))
        .with("content.xml", xml(&body))
        .without("word/document.xml")
        .bytes();
    check(&take_in(&SET, &lines(&odt, Format::Odt)));
}

#[test]
fn what_cannot_be_is_kept_in_the_note_and_told() {
    let form = markdown(&made());
    for (text, id, why, note) in [
        (
            ticked(&ticked(&form, "Vraag 1:", "Ja"), "Vraag 1:", "Nee"),
            "1",
            "meer gekozen dan hier kan",
            "niet ingedeeld: Ja, Nee",
        ),
        (
            ticked(
                &ticked(&form, "Vraag 4:", "Geen van deze"),
                "Vraag 4:",
                "Iets anders",
            ),
            "4",
            "meer gekozen dan hier kan",
            "niet ingedeeld: Geen van deze, Iets anders",
        ),
        (
            typed(&form, "Vraag 3:", "Uw antwoord", "een stuk of tien"),
            "3",
            "geen getal dat hier kan",
            "niet ingedeeld: een stuk of tien",
        ),
        (
            typed(&form, "Vraag 3:", "Uw antwoord", "1000"),
            "3",
            "geen getal dat hier kan",
            "niet ingedeeld: 1000",
        ),
        (
            ticked(
                &ticked(&form, "Vraag 1:", "Ja"),
                "Vraag 1:",
                "Weet ik nog niet",
            ),
            "1",
            "meer gekozen dan hier kan",
            "niet ingedeeld: Weet ik nog niet",
        ),
    ] {
        let intake = of_text(&text);
        assert_eq!(answer(&intake, id).note, note, "{intake:#?}");
        assert_eq!(at_questions(&intake), [why]);
    }
}

#[test]
fn answers_without_a_form_are_read_too() {
    let intake = of_text(
        "1: Nee\n3: 12\n4: Voorkomen dat vragen zwaarder worden; iets anders\n7: Veel succes",
    );
    assert_eq!(answer(&intake, "1").given, ["nee"]);
    assert_eq!(answer(&intake, "3").given, ["12"]);
    assert_eq!(answer(&intake, "4").given, ["preventie", "anders"]);
    assert_eq!(answer(&intake, "7").note, "Veel succes");
    assert_eq!(answer(&intake, "7").rating.state, Some(State::Ingevuld));
    assert_eq!(intake.not_understood, []);
}

#[test]
fn a_text_beside_a_box_goes_to_the_note() {
    let text = ticked(&markdown(&made()), "Vraag 1:", "Nee");
    let text = text.replacen("[x] Nee", "[x] Nee, sinds 2024", 1);
    let intake = of_text(&text);
    assert_eq!(answer(&intake, "1").given, ["nee"]);
    assert_eq!(
        answer(&intake, "1").note,
        "Bij «Nee»: sinds 2024",
        "{intake:#?}"
    );
}
