//! The screens, each drawn by the file with its name in `app/screens`. Those that are a form are drawn by `ui/form.rs`.

mod all_questions;
mod basisfunctie;
mod compare;
mod dashboard;
mod export;
mod frameworks;
mod guidance;
mod mail;
mod meeting;
mod names;
mod notes;
mod palette;
pub(super) mod plan;
mod question;
mod reading;
mod record;
mod search;
mod sessions;
mod together;
mod versions;

use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use self::question::Behind;
use super::columns::Columns;
use super::{Theme, form};
use crate::app::together::Joint;
use crate::app::{App, Screen, Work};
use crate::model::{KnowledgeBase, QuestionSet, Session};

/// Draws the screen on top in `area`. Returns where the cursor is.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    app: &mut App,
    theme: &Theme,
) -> Option<Position> {
    let today = app.today();
    let set = &app.questions;
    let work = app.work.as_ref();
    let (screen, below) = app.screens.split_last_mut()?;
    match (screen, work) {
        (Screen::Sessions(list), _) => {
            let with = sessions::With { set, today, theme };
            Some(sessions::draw(frame, area, list, with))
        }
        (Screen::Bin(bin), _) => {
            let with = sessions::With { set, today, theme };
            Some(sessions::draw_bin(frame, area, &mut bin.0, with))
        }
        (Screen::Details(details), _) => form::draw_details(frame, area, details, theme),
        (Screen::Reading(reading), work) => {
            let previous = work.map(|work| &work.session().previous);
            Some(reading::draw(frame, area, reading, set, previous, theme))
        }
        (Screen::Palette(palette), _) => palette::draw(frame, area, palette, theme),
        (_, None) => None,
        (Screen::Guidance(guidance), Some(work)) => {
            let with = With::new(&app.knowledge, set, work, today);
            let (area, is_beside) = beside_question(frame, area, below, &with, theme);
            Some(guidance::draw(
                frame, area, guidance, &with, is_beside, theme,
            ))
        }
        (screen, Some(work)) => {
            let with = With::new(&app.knowledge, set, work, today);
            draw_of_session(frame, area, screen, &with, theme)
        }
    }
}

/// What a screen of the open session is drawn from, besides its own state.
struct With<'a> {
    knowledge: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
    /// Its way to the disk, and what others sent for it.
    work: &'a Work,
    today: Date,
}

impl<'a> With<'a> {
    fn new(
        knowledge: &'a KnowledgeBase,
        set: &'a QuestionSet,
        work: &'a Work,
        today: Date,
    ) -> Self {
        Self {
            knowledge,
            set,
            session: work.session(),
            work,
            today,
        }
    }

    /// The session as it is looked at: whoever sent something has been asked.
    fn looked_at(&self) -> Self {
        Self {
            session: self.work.seen(self.set, self.knowledge),
            ..*self
        }
    }

    /// The session with what others sent, as it is made together.
    fn joint(&self) -> Joint<'a> {
        Joint::of(self.knowledge, self.set, self.work, self.today)
    }
}

/// Where it is wide enough, draws the question below on the left. Returns what is left of `area`, and
/// whether that is beside the question.
fn beside_question(
    frame: &mut Frame,
    area: Rect,
    below: &mut [Screen],
    with: &With,
    theme: &Theme,
) -> (Rect, bool) {
    match (below.last_mut(), Columns::of(area).guidance) {
        (Some(Screen::Question(question)), Some(panel)) => {
            question::draw(frame, area, question, with, Behind::Other, theme);
            (panel, true)
        }
        _ => (area, false),
    }
}

fn draw_of_session(
    frame: &mut Frame,
    area: Rect,
    screen: &mut Screen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    match screen {
        Screen::Basisfunctie(screen) => basisfunctie::draw(frame, area, screen, with, theme),
        Screen::Question(question) => {
            let behind = Behind::Guidance;
            Some(question::draw(frame, area, question, with, behind, theme))
        }
        Screen::AllQuestions(list) => all_questions::draw(frame, area, list, with, theme),
        Screen::Notes(notes) => notes::draw(frame, area, notes, with, theme),
        Screen::Mail(mail) => Some(mail::draw(frame, area, mail, theme)),
        Screen::Record(screen) => record::draw(frame, area, screen, with, theme),
        Screen::Step(step) => form::draw_step(frame, area, step, with.set, theme),
        Screen::Dashboard(dashboard) => {
            dashboard::draw(frame, area, dashboard, &with.looked_at(), theme)
        }
        Screen::Plan(plan) => plan::draw(frame, area, plan, with, theme),
        Screen::BulkEdit(several) => {
            form::draw_bulk_edit(frame, area, several, with.session, theme)
        }
        Screen::Frameworks(screen) => {
            frameworks::draw(frame, area, screen, &with.looked_at(), theme)
        }
        Screen::Together(screen) => together::draw(frame, area, screen, with, theme),
        Screen::Contribution(screen) => {
            together::draw_contribution(frame, area, screen, with, theme)
        }
        Screen::Intake(intake) => Some(together::draw_intake(frame, area, intake, with, theme)),
        Screen::Invite(invite) => together::forms::draw_invite(frame, area, invite, theme),
        Screen::ReadIn(read_in) => together::forms::draw_read_in(frame, area, read_in, theme),
        Screen::Decision(decision) => {
            together::forms::draw_decision(frame, area, decision, with.set, theme)
        }
        Screen::MeetingStart(start) => {
            together::forms::draw_meeting_start(frame, area, start, theme)
        }
        Screen::Meeting(room) => Some(meeting::draw(frame, area, room, with, theme)),
        Screen::Compare(compare) => {
            compare::draw(frame, area, compare, (with.session, with.set), theme)
        }
        Screen::Versions(versions) => Some(versions::draw(frame, area, versions, theme)),
        Screen::SaveAs(elsewhere) => form::draw_save_as(frame, area, elsewhere, theme),
        Screen::Export(export) => export::draw(frame, area, export, theme),
        Screen::KeySentences(sentences) => form::draw_key_sentences(frame, area, sentences, theme),
        Screen::Names(names) => names::draw(frame, area, names, theme),
        Screen::Search(search) => search::draw(frame, area, search, with, theme),
        // Drawn with or without a session, above.
        Screen::Sessions(_)
        | Screen::Bin(_)
        | Screen::Details(_)
        | Screen::Reading(_)
        | Screen::Palette(_)
        | Screen::Guidance(_) => None,
    }
}
