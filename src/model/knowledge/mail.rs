//! A question to pass on, as the text of a mail.

use super::{Asking, KnowledgeBase};
use crate::model::{Details, Question};

impl KnowledgeBase {
    /// What to ask whom about `question`, when it asks for another's judgement: as the knowledge
    /// base has it, or else the question itself, put to those whose judgement it asks for.
    pub fn askings(&self, question: &Question) -> Vec<Asking> {
        let known = self.about(&question.id).map(|about| &about.askings);
        match (known, &question.judgement_of) {
            (Some(askings), _) if !askings.is_empty() => askings.clone(),
            (_, Some(who)) => vec![Asking {
                to: who.clone(),
                text: "Hoe kijkt u hiertegen aan? Wat gaat goed, en wat kan beter?".to_owned(),
            }],
            (_, None) => Vec::new(),
        }
    }
}

/// The text of a mail that passes `question` on. What the session does not say stands between
/// square brackets.
pub fn mail(question: &Question, asking: &Asking, details: &Details) -> String {
    let or = |text: &str, blank: &str| match text.trim() {
        "" => format!("[{blank}]"),
        text => text.to_owned(),
    };
    let name = details.gemeente.trim();
    // Many fill in "Gemeente Voorbeeldstad".
    let bare = name
        .get(..9)
        .filter(|start| start.eq_ignore_ascii_case("gemeente "));
    let name = bare
        .and_then(|start| name.strip_prefix(start))
        .unwrap_or(name);
    let gemeente = or(name, "naam van de gemeente");
    let sender = or(&details.invuller, "uw naam");
    let mut paragraphs = vec![
        format!(
            "Onderwerp: vraag aan {} over wijkgericht werken in {gemeente}",
            asking.to
        ),
        "Beste [naam],".to_owned(),
        format!(
            "Wij kijken met de Quickscan wijkgericht werken hoe ons beleid ervoor staat. Bij één van \
             de vragen telt niet ons oordeel, maar dat van {}. Daarom leg ik u deze vraag voor.",
            asking.to
        ),
        format!("Vraag {}:\n{}", question.id, text_of(question)),
        format!("Ik hoor graag van u:\n{}", list(&asking.text)),
        "Een paar zinnen zijn genoeg. Noem geen namen of andere gegevens van inwoners. Wilt u \
         antwoorden vóór [datum]?"
            .to_owned(),
    ];
    let function = details.functie.trim();
    let signature = [sender.as_str(), function, &format!("gemeente {gemeente}")];
    let signature: Vec<_> = signature
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    paragraphs.push(format!("Met vriendelijke groet,\n{}", signature.join("\n")));
    paragraphs.join("\n\n") + "\n"
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
