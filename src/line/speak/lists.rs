//! Lists that are read out with numbers: sessions, versions, the plan, notes, and the questions of a filter.

use std::collections::HashMap;
use std::path::PathBuf;

use jiff::civil::Date;

use super::state_label;
use crate::app::EarlierVersion;
use crate::line::plan::view_in_words;
use crate::model::{
    Glance, PlanCounts, PlanView, Question, QuestionFilter, QuestionSet, Session, SessionSummary,
    State, compare, format_date_long,
};
use crate::report::{NO_STEPS_YET, step_in_words};
use crate::text::{capitalised, counted, listed};

/// The sessions there are, or those that hold `words`.
pub(in crate::line) fn sessions(
    list: &[SessionSummary],
    glances: &HashMap<PathBuf, Glance>,
    words: &str,
    set: &QuestionSet,
) -> String {
    let count = counted(list.len(), "sessie", "sessies");
    let head = match (list.len(), words) {
        (0, "") => "Er zijn nog geen sessies. Typ nieuw om er een te beginnen.".to_owned(),
        (0, words) => format!("Geen sessie gevonden met: {words}."),
        (_, "") => format!("U hebt {count}."),
        (_, words) => format!("{count} met: {words}."),
    };
    let rows = list.iter().zip(1..).map(|(session, number)| {
        let other = session.other_set(set);
        let other = other.map_or_else(String::new, |id| {
            format!(" Van een andere vragenlijst, {id}.")
        });
        let more = glances.get(&session.path).map(at_a_glance);
        format!(
            "{number}. {}{}{other}",
            summary(session),
            more.unwrap_or_default()
        )
    });
    let lines: Vec<String> = [head].into_iter().chain(rows).collect();
    lines.join("\n")
}

/// " Vervolg op de meting van 22 november 2025. 1 stap te laat.", by which two of one gemeente are told apart.
fn at_a_glance(glance: &Glance) -> String {
    let follows = match glance.follows {
        None => String::new(),
        Some(None) => " Vervolg op een eerdere meting.".to_owned(),
        Some(Some(day)) => format!(" Vervolg op de meting van {}.", format_date_long(day)),
    };
    let late = match glance.late {
        0 => String::new(),
        late => format!(" {} te laat.", counted(late, "stap", "stappen")),
    };
    format!("{follows}{late}")
}

/// What is in the bin.
pub(in crate::line) fn bin(list: &[SessionSummary]) -> String {
    let head = match list.len() {
        0 => "De prullenbak is leeg. Typ sessies om terug te gaan.".to_owned(),
        count => format!(
            "In de prullenbak: {}. Typ een nummer om die sessie terug te zetten, of sessies om terug te gaan.",
            counted(count, "sessie", "sessies")
        ),
    };
    let rows = list.iter().zip(1..);
    let rows = rows.map(|(session, number)| format!("{number}. {}", summary(session)));
    let lines: Vec<String> = [head].into_iter().chain(rows).collect();
    lines.join("\n")
}

/// "Voorbeeldstad, wijk Noord. 12 van 30 beantwoord. Bewaard 22 november 2026, 14:02."
fn summary(session: &SessionSummary) -> String {
    if let Some(problem) = &session.problem {
        return format!("{}, niet te lezen: {problem}", session.title());
    }
    let about = [session.gebied.trim(), session.invuller.trim()];
    let about = about.into_iter().filter(|part| !part.is_empty());
    let about: Vec<&str> = [session.title()].into_iter().chain(about).collect();
    let changed = session.changed.as_ref();
    let changed = changed.map_or_else(String::new, |at| {
        let day = format_date_long(at.date());
        format!(" Bewaard {day}, {}.", at.strftime("%H:%M"))
    });
    let copy = session.copy_of.as_ref();
    let copy = copy.map_or_else(String::new, |id| format!(" Kopie van {id}."));
    format!(
        "{}. {} van {} beantwoord.{changed}{copy}",
        about.join(", "),
        session.progress.answered,
        session.progress.total
    )
}

/// The earlier versions, each with what differs from the session `now`.
pub(in crate::line) fn versions(versions: &[EarlierVersion], now: &Session) -> String {
    if versions.is_empty() {
        return "Er zijn nog geen eerdere versies van deze sessie. Die komen er vanzelf als u verder werkt."
            .to_owned();
    }
    let head = format!(
        "{}, de nieuwste eerst. Typ versie met een nummer en terugzetten.",
        counted(versions.len(), "eerdere versie", "eerdere versies")
    );
    let rows = versions.iter().zip(1..).map(|(version, number)| {
        let at = format!(
            "{}, {}",
            format_date_long(version.at.date()),
            version.at.strftime("%H:%M")
        );
        let Some(session) = &version.session else {
            return format!("{number}. {at}: niet te lezen.");
        };
        let progress = version.progress;
        let differs = compare(session, now);
        // Many would take as long as the session itself.
        let differs = match differs.as_slice() {
            [] => "gelijk aan nu".to_owned(),
            few @ ([_] | [_, _]) => {
                let labels: Vec<String> = few.iter().map(crate::model::Difference::label).collect();
                format!("anders dan nu: {}", labels.join("; "))
            }
            many => format!(
                "{} anders dan nu",
                counted(many.len(), "onderdeel", "onderdelen")
            ),
        };
        format!(
            "{number}. {at}: {} van {} beantwoord, {differs}.",
            progress.answered, progress.total
        )
    });
    let lines: Vec<String> = [head].into_iter().chain(rows).collect();
    lines.join("\n")
}

