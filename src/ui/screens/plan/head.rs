//! What is said of the plan as a whole.

use jiff::civil::Date;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::{Action, Context, PlanScreen, key_for, key_in};
use crate::model::{Arrangement, NextStep, PlanCounts, Session, Whose, steps_by_month};
use crate::text::clean;

/// What is visible, and how much of it is marked.
pub(super) fn title(screen: &PlanScreen) -> String {
    let by = match screen.view.by {
        Arrangement::Date => "op datum",
        Arrangement::Owner => "op wie het doet",
        Arrangement::Basisfunctie => "per basisfunctie",
        Arrangement::Status => "op status",
    };
    let whose = match &screen.view.whose {
        Whose::Everyone => String::new(),
        Whose::Nobody => ", alleen zonder eigenaar".to_owned(),
        Whose::One(who) => format!(", alleen van {}", clean(who)),
    };
    match screen.marked.len() {
        0 => format!("Plan {by}{whose}"),
        marked => format!("{marked} gemarkeerd · Plan {by}{whose}"),
    }
}

/// The steps of whom are visible.
fn theirs<'a>(screen: &PlanScreen, session: &'a Session) -> impl Iterator<Item = &'a NextStep> {
    let steps = session.steps.iter();
    steps.filter(|step| screen.view.whose.includes(step))
}

/// The counts of whose steps are visible, and what of theirs is hidden.
pub(super) fn said(screen: &PlanScreen, session: &Session, today: Date) -> String {
    let mut said = vec![PlanCounts::of(theirs(screen, session), today).in_words()];
    let finished = theirs(screen, session)
        .filter(|step| !step.status.is_pending())
        .count();
    if screen.view.hides_finished && finished > 0 {
        said.push(format!("{finished} klaar of vervallen, niet in beeld"));
    }
    said.join(" · ")
}

/// The months with how much there is to do in each, as far as those fit; none where nothing is to be done.
pub(super) fn months(
    screen: &PlanScreen,
    session: &Session,
    today: Date,
    width: u16,
) -> Option<Line<'static>> {
    // What is late or has no day is among the counts already.
    let in_time = |step: &&NextStep| step.due.is_some() && !step.is_overdue(today);
    let months = steps_by_month(theirs(screen, session).filter(in_time), today);
    let mut line = String::new();
    for (place, by) in months.iter().enumerate() {
        let words = format!("   {} {}", by.count, by.when);
        let later: usize = months.iter().skip(place).map(|by| by.count).sum();
        let rest = format!("   … {later} later");
        let is_last = place + 1 == months.len();
        let needed = if is_last { 0 } else { rest.width() };
        if line.width() + words.width() + needed > usize::from(width) {
            line.push_str(&rest);
            break;
        }
        line.push_str(&words);
    }
    let line = line.strip_prefix("  ").map(str::to_owned);
    line.map(Line::raw)
}

/// Why nothing is visible.
pub(super) fn nothing(session: &Session) -> String {
    if session.steps.is_empty() {
        format!(
            "Er zijn nog geen vervolgstappen. Een stap maakt u bij een vraag: ga met {} naar een vraag \
             en druk daar op {}.",
            key_for(Action::AllQuestions),
            key_for(Action::NewStep)
        )
    } else {
        format!(
            "Geen stap om te tonen. Met {} kiest u wiens stappen u ziet; met {} komt wat klaar of \
             vervallen is weer in beeld.",
            key_in(Context::Plan, Action::Filter),
            key_for(Action::ToggleFinished)
        )
    }
}
