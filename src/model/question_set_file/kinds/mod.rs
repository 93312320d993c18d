//! What a question asks for, in the file: its options, its range, when it is asked, and the figures beside it.

use std::collections::{HashMap, HashSet};

use toml::Spanned;

use super::Checker;
use super::rows::{BasisfunctieRow, KindWord, OptionRow, Percentages, QuestionRow};
use crate::model::{
    Condition, FileError, Kind, NationalFigures, NumberRange, Percentage, QuestionId,
    QuestionOption,
};

/// What each kind may have beside what all have.
const BELONGS: [(&str, &[KindWord]); 6] = [
    ("opties", &[KindWord::Keuze, KindWord::Meerkeuze]),
    ("rijen", &[KindWord::Matrix]),
    ("kolommen", &[KindWord::Matrix]),
    ("hoogstens", &[KindWord::Meerkeuze, KindWord::Getal]),
    ("minstens", &[KindWord::Getal]),
    ("eenheid", &[KindWord::Getal]),
];

/// When `row` is asked.
pub(super) fn conditions(row: &QuestionRow) -> Vec<Condition> {
    let conditions = row.als.iter().map(|condition| Condition {
        question: QuestionId::new(condition.vraag.get_ref().trim()),
        is: condition.is.iter().map(|id| id.get_ref().clone()).collect(),
    });
    conditions.collect()
}

