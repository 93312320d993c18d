//! Which file somebody sent back.

use crate::app::action::Action;
use crate::app::effect::{Effect, TogetherEffect};
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{Behaviour, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{Field, Form};
use crate::editor::Edit;

/// The form of one field: the file.
#[derive(Debug, Clone)]
pub struct ReadInScreen {
    /// The field.
    pub form: Form,
}

impl ReadInScreen {
    /// Ask for a file.
    pub(super) fn open(cx: &mut ScreenContext) -> Transition {
        Self::with("", cx)
    }

    /// The same with this text already in it: it was pasted, or dragged into the window.
    pub(in crate::app) fn with(typed: &str, cx: &mut ScreenContext) -> Transition {
        if cx.refuses() {
            return Transition::Stay;
        }
        let hint = "sleep het bestand naar dit venster, of typ of plak waar het staat";
        let form = Form::new(vec![Field::long("Bestand", hint, typed.trim())]);
        Transition::Push(Screen::ReadIn(Self { form }))
    }

    fn submit(&mut self, cx: &mut ScreenContext) -> Transition {
        let typed = unquoted(self.form.text(0)).to_owned();
        if typed.is_empty() {
            self.form
                .reject(0, "Zeg eerst welk bestand u wilt inlezen.".to_owned());
            return Transition::Stay;
        }
        let Some(of) = cx.work.path().map(std::path::Path::to_owned) else {
            cx.warn("De sessie is nog niet bewaard. Wacht even en probeer het opnieuw.");
            return Transition::Stay;
        };
        cx.say("Het bestand wordt gelezen …");
        cx.effects.push(Effect::Together(TogetherEffect::ReadIn {
            of,
            typed,
            joint: Box::new(cx.work.session().clone()),
        }));
        Transition::Stay
    }
}

/// A path as terminals paste it when a file is dragged in, without what they put around it.
fn unquoted(typed: &str) -> &str {
    let typed = typed.trim();
    let typed = typed.strip_prefix("& ").unwrap_or(typed).trim();
    let pairs = [('"', '"'), ('\'', '\''), ('«', '»')];
    let inside = pairs
        .into_iter()
        .find_map(|(open, close)| typed.strip_prefix(open)?.strip_suffix(close));
    inside.unwrap_or(typed)
}

impl Behaviour for ReadInScreen {
    fn context(&self) -> Context {
        Context::OneField
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "Lees in wat iemand terugstuurde: een formulier uit Word (docx) of LibreOffice (odt), een tekst of mail (txt, \
                 md), of een sessie (toml). Met {} ziet u eerst wat er is begrepen; er wordt nog niets bewaard.",
                key_in(Context::OneField, Action::Confirm)
            ),
            "Sleept u het bestand naar dit venster, dan zetten de meeste terminals zelf neer waar het staat.".to_owned(),
        ]
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.form.edit(edit, cx.clipboard);
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm | Action::Submit => self.submit(cx),
            Action::Back => Transition::Back,
            _ => Transition::Stay,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_dragged_in_loses_its_quotes() {
        for (typed, path) in [
            ("/tmp/antwoord.docx", "/tmp/antwoord.docx"),
            (" '/tmp/mijn antwoord.docx' ", "/tmp/mijn antwoord.docx"),
            (
                "\"C:\\Users\\a b\\antwoord.docx\"",
                "C:\\Users\\a b\\antwoord.docx",
            ),
            ("& 'C:\\a b.docx'", "C:\\a b.docx"),
            ("'half", "'half"),
            ("", ""),
        ] {
            assert_eq!(unquoted(typed), path);
        }
    }
}
