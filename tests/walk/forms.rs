//! Forms: nothing that is typed in one is lost, or changes what it is not about.

use jiff::civil::date;
use quickscan::app::{Context, Field, Input, Screen};
use quickscan::model::{Decider, NextStep, StepStatus};

use crate::planning::steps;
use crate::support::Harness;
use crate::{begun, field};

fn only_step(harness: &Harness) -> NextStep {
    let steps = &harness.session().steps;
    assert_eq!(steps.len(), 1, "{steps:?}");
    steps[0].clone()
}

fn is_form(harness: &Harness) -> bool {
    matches!(harness.app.context(), Context::Form | Context::OneField)
}

#[test]
fn typing_at_the_status_changes_nothing_and_is_not_lost() {
    let harness = &mut begun();
    // One Enter too many: the day is typed at the status.
    harness.press("sBellen<enter>Anna<enter><enter>over 6 weken");
    assert_eq!(only_step(harness).status, StepStatus::Open);
    assert!(harness.says("Hier typt u niets: kies met ← en →."));
    assert!(harness.says("Wis «over 6 weken» met Backspace, of knip het met Ctrl+A en Ctrl+X."));
    assert!(harness.says("nog niet bewaard"));
    harness.press("<pgdn>");
    assert!(is_form(harness), "it is pointed out once");
    assert!(harness.says("«over 6 weken» hoort in een ander veld."));
    // To where they belong.
    harness.press("<c-a><c-x><s-tab><c-v>");
    assert!(harness.says("= zondag 3 januari 2027 (over 6 weken)"));
    harness.press("<pgdn>");
    let step = only_step(harness);
    assert_eq!((step.what.as_str(), step.who.as_str()), ("Bellen", "Anna"));
    assert_eq!(step.due, Some(date(2027, 1, 3)));
    assert_eq!(step.status, StepStatus::Open);
}

#[test]
fn words_typed_at_the_status_stand_behind_what_when_she_goes_on_or_is_ended() {
    for goes_on in [true, false] {
        let harness = &mut begun();
        harness.press("sBellen<enter><enter><enter> vrijdag");
        if goes_on {
            harness.press("<pgdn><pgdn>");
            assert_eq!(field(harness).0, "1.1");
        } else {
            let effects = harness.app.update(Input::Terminate);
            harness.carry_out(effects);
        }
        assert_eq!(
            steps(harness, |step| step.what.clone()),
            ["Bellen (vrijdag)"]
        );
        assert_eq!(steps(harness, |step| step.status), [StepStatus::Open]);
    }
}

#[test]
fn only_the_arrows_choose_a_status() {
    let harness = &mut begun();
    harness.press("sBellen<s-tab><s-tab>");
    for typed in ["<space>", "klaar", "b", "<bs>", "<home>", "<end>", "2"] {
        harness.press(typed);
        assert_eq!(only_step(harness).status, StepStatus::Open, "{typed}");
    }
    harness.press("<c-a><bs><right>");
    assert_eq!(only_step(harness).status, StepStatus::Bezig);
    assert!(!harness.says("Hier typt u niets"));
    harness.press("<left><left>");
    assert_eq!(only_step(harness).status, StepStatus::Vervallen);
}

#[test]
fn the_step_says_who_decides() {
    let harness = &mut begun();
    harness.press("sBellen<s-tab>");
    assert!(harness.says("> Besluit van (x) niet nodig"));
    harness.press("<right><right>");
    assert_eq!(only_step(harness).decided_by, Some(Decider::Raad));
    harness.press("<right>");
    assert_eq!(only_step(harness).decided_by, None);
}

#[test]
fn an_introduction_keeps_its_paragraphs_and_is_found_back() {
    let harness = &mut begun();
    harness
        .press("<f7><s-tab>")
        .paste("Wij zijn begonnen.\n\nDit is de stand.");
    let kept = || "Wij zijn begonnen.\n\nDit is de stand.".to_owned();
    assert_eq!(harness.session().details.introduction, kept());
    harness.press("<s-tab><s-tab>!<pgdn>");
    assert_eq!(harness.on_disk().details.introduction, kept());
    harness.press("/begonnen<enter>");
    assert!(harness.says("> Inleiding"), "{}", harness.screen(80, 24));
    assert!(harness.says("Dit is de stand."));
}

