//! What `antwoord` gives at a question that asks for something else than a stand.

use super::Failure;
use super::arguments::{Choice, GivenFields};
use crate::model::{
    Answer, ChoiceField, Chosen, Kind, ListField, NotTogether, Question, QuestionOption, State,
    TextField,
};
use crate::text::listed_or;

/// What was given with `--gekozen` at `question`, in the words of files; none where that option was not used.
///
/// # Errors
///
/// Wrong use, in a sentence that says what can be chosen, where the question does not ask for it.
pub(super) fn given(
    question: &Question,
    fields: &GivenFields,
    texts: &[(TextField, String)],
) -> Result<Option<Vec<String>>, Failure> {
    let lists = &mut fields.written.lists.iter();
    let values = lists.find(|(field, _)| *field == ListField::Given);
    let values = values.map(|(_, values)| {
        let values = values.iter().map(|value| value.trim().to_owned());
        values.filter(|value| !value.is_empty()).collect::<Vec<_>>()
    });
    if question.kind.is_stand() {
        return match values {
            Some(_) => Err(Failure::WrongUse(format!(
                "Vraag {} vraagt hoe het ervoor staat; gebruik --stand in plaats van --gekozen.",
                question.id
            ))),
            None => Ok(None),
        };
    }
    refuse_what_belongs_to_a_stand(question, fields, texts)?;
    let says_state = state_of(fields).is_some_and(|state| state.is_some());
    if says_state && values.as_ref().is_some_and(|values| !values.is_empty()) {
        return Err(Failure::WrongUse(
            "Geef --gekozen of --stand, en niet allebei: met --stand zegt u dat u het niet weet of dat het niet van \
             toepassing is."
                .to_owned(),
        ));
    }
    values
        .map(|values| read(question, &values).map_err(Failure::WrongUse))
        .transpose()
}

/// Put what was given in `answer`, in which everything else is already, and let its state follow.
pub(super) fn settle(
    question: &Question,
    answer: &mut Answer,
    fields: &GivenFields,
    given: Option<&Vec<String>>,
) {
    if let Some(state) = state_of(fields) {
        question.set_aside(answer, state);
    }
    if let Some(given) = given {
        answer.given.clone_from(given);
    }
    question.settle(answer);
}

/// What was said of the state, if anything.
fn state_of(fields: &GivenFields) -> Option<Choice<State>> {
    let mut choices = fields.choices.iter();
    choices.find_map(|(field, chosen)| match (field, chosen) {
        (ChoiceField::State, Some(Chosen::State(state))) => Some(Some(*state)),
        (ChoiceField::State, _) => Some(None),
        _ => None,
    })
}

fn refuse_what_belongs_to_a_stand(
    question: &Question,
    fields: &GivenFields,
    texts: &[(TextField, String)],
) -> Result<(), Failure> {
    let id = &question.id;
    let is_stand = |state: &State| !State::OF_OTHER_KINDS.contains(state);
    let judges = state_of(fields).flatten().as_ref().is_some_and(is_stand);
    let mut choices = fields.choices.iter();
    let is_founded =
        choices.any(|(field, chosen)| *field == ChoiceField::Evidence && chosen.is_some());
    let text = texts
        .iter()
        .find(|(field, text)| *field != TextField::Note && !text.trim().is_empty());
    let problem = if judges {
        let how = match question.kind {
            Kind::Text => "--notitie",
            _ => "--gekozen",
        };
        format!(
            "Vraag {id} vraagt niet hoe het ervoor staat; gebruik {how}, of --stand met onbekend, nvt of open."
        )
    } else if is_founded {
        format!(
            "Bij vraag {id} wordt niet gevraagd waarop het antwoord steunt; laat --onderbouwing weg."
        )
    } else if let Some((field, _)) = text {
        let one = field.row().one;
        format!("Bij vraag {id} hoort geen {one}; gebruik --notitie.")
    } else {
        return Ok(());
    };
    Err(Failure::WrongUse(problem))
}

