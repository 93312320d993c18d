//! What the sources say, and taking it over.

use quickscan::app::{Context, Input, Outcome, Screen};
use quickscan::model::{QuestionId, State};

use crate::support::Harness;
use crate::support::filled::with;
use crate::{begun, field};

/// The app on question `id`.
fn on(id: &str) -> Harness {
    let mut harness = with(0);
    harness.press("<f4>");
    if let Some(Screen::AllQuestions(list)) = harness.app.screens.last_mut() {
        list.selected = QuestionId::new(id);
    }
    harness.press("<enter>");
    assert_eq!(harness.app.context(), Context::Choice);
    harness
}

/// The words of the screen, wherever its lines break.
fn words(harness: &mut Harness, width: u16, height: u16) -> String {
    let screen = harness.screen(width, height);
    // Beside the question, a row holds two columns; those of the panel are the last.
    let rows = screen
        .lines()
        .map(|line| line.rsplit('│').next().unwrap_or_default().to_owned());
    let text: Vec<_> = rows.collect();
    text.join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn every_item_of_every_question_can_be_read_whole() {
    let ids: Vec<_> = with(0)
        .questions
        .questions()
        .map(|each| each.id.clone())
        .collect();
    for (width, height) in [(80, 24), (120, 40), (60, 20)] {
        let mut seen = 0;
        for id in &ids {
            let mut harness = on(id.as_str());
            harness.press("<f2>");
            loop {
                let Some(Screen::Guidance(screen)) = harness.app.screen() else {
                    panic!("no guidance at {id}");
                };
                let (at, count) = (screen.selected, screen.items.len());
                let item = screen.items[at].clone();
                let sight = words(&mut harness, width, height);
                for text in [&item.text].into_iter().chain(&item.notes) {
                    // An address may be longer than a row, and is broken then.
                    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
                    assert!(
                        squeezed(&sight).contains(&squeezed(text)),
                        "{id} at {width}x{height}: {text}\n{sight}"
                    );
                }
                seen += 1;
                if at + 1 == count {
                    break;
                }
                harness.press("<down>");
            }
        }
        // 30 cores, 177 handreikingen, 75 figures, 112 examples, and what follows from them.
        assert!(seen > 394, "{seen}");
    }
}

#[test]
fn reading_keeps_the_place_in_the_note() {
    let mut harness = on("2.3");
    harness.press("nEen notitie<left><left><f2><down><down>");
    assert_eq!(harness.app.context(), Context::Guidance);
    harness.press("<esc>X");
    assert_eq!(
        harness.session().answer(&"2.3".into()).unwrap().note,
        "Een notitXie"
    );
    harness.press("<f2><f2>Y").pause();
    assert_eq!(
        harness.on_disk().answer(&"2.3".into()).unwrap().note,
        "Een notitXYie"
    );
}

#[test]
fn a_handreiking_becomes_a_step_with_its_origin() {
    let mut harness = on("2.3");
    harness.press("<f2><enter>");
    assert_eq!(harness.app.context(), Context::Form);
    assert!(harness.says("Herkomst: KPMG 2019, Kritische Q&A, dilemma 2"));
    harness.press("J. Jansen<enter>1-3-2027<pgdn>");
    assert_eq!(harness.app.context(), Context::Guidance);
    assert!(harness.says("al in het plan"));
    let step = harness.on_disk().steps.pop().unwrap();
    assert!(
        step.what.starts_with("Trek de visie op preventie door"),
        "{}",
        step.what
    );
    assert_eq!(step.who, "J. Jansen");
    assert_eq!(
        step.due.map(|due| due.to_string()).as_deref(),
        Some("2027-03-01")
    );
    assert_eq!(step.origin, "KPMG 2019, Kritische Q&A, dilemma 2");
    harness.press("<esc><c-z>");
    assert!(harness.session().steps.is_empty());
}

#[test]
fn who_and_when_may_stay_empty() {
    let mut harness = on("2.3");
    harness.press("<f2><down><enter><esc>");
    assert!(harness.says("Vervolgstap toegevoegd. Ctrl+Z haalt hem weer weg."));
    let session = harness.on_disk();
    assert_eq!(session.steps.len(), 1);
    assert_eq!(
        (session.steps[0].who.as_str(), session.steps[0].due),
        ("", None)
    );
}

#[test]
fn what_is_not_known_becomes_a_step_to_ask() {
    let mut harness = on("5.7");
    harness.press("4");
    assert!(harness.says("Met c maakt u de vervolgstap «Navragen bij financiën en control»."));
    harness.press("c<esc>");
    assert_eq!(
        harness.on_disk().steps[0].what,
        "Navragen bij financiën en control"
    );
    let mut harness = on("4.2");
    assert!(!harness.press("<f2>").says("Navragen bij"));
    harness.press("<esc>4<f2>");
    assert!(harness.says(">+ Navragen bij lokaal team"));
    harness.press("<enter><esc>");
    assert_eq!(harness.on_disk().steps[0].what, "Navragen bij lokaal team");
}

#[test]
fn what_was_written_about_the_same_is_offered_again() {
    let mut harness = with(0);
    let answer = |harness: &Harness, id: &str| harness.session().answer(&id.into()).cloned();
    harness = {
        let mut session = harness.session().clone();
        let first = session.answer_mut(&"1.1".into());
        first.rating.state = Some(State::OpOrde);
        first.note = "De visie van 2025 geldt.".to_owned();
        first.sources = vec!["Visie 2025, p. 4".to_owned()];
        session.answer_mut(&"2.1".into()).note = "Eigen woorden.".to_owned();
        session.place.question = Some("2.1".into());
        Harness::with_session(&session)
    };
    harness.press("<f2><end>");
    while !harness.says(">+ Vraag 1.1: De visie van 2025 geldt.") {
        harness.press("<up>");
    }
    harness.press("<enter>");
    assert!(harness.says("Overgenomen van vraag 1.1."));
    let taken = answer(&harness, "2.1").unwrap();
    assert_eq!(taken.note, "Eigen woorden.\n\nDe visie van 2025 geldt.");
    assert_eq!(taken.sources, ["Visie 2025, p. 4"]);
    assert_eq!(taken.rating.state, None);
    harness.press("<enter>");
    assert!(harness.says("Dit staat al bij deze vraag."));
    harness.press("<esc>n");
    assert!(harness.says("De visie van 2025 geldt."));
    harness.press("<esc>");
    harness.press("<c-z>");
    assert_eq!(answer(&harness, "2.1").unwrap().note, "Eigen woorden.");
    assert_eq!(harness.on_disk(), {
        let mut now = harness.session().clone();
        now.changed = harness.on_disk().changed;
        now
    });
}

#[test]
fn a_question_is_passed_on_as_a_mail_per_partner() {
    let mut harness = on("2.4");
    harness.press("<f2><end>");
    while !harness.says(">+ Aan politie en woningcorporaties") {
        harness.press("<up>");
    }
    harness.press("<enter>");
    assert_eq!(harness.app.context(), Context::Mail);
    assert!(harness.says("vraag aan politie en woningcorporaties over wijkgericht werken"));
    harness.press("<tab>");
    assert!(harness.says("vraag aan scholen en huisartsen over wijkgericht werken"));
    harness.press("<esc><esc>");
    assert_eq!(harness.app.context(), Context::Choice);
}

#[test]
fn a_question_that_asks_for_no_judgement_has_its_mail_too() {
    let mut harness = on("1.5");
    harness.press("4<f2><end>");
    while !harness.says(">+ Aan lokaal team") {
        harness.press("<up>");
    }
    harness.press("<enter>");
    assert!(harness.says("vraag aan lokaal team over wijkgericht werken"));
}

#[test]
fn what_holds_for_every_question_is_a_page_of_its_own() {
    let mut harness = on("1.1");
    harness.press("<f2>d");
    let mut all = String::new();
    for _ in 0..240 {
        all += &words(&mut harness, 100, 30);
        harness.press("<down>");
    }
    for text in [
        "Landelijke cijfers zijn geen norm.",
        "1. Haal specialistische kennis naar voren",
        "Stap 10: Inzichten verzamelen en leren",
        "5b. Past streven naar herstel bij iedereen?",
        "Organisatiemodel A1: Breed integraal team voor alle vragen.",
        "29% van de gemeenten werkt vooral met dit model; in 2019 was dat 46%. 2022, n=68 gemeenten.",
        "Positionering 4: Aparte rechtspersoon.",
        "Erbij: De Quickscan kijkt naar beleid, de ZET naar de praktijk.",
        "Model A1 en A2 in 2015",
        "Quickscan: Quickscan wijkgericht werken voor gemeenten",
        "niet vermeld, jaar niet vermeld",
    ] {
        assert!(all.contains(text), "{text}");
    }
    harness.press("d");
    assert!(harness.says("Hulp bij vraag 1.1"));
}

#[test]
fn what_was_taken_over_goes_back_without_leaving_the_sources() {
    let mut harness = on("2.3");
    harness.press("<f2><enter><esc>");
    assert!(harness.says("al in het plan"));
    harness.press("<c-z>");
    assert!(harness.session().steps.is_empty());
    assert!(!harness.says("al in het plan"));
    harness.press("<c-y>");
    assert!(harness.says("al in het plan"));
}

#[test]
fn the_sources_are_on_the_question_of_the_step_that_is_highlighted() {
    let mut harness = on("2.3");
    harness.press("sEen stap<pgdn><f4><home><enter><f10><f2>");
    assert!(harness.says("Hulp bij vraag 2.3"));
    harness.press("<enter><esc>");
    let steps = harness.on_disk().steps;
    assert!(steps.iter().all(|step| step.question == "2.3".into()));
    assert_eq!(steps.len(), 2);
}

#[test]
fn what_was_opened_before_the_sources_were_read_shows_them_once_they_are() {
    let mut harness = on("2.3");
    let knowledge = std::mem::take(&mut harness.app.knowledge);
    harness.press("<f2>");
    assert!(harness.says("staat niets in de kennisbank"));
    let outcome = Outcome::Knowledge(Box::new(knowledge.as_ref().clone()));
    harness.app.update(Input::Outcome(outcome));
    assert!(!harness.says("staat niets in de kennisbank"));
    assert!(harness.says("Wat doet u echt aan preventie"));
}

#[test]
fn a_question_is_passed_on_in_two_keys_from_the_question_and_from_what_is_to_be_asked() {
    let harness = &mut begun();
    harness.press("4@");
    assert!(matches!(harness.app.screen(), Some(Screen::Mail(_))));
    assert!(harness.says("Onderwerp: vraag aan"));
    harness.press("<esc>");
    assert_eq!(field(harness).0, "1.1");
    // On the dashboard it is about the question on the row.
    harness.press("<f5><tab><tab><tab>@");
    let Some(Screen::Mail(mail)) = harness.app.screen() else {
        panic!("no mail: {}", harness.screen(80, 24));
    };
    assert_eq!(mail.title, "Vraag 1.1 voorleggen");
}
