//! The forms of what is done together.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::{
    Action, Context, DecisionScreen, InviteScreen, MeetingStartScreen, ReadInScreen, key_in,
};
use crate::model::{Question, QuestionSet};
use crate::ui::{Theme, form};

/// Draw a decision, below the question and how it was answered.
pub(in crate::ui::screens) fn draw_decision(
    frame: &mut Frame,
    area: Rect,
    screen: &mut DecisionScreen,
    set: &QuestionSet,
    theme: &Theme,
) -> Option<Position> {
    let question = set.question(&screen.question);
    let short = question.map(Question::short).unwrap_or_default();
    let title = format!("Besluit over {} {short}", screen.question);
    let words = [screen.said.clone()];
    form::draw(frame, area, &title, &words, &mut screen.form, theme)
}

/// Draw what is asked before the room.
pub(in crate::ui::screens) fn draw_meeting_start(
    frame: &mut Frame,
    area: Rect,
    screen: &mut MeetingStartScreen,
    theme: &Theme,
) -> Option<Position> {
    let words = format!(
        "Eén vraag groot in beeld, voor een scherm of beamer. De antwoorden blijven verborgen tot u ze toont. \
         Met {} begint u.",
        key_in(Context::Form, Action::Submit)
    );
    form::draw(frame, area, "In de zaal", &[words], &mut screen.form, theme)
}

/// Draw what is asked of somebody who is asked to take part.
pub(in crate::ui::screens) fn draw_invite(
    frame: &mut Frame,
    area: Rect,
    screen: &mut InviteScreen,
    theme: &Theme,
) -> Option<Position> {
    let submit = key_in(Context::Form, Action::Submit);
    let (title, words) = match screen.changes {
        None => (
            "Iemand uitnodigen",
            format!(
                "Met {submit} komt er een formulier met alleen deze vragen, en de tekst voor de mail."
            ),
        ),
        Some(_) => (
            "Een deelnemer wijzigen",
            format!("Met {submit} is het gewijzigd. Er wordt niets verstuurd."),
        ),
    };
    form::draw(frame, area, title, &[words], &mut screen.form, theme)
}

/// Draw the question which file somebody sent back.
pub(in crate::ui::screens) fn draw_read_in(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ReadInScreen,
    theme: &Theme,
) -> Option<Position> {
    let words = "Een formulier uit Word of LibreOffice, een mail of tekst, of een sessie van een collega. U ziet eerst wat er \
                 is begrepen; er wordt nog niets bewaard.";
    let words = [words.to_owned()];
    form::draw(
        frame,
        area,
        "Inlezen wat iemand terugstuurde",
        &words,
        &mut screen.form,
        theme,
    )
}