/// The plan as it is looked at, with the numbers by which its steps are changed.
pub(in crate::line) fn plan(
    view: &PlanView,
    set: &QuestionSet,
    session: &Session,
    today: Date,
) -> String {
    if session.steps.is_empty() {
        return format!("{NO_STEPS_YET} Typ stap bij een vraag om er een te maken.");
    }
    let groups = view.groups(set, session, today);
    let steps = groups.iter().flat_map(|group| &group.steps);
    let counts = PlanCounts::of(steps.map(|(_, step)| *step), today);
    let mut lines = vec![format!(
        "Het plan {}: {}.",
        set.words.put(&view_in_words(view)),
        counts.in_words().replace(" · ", ", ")
    )];
    lines.extend(counts.advice());
    let mut number = 0;
    for group in &groups {
        // A number of its own would be heard as that of a step.
        let is_numbered = group.name.starts_with(|char: char| char.is_ascii_digit());
        let kind = capitalised(&set.words.group);
        lines.push(if is_numbered {
            format!("{kind} {}.", group.name)
        } else {
            format!("{}.", group.name)
        });
        for (_, step) in &group.steps {
            number += 1;
            let words = step_in_words(step, today);
            lines.push(format!(
                "{number}. {}: {words}.",
                about(set, &step.question)
            ));
        }
    }
    if number == 0 {
        lines.push("Geen stap past hierbij. Typ plan van iedereen of plan met klaar.".to_owned());
    }
    lines.join("\n")
}

/// "2.3, Preventie"
fn about(set: &QuestionSet, id: &crate::model::QuestionId) -> String {
    match set.question(id) {
        Some(question) => format!("{id}, {}", question.short()),
        None => format!("vraag {id}"),
    }
}

/// Every note, with its question.
pub(in crate::line) fn notes(set: &QuestionSet, session: &Session) -> String {
    let noted: Vec<&Question> = QuestionFilter::WithNote.questions(set, session).collect();
    let count = counted(noted.len(), "notitie", "notities");
    let mut lines = vec![match noted.len() {
        0 => "Er zijn nog geen notities.".to_owned(),
        _ => format!("{count}."),
    }];
    for question in noted {
        let note = session
            .answer(&question.id)
            .map(|answer| answer.note.trim());
        let note = note.unwrap_or_default();
        lines.push(format!("{}, {}: {note}", question.id, question.short()));
    }
    for (id, record) in &session.records {
        let said = record.as_lines(id.kind);
        if !said.is_empty() {
            lines.push(format!("{}.\n{said}", capitalised(&id.to_string())));
        }
    }
    lines.join("\n")
}

/// How many questions each filter leaves.
pub(in crate::line) fn filters(set: &QuestionSet, session: &Session) -> String {
    let counts: Vec<String> = QuestionFilter::ALL
        .into_iter()
        .filter(|filter| *filter != QuestionFilter::All)
        .map(|filter| {
            let count = filter.questions(set, session).count();
            format!("{count} {}", filter.label())
        })
        .collect();
    format!(
        "{}. Typ filter met een van die woorden om alleen langs die vragen te gaan, of filter uit.",
        listed(&counts)
    )
}

/// The questions that `filter` leaves.
pub(in crate::line) fn filtered(
    filter: QuestionFilter,
    set: &QuestionSet,
    session: &Session,
) -> String {
    let left: Vec<&Question> = filter.questions(set, session).collect();
    let questions = counted(left.len(), "vraag", "vragen");
    let head = match left.len() {
        0 => format!("Er is geen vraag: {}.", filter.in_words()),
        _ => format!("{questions}: {}.", filter.in_words()),
    };
    let rows = left.into_iter().map(|question| row(question, session));
    let lines: Vec<String> = [head].into_iter().chain(rows).collect();
    lines.join("\n")
}

/// "2.3, deels op orde: Preventie"
pub(super) fn row(question: &Question, session: &Session) -> String {
    let state = state_label(session.rating(&question.id).state);
    let answer = session.answer(&question.id);
    let answer = answer.filter(|answer| answer.rating.state == Some(State::Ingevuld));
    let words = answer.map_or_else(String::new, |answer| {
        format!(". {}", question.in_brief(answer))
    });
    format!("{}, {state}: {}{words}", question.id, question.short())
}
