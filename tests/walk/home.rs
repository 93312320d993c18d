//! Where the program begins: the sessions, and what else there is to do.

use quickscan::app::{Context, Effect, Screen};
use quickscan::model::{NextStep, Previous, State};

use crate::begun;
use crate::support::Harness;
use crate::support::filled::with;

#[test]
fn without_sessions_it_says_what_it_is_and_each_row_leads_where_it_says() {
    let harness = &mut Harness::new();
    assert_eq!(harness.app.context(), Context::Welcome);
    for words in [
        "30 vragen in 5 basisfuncties",
        "15 minuten voor een eerste ronde; later verder",
        "> Nieuwe sessie (n)",
        "quickscan invullen",
    ] {
        assert!(harness.says(words), "{words}");
    }
    harness.press("<down><down><enter>");
    assert!(matches!(harness.app.screen(), Some(Screen::Reading(_))));
    harness.press("<esc><down>");
    assert!(harness.says("> Nieuwe sessie met een andere vragenlijst"));
    harness.press("x");
    assert!(harness.says("De prullenbak is leeg."));
    harness.press("<esc>");
    harness.press("<home><enter>");
    assert!(matches!(harness.app.screen(), Some(Screen::Details(_))));
}

#[test]
fn the_picture_of_what_comes_of_it_is_that_of_the_example() {
    let mut welcome = Harness::new();
    let picture = welcome.screen(80, 40);
    let harness = &mut Harness::new();
    harness.press("<down><enter>");
    for basisfunctie in harness.questions.own_basisfuncties() {
        let ids = basisfunctie.questions.iter().map(|question| &question.id);
        let signs = ids.map(|id| State::sign_of(harness.session().rating(id).state));
        let row = signs.collect::<String>();
        let name = format!("{} ", basisfunctie.number);
        let mut rows = picture.lines().filter(|line| line.ends_with(&row));
        assert!(
            rows.any(|line| line.trim().starts_with(&name)),
            "{row} in\n{picture}"
        );
    }
}

#[test]
fn help_at_the_start_begins_with_the_keys_and_names_the_way_without_a_screen() {
    let harness = &mut Harness::new();
    let help = harness.press("<f1>").screen(80, 60);
    let place = |words: &str| {
        help.find(words)
            .unwrap_or_else(|| panic!("{words} in\n{help}"))
    };
    assert!(place("Enter") < place("Wat u hier doet"));
    assert!(place("Wat u hier doet") < place("Alle andere toetsen"));
    assert!(harness.says("quickscan invullen"));
}

#[test]
fn the_example_is_looked_around_in_and_nothing_of_it_stays() {
    let harness = &mut begun();
    harness.press("1<esc>");
    harness.press("<end><up><up><up><enter>");
    assert!(
        harness.says("VOORBEELD, niet bewaard"),
        "{}",
        harness.screen(80, 24)
    );
    assert_eq!(harness.session().details.gemeente, "Voorbeeldstad");
    harness.press("<f4><home><enter>1").pause();
    harness.press("<c-o>");
    assert!(harness.app.work.is_none() && !harness.app.is_example);
    assert!(harness.says("Uw sessies (1)"));
    assert_eq!(harness.folder.sessions().expect("a list").len(), 1);
    harness.press("<home><enter>");
    assert_eq!(harness.session().details.gemeente, "Súdwest-Fryslân");
    harness.press("2").pause();
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::Deels)
    );
}

#[test]
fn two_sessions_of_one_gemeente_are_told_apart_in_the_list_and_when_asked() {
    let mut session = with(5).session().clone();
    session.details.invuller = "A. de Wit".to_owned();
    let mut step = NextStep::new("1.1".into(), "Bellen");
    step.due = Some(jiff::civil::date(2026, 11, 1));
    session.steps.push(step);
    let harness = &mut Harness::with_session(&session);
    harness.press("<c-o>");
    session.previous = Previous {
        peildatum: Some(jiff::civil::date(2025, 11, 25)),
        ..Previous::default()
    };
    let progress = quickscan::model::progress(&harness.questions, &session);
    let made = harness
        .folder
        .create(&session, progress, jiff::civil::date(2026, 11, 22));
    made.expect("it can be saved");
    harness.carry_out(vec![Effect::List]);
    let screen = harness.screen(80, 24);
    assert_eq!(screen.matches("2 stappen te laat").count(), 2, "{screen}");
    assert_eq!(
        screen.matches("vervolg op 25-11-2025").count(),
        1,
        "{screen}"
    );
    let is_follow_up = harness.says("> Voorbeeldstad, heel de gemeente bewaard")
        && screen.find("vervolg op") < screen.rfind("A. de Wit");
    for keys in ["<del>", "h"] {
        let asked = harness.press("<home>").press(keys).screen(80, 24);
        let other = harness.press("<esc><down>").press(keys).screen(80, 24);
        harness.press("<esc>");
        for dialog in [&asked, &other] {
            assert!(dialog.contains("A. de Wit"), "{dialog}");
        }
        let said = [asked, other].map(|dialog| dialog.contains("vervolg op 25-11-2025"));
        assert_ne!(said[0], said[1], "{keys}: {is_follow_up}");
    }
}

