//! The plan: looking through all next steps, and changing several at once.

use jiff::civil::date;
use quickscan::app::{Field, Screen};
use quickscan::model::NextStep;
use quickscan::model::StepStatus::{Bezig, Klaar, Open, Vervallen};

use crate::support::Harness;
use crate::{begun, field};

/// On question 1.1, with four steps: what, who and when.
pub fn with_steps() -> Harness {
    let mut harness = begun();
    harness.press("sBellen<enter>Anna<enter>1-11-2026<pgdn>");
    harness.press("<pgdn>sSchrijven<enter>Bob<enter>over 3 weken<pgdn>");
    harness.press("<pgdn>sVragen<enter><enter>eind 2027<pgdn>");
    harness.press("<pgdn>sMeten<enter>anna<pgdn>");
    harness
}

/// What of each step on disk, by a sign of it.
pub fn steps<T>(harness: &Harness, what: impl Fn(&NextStep) -> T) -> Vec<T> {
    harness.on_disk().steps.iter().map(what).collect()
}

/// The rows of the screen that begin with a step, by its first word.
fn visible(harness: &mut Harness) -> Vec<String> {
    let screen = harness.screen(80, 24);
    let words = ["Bellen", "Schrijven", "Vragen", "Meten"];
    screen
        .lines()
        .filter_map(|line| words.into_iter().find(|word| line.ends_with(word)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_plan_opens_from_every_screen_of_a_session_and_goes_back_there() {
    let harness = &mut with_steps();
    for (keys, back) in [
        ("", ""),
        ("n", "<esc>"),
        ("<f3>", "<esc>"),
        ("<f4>", "<esc>"),
        ("<f5>", "<esc>"),
    ] {
        harness.press(keys).press("<f10>");
        assert!(
            matches!(harness.app.screen(), Some(Screen::Plan(_))),
            "{keys}"
        );
        let says = harness.says("4 te doen · 1 te laat · 1 zonder eigenaar · 1 zonder datum");
        assert!(says, "{keys}");
        harness.press("<esc>").press(back);
        assert_eq!(field(harness).0, "1.4", "{keys}");
    }
    harness.press("<f5><f10>");
    assert!(matches!(harness.app.screen(), Some(Screen::Plan(_))));
}

#[test]
fn steps_can_be_put_in_groups_four_ways() {
    let harness = &mut with_steps();
    harness.press("<f10>");
    assert_eq!(visible(harness), ["Bellen", "Schrijven", "Vragen", "Meten"]);
    assert!(harness.says("Te laat (1)") && harness.says("TE LAAT · uiterlijk 01-11-2026 · Anna"));
    harness.press("t");
    assert_eq!(visible(harness), ["Bellen", "Meten", "Schrijven", "Vragen"]);
    assert!(harness.says("Anna (2)") && harness.says("Zonder eigenaar (1)"));
    harness.press("t");
    assert!(harness.says("1 Een veilige leefomgeving (4)"));
    harness.press("t");
    assert!(harness.says("Open (4)"));
    harness.press("t");
    assert!(harness.says("December 2026 (1)") && harness.says("Zonder datum (1)"));
}

#[test]
fn a_status_is_set_for_the_step_that_is_highlighted() {
    let harness = &mut with_steps();
    harness.press("<f10><down>2");
    assert_eq!(
        steps(harness, |step| step.status),
        [Open, Bezig, Open, Open]
    );
    assert!(harness.says("De status van 1 stap is nu «bezig». Ctrl+Z zet dit terug."));
    harness.press("2");
    assert!(harness.says("Dat was al zo. Er is niets veranderd."));
    harness.press("<c-z>");
    assert!(
        steps(harness, |step| step.status == Open)
            .into_iter()
            .all(|open| open)
    );
}

#[test]
fn several_steps_are_changed_as_one_thing_to_undo() {
    let harness = &mut with_steps();
    harness.press("<f10><space><down><space>");
    assert!(harness.says("2 gemarkeerd"));
    harness.press("3");
    assert_eq!(
        steps(harness, |step| step.status),
        [Klaar, Klaar, Open, Open]
    );
    harness.press("<c-z>");
    assert_eq!(steps(harness, |step| step.status), [Open; 4]);
    harness.press("<c-y>");
    assert_eq!(
        steps(harness, |step| step.status),
        [Klaar, Klaar, Open, Open]
    );
    harness.press("*4");
    assert_eq!(steps(harness, |step| step.status), [Vervallen; 4]);
    harness.press("*");
    assert!(
        !harness.says("gemarkeerd"),
        "all were marked, so now none is"
    );
}

#[test]
fn an_owner_is_given_to_several_steps() {
    let harness = &mut with_steps();
    harness.press("<f10>*e");
    assert!(harness.says("Wie doet 4 stappen?") && harness.says("1.1 Bellen"));
    harness.press("<enter>");
    assert_eq!(
        steps(harness, |step| step.who.clone()),
        ["Anna", "Bob", "", "anna"]
    );
    assert!(harness.says("Er is niets veranderd."));
    harness.press("eZoë<enter>");
    assert_eq!(steps(harness, |step| step.who.clone()), ["Zoë"; 4]);
    assert!(harness.says("«Wie» is bij 4 stappen nu Zoë."));
    harness.press("e<bs><enter>");
    assert_eq!(steps(harness, |step| step.who.clone()), [""; 4]);
    harness.press("<c-z><c-z>");
    assert_eq!(
        steps(harness, |step| step.who.clone()),
        ["Anna", "Bob", "", "anna"]
    );
}

#[test]
fn a_day_is_given_to_several_steps_and_what_is_none_is_refused() {
    let harness = &mut with_steps();
    harness.press("<f10><space><down><space>uvoor de zomer");
    assert!(harness.says("«voor de zomer» is geen datum."));
    harness.press("<enter><enter>");
    assert!(harness.says("voor de zomer"), "what was typed stays");
    assert_eq!(
        steps(harness, |step| step.due)[..2],
        [Some(date(2026, 11, 1)), Some(date(2026, 12, 13))]
    );
    harness.press("<c-a>Q2 2027");
    assert!(harness.says("= woensdag 30 juni 2027 (over 31 weken)"));
    harness.press("<enter>");
    let june = Some(date(2027, 6, 30));
    assert_eq!(
        steps(harness, |step| step.due),
        [june, june, Some(date(2027, 12, 31)), None]
    );
    harness.press("u<esc>");
    assert!(harness.says("Er is niets veranderd."));
    harness.press("<c-z>");
    assert_eq!(steps(harness, |step| step.due)[0], Some(date(2026, 11, 1)));
}

#[test]
fn steps_are_removed_after_a_question_and_come_back() {
    let harness = &mut with_steps();
    harness.press("<f10><space><down><down><space><del>");
    assert!(harness.says("2 stappen verwijderen? Met Ctrl+Z krijgt u dit terug."));
    harness.press("<enter>");
    assert_eq!(
        harness.on_disk().steps.len(),
        4,
        "the first choice is the safe one"
    );
    harness.press("<del><down><enter>");
    assert_eq!(
        steps(harness, |step| step.what.clone()),
        ["Schrijven", "Meten"]
    );
    assert!(harness.says("2 stappen verwijderd. Ctrl+Z zet dit terug."));
    harness.press("<del>");
    assert!(
        harness.says("De stap «Meten» verwijderen?"),
        "marks are gone with their steps"
    );
    harness.press("<esc><c-z>");
    assert_eq!(harness.on_disk().steps.len(), 4);
}

#[test]
fn only_the_steps_of_one_owner_are_in_sight_and_changed() {
    let harness = &mut with_steps();
    harness.press("<f10>*f");
    assert!(harness.says("Iedereen (4 te doen)") && harness.says("Zonder eigenaar (1 te doen)"));
    harness.press("<down><enter>");
    assert_eq!(visible(harness), ["Bellen", "Meten"]);
    assert!(harness.says("Plan op datum, alleen van Anna") && harness.says("2 gemarkeerd"));
    harness.press("3");
    assert_eq!(
        steps(harness, |step| step.status),
        [Klaar, Open, Open, Klaar]
    );
    harness.press("z");
    assert!(harness.says("2 klaar of vervallen, niet in beeld"));
    assert!(harness.says("Geen stap om te tonen."));
    harness.press("zf<down><down><enter>");
    assert_eq!(visible(harness), ["Vragen"]);
    harness.press("f<up><up><up><enter>");
    assert_eq!(visible(harness).len(), 4);
}

#[test]
fn a_step_is_changed_in_place_and_leads_to_its_question() {
    let harness = &mut with_steps();
    harness.press("<f10><down><down><enter><end> en bellen<pgdn>");
    assert_eq!(harness.on_disk().steps[2].what, "Vragen en bellen");
    let screen = harness.screen(80, 24);
    assert!(screen.contains(" >    1.3 Vragen en bellen"), "{screen}");
    harness.press("<right>");
    assert_eq!(field(harness), ("1.3".to_owned(), Field::Steps));
    harness.press("<esc>");
    assert!(matches!(harness.app.screen(), Some(Screen::Plan(_))));
    harness.press("sNog een<pgdn>");
    let last = harness.on_disk().steps[4].clone();
    assert_eq!(
        (last.question.as_str(), last.what.as_str()),
        ("1.3", "Nog een")
    );
    let screen = harness.screen(80, 24);
    assert!(screen.contains(" >    1.3 Nog een"), "{screen}");
}

#[test]
fn marks_never_move_to_another_step() {
    let harness = &mut with_steps();
    harness.press("<f10><space><right><del><esc>");
    assert_eq!(harness.on_disk().steps.len(), 3);
    assert!(!harness.says("gemarkeerd"));
}

#[test]
fn marks_stay_with_their_steps_whatever_comes_and_goes_elsewhere() {
    for back in ["<f10>", "<esc>"] {
        let harness = &mut with_steps();
        harness.press("<f10><end><space><home>");
        assert!(harness.says("1 gemarkeerd"));
        let marked = |harness: &mut Harness| {
            let screen = harness.screen(80, 24);
            let row = screen.lines().find(|line| line.contains("[*]"));
            row.unwrap_or_default()
                .trim_start_matches([' ', '>'])
                .trim()
                .to_owned()
        };
        let row = marked(harness);
        assert!(!row.is_empty());
        // As many steps as there were, but those after the first have moved up.
        harness.press("<right><del>sNog een<pgdn>").press(back);
        assert!(matches!(harness.app.screen(), Some(Screen::Plan(_))));
        assert_eq!(harness.on_disk().steps.len(), 4);
        assert_eq!(marked(harness), row, "{back}");
        harness.press("3");
        let done = steps(harness, |step| (step.what.clone(), step.status));
        let done: Vec<_> = done
            .into_iter()
            .filter(|(_, status)| *status == Klaar)
            .collect();
        let [(what, _)] = done.as_slice() else {
            panic!("one is done: {done:?}");
        };
        assert!(row.contains(what.as_str()), "{row}: {what}");
    }
}

#[test]
fn tab_goes_from_group_to_group() {
    let harness = &mut with_steps();
    harness.press("<f10>t");
    let highlighted = |harness: &mut Harness| {
        let screen = harness.screen(80, 24);
        let row = screen.lines().find(|line| line.starts_with(" >"));
        row.unwrap_or_default()
            .split_whitespace()
            .last()
            .map(str::to_owned)
    };
    for (keys, what) in [
        ("<tab>", "Schrijven"),
        ("<tab>", "Vragen"),
        ("<tab>", "Bellen"),
        ("<s-tab>", "Vragen"),
        ("<s-tab>", "Schrijven"),
    ] {
        harness.press(keys);
        assert_eq!(highlighted(harness).as_deref(), Some(what), "{keys}");
    }
}

#[test]
fn an_empty_plan_says_how_to_make_a_step_and_takes_every_key() {
    let harness = &mut begun();
    harness.press("<f10>");
    assert!(harness.says("Er zijn nog geen vervolgstappen. Een stap maakt u bij een vraag"));
    harness.press("1eu*<space><del><enter><right>stz<tab><s-tab><pgdn><end>f<enter>");
    assert!(harness.on_disk().steps.is_empty());
    assert!(matches!(harness.app.screen(), Some(Screen::Plan(_))));
}

#[test]
fn more_than_seven_steps_get_advice_on_the_plan_and_the_dashboard() {
    let harness = &mut with_steps();
    let remark = "Met minder stappen tegelijk komt er meer af";
    harness.press("sEen<pgdn>sTwee<pgdn>sDrie<pgdn><f10>");
    assert!(!harness.says(remark));
    harness.press("<esc>sVier<pgdn><f10>");
    assert!(harness.says("Er zijn 8 stappen te doen.") && harness.says(remark));
    harness.press("<f5><tab><tab>");
    assert!(harness.says("8 te doen · 1 te laat") && harness.says(remark));
}

#[test]
fn what_is_only_looked_at_cannot_be_changed_in_the_plan() {
    let first = &mut with_steps();
    let other = &mut first.beside();
    other.press("<enter><down><enter><f10>");
    assert!(matches!(other.app.screen(), Some(Screen::Plan(_))));
    for keys in ["3", "e", "u", "<del>", "s"] {
        other.press(keys);
        assert!(other.says("U kunt die hier alleen bekijken."), "{keys}");
        assert!(
            matches!(other.app.screen(), Some(Screen::Plan(_))),
            "{keys}"
        );
    }
    assert_eq!(steps(first, |step| step.status), [Open; 4]);
}
