//! What the session is about: read out, and changed.

use super::Conversation;
use crate::model::{Change, Details, Positioning, TeamModel, format_date_long, parse_date};
use crate::text::{clean_line, letters, sentence};

/// A part of the details. The introduction has a command of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailField {
    /// The gemeente.
    Gemeente,
    /// The area or team.
    Gebied,
    /// Who fills it in.
    Invuller,
    /// That person's function.
    Functie,
    /// The day the answers hold for.
    Peildatum,
    /// How broad the team is.
    Teammodel,
    /// Where the team is placed.
    Positionering,
}

impl DetailField {
    /// Every part, in the order of the form.
    pub(super) const ALL: [Self; 7] = [
        Self::Gemeente,
        Self::Gebied,
        Self::Invuller,
        Self::Functie,
        Self::Peildatum,
        Self::Teammodel,
        Self::Positionering,
    ];

    /// Its word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Gemeente => "gemeente",
            Self::Gebied => "gebied",
            Self::Invuller => "invuller",
            Self::Functie => "functie",
            Self::Peildatum => "peildatum",
            Self::Teammodel => "teammodel",
            Self::Positionering => "positionering",
        }
    }

    /// What an answer to the question about it looks like.
    pub(super) const fn about(self) -> &'static str {
        match self {
            Self::Gemeente => {
                "Typ de naam van uw gemeente; die komt op het rapport en in de lijst."
            }
            Self::Gebied => {
                "Typ waar de antwoorden over gaan, bijvoorbeeld wijk Noord of heel de gemeente."
            }
            Self::Invuller => "Typ wie de Quickscan invult.",
            Self::Functie => "Typ de functie van wie invult, bijvoorbeeld beleidsmedewerker.",
            Self::Peildatum => "Typ een dag, bijvoorbeeld 1-3-2027.",
            Self::Teammodel => "Typ A1, A2, B, C, anders of geen.",
            Self::Positionering => {
                "Typ 1 gemeente, 2 aanbieders samen, 3 hoofdaanbieder of 4 aparte rechtspersoon."
            }
        }
    }

    /// What `details` say of it, in words.
    fn text(self, details: &Details) -> String {
        let text = match self {
            Self::Gemeente => &details.gemeente,
            Self::Gebied => &details.gebied,
            Self::Invuller => &details.invuller,
            Self::Functie => &details.functie,
            Self::Peildatum => return details.peildatum.map_or_else(String::new, format_date_long),
            Self::Teammodel => return details.team_model.map_or("", TeamModel::label).to_owned(),
            Self::Positionering => {
                return details
                    .positioning
                    .map_or("", Positioning::label)
                    .to_owned();
            }
        };
        text.trim().to_owned()
    }

    /// `details` with `text` for it.
    ///
    /// # Errors
    ///
    /// A Dutch sentence where it is no day, or none of the words that can be chosen.
    pub(super) fn put(self, details: &Details, text: &str) -> Result<Details, String> {
        let mut details = details.clone();
        let text = clean_line(text).trim().to_owned();
        match self {
            Self::Gemeente => details.gemeente = text,
            Self::Gebied => details.gebied = text,
            Self::Invuller => details.invuller = text,
            Self::Functie => details.functie = text,
            Self::Peildatum if text.is_empty() => details.peildatum = None,
            Self::Peildatum => details.peildatum = Some(parse_date(&text)?),
            Self::Teammodel if text.is_empty() => details.team_model = None,
            Self::Teammodel => details.team_model = Some(text.parse()?),
            Self::Positionering if text.is_empty() => details.positioning = None,
            Self::Positionering => details.positioning = Some(text.parse()?),
        }
        Ok(details)
    }

    /// What `words` ask after "gegevens": a part and what it becomes; nothing where it is to be empty.
    pub(super) fn from_words(words: &str) -> Option<(Self, String)> {
        let (word, text) = words.split_once(char::is_whitespace)?;
        let field = Self::ALL
            .into_iter()
            .find(|field| field.word() == letters(word))?;
        let text = text.trim();
        let is_empty = ["leeg", "weg"].contains(&letters(text).as_str());
        Some((
            field,
            if is_empty {
                String::new()
            } else {
                text.to_owned()
            },
        ))
    }
}

impl Conversation<'_, '_> {
    pub(super) fn details(&mut self, said: Option<(DetailField, String)>) {
        let details = &self.work.session().details;
        let Some((field, text)) = said else {
            let lines = DetailField::ALL.map(|field| {
                let text = field.text(details);
                let text = if text.is_empty() { "nog leeg" } else { &text };
                format!("{}: {text}.", crate::text::capitalised(field.word()))
            });
            let said = format!(
                "{}\nTyp gegevens met een van die woorden en wat het wordt, bijvoorbeeld: gegevens gebied wijk Noord. \
                 Met leeg haalt u het weg. Uw eigen inleiding hoort u met inleiding.",
                lines.join("\n")
            );
            self.desk.talk.say(&said);
            return;
        };
        let changed = match field.put(details, &text) {
            Ok(changed) => changed,
            Err(problem) => {
                self.desk.talk.refuse(&problem);
                return;
            }
        };
        let now = field.text(&changed);
        let now = if now.is_empty() { "leeg" } else { &now };
        let word = crate::text::capitalised(field.word());
        if self.apply(Change::Details(Box::new(changed))) {
            self.changed(&format!("{word} is nu {}", sentence(now)));
        } else {
            self.desk
                .talk
                .say(&format!("{word} was al {}", sentence(now)));
        }
    }
}
