//! A question to pass on, as the text of a mail.

use super::{KnowledgeBase, Mail};
use crate::model::{Details, Question, QuestionId, QuestionSet};
use crate::text::slug;

/// At most so much of whom it is to is in the name of a file.
const LONGEST_NAME: usize = 40;

impl KnowledgeBase {
    /// The mails that put `question` to others: as the knowledge base has them, or else one to who
    /// knows. None when nobody is known to.
    pub fn mails(&self, question: &Question) -> Vec<Mail> {
        let known = self.about(&question.id).map(|about| &about.mails);
        if let Some(mails) = known.filter(|mails| !mails.is_empty()) {
            return mails.clone();
        }
        let text = if question.judgement_of.is_some() {
            "Hoe kijkt u hiertegen aan? Wat gaat goed, en wat kan beter?"
        } else {
            "Hoe staat het hiermee? Wat is er vastgelegd of afgesproken, en waar vind ik dat? Wat gaat \
             goed, en wat kan beter?"
        };
        let mail = |to: &str| Mail {
            to: to.to_owned(),
            text: text.to_owned(),
            knows: false,
        };
        question.who_knows().map(mail).into_iter().collect()
    }
}

impl Mail {
    /// What a file with the text on `question` is called.
    pub fn file_name(&self, question: &QuestionId) -> String {
        format!("vraag-{question}-aan-{}.txt", slug(&self.to, LONGEST_NAME))
    }

    /// The whole text, on `question` of `set`. What the session does not say is between square brackets.
    pub fn written_out(&self, set: &QuestionSet, question: &Question, details: &Details) -> String {
        let gemeente = or(place_name(&details.gemeente), "naam van de gemeente");
        let mut paragraphs = vec![
            format!(
                "Onderwerp: vraag aan {} over wijkgericht werken in {gemeente}",
                self.to
            ),
            "Beste [naam],".to_owned(),
            format!(
                "{} {} Daarom leg ik u deze vraag voor.",
                set.asked_for(),
                self.why(question)
            ),
            format!("Vraag {}:\n{}", question.id, text_of(question)),
            format!("Ik hoor graag van u:\n{}", list(&self.text)),
            "Een paar zinnen zijn genoeg. Noem geen namen of andere gegevens van inwoners."
                .to_owned(),
        ];
        paragraphs.push(signature(details));
        paragraphs.join("\n\n") + "\n"
    }

    /// Why these people are asked.
    fn why(&self, question: &Question) -> String {
        if question.judgement_of.is_some() && !self.knows {
            let to = &self.to;
            format!("Bij één van de vragen telt niet ons oordeel, maar dat van {to}.")
        } else {
            "Eén van de vragen kan ik niet alleen beantwoorden; u weet hier meer van.".to_owned()
        }
    }
}

impl QuestionSet {
    /// What the answers are for, in a sentence to whoever is asked.
    pub fn asked_for(&self) -> String {
        let name = self.words.in_full();
        if self.asks_stands() {
            format!("Met {name} kijk ik hoe ons beleid ervoor staat.")
        } else {
            format!("Ik vul voor onze gemeente {name} in.")
        }
    }
}

/// How a mail ends. What the session does not say is between square brackets.
pub fn signature(details: &Details) -> String {
    let gemeente = or(place_name(&details.gemeente), "naam van de gemeente");
    let lines = [
        or(&details.invuller, "uw naam"),
        details.functie.trim().to_owned(),
        format!("gemeente {gemeente}"),
    ];
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    format!("Met vriendelijke groet,\n{}", lines.join("\n"))
}

/// `text`, or else what has to be filled in there.
fn or(text: &str, blank: &str) -> String {
    match text.trim() {
        "" => format!("[{blank}]"),
        text => text.to_owned(),
    }
}

/// The name of a gemeente alone: many fill in "Gemeente Voorbeeldstad".
pub fn place_name(name: &str) -> &str {
    let name = name.trim();
    let word = name.get(.."gemeente ".len());
    let word = word.filter(|start| start.eq_ignore_ascii_case("gemeente "));
    word.and_then(|start| name.strip_prefix(start))
        .unwrap_or(name)
}

/// The question, with what it refers to: the reader does not have the Quickscan at hand.
fn text_of(question: &Question) -> String {
    let references = question.references.iter().map(|reference| &reference.text);
    let lines: Vec<&str> = question
        .lines()
        .iter()
        .chain(references)
        .map(String::as_str)
        .collect();
    lines.join("\n")
}

/// Every question of `text` on a line of its own.
fn list(text: &str) -> String {
    let questions = text.split_inclusive('?').map(str::trim);
    let lines: Vec<_> = questions
        .filter(|question| !question.is_empty())
        .map(|question| format!("- {question}"))
        .collect();
    lines.join("\n")
}