#[test]
fn a_day_that_is_none_keeps_the_focus_and_its_words() {
    for key in ["<enter>", "<tab>", "<down>"] {
        let harness = &mut begun();
        harness.press("sBellen<enter><enter>Anna de Wit").press(key);
        assert!(harness.says("«Anna de Wit» is geen datum."), "{key}");
        assert!(harness.says("Een naam hoort bij «Wie»."), "{key}");
        // What comes now is still typed in the same field, and never in the status.
        harness.press(key).press("!");
        assert!(harness.says("> Uiterlijk Anna de Wit!"), "{key}");
        assert_eq!(only_step(harness).status, StepStatus::Open);
        // The way back is free, and an empty field is no fault.
        harness.press("<up>");
        assert!(harness.says("> Wie"));
        harness.press("<down><c-a><bs>").press(key);
        assert!(harness.says("> Status"));
    }
}

#[test]
fn a_peildatum_that_is_none_keeps_the_focus() {
    let harness = &mut begun();
    harness.press("<f7><s-tab><s-tab><s-tab><s-tab><c-a>31-2-2026<tab>");
    assert!(harness.says("> Peildatum 31-2-2026"));
    assert!(harness.says("bestaat niet"));
    harness.press("<s-tab>");
    assert!(harness.says("> Functie"));
}

#[test]
fn a_day_at_the_name_is_pointed_out() {
    let harness = &mut begun();
    harness.press("sBellen<enter>");
    for (who, is_day) in [
        ("1-3-2027", true),
        ("over 6 weken", true),
        ("Jan", false),
        ("Mei Li", false),
        ("team 5", false),
    ] {
        harness.press("<c-a><bs>").press(who);
        let says = harness.says("Is dit een datum? Die hoort bij «Uiterlijk»");
        assert_eq!(says, is_day, "{who}");
        assert_eq!(only_step(harness).who, who);
    }
}

const ASKS: &str = "U hebt hier iets veranderd. Wat wilt u?";

#[test]
fn esc_asks_what_becomes_of_a_step_that_was_changed() {
    let harness = &mut begun();
    harness.press("sBellen<enter>Anna<esc>");
    assert!(harness.says(ASKS));
    // Whatever happens now, it is in the session.
    assert_eq!(only_step(harness).who, "Anna");
    harness.press("<esc>");
    assert!(is_form(harness), "on with it");
    harness.press("<esc><down><enter>");
    assert!(is_form(harness), "on with it");
    harness.press(" de Wit<esc><enter>");
    assert_eq!(only_step(harness).who, "Anna de Wit");
    // Thrown away, it is as it was, and comes back.
    harness.press("<s-tab><s-tab><s-tab><s-tab><enter><end> en mailen<tab><tab><tab><right><esc><down><down><enter>");
    assert_eq!(only_step(harness).what, "Bellen");
    assert_eq!(only_step(harness).status, StepStatus::Open);
    assert_eq!(harness.on_disk().steps, harness.session().steps);
    assert!(harness.says("weggegooid. Met Ctrl+Y krijgt u het terug."));
    harness.press("<c-y>");
    assert_eq!(only_step(harness).what, "Bellen en mailen");
    assert_eq!(only_step(harness).status, StepStatus::Bezig);
}

#[test]
fn a_new_step_that_is_thrown_away_leaves_nothing() {
    let harness = &mut begun();
    harness.press("sBellen<enter><enter>na de zomer<esc><down><down><enter>");
    assert!(harness.on_disk().steps.is_empty());
    assert!(!harness.app.is_unsaved());
    assert_eq!(field(harness).0, "1.1");
}

#[test]
fn esc_simply_goes_back_where_nothing_was_changed() {
    let harness = &mut begun();
    harness.press("sBellen<pgdn>");
    let all = [
        ("<s-tab><s-tab><s-tab><s-tab><enter>", ""),
        // What was typed and taken away again is no change.
        ("<s-tab><s-tab><s-tab><s-tab><enter>", "x<bs>"),
        ("<f7>", ""),
        ("<f7>", "<end>x<bs>"),
        ("<f8>", ""),
        ("<f6>", "<left>"),
        ("<f10>e", ""),
        ("<f10>u", ""),
    ];
    for (there, typed) in all {
        harness.press(there).press(typed).press("<esc>");
        assert!(harness.app.dialog.is_none(), "{there}{typed}");
        assert!(!is_form(harness), "{there}{typed}");
        harness.press("<f4><home><enter>");
    }
    harness.press("<c-z>");
    assert!(
        harness.on_disk().steps.is_empty(),
        "nothing to undo but the step"
    );
}

#[test]
fn esc_asks_in_every_form_in_which_something_was_typed() {
    let harness = &mut begun();
    harness.press("sBellen<pgdn>");
    for there in [
        "<f7>",
        "<f8>",
        "<f6>",
        "<f10>e",
        "<f10>u",
        "s",
        "<s-tab><s-tab><s-tab><s-tab><enter>",
    ] {
        harness.press(there).press("1-3-2027<esc>");
        assert!(harness.says(ASKS), "{there}");
        harness.press("<down><down><enter>");
        assert!(harness.app.dialog.is_none() && !is_form(harness), "{there}");
        let session = harness.on_disk();
        assert_eq!(session.details.gemeente, "Súdwest-Fryslân", "{there}");
        assert_eq!(session.steps.len(), 1, "{there}");
        let bellen = NextStep {
            identity: session.steps[0].identity,
            ..NextStep::new("1.1".into(), "Bellen")
        };
        assert_eq!(session.steps[0], bellen);
        harness.press("<f4><home><enter>");
    }
}

