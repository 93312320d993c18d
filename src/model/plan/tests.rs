//! What is in a plan, in which groups, and what is said of it.

use jiff::civil::date;

use super::*;
use crate::model::QuestionId;

const TODAY: Date = date(2026, 11, 22);

/// A step for each of who, when and status.
fn session(steps: &[(&str, &str, Option<Date>, StepStatus)]) -> Session {
    let steps = steps.iter().map(|(question, who, due, status)| NextStep {
        who: (*who).to_owned(),
        due: *due,
        status: *status,
        ..NextStep::new(QuestionId::new(*question), "Bellen")
    });
    Session {
        steps: steps.collect(),
        ..Session::default()
    }
}

fn example() -> Session {
    session(&[
        ("2.1", "Zoë", Some(date(2027, 3, 1)), StepStatus::Open),
        ("1.1", "anna", Some(date(2026, 11, 1)), StepStatus::Bezig),
        ("1.2", " ", None, StepStatus::Open),
        ("9.9", "Anna", Some(date(2026, 12, 20)), StepStatus::Open),
        ("1.3", "Bob", Some(date(2026, 1, 1)), StepStatus::Klaar),
        ("1.4", "", Some(TODAY), StepStatus::Vervallen),
        ("1.5", "ZOË", Some(TODAY), StepStatus::Open),
    ])
}

/// "heading: places of the steps", per group.
fn seen(view: &PlanView) -> Vec<String> {
    let set = crate::model::QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml"))
        .expect("it parses");
    let session = example();
    let groups = view.groups(&set, &session, TODAY);
    let places =
        |group: &PlanGroup| -> Vec<usize> { group.steps.iter().map(|(index, _)| *index).collect() };
    groups
        .iter()
        .map(|group| format!("{}: {:?}", group.name, places(group)))
        .collect()
}

fn by(by: Arrangement) -> PlanView {
    PlanView {
        by,
        ..PlanView::default()
    }
}

#[test]
fn a_plan_by_date_begins_with_what_is_too_late() {
    assert_eq!(
        seen(&by(Arrangement::Date)),
        [
            "Te laat: [1]",
            "November 2026: [6]",
            "December 2026: [3]",
            "Maart 2027: [0]",
            "Zonder datum: [2]",
            "Klaar of vervallen: [4, 5]",
        ]
    );
}

#[test]
fn two_spellings_of_a_name_are_one_owner_and_nobody_comes_last() {
    assert_eq!(
        seen(&by(Arrangement::Owner)),
        [
            "anna: [1, 3]",
            "ZOË: [6, 0]",
            "Zonder eigenaar: [2]",
            "Klaar of vervallen: [4, 5]",
        ]
    );
}

#[test]
fn a_step_of_a_question_that_is_gone_stays_in_the_plan() {
    let seen = seen(&by(Arrangement::Basisfunctie));
    assert_eq!(seen.len(), 4);
    assert!(seen[0].starts_with("1 ") && seen[0].ends_with(": [1, 6, 2]"));
    assert!(seen[1].starts_with("2 ") && seen[1].ends_with(": [0]"));
    assert_eq!(
        seen[2..],
        [
            "Bij vragen die niet in deze vragenlijst staan: [3]",
            "Klaar of vervallen: [4, 5]"
        ]
    );
}

#[test]
fn a_plan_by_status_has_each_status_by_date() {
    assert_eq!(
        seen(&by(Arrangement::Status)),
        [
            "Open: [6, 3, 0, 2]",
            "Bezig: [1]",
            "Klaar: [4]",
            "Vervallen: [5]"
        ]
    );
}

#[test]
fn only_the_steps_that_are_asked_for_are_in_a_view() {
    let mut view = by(Arrangement::Date);
    view.whose = Whose::of(Some("ANNA"));
    assert_eq!(seen(&view), ["Te laat: [1]", "December 2026: [3]"]);
    view.whose = Whose::of(None);
    assert_eq!(
        seen(&view),
        ["Zonder datum: [2]", "Klaar of vervallen: [5]"]
    );
    view.hides_finished = true;
    assert_eq!(seen(&view), ["Zonder datum: [2]"]);
}

