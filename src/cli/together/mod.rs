//! Making a scan together: asking others, reading what they sent, the agenda, and deciding.

mod decide;
mod differences;
mod fields;
mod invite;
mod json;
mod participants;
mod round;
mod take_in;
pub(super) mod values;

use super::Failure;
use super::arguments::TogetherCommand;
use super::context::{Context, Found};
use super::output::tell;
use crate::app::ToSend;
use crate::model::together::{Contribution, Difference, Speakers, agenda};
use crate::model::{KnowledgeBase, QuestionSet, Session};
use crate::runtime::keep_form;
use crate::storage::{Contributions, TogetherFolder};

/// Do what one of these commands asks.
pub(super) fn run(context: &Context, command: &TogetherCommand) -> Result<(), Failure> {
    match command {
        TogetherCommand::Uitnodigen(asked) => invite::run(context, asked),
        TogetherCommand::Deelnemers(asked) => participants::run(context, asked),
        TogetherCommand::Inlezen(asked) => take_in::run(context, asked),
        TogetherCommand::Verschil(asked) => differences::run(context, asked),
        TogetherCommand::Besluit(asked) => decide::run(context, asked),
        TogetherCommand::Ronde(asked) => round::run(context, asked),
    }
}

/// A session with what others sent for it.
struct Joint {
    found: Found,
    set: QuestionSet,
    contributions: Vec<Contribution>,
}

impl Joint {
    /// The session that `wanted` means. What cannot be read among the contributions is told, and the rest is there.
    fn find(context: &Context, wanted: &str) -> Result<Self, Failure> {
        let found = context.find(wanted)?;
        context.refuse_other_set(&found)?;
        let folder = context.folder.together(&found.path);
        let contributions = read(&folder, &found.session)?.into_contributions();
        Ok(Self {
            set: context.questions_of(&found.session),
            found,
            contributions,
        })
    }

    const fn session(&self) -> &Session {
        &self.found.session
    }

    fn agenda(&self, knowledge: &KnowledgeBase) -> Vec<Difference<'_>> {
        agenda(&self.set, knowledge, self.session(), &self.contributions)
    }

    fn speakers(&self, names: bool) -> Speakers {
        self.session().speakers_with(&self.contributions, names)
    }
}

/// Keep a form that goes out; says where it is, and gives the text of the mail.
fn send(context: &Context, folder: &TogetherFolder, form: ToSend) -> Result<String, Failure> {
    let made = keep_form(folder, |session| context.set_of(session), form)?;
    tell(&format!(
        "Het formulier staat in «{}».",
        made.path.display()
    ));
    Ok(made.mail)
}

/// What others sent for `session`; what cannot be read is told.
fn read(folder: &TogetherFolder, session: &Session) -> Result<Contributions, Failure> {
    let found = folder.contributions(session.identity)?;
    for unread in &found.unread {
        tell(&unread.problem);
    }
    Ok(found)
}
