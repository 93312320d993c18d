//! The question set as a TOML file: what may be in it, and what is wrong when something does not.

mod kinds;
mod rows;

use std::collections::HashSet;

use toml::Spanned;

use self::rows::{BasisfunctieRow, File, Head, LinkRow, MeetlatRow, QuestionRow};
use super::{
    Basisfunctie, FileError, Link, Meetlat, Question, QuestionId, QuestionSet, Reference, SetWords,
    Target,
};

/// The version of the file format, not of the questions.
const FORMAT: i64 = 1;

impl QuestionSet {
    /// Read a question set from the text of a file.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the place of the first fault: no TOML, an unknown or missing key, a wrong
    /// type, an id that is empty or is twice, an empty question, a reference to nowhere, or no
    /// question at all.
    pub fn parse(text: &str) -> Result<Self, FileError> {
        let file: File =
            toml::from_str(text).map_err(|error| FileError::from_toml(text, &error))?;
        if *file.versie.get_ref() != FORMAT {
            return Err(FileError::at(
                text,
                file.versie.span().start,
                format!("«versie» moet {FORMAT} zijn"),
            ));
        }
        Checker { text }.question_set(file)
    }
}

/// The checks that types cannot express, each with the place of the fault.
struct Checker<'a> {
    text: &'a str,
}

