//! What is asked about a session in the list, each time with what tells it from the others.

use super::SessionsScreen;
use crate::app::effect::Effect;
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::model::SessionSummary;

pub(super) fn copy(
    screen: &SessionsScreen,
    copy: &SessionSummary,
    original: &SessionSummary,
) -> Dialog {
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
    let about = |what: &str, session| {
        let rows = screen.facts(session).in_rows();
        format!("{what}: {}", rows.join(" · "))
    };
    let facts = vec![about("De kopie", copy), about("Het origineel", original)];
    Dialog::new(question, choices).about(facts)
}

pub(super) fn follow_up(screen: &SessionsScreen, session: &SessionSummary) -> Dialog {
    let question = "Een nieuwe meting beginnen op basis van deze sessie? De gegevens en de vervolgstappen die open \
                    of bezig zijn, gaan mee. De antwoorden zijn leeg; bij elke vraag ziet u wat er vorige keer \
                    stond. De oude sessie blijft zoals die is.";
    Dialog::yes_or_no(
        question.to_owned(),
        "Nee, terug naar de lijst",
        "Ja, een nieuwe meting beginnen",
        DialogAction::Do(Effect::FollowUp(session.path.clone())),
    )
    .about(screen.facts(session).in_rows())
}

pub(super) fn delete(screen: &SessionsScreen, session: &SessionSummary) -> Dialog {
    Dialog::yes_or_no(
        format!(
            "De sessie «{}» naar de prullenbak verplaatsen? U kunt die daar later terugzetten.",
            session.title()
        ),
        "Nee, laat staan",
        "Ja, naar de prullenbak",
        DialogAction::Do(Effect::Delete(session.path.clone())),
    )
    .about(screen.facts(session).in_rows())
}
