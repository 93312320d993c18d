//! What a report is to be, asked for where that was not said.

use super::Conversation;
use super::ask::{Asked, Reply};
use super::report_wish::{ReportWish, word_for};
use crate::report::{self, ExportForm, Holds};
use crate::text::letters;

/// What is asked of a report that is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReportPart {
    Form,
    Cut,
    Names,
}

impl ReportPart {
    const ALL: [Self; 3] = [Self::Form, Self::Cut, Self::Names];

    const fn question(self) -> &'static str {
        match self {
            Self::Form => "Welke vorm? Enter is word, stop is geen rapport",
            Self::Cut => "Hoeveel? alles, kern of plan; Enter is alles, stop is geen rapport",
            Self::Names => "Met namen of zonder namen? Enter is zonder namen, stop is geen rapport",
        }
    }

    const fn about(self) -> &'static str {
        match self {
            Self::Form => {
                "Typ een van de vormen: word, webpagina, tekst, rekenblad, agenda of tabel."
            }
            Self::Cut => {
                "Typ alles, kern of plan: het hele rapport, de bladzijde voor wie beslist, of de vervolgstappen."
            }
            Self::Names => {
                "Typ met namen of zonder namen. Met namen staat erin wie invulde, met wie is gesproken en wie een stap doet."
            }
        }
    }
}

/// Where the answer to a question about a report leads.
enum Flow {
    /// On, with what is asked of it now.
    On(ReportWish),
    Back,
    Leave,
}

impl Conversation<'_, '_> {
    /// Ask what `wish` does not say: of a bare wish the form and the cut too, of any whether the names of people are in
    /// it. None where the user wants none.
    pub(super) fn ask_about_report(&mut self, wish: ReportWish) -> Option<ReportWish> {
        let is_bare = wish == ReportWish::default();
        let has_names = !report::names(self.work.session()).is_empty();
        if is_bare {
            let forms: Vec<String> = ExportForm::all()
                .map(|form| format!("{}, {}", word_for(form), form.purpose()))
                .collect();
            self.desk
                .talk
                .say(&format!("De vormen zijn: {}.", forms.join("; ")));
        }
        let mut wish = wish;
        let mut done: Vec<ReportPart> = Vec::new();
        loop {
            let is_asked = |part: &ReportPart| match part {
                ReportPart::Form => is_bare,
                // What is in the table of steps alone cannot be cut.
                ReportPart::Cut => {
                    is_bare && wish.form.unwrap_or_default().holds() == Holds::Report
                }
                ReportPart::Names => has_names && wish.names.is_none(),
            };
            let mut parts = ReportPart::ALL.into_iter();
            let Some(part) = parts.find(|part| is_asked(part) && !done.contains(part)) else {
                return Some(wish);
            };
            wish = match self.ask_report_part(part, wish.clone(), !done.is_empty()) {
                Flow::On(more) => {
                    done.push(part);
                    more
                }
                Flow::Back => {
                    done.pop();
                    wish
                }
                Flow::Leave => return None,
            };
        }
    }

    /// Ask for one part, until the answer makes sense. Enter is an answer too.
    fn ask_report_part(&mut self, part: ReportPart, wish: ReportWish, has_before: bool) -> Flow {
        let asked = Asked {
            prompt: part.question(),
            about: part.about(),
            has_before,
            takes_any: false,
        };
        loop {
            let said = match self.desk.talk.ask(&asked, |said| asked_for(said).is_some()) {
                Reply::Said(said) if letters(&said) == "nee" => return Flow::Leave,
                Reply::Said(said) => said,
                Reply::Back => return Flow::Back,
                Reply::Stop | Reply::Over => return Flow::Leave,
            };
            if let Some(more) = asked_for(&said) {
                let mut wish = wish.with(more);
                if part == ReportPart::Names {
                    wish.names = wish.names.or(Some(false));
                }
                return Flow::On(wish);
            }
            self.desk
                .talk
                .refuse(&format!("«{said}» past hier niet. {}", part.about()));
        }
    }
}

/// What an answer asks of the report that is to be made.
fn asked_for(said: &str) -> Option<ReportWish> {
    ReportWish::from_words(said).filter(|wish| !wish.is_read)
}
