//! `antwoord` and `stap`: change a session without the screen.

use std::io::{self, Read};
use std::path::Path;

use super::arguments::{AddStep, GiveAnswer, GivenFields, GivenText, GivenTexts};
use super::context::Context;
use super::output::tell;
use super::{Failure, given};
use crate::clock;
use crate::model::{
    Answer, Change, Chosen, MAX_NOTE, NextStep, Question, Session, TextField, due_in_words,
    no_later_than,
};
use crate::storage::read_text;
use crate::text::clean;

/// Change only what was given.
pub(super) fn answer(context: &Context, given: &GiveAnswer) -> Result<(), Failure> {
    let fields = &given.fields;
    if fields.is_empty() {
        return Err(Failure::WrongUse(
            "Er is niets om vast te leggen; geef bijvoorbeeld --stand, --gekozen of --notitie."
                .to_owned(),
        ));
    }
    refuse_one_input_for_two(&fields.written)?;
    let mut changing = context.find_to_change(&given.session)?;
    let question = context.question(&given.question, changing.session())?;
    fits(changing.session(), &question, fields)?;
    let texts = texts(&fields.written)?;
    let chosen = given::given(&question, fields, &texts)?;
    let change = Change::answer(changing.session(), &question.id, |answer| {
        put(answer, fields, texts);
        if !question.kind.is_stand() {
            given::settle(&question, answer, fields, chosen.as_ref());
        }
    });
    changing.apply(change)?;
    context.save(changing)
}

/// Whether what was given as footing can be chosen at the question.
fn fits(session: &Session, question: &Question, given: &GivenFields) -> Result<(), Failure> {
    let chosen = given.choices.iter().filter_map(|(_, chosen)| match chosen {
        Some(Chosen::Evidence(evidence)) => Some(*evidence),
        _ => None,
    });
    let before = session.rating(&question.id).evidence;
    for evidence in chosen {
        let fits = evidence.check_at(question, before);
        fits.map_err(Failure::WrongUse)?;
    }
    Ok(())
}

/// The texts that were given, read from where they are.
fn texts(given: &GivenTexts) -> Result<Vec<(TextField, String)>, Failure> {
    let read = |(field, text): &(TextField, GivenText)| {
        let text = match text {
            GivenText::Text(text) => text.clone(),
            GivenText::From(path) => text_from(*field, path)?,
        };
        Ok((*field, text))
    };
    given.texts.iter().map(read).collect()
}

/// Put what was given in `answer`, and leave the rest.
fn put(answer: &mut Answer, given: &GivenFields, texts: Vec<(TextField, String)>) {
    let rating = &mut answer.rating;
    for (field, chosen) in &given.choices {
        match chosen {
            Some(chosen) => rating.choose(*chosen),
            None => rating.clear(*field),
        }
    }
    for (flag, is_on) in &given.flags {
        *rating.flag_mut(*flag) = *is_on;
    }
    for (field, text) in texts {
        *answer.text_mut(field) = text;
    }
    for (field, list) in &given.written.lists {
        replace(answer.list_mut(*field), list);
    }
}

/// The second text would be what the first left of the input: nothing.
fn refuse_one_input_for_two(given: &GivenTexts) -> Result<(), Failure> {
    let is_input =
        |text: &GivenText| matches!(text, GivenText::From(path) if path == Path::new("-"));
    if given
        .texts
        .iter()
        .filter(|(_, text)| is_input(text))
        .count()
        > 1
    {
        return Err(Failure::WrongUse(
            "De invoer kan maar bij één optie worden gelezen; zet het andere in een bestand."
                .to_owned(),
        ));
    }
    Ok(())
}

/// A text from a file or, for `-`, from the input, without the line break that ends a file.
fn text_from(field: TextField, path: &Path) -> Result<String, Failure> {
    let text = if path == Path::new("-") {
        let row = field.row();
        let mut text = String::new();
        // One byte more than is kept: what comes without an end is not read without one.
        let mut input = io::stdin().take(MAX_NOTE as u64 + 1);
        let read = input.read_to_string(&mut text);
        if input.limit() == 0 {
            return Err(Failure::WentWrong(format!(
                "{} op de invoer is langer dan 1 MB; er is niets veranderd. Kort de tekst in.",
                row.the_one()
            )));
        }
        read.map_err(|_| {
            Failure::WentWrong(format!(
                "{} op de invoer is geen tekst in UTF-8; zet {} in een bestand en gebruik --{} PAD.",
                row.the_one(),
                row.object(),
                field.file_option()
            ))
        })?;
        text
    } else {
        read_text(path)?
    };
    let text = clean(text.trim_start_matches('\u{feff}'));
    Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
}

/// What was given comes instead of what there was; only `""` leaves nothing.
fn replace(list: &mut Vec<String>, given: &[String]) {
    let given = given.iter().map(|text| text.trim().to_owned());
    *list = given.filter(|text| !text.is_empty()).collect();
}

/// Add a next step.
pub(super) fn step(context: &Context, given: &AddStep) -> Result<(), Failure> {
    if given.wat.trim().is_empty() {
        return Err(Failure::WrongUse(
            "Bij «--wat» staat niets. Schrijf wat er gaat gebeuren.".to_owned(),
        ));
    }
    let mut changing = context.find_to_change(&given.session)?;
    let question = context.question(&given.question, changing.session())?.id;
    changing.apply(Change::put_step(NextStep {
        who: given.wie.clone(),
        due: given.wanneer.map(|due| due.day),
        status: given.status.unwrap_or_default(),
        decided_by: given.besluit.unwrap_or_default(),
        ..NextStep::new(question, given.wat.clone())
    }))?;
    context.save(changing)?;
    // A day in words is told in full, so that a misunderstanding shows.
    if let Some(due) = given.wanneer.filter(|due| due.is_in_words) {
        let day = due_in_words(due.day, clock::now().date());
        tell(&format!(
            "De vervolgstap moet {} klaar zijn.",
            no_later_than(day)
        ));
    }
    Ok(())
}
