//! Which file somebody sent back.

use crate::app::action::Action;
use crate::app::effect::{Effect, TogetherEffect};
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{FormScreen, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{Field, Form};

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

impl FormScreen for ReadInScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn explained(&self) -> Vec<String> {
        vec![
            format!(
                "Lees in wat iemand terugstuurde: een formulier uit Word (docx) of LibreOffice (odt), een tekst of mail (txt, \
                 md), of een sessie (toml). Met {} ziet u eerst wat er is begrepen; er wordt nog niets bewaard.",
                key_in(Context::OneField, Action::Confirm)
            ),
            "Sleept u het bestand naar dit venster, dan zetten de meeste terminals zelf neer waar het staat.".to_owned(),
        ]
    }

    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
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

    fn ways_out(&self) -> [String; 2] {
        [
            "Dit bestand lezen".to_owned(),
            "Teruggaan: er wordt niets gelezen".to_owned(),
        ]
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