#[test]
fn what_is_kept_at_esc_is_as_with_the_key_that_keeps() {
    let harness = &mut begun();
    harness.press("sBellen<pgdn><f7> e.o.<esc><enter>");
    assert_eq!(harness.on_disk().details.gemeente, "Súdwest-Fryslân e.o.");
    harness.press("<f10>eAnna<esc><enter>");
    assert_eq!(steps(harness, |step| step.who.clone()), ["Anna"]);
    harness.press("umorgen<esc><enter>");
    let tomorrow = date(2026, 11, 23);
    assert_eq!(steps(harness, |step| step.due), [Some(tomorrow)]);
    // A day that is none is pointed out.
    harness.press("u<c-a>ooit<esc><enter>");
    assert!(harness.says("«ooit» is geen datum.") && is_form(harness));
    harness.press("<esc><down><down><enter>");
    let file = harness.temp().join("elders.toml");
    harness
        .press("<f8><c-a>")
        .paste(&file.display().to_string());
    harness.press("<esc><enter>");
    assert!(file.exists() && !is_form(harness));
    let report = harness.temp().join("rapport.md");
    harness
        .press("<f6><c-a>")
        .paste(&report.display().to_string());
    harness.press("<esc><enter>");
    assert!(report.exists());
    harness.press("<esc>");
    assert!(harness.app.dialog.is_none(), "it was saved under that name");
}

#[test]
fn stopping_asks_about_what_is_in_no_session_yet() {
    let harness = &mut begun();
    harness.press("sBellen<pgdn><f10>eAnna<f1><c-q>");
    assert!(!harness.has_quit && harness.says(ASKS));
    assert!(matches!(harness.app.screen(), Some(Screen::BulkEdit(_))));
    harness.press("<enter>");
    assert_eq!(steps(harness, |step| step.who.clone()), ["Anna"]);
    // What was typed in a step is in the session already.
    harness.press("<enter><end> en mailen<c-q>");
    assert!(harness.has_quit);
    assert_eq!(
        steps(harness, |step| step.what.clone()),
        ["Bellen en mailen"]
    );
}

#[test]
fn leaving_the_program_from_an_empty_step_leaves_no_step() {
    for keys in ["1s<c-q>", "1s<c-o>"] {
        let harness = &mut begun();
        harness.press(keys);
        assert_eq!(harness.on_disk().steps, [], "{keys}");
    }
    // One that is being written is kept, also by somebody who is only told what to do.
    let harness = &mut begun();
    harness.press("1sBellen<c-q>");
    assert_eq!(harness.on_disk().steps.len(), 1);
}

#[test]
fn a_step_that_is_made_empty_is_gone_for_the_calendar_as_well() {
    let harness = &mut begun();
    harness
        .press("1sBellen<tab><tab>27-11-2026<pgdn><tab><tab><tab><tab><tab><enter><c-a><del><c-q>");
    let file = harness.on_disk();
    assert_eq!(file.steps, []);
    let removed: Vec<&str> = file
        .removed_steps
        .values()
        .map(|step| step.what.as_str())
        .collect();
    assert_eq!(removed, ["Bellen"]);
}

#[test]
fn who_types_at_a_day_that_is_filled_in_means_another() {
    let harness = &mut begun();
    harness.press("<f7><tab><tab><tab><tab>1-2-2027<pgdn>");
    let day = harness.on_disk().details.peildatum.expect("a day");
    assert_eq!(day.to_string(), "2027-02-01");
    harness.press("<f7><tab><tab><tab><tab><right><bs>8<pgdn>");
    let day = harness.on_disk().details.peildatum.expect("a day");
    assert_eq!(day.to_string(), "2028-02-01");
}

#[test]
fn after_a_step_one_is_where_one_was_and_hears_that_it_is_there() {
    let harness = &mut begun();
    harness.press("1<tab><tab><tab><tab><tab><enter>Bellen<pgdn>");
    assert_eq!(field(harness).1, Field::Steps);
    assert!(harness.says("Vervolgstap bewaard."));
    harness.press("<f10><enter> en mailen<pgdn>");
    assert!(harness.says("Vervolgstap bewaard."));
    harness.press("<esc>sEen<pgdn>");
    assert_eq!(field(harness).1, Field::Steps);
}