#[test]
fn signs_are_read_of_the_sessions_in_sight_only_and_a_few_at_a_time() {
    let mut harness = Harness::new();
    let session = with(14).session().clone();
    let progress = quickscan::model::progress(&harness.questions, &session);
    for _ in 0..60 {
        let made = harness
            .folder
            .create(&session, progress, jiff::civil::date(2026, 11, 22));
        made.expect("it can be saved");
    }
    let list = harness.folder.sessions().expect("a list");
    let mut asked = Vec::new();
    let mut effects = harness.app.update(quickscan::app::Input::Outcome(
        quickscan::app::Outcome::Listed(list, 0),
    ));
    while let Some(Effect::Glance(paths)) = effects.pop() {
        assert!(paths.len() <= 4, "an open waits for no more than these");
        let seen = paths.iter().map(|path| (path.clone(), None)).collect();
        asked.extend(paths);
        let outcome = quickscan::app::Outcome::Glanced(seen);
        effects = harness.app.update(quickscan::app::Input::Outcome(outcome));
    }
    assert!((16..40).contains(&asked.len()), "{}", asked.len());
    let before = asked.len();
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), before, "none is read twice");
}

#[test]
fn who_puts_the_last_one_back_is_in_the_list_again() {
    let harness = &mut begun();
    harness.press("1<esc><del><down><enter>");
    assert!(harness.says("Prullenbak: 1 sessie (x)"));
    harness.press("x<enter>");
    assert_eq!(harness.app.context(), Context::Sessions);
    assert!(harness.says("Sessie teruggezet in de lijst."));
    assert!(harness.says("Prullenbak: leeg (x)"));
}

#[test]
fn a_question_blanks_the_screen_and_can_be_read_whole_in_the_smallest_window() {
    let harness = &mut begun();
    harness.press("1<esc><del>");
    let dialog = harness.screen(80, 24);
    assert!(
        !dialog.contains("Uw sessies") && !dialog.contains("Nieuwe sessie"),
        "{dialog}"
    );
    let mut seen = String::new();
    for _ in 0..12 {
        let screen = harness.screen(30, 8);
        assert!(screen.contains("> Nee, laat staan"), "{screen}");
        assert!(screen.contains("Ja, naar de"), "{screen}");
        seen.push_str(&screen);
        harness.press("<pgdn>");
    }
    for words in [
        "De sessie",
        "later",
        "terugzetten.",
        "peildatum",
        "1 van 30",
    ] {
        assert!(seen.contains(words), "{words} in\n{seen}");
    }
}

#[test]
fn a_session_is_begun_with_another_question_set_and_the_next_with_the_usual_one() {
    let harness = &mut Harness::new();
    harness.press("<end><enter>");
    assert!(harness.says("Met welke vragenlijst wilt u een sessie beginnen?"));
    // The safe choice is there first; what is in use comes before the others.
    harness.press("<down><down><enter>Dijkstad<pgdn>");
    assert_eq!(harness.session().question_set.id, "vng-kader-2024");
    assert!(harness.says("Kenmerk 1: "), "{}", harness.screen(80, 24));
    harness.press("1").pause();
    harness.press("<c-o>");
    assert!(
        harness.says("VNG-kader lokale teams"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("nWinkel<pgdn>");
    assert_eq!(
        harness.session().question_set.id,
        "quickscan-wijkgericht-werken"
    );
    // Who thinks better of it has begun nothing.
    harness.press("<c-o><end><up><enter><down><down><enter><esc>n");
    harness.press("Ander<pgdn>");
    assert_eq!(
        harness.session().question_set.id,
        "quickscan-wijkgericht-werken"
    );
}