impl Checker<'_> {
    /// What it asks for.
    pub(super) fn kind(&self, row: &QuestionRow) -> Result<Kind, FileError> {
        let word = row.soort.as_ref().map(|word| *word.get_ref());
        let word = word.unwrap_or_default();
        self.only_what_belongs(row, word)?;
        Ok(match word {
            KindWord::Stand => Kind::Stand,
            KindWord::Tekst => Kind::Text,
            KindWord::Keuze => Kind::Choice(self.options(row, "opties", &row.opties, 1)?),
            KindWord::Meerkeuze => {
                let options = self.options(row, "opties", &row.opties, 1)?;
                let most = self.most(row, options.len())?;
                Kind::Several { options, most }
            }
            KindWord::Matrix => {
                let columns = self.options(row, "kolommen", &row.kolommen, 0)?;
                let rows = self.options(row, "rijen", &row.rijen, columns.len())?;
                Kind::Matrix { rows, columns }
            }
            KindWord::Getal => Kind::Number(self.range(row)?),
        })
    }

    fn only_what_belongs(&self, row: &QuestionRow, word: KindWord) -> Result<(), FileError> {
        let is_there = [
            !row.opties.is_empty(),
            !row.rijen.is_empty(),
            !row.kolommen.is_empty(),
            row.hoogstens.is_some(),
            row.minstens.is_some(),
            row.eenheid.is_some(),
        ];
        for ((key, kinds), is_there) in BELONGS.into_iter().zip(is_there) {
            if is_there && !kinds.contains(&word) {
                let problem = format!("«{key}» hoort niet bij een vraag van deze soort");
                return Err(self.fault(&row.id, problem));
            }
        }
        let is_stand = word == KindWord::Stand;
        if let Some(national) = row.landelijk.as_ref().filter(|_| is_stand) {
            let problem = "«landelijk» hoort bij een vraag met keuzes, niet bij een stand";
            return Err(self.fault(national, problem));
        }
        let has_meetlat = row.meetlat.is_some() || row.oordeel_van.is_some();
        if has_meetlat && !is_stand {
            let problem = "«meetlat» en «oordeel_van» horen bij een vraag naar de stand";
            return Err(self.fault(&row.id, problem));
        }
        Ok(())
    }

    /// The options, each with so many figures where it has any.
    fn options(
        &self,
        row: &QuestionRow,
        key: &str,
        options: &[OptionRow],
        figures: usize,
    ) -> Result<Vec<QuestionOption>, FileError> {
        if options.len() < 2 && key != "rijen" || options.is_empty() {
            let problem = format!("deze vraag heeft te weinig «{key}»");
            return Err(self.fault(&row.id, problem));
        }
        let mut ids = HashSet::new();
        for option in options {
            let id = option.id.get_ref();
            let is_plain = |character: char| {
                character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
            };
            if id.is_empty() || !id.chars().all(is_plain) {
                let problem = format!(
                    "«{id}» kan geen id van een optie zijn, verwacht kleine letters, cijfers en streepjes"
                );
                return Err(self.fault(&option.id, problem));
            }
            if !ids.insert(id) {
                let problem = format!("optie «{id}» staat er bij deze vraag dubbel in");
                return Err(self.fault(&option.id, problem));
            }
        }
        options
            .iter()
            .map(|option| self.option(option, row.landelijk.is_some(), figures))
            .collect()
    }

    fn option(
        &self,
        row: &OptionRow,
        has_origin: bool,
        figures: usize,
    ) -> Result<QuestionOption, FileError> {
        let national = match &row.landelijk {
            None => Vec::new(),
            Some(found) if !has_origin => {
                let problem = "deze vraag zegt niet waar het cijfer vandaan komt, verwacht «landelijk» met jaar, n en plaats";
                return Err(self.fault(found, problem));
            }
            Some(found) => self.percentages(found, figures)?,
        };
        Ok(QuestionOption {
            id: row.id.get_ref().clone(),
            text: self.filled("tekst", &row.tekst)?,
            asks_note: row.namelijk,
            is_alone: row.alleen,
            national,
        })
    }

    fn percentages(
        &self,
        found: &Spanned<Percentages>,
        figures: usize,
    ) -> Result<Vec<Percentage>, FileError> {
        let several = match found.get_ref() {
            Percentages::One(one) => std::slice::from_ref(one),
            Percentages::Several(several) => several.as_slice(),
        };
        if several.len() != figures {
            let problem = format!(
                "verwacht {figures} percentages, hier staan er {}",
                several.len()
            );
            return Err(self.fault(found, problem));
        }
        let read = several.iter().map(|percent| {
            let tenths = (percent * 10.0).round();
            // In this range it is exact.
            #[allow(clippy::cast_sign_loss, reason = "it is not negative here")]
            (0.0..=1000.0)
                .contains(&tenths)
                .then_some(Percentage(tenths as u16))
        });
        let read: Option<Vec<_>> = read.collect();
        read.ok_or_else(|| self.fault(found, "een percentage is van 0 tot 100"))
    }

    fn most(&self, row: &QuestionRow, options: usize) -> Result<Option<usize>, FileError> {
        let Some(most) = &row.hoogstens else {
            return Ok(None);
        };
        match usize::try_from(*most.get_ref()) {
            Ok(number) if (1..=options).contains(&number) => Ok(Some(number)),
            _ => {
                let problem = format!("«hoogstens» is hier van 1 tot {options}");
                Err(self.fault(most, problem))
            }
        }
    }

    fn range(&self, row: &QuestionRow) -> Result<NumberRange, FileError> {
        let [least, most] = [&row.minstens, &row.hoogstens]
            .map(|bound| bound.as_ref().map(|bound| *bound.get_ref()));
        if let (Some(bound), Some(least), Some(most)) = (&row.hoogstens, least, most)
            && least > most
        {
            return Err(self.fault(bound, "«hoogstens» is kleiner dan «minstens»"));
        }
        let unit = row.eenheid.as_ref();
        Ok(NumberRange {
            unit: unit.map_or_else(String::new, |unit| unit.get_ref().trim().to_owned()),
            least,
            most,
        })
    }

    /// Where the figures come from.
    pub(super) fn national(&self, row: &QuestionRow) -> Result<Option<NationalFigures>, FileError> {
        let found = row.landelijk.as_ref().map(|found| {
            let row = found.get_ref();
            Ok(NationalFigures {
                year: row.jaar,
                n: row.n,
                place: self.filled("plaats", &row.plaats)?,
                caution: row.let_op.trim().to_owned(),
            })
        });
        found.transpose()
    }

    /// A condition asks for options of a question that comes before.
    pub(super) fn conditions(&self, rows: &[BasisfunctieRow]) -> Result<(), FileError> {
        let mut before: HashMap<&str, Vec<&str>> = HashMap::new();
        for row in rows.iter().flat_map(|group| group.vraag.get_ref()) {
            for condition in &row.als {
                let id = condition.vraag.get_ref().trim();
                let Some(options) = before.get(id) else {
                    let problem = format!(
                        "vraag «{id}» komt niet eerder, verwacht een vraag die eerder komt"
                    );
                    return Err(self.fault(&condition.vraag, problem));
                };
                if condition.is.is_empty() {
                    return Err(self.fault(&condition.vraag, "«is» is leeg, verwacht een optie"));
                }
                let unknown = condition
                    .is
                    .iter()
                    .find(|id| !options.contains(&id.get_ref().as_str()));
                if let Some(unknown) = unknown {
                    let problem = format!("vraag «{id}» heeft geen optie «{}»", unknown.get_ref());
                    return Err(self.fault(unknown, problem));
                }
            }
            let options = row.opties.iter().map(|option| option.id.get_ref().as_str());
            before.insert(row.id.get_ref().trim(), options.collect());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