fn read(question: &Question, values: &[String]) -> Result<Vec<String>, String> {
    let id = &question.id;
    let mut answer = Answer::default();
    match (&question.kind, values) {
        (Kind::Text, _) => {
            return Err(format!(
                "Vraag {id} vraagt een tekst; gebruik --notitie of --notitie-van in plaats van --gekozen."
            ));
        }
        (_, []) => {}
        (Kind::Number(range), [number]) => answer.given = vec![range.read(number)?],
        (Kind::Number(_), _) => {
            return Err(format!(
                "Vraag {id} vraagt één getal; geef --gekozen maar één keer."
            ));
        }
        (Kind::Matrix { rows, columns }, _) => cells(question, rows, columns, values, &mut answer)?,
        (kind, _) => options(question, kind.options(), values, &mut answer)?,
    }
    Ok(answer.given)
}

fn options(
    question: &Question,
    options: &[QuestionOption],
    values: &[String],
    answer: &mut Answer,
) -> Result<(), String> {
    let id = &question.id;
    let mut chosen = Vec::new();
    for value in values {
        let option = called(options, value).ok_or_else(|| {
            format!(
                "«{value}» kan niet bij vraag {id}; kies uit {}.",
                names(options)
            )
        })?;
        if !chosen.contains(&option) {
            chosen.push(option);
        }
    }
    question.kind.together(&chosen).map_err(|why| match why {
        NotTogether::OnlyOne => {
            format!("Bij vraag {id} kiest u er één; geef --gekozen maar één keer.")
        }
        NotTogether::Alone(alone) => format!(
            "«{}» kan bij vraag {id} niet samen met iets anders.",
            alone.id
        ),
    })?;
    for option in chosen {
        let toggled = question.toggle(answer, &option.id);
        toggled.map_err(|_| format!("Bij vraag {id} past dit niet. {}", question.kind.asked()))?;
    }
    Ok(())
}

fn cells(
    question: &Question,
    rows: &[QuestionOption],
    columns: &[QuestionOption],
    values: &[String],
    answer: &mut Answer,
) -> Result<(), String> {
    let id = &question.id;
    for value in values {
        let (row, column) = value.split_once('=').ok_or_else(|| {
            format!("«{value}» kan niet bij vraag {id}; geef een rij, een =, en wat u daar kiest, zoals {}.", example(rows, columns))
        })?;
        let found = called(rows, row).ok_or_else(|| {
            format!(
                "«{row}» is geen rij van vraag {id}; kies uit {}.",
                names(rows)
            )
        })?;
        let chosen = called(columns, column).ok_or_else(|| {
            format!(
                "«{column}» kan niet bij vraag {id}; kies uit {}.",
                names(columns)
            )
        })?;
        if question.given(answer).column(&found.id).is_some() {
            return Err(format!(
                "Rij «{row}» van vraag {id} staat er twee keer bij; kies er één."
            ));
        }
        question.toggle_cell(answer, &found.id, &chosen.id);
    }
    Ok(())
}

/// The option with this id, or with these words.
fn called<'a>(options: &'a [QuestionOption], words: &str) -> Option<&'a QuestionOption> {
    let mut by_id = options.iter();
    let mut by_words = options.iter();
    by_id
        .find(|option| option.id == words.trim())
        .or_else(|| by_words.find(|option| option.is_called(words)))
}

/// "ja, nee of anders"
fn names(options: &[QuestionOption]) -> String {
    let ids = options.iter().map(|option| option.id.clone());
    listed_or(&ids.collect::<Vec<_>>())
}

fn example(rows: &[QuestionOption], columns: &[QuestionOption]) -> String {
    let id = |options: &[QuestionOption]| {
        options
            .first()
            .map_or_else(String::new, |each| each.id.clone())
    };
    format!("{}={}", id(rows), id(columns))
}
