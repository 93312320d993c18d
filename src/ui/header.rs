//! The top line: what this is, how far it is, and whether it is safe. And the line of messages.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{Theme, lines};
use crate::app::{Action, App, ReadOnlyReason, Safety, Screen, Work, key_for};
use crate::model::{PersonalData, PlaceInRound, format_date, progress};
use crate::text::clean;

/// Behind what is saved, while more is on its way to the disk: a calm sign, which a screen reader
/// passes over. "Nog niet bewaard" is for what takes long.
const GOES_ON: &str = " …";

/// The columns of "bewaard 14:02".
const SAVED: usize = 13;

/// From this width on there is room for a word more.
const ROOMY: u16 = 60;

/// Draw the top line.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App, theme: &Theme) {
    let place = place_in_round(app);
    let (progress, safety) = match &app.work {
        None if app.is_example => (String::new(), example(theme)),
        None => (String::new(), Span::raw("")),
        Some(work) => (
            progress_of(app, work, place.as_ref(), area.width),
            safety(app, work, theme),
        ),
    };
    // A sign that saving goes on has its place, so that nothing moves when it comes or goes.
    let right = progress.width() + safety.width().max(SAVED + GOES_ON.width());
    let room = area.width.saturating_sub(right as u16 + 2);
    let title = match place {
        Some(place) if area.width < ROOMY => place.in_few_words(),
        _ => title(app, room),
    };
    let left = lines::fit(&title, room);
    let gap = usize::from(area.width).saturating_sub(left.width() + right + 1);
    let line = Line::from(vec![
        Span::styled(format!(" {left}{}", " ".repeat(gap)), theme.header),
        Span::raw(progress),
        safety,
    ]);
    frame.render_widget(line, area);
}

/// How far it is; not where the questions are not there to be counted.
fn progress_of(app: &App, work: &Work, place: Option<&PlaceInRound>, width: u16) -> String {
    if matches!(work.read_only(), Some(ReadOnlyReason::OtherSet(_))) {
        return String::new();
    }
    if let Some(Screen::Meeting(room)) = app.screen() {
        return format!("{} · ", room.in_words(work.session(), width < ROOMY));
    }
    match place {
        Some(place) if width >= ROOMY => return format!("{} · ", place.in_words()),
        Some(_) => return String::new(),
        None => {}
    }
    let progress = progress(&app.questions, work.session());
    let unit = if width < ROOMY { "" } else { " beantwoord" };
    format!("{} van {}{unit} · ", progress.answered, progress.total)
}

/// Where the question is among those that are gone through, where those are not all.
fn place_in_round(app: &App) -> Option<PlaceInRound> {
    let (work, screen) = app.work.as_ref().zip(app.screen())?;
    match screen {
        Screen::Question(question) => work.place_in_round(&app.questions, &question.id),
        _ => None,
    }
}

/// The name of the program gives way to that of the gemeente where both do not fit.
fn title(app: &App, room: u16) -> String {
    let long = "Quickscan wijkgericht werken";
    let Some(work) = &app.work else {
        return long.to_owned();
    };
    let details = &work.session().details;
    let mut what = clean(work.session().title());
    if !details.gebied.trim().is_empty() {
        what = format!("{what}, {}", clean(details.gebied.trim()));
    }
    let name = &app.questions.words.name;
    let short = name.split(' ').next().unwrap_or(name);
    [format!("{name} · {what}"), format!("{short} · {what}")]
        .into_iter()
        .find(|title| title.width() <= usize::from(room))
        .unwrap_or(what)
}

/// Nobody may take an example for their own work.
fn example(theme: &Theme) -> Span<'static> {
    Span::styled("VOORBEELD, niet bewaard", theme.problem)
}

fn safety(app: &App, work: &Work, theme: &Theme) -> Span<'static> {
    let is_unfinished = app.screen().is_some_and(|screen| screen.is_unfinished());
    match work.safety() {
        Safety::Failed(_) => Span::styled(not_saved(work), theme.problem),
        _ if app.is_example => example(theme),
        Safety::ReadOnly => Span::raw("alleen bekijken"),
        _ if is_unfinished || work.saving_takes_long() => Span::raw("nog niet bewaard"),
        Safety::Pending => Span::raw(format!("{}{GOES_ON}", saved(app, work))),
        Safety::Unchanged | Safety::Saved(_) => Span::raw(saved(app, work)),
    }
}

/// Since when what was saved last is on disk.
fn saved(app: &App, work: &Work) -> String {
    match work.saved_at().or(work.session().changed.as_ref()) {
        Some(at) if at.date() == app.today() => format!("bewaard {}", at.strftime("%H:%M")),
        Some(at) => format!("bewaard {}", format_date(at.date())),
        None => "bewaard".to_owned(),
    }
}

/// Loud, and where the words are safe all the same.
fn not_saved(work: &Work) -> String {
    work.emergency().map_or_else(
        || "NIET BEWAARD".to_owned(),
        |kept| format!("NIET BEWAARD · noodkopie {}", kept.at.strftime("%H:%M")),
    )
}

/// Rows for what there is to tell.
const MESSAGE_ROWS: usize = 4;

/// Rows that the answer to a key has at least.
const ANSWER_ROWS: usize = 2;

/// What there is to tell: a failed save stays until it succeeds.
pub(super) fn message(app: &App, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let failure = app.work.as_ref().and_then(|work| match work.safety() {
        Safety::Failed(reason) => Some(reason),
        _ => None,
    });
    let said = app.message.as_ref();
    let failure = failure.map(|reason| (
            format!(
                "NIET BEWAARD. {reason} Uw werk blijft in beeld; met {} bewaart u het ergens anders.",
                key_for(Action::SaveAs)
            ),
            true,
        ));
    let said = said.map(|message| (message.text.clone(), message.is_problem));
    let leaving = app
        .is_leaving()
        .then(|| (String::from("Nog even: uw werk wordt bewaard …"), false));
    let wrap = |(text, is_problem): (String, bool)| {
        let (lead, style) = if is_problem {
            ("! ", theme.problem)
        } else {
            ("  ", theme.notice)
        };
        lines::hanging(
            Span::styled(lead, style),
            &clean(&text),
            width.saturating_sub(1),
            style,
        )
    };
    let lasting = failure
        .into_iter()
        .chain(leaving)
        .chain(personal(app).map(|text| (text, false)));
    let mut told: Vec<_> = lasting.flat_map(wrap).take(MESSAGE_ROWS).collect();
    // However long the path of what failed is: a key that was pressed is answered.
    let room = MESSAGE_ROWS.saturating_sub(told.len()).max(ANSWER_ROWS);
    told.extend(said.into_iter().flat_map(wrap).take(room));
    told
}

/// A quiet line, where a text seems to hold personal data.
fn personal(app: &App) -> Option<String> {
    PersonalData::in_words(app.screen()?.personal())
}
