//! What is recorded beside the questions: a form, which says what it is for.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::With;
use crate::app::{Action, Context, RecordScreen, key_in};
use crate::model::RecordKind;
use crate::ui::{Theme, form};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut RecordScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let title = screen.id.title(with.knowledge, with.set);
    let done = key_in(Context::Form, Action::Submit);
    let words = match screen.id.kind {
        RecordKind::Practice => {
            "De vragen gaan over het beleid. Schrijf hier op wat de praktijk daarnaast zegt."
        }
        RecordKind::Talk => "Wat gaat er goed, wat kan er beter, en wat spreekt u af?",
    };
    let words = format!("{words} Alles wordt meteen bewaard; met {done} gaat u terug.");
    form::draw(frame, area, &title, &[words], &mut screen.form, theme)
}
