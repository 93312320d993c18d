//! What is asked about a session in the list, each time with what tells it from the others.

use crate::app::effect::Effect;
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::model::{QuestionSet, SessionFacts, SessionSummary};
use crate::text::one_line;

/// `copy` seems to be a copy of `original`: what now?
pub(crate) fn ask_copy(copy: &SessionSummary, original: &SessionSummary) -> Dialog {
    let compare = Effect::Compare {
        path: original.path.clone(),
        copy: copy.path.clone(),
    };
    let question = format!(
        "«{}» lijkt een kopie van «{}», gemaakt door een programma dat bestanden gelijk houdt. \
         Wat wilt u?",
        copy.id, original.id
    );
    let choices = vec![
        Choice::new("Terug naar de lijst", DialogAction::Nothing),
        Choice::new(
            "Vergelijken met het origineel en per vraag kiezen wat blijft",
            DialogAction::Do(compare),
        ),
        Choice::new(
            "Alleen deze kopie openen",
            DialogAction::Do(Effect::Open(copy.path.clone())),
        ),
    ];
    let about = |what: &str, session: &SessionSummary| {
        let rows = facts(session);
        format!("{what}: {}", rows.join(" · "))
    };
    let facts = vec![about("De kopie", copy), about("Het origineel", original)];
    Dialog::new(question, choices).about(facts)
}

/// With which of `sets` a session is to begin.
pub(crate) fn ask_set(sets: Vec<QuestionSet>) -> Dialog {
    let question = "Met welke vragenlijst wilt u een sessie beginnen?";
    let back = Choice::new("Terug naar de lijst", DialogAction::Nothing);
    let begin = sets.into_iter().map(|set| {
        let title = one_line(&set.title);
        Choice::new(title, DialogAction::BeginWith(Box::new(set)))
    });
    Dialog::new(
        question.to_owned(),
        [back].into_iter().chain(begin).collect(),
    )
}

/// Whether a new measurement begins.
pub(crate) fn ask_follow_up(session: &SessionSummary) -> Dialog {
    let question = format!(
        "Een nieuwe meting beginnen op basis van «{}»? De gegevens en de vervolgstappen die open \
                    of bezig zijn, gaan mee. De antwoorden zijn leeg; bij elke vraag ziet u wat er vorige keer \
                    stond. De oude sessie blijft zoals die is.",
        session.title()
    );
    Dialog::yes_or_no(
        question,
        "Nee, terug naar de lijst",
        "Ja, een nieuwe meting beginnen",
        DialogAction::Do(Effect::FollowUp(session.path.clone())),
    )
    .about(facts(session))
}

/// Whether a session goes to the bin.
pub(crate) fn ask_delete(session: &SessionSummary) -> Dialog {
    Dialog::yes_or_no(
        format!(
            "De sessie «{}» naar de prullenbak verplaatsen? U kunt die daar later terugzetten.",
            session.title()
        ),
        "Nee, laat staan",
        "Ja, naar de prullenbak",
        DialogAction::Do(Effect::Delete(session.path.clone())),
    )
    .about(facts(session))
}

/// What tells it from the others, as far as the head of its file says.
fn facts(session: &SessionSummary) -> Vec<String> {
    SessionFacts::listed(session, None).in_rows()
}
