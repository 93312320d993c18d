//! The texts of the mails: to ask, to remind of what is still missing, and to ask once more what was not agreed.

use jiff::civil::Date;

use super::{Invitation, NO_RESIDENTS};
use crate::model::{QuestionId, QuestionSet, format_date_long, place_name, signature};
use crate::text::{counted, one_line};

/// How the questions are sent along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A form as a file.
    Attachment,
    /// The form in the mail itself, below its text.
    InMail,
    /// A session file, for who has this program.
    Session,
}

/// The mail that comes with the form.
pub fn mail(set: &QuestionSet, invitation: &Invitation<'_>, way: Way) -> String {
    let how = match way {
        Way::Attachment => {
            if set.asks_other_kinds() {
                "Bij deze mail zit een formulier. Vul het in, schrijf erbij wat u erover kwijt wilt, bewaar het en stuur \
                 het terug."
            } else {
                "Bij deze mail zit een formulier. Kruis per vraag een stand aan, schrijf erbij wat u erover kwijt wilt, \
                 bewaar het en stuur het terug."
            }
        }
        Way::InMail => {
            "Het formulier staat hieronder. Beantwoord deze mail, zet per vraag een x tussen de haken [ ] en typ erachter \
             of eronder wat u erover kwijt wilt."
        }
        Way::Session => {
            "Bij deze mail zit een sessiebestand voor het programma quickscan. Open het daarmee, beantwoord de vragen en \
             stuur het bestand terug."
        }
    };
    let ask = format!(
        "{} Op {} hoor ik graag uw antwoord:\n{}",
        set.asked_for(),
        counted(known(set, invitation.questions).len(), "vraag", "vragen"),
        list(set, invitation.questions),
    );
    let advice = format!(
        "Een paar zinnen zijn genoeg. Weet u het niet? Ook dat is een antwoord: kies dan «Weet ik nog niet». {NO_RESIDENTS}"
    );
    let until = until(invitation.due);
    let subject = format!("uw antwoord op {}", invitation.count(set));
    write(invitation, &subject, &[ask, how.to_owned(), advice, until])
}

/// The mail that reminds of the questions that are still open, and of nothing else; `is_again` where they were put once
/// more. None when none are.
pub fn reminder(
    set: &QuestionSet,
    invitation: &Invitation<'_>,
    missing: &[QuestionId],
    (today, is_again): (Date, bool),
) -> Option<String> {
    let count = known(set, missing).len();
    if count == 0 {
        return None;
    }
    let asked = invitation.asked.map_or_else(
        || "Eerder vroeg ik u".to_owned(),
        |day| format!("Op {} vroeg ik u", format_date_long(day)),
    );
    let ask = format!(
        "{asked} {}om uw antwoord op {}. Deze {} nog open:\n{}",
        if is_again { "nog een keer " } else { "" },
        invitation.count(set),
        if count == 1 { "staat" } else { "staan" },
        list(set, missing),
    );
    let until = match invitation.due {
        Some(due) if due < today => format!(
            "Ik had uw antwoord graag uiterlijk {} gekregen. Lukt het nog deze week? Als u het niet weet of geen tijd hebt, \
             hoor ik dat ook graag.",
            format_date_long(due)
        ),
        due => until(due),
    };
    let how = format!(
        "Het {}formulier kreeg u bij mijn eerdere mail. Bent u het kwijt, dan stuur ik het opnieuw. Hebt u het net \
         teruggestuurd, dan hoeft u niets te doen.",
        if is_again { "tweede " } else { "" }
    );
    Some(write(
        invitation,
        "herinnering: uw antwoord",
        &[ask, until, how],
    ))
}

/// The mail that comes with the form of a second round.
pub fn round_mail(set: &QuestionSet, invitation: &Invitation<'_>, way: Way) -> String {
    let ask = format!(
        "Dank u wel voor uw antwoorden. Over {} zijn de antwoorden verschillend:\n{}",
        counted(known(set, invitation.questions).len(), "vraag", "vragen"),
        list(set, invitation.questions),
    );
    let how = match way {
        Way::Attachment => {
            "Bij deze mail zit een tweede formulier. Daarop staat hoe er geantwoord is, wat u zelf antwoordde en welke \
             redenen er zijn genoemd, zonder namen. Wilt u die lezen en opnieuw antwoorden? Bij uw antwoord blijven mag \
             ook."
        }
        Way::InMail => {
            "Het tweede formulier staat hieronder. Daarop staat hoe er geantwoord is, wat u zelf antwoordde en welke \
             redenen er zijn genoemd, zonder namen. Wilt u die lezen en opnieuw antwoorden? Beantwoord dan deze mail en \
             zet per vraag een x tussen de haken [ ]. Bij uw antwoord blijven mag ook."
        }
        Way::Session => {
            "Bij deze mail zit een sessiebestand voor het programma quickscan. Wilt u de vragen daarmee opnieuw \
             beantwoorden en het bestand terugsturen? Bij uw antwoord blijven mag ook."
        }
    };
    let until = until(invitation.due);
    write(
        invitation,
        "tweede ronde: uw antwoord",
        &[ask, how.to_owned(), until],
    )
}

/// Those of `questions` that are in the set.
fn known<'q>(set: &QuestionSet, questions: &'q [QuestionId]) -> Vec<&'q QuestionId> {
    let known = questions.iter().filter(|id| set.question(id).is_some());
    known.collect()
}

/// The questions by number and name, and whether the one who is asked is the one who knows best.
fn list(set: &QuestionSet, questions: &[QuestionId]) -> String {
    let lines = known(set, questions).into_iter().filter_map(|id| {
        let question = set.question(id)?;
        let whose = question.judgement_of.as_ref();
        let whose = whose.map_or(String::new(), |whose| {
            format!(" (hier telt het oordeel van: {whose})")
        });
        Some(format!("- {id} {}{whose}", question.short()))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Until when; nothing where no day was said.
fn until(due: Option<Date>) -> String {
    due.map_or_else(String::new, |day| {
        format!("Wilt u uiterlijk {} antwoorden?", format_date_long(day))
    })
}

fn write(invitation: &Invitation<'_>, subject: &str, paragraphs: &[String]) -> String {
    let gemeente = match one_line(place_name(&invitation.details.gemeente)).as_str() {
        "" => String::new(),
        name => format!(" in {name}"),
    };
    let to = match one_line(invitation.name).as_str() {
        "" => "[naam]".to_owned(),
        name => name.to_owned(),
    };
    let head = [
        format!("Onderwerp: {subject} over wijkgericht werken{gemeente}"),
        format!("Beste {to},"),
    ];
    let parts = head.iter().chain(paragraphs).map(String::as_str);
    let parts = parts.filter(|part| !part.is_empty());
    let signature = signature(invitation.details);
    parts
        .chain([signature.as_str()])
        .collect::<Vec<_>>()
        .join("\n\n")
        + "\n"
}