impl Checker<'_> {
    fn fault<T>(&self, place: &Spanned<T>, problem: impl Into<String>) -> FileError {
        FileError::at(self.text, place.span().start, problem)
    }

    /// The text itself, if there is any.
    fn filled(&self, key: &str, text: &Spanned<String>) -> Result<String, FileError> {
        let trimmed = text.get_ref().trim();
        if trimmed.is_empty() {
            return Err(self.fault(text, format!("«{key}» is leeg, verwacht tekst")));
        }
        Ok(trimmed.to_owned())
    }

    fn question_set(&self, file: File) -> Result<QuestionSet, FileError> {
        self.ids(file.basisfunctie.get_ref())?;
        self.titles(file.basisfunctie.get_ref())?;
        self.conditions(file.basisfunctie.get_ref())?;
        if file.basisfunctie.get_ref().is_empty() {
            return Err(self.fault(
                &file.basisfunctie,
                "er staat geen enkele [[basisfunctie]] in, verwacht er minstens een",
            ));
        }
        let words = self.words(&file.vragenlijst)?;
        let mut set = QuestionSet {
            id: self.filled("id", &file.vragenlijst.id)?,
            version: self.filled("versie", &file.vragenlijst.versie)?,
            title: self.filled("titel", &file.vragenlijst.titel)?,
            origin: file.vragenlijst.herkomst,
            introduction: file.vragenlijst.inleiding,
            known_extra: Vec::new(),
            whole: Vec::new(),
            basisfuncties: file
                .basisfunctie
                .into_inner()
                .into_iter()
                .map(|row| self.basisfunctie(row, &words.group))
                .collect::<Result<_, _>>()?,
            words,
        };
        if set
            .questions()
            .any(|question| !question.asked_if.is_empty())
        {
            set.whole.clone_from(&set.basisfuncties);
        }
        Ok(set)
    }

    /// What it and its groups are called, as far as it says so.
    fn words(&self, head: &Head) -> Result<SetWords, FileError> {
        let said = |key: &str, text: &Option<Spanned<String>>, otherwise: String| {
            text.as_ref()
                .map_or(Ok(otherwise), |text| self.filled(key, text))
        };
        let other = SetWords::of_title(head.titel.get_ref().trim());
        Ok(SetWords {
            name: said("korte_titel", &head.korte_titel, other.name)?,
            called: said("in_zinnen", &head.in_zinnen, other.called)?,
            group: said("naam_groep", &head.naam_groep, other.group)?,
            groups: said("naam_groepen", &head.naam_groepen, other.groups)?,
        })
    }

    /// Every number and id once, and every reference to something that is there.
    fn ids(&self, rows: &[BasisfunctieRow]) -> Result<(), FileError> {
        let mut numbers = HashSet::new();
        let mut ids = HashSet::new();
        for row in rows {
            let number = *row.nummer.get_ref();
            if !numbers.insert(number) {
                let problem = format!("basisfunctie «{number}» staat er dubbel in");
                return Err(self.fault(&row.nummer, problem));
            }
            for question in row.vraag.get_ref() {
                let id = question.id.get_ref().trim();
                if id.is_empty() {
                    return Err(self.fault(&question.id, "«id» is leeg, verwacht een nummer"));
                }
                if !ids.insert(id) {
                    let problem = format!("vraag «{id}» staat er dubbel in");
                    return Err(self.fault(&question.id, problem));
                }
            }
        }
        let all = rows.iter().flat_map(|row| row.vraag.get_ref());
        for reference in all.flat_map(|question| &question.verwijzingen) {
            let found = match target(reference.naar.get_ref()) {
                Target::Question(id) => ids.contains(id.as_str()),
                Target::Basisfunctie(number) => numbers.contains(&number),
            };
            if !found {
                let problem = format!(
                    "«{}» bestaat niet, verwacht het id van een vraag of bf met een nummer",
                    reference.naar.get_ref()
                );
                return Err(self.fault(&reference.naar, problem));
            }
        }
        Ok(())
    }

    /// A short title for every question or for none, each short enough.
    fn titles(&self, rows: &[BasisfunctieRow]) -> Result<(), FileError> {
        let all = || rows.iter().flat_map(|row| row.vraag.get_ref());
        let has_titles = all().any(|question| question.kort.is_some());
        for question in all() {
            let Some(title) = &question.kort else {
                if has_titles {
                    let problem =
                        "andere vragen hebben «kort», deze niet: verwacht het bij elke vraag";
                    return Err(self.fault(&question.id, problem));
                }
                continue;
            };
            self.short("kort", title, Question::MAX_SHORT)?;
        }
        Ok(())
    }

    /// The text, when it has at most so many characters.
    fn short(&self, key: &str, text: &Spanned<String>, most: usize) -> Result<String, FileError> {
        let found = self.filled(key, text)?;
        let length = found.chars().count();
        if length > most {
            let problem = format!("«{key}» telt {length} tekens, verwacht er hoogstens {most}");
            return Err(self.fault(text, problem));
        }
        Ok(found)
    }

    fn basisfunctie(&self, row: BasisfunctieRow, kind: &str) -> Result<Basisfunctie, FileError> {
        if row.vraag.get_ref().is_empty() {
            return Err(self.fault(&row.vraag, "deze basisfunctie heeft geen vragen"));
        }
        Ok(Basisfunctie {
            kind: kind.to_owned(),
            number: *row.nummer.get_ref(),
            name: self.filled("naam", &row.naam)?,
            short_name: row.kort.as_ref().map_or(Ok(String::new()), |name| {
                self.short("kort", name, Basisfunctie::MAX_SHORT)
            })?,
            description: row.omschrijving,
            rationale: row.ratio,
            links: links(row.links),
            questions: row
                .vraag
                .into_inner()
                .into_iter()
                .map(|question| self.question(question))
                .collect::<Result<_, _>>()?,
            is_extra: false,
        })
    }

    fn question(&self, row: QuestionRow) -> Result<Question, FileError> {
        let text = self.filled("tekst", &row.tekst)?;
        let sub_questions = row
            .deelvragen
            .iter()
            .map(|part| self.filled("deelvragen", part))
            .collect::<Result<Vec<_>, _>>()?;
        // Sub-questions replace the text on screen, so nothing may be missing from them.
        if let Some(first) = row.deelvragen.first()
            && sub_questions.join(" ") != text
        {
            return Err(self.fault(
                first,
                "de deelvragen samen zijn niet gelijk aan «tekst», verwacht dezelfde woorden",
            ));
        }
        Ok(Question {
            kind: self.kind(&row)?,
            asked_if: kinds::conditions(&row),
            national: self.national(&row)?,
            id: QuestionId::new(row.id.get_ref().trim()),
            text,
            short_title: row
                .kort
                .map_or_else(String::new, |title| title.get_ref().trim().to_owned()),
            sub_questions,
            judgement_of: row.oordeel_van,
            references: row
                .verwijzingen
                .into_iter()
                .map(|reference| Reference {
                    target: target(reference.naar.get_ref()),
                    text: reference.tekst,
                })
                .collect(),
            links: links(row.links),
            remark: row.opmerking,
            safety: row.veiligheid,
            ask: row.navragen_bij,
            meetlat: row.meetlat.map(|row| self.meetlat(&row)).transpose()?,
        })
    }

    fn meetlat(&self, row: &MeetlatRow) -> Result<Meetlat, FileError> {
        Ok(Meetlat {
            op_orde: self.filled("op-orde", &row.op_orde)?,
            deels: self.filled("deels", &row.deels)?,
            niet_op_orde: self.filled("niet-op-orde", &row.niet_op_orde)?,
        })
    }
}

/// `bf4` is a basisfunctie, anything else the id of a question.
fn target(word: &str) -> Target {
    word.strip_prefix("bf")
        .and_then(|number| number.parse().ok())
        .map_or_else(
            || Target::Question(QuestionId::new(word)),
            Target::Basisfunctie,
        )
}

fn links(rows: Vec<LinkRow>) -> Vec<Link> {
    rows.into_iter()
        .map(|row| Link {
            text: row.tekst,
            url: row.url,
        })
        .collect()
}