#[test]
fn each_owner_has_every_step_with_what_is_finished_last() {
    let session = example();
    let plans = owners(&session);
    let seen: Vec<_> = plans
        .iter()
        .map(|plan| (plan.who, plan.steps.iter().map(|(index, _)| *index)))
        .map(|(who, places)| (who, places.collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        seen,
        [
            (Some("anna"), vec![1, 3]),
            (Some("Bob"), vec![4]),
            (Some("ZOË"), vec![6, 0]),
            (None, vec![2, 5]),
        ]
    );
}

#[test]
fn counts_say_what_is_missing_in_what_is_still_to_be_done() {
    let counts = PlanCounts::of(&example().steps, TODAY);
    assert_eq!(
        counts.in_words(),
        "5 te doen · 1 te laat · 1 zonder eigenaar · 1 zonder datum"
    );
    assert_eq!(PlanCounts::default().in_words(), "0 te doen");
}

#[test]
fn more_than_seven_steps_get_one_remark() {
    let step = ("1.1", "", None, StepStatus::Open);
    let done = ("1.1", "", None, StepStatus::Klaar);
    let advice = |steps: &[_]| PlanCounts::of(&session(steps).steps, TODAY).advice();
    assert_eq!(
        advice(&[step, step, step, step, step, step, step, done]),
        None
    );
    let remark = advice(&[step; 8]).expect("a remark");
    assert!(remark.starts_with("Er zijn 8 stappen te doen."), "{remark}");
}

#[test]
fn the_table_of_owners_and_months_has_every_step_that_is_to_be_done_once() {
    let today = jiff::civil::date(2026, 11, 22);
    let mut session = Session::default();
    for (question, who, due, status) in [
        ("1.1", "Anna", Some((2026, 10, 1)), StepStatus::Open),
        ("1.2", "anna", Some((2026, 11, 30)), StepStatus::Bezig),
        ("1.3", "Bram", Some((2027, 1, 31)), StepStatus::Open),
        ("1.4", "", Some((2027, 2, 1)), StepStatus::Open),
        ("1.5", "Bram", None, StepStatus::Open),
        ("1.6", "Cor", Some((2026, 12, 1)), StepStatus::Klaar),
    ] {
        let mut step = NextStep::new(question.into(), "Bellen");
        (step.who, step.status) = (who.to_owned(), status);
        step.due = due.map(|(year, month, day)| jiff::civil::date(year, month, day));
        session.steps.push(step);
    }
    let table = who_when(&session, today, 3);
    assert_eq!(table.columns, ["nov", "dec", "jan", "later", "geen datum"]);
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| {
            let steps = cell.iter().map(|step| {
                let late = if step.is_late { "!" } else { "" };
                format!("{}{late}", step.question)
            });
            steps.collect::<Vec<_>>().join(" ")
        });
        (row.who, cells.collect::<Vec<_>>())
    });
    let rows: Vec<_> = rows.collect();
    let cells = |row: [&str; 5]| row.map(str::to_owned).to_vec();
    assert_eq!(
        rows,
        [
            (Some("Anna"), cells(["1.1! 1.2", "", "", "", ""])),
            (Some("Bram"), cells(["", "", "1.3", "", "1.5"])),
            (None, cells(["", "", "", "1.4", ""])),
        ]
    );
    assert_eq!(
        who_when(&Session::default(), today, 2).columns,
        ["nov", "dec"]
    );
}

#[test]
fn what_is_still_to_be_done_is_counted_by_month() {
    let counted = |session: &Session, today| {
        let steps = steps_by_month(&session.steps, today).into_iter();
        let words = steps.map(|by| format!("{} {}", by.count, by.when));
        words.collect::<Vec<_>>().join(" · ")
    };
    assert_eq!(
        counted(&example(), TODAY),
        "1 te laat · 1 nov · 1 dec · 1 mrt 2027 · 1 zonder datum"
    );
    // The day itself is not late; the day after it is.
    let one = session(&[("1.1", "", Some(TODAY), StepStatus::Open)]);
    assert_eq!(counted(&one, TODAY), "1 nov");
    let tomorrow = TODAY.tomorrow().expect("a day");
    assert_eq!(counted(&one, tomorrow), "1 te laat");
    assert_eq!(counted(&one, date(2025, 1, 1)), "1 nov 2026");
    assert_eq!(counted(&session(&[]), TODAY), "");
}
