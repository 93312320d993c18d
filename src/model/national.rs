//! Our answers beside those of other gemeenten, where the set has the figures of a survey. What differs most is no
//! judgement: another answer is not a worse one.

use super::{
    Given, Kind, NationalFigures, Percentage, Question, QuestionOption, QuestionSet, Session,
};

/// An answer that other gemeenten gave less often than another one.
#[derive(Debug, Clone, PartialEq)]
pub struct Apart<'a> {
    /// The question.
    pub question: &'a Question,
    /// Where the figures come from.
    pub national: &'a NationalFigures,
    /// What we answered: "Nee", "GGD: Werkt niet samen", "niet: De regie voeren".
    pub ours: String,
    /// How many gemeenten chose what we chose, or chose what we did not.
    pub share: Percentage,
    /// What most gemeenten chose instead, where there was one thing to choose.
    pub most: Option<(&'a str, Percentage)>,
    /// Whether it is that we did not choose it.
    is_left_out: bool,
    /// How far it is from what most of them answered.
    distance: u16,
}

impl Apart<'_> {
    /// Of fewer gemeenten one answer is more than one percent.
    pub const FEW: u32 = 100;

    /// "17% van 203 gemeenten koos dit, 83% «Ja» (2022)"
    pub fn in_words(&self) -> String {
        let most = self.most.map(|(text, share)| format!(", {share} «{text}»"));
        let most = most.unwrap_or_default();
        let Self {
            share, national, ..
        } = self;
        let as_well = if self.is_left_out { " wel" } else { "" };
        let (n, year) = (national.n, national.year);
        format!("{share} van {n} gemeenten koos dit{as_well}{most} ({year})")
    }
}

/// For each question that has figures the answer that is furthest from what most gemeenten said, the furthest first. What
/// was answered as most did is not in it.
pub fn most_apart<'a>(set: &'a QuestionSet, session: &Session) -> Vec<Apart<'a>> {
    let of_question = |question: &'a Question| {
        let answers = apart(question, session)?.into_iter();
        // Of equals the first one.
        answers.rev().max_by_key(|each| each.distance)
    };
    let mut found: Vec<Apart<'a>> = set.questions().filter_map(of_question).collect();
    found.sort_by_key(|each| std::cmp::Reverse(each.distance));
    found
}

/// What most gemeenten chose of `options`; none where that may be one without a figure.
pub fn most_chosen(options: &[QuestionOption]) -> Option<(&QuestionOption, Percentage)> {
    let share_of = |option: &QuestionOption| option.national.first().copied();
    let known = options
        .iter()
        .filter_map(|option| Some((option, share_of(option)?)));
    let (most, highest) = known.clone().max_by_key(|(_, share)| *share)?;
    let told: u16 = known.map(|(_, share)| share.0).sum();
    let has_all = options.iter().all(|option| share_of(option).is_some());
    let untold = Percentage::ALL_OF_THEM.0.saturating_sub(told);
    (has_all || untold < highest.0).then_some((most, highest))
}

/// Every answer to `question` that most others did not give; none without figures.
fn apart<'a>(question: &'a Question, session: &Session) -> Option<Vec<Apart<'a>>> {
    let answer = session.answer(&question.id)?;
    let given = question.given(answer);
    let beside = Beside {
        question,
        national: question.national.as_ref()?,
    };
    let found: Vec<Option<Apart<'a>>> = match &question.kind {
        _ if answer.given.is_empty() => Vec::new(),
        Kind::Choice(options) => vec![beside.choice(options, given)],
        Kind::Several { options, .. } => {
            let each = options.iter().map(|option| beside.option(option, given));
            each.collect()
        }
        Kind::Matrix { rows, columns } => {
            let each = rows.iter().map(|row| beside.row(row, columns, given));
            each.collect()
        }
        Kind::Stand | Kind::Text | Kind::Number(_) => Vec::new(),
    };
    let found = found.into_iter().flatten();
    Some(found.filter(|each| each.distance > 0).collect())
}

/// A question with its figures.
#[derive(Clone, Copy)]
struct Beside<'a> {
    question: &'a Question,
    national: &'a NationalFigures,
}

impl<'a> Beside<'a> {
    fn apart(self, ours: String, share: Percentage, distance: u16) -> Apart<'a> {
        Apart {
            question: self.question,
            national: self.national,
            ours,
            share,
            most: None,
            is_left_out: false,
            distance,
        }
    }

    /// What was chosen beside what most chose, of which there is one.
    fn against(
        self,
        ours: String,
        share: Percentage,
        most: &'a str,
        highest: Percentage,
    ) -> Apart<'a> {
        Apart {
            most: Some((most, highest)),
            ..self.apart(ours, share, highest.0.saturating_sub(share.0))
        }
    }

    fn choice(self, options: &'a [QuestionOption], given: Given<'_>) -> Option<Apart<'a>> {
        let ours = options.iter().find(|option| given.has(&option.id))?;
        let share = *ours.national.first()?;
        let (most, highest) = most_chosen(options)?;
        Some(self.against(ours.text.clone(), share, &most.text, highest))
    }

    /// One of several: as many chose it as did not where the distance is none.
    fn option(self, option: &QuestionOption, given: Given<'_>) -> Option<Apart<'a>> {
        let share = *option.national.first()?;
        let others = Percentage::ALL_OF_THEM.0.saturating_sub(share.0);
        if given.has(&option.id) {
            let distance = others.saturating_sub(share.0);
            return Some(self.apart(option.text.clone(), share, distance));
        }
        let distance = share.0.saturating_sub(others);
        Some(Apart {
            is_left_out: true,
            ..self.apart(format!("niet: {}", option.text), share, distance)
        })
    }

    fn row(
        self,
        row: &QuestionOption,
        columns: &'a [QuestionOption],
        given: Given<'_>,
    ) -> Option<Apart<'a>> {
        let column = given.column(&row.id)?;
        let at = columns.iter().position(|each| each.id == column)?;
        let share = *row.national.get(at)?;
        let shares = columns.iter().zip(&row.national);
        let (most, highest) = shares.max_by_key(|each| each.1)?;
        let ours = format!("{}: {}", row.text, columns.get(at)?.text);
        Some(self.against(ours, share, &most.text, *highest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, State};

    #[test]
    fn what_others_answered_less_often_comes_first_and_what_most_answered_is_left_out() {
        let text = include_str!("../../tests/fixtures/every_kind.toml");
        let set = QuestionSet::parse(text).unwrap();
        let mut session = Session::new(&set, Details::default());
        assert!(most_apart(&set, &session).is_empty());
        let give = |session: &mut Session, id: &str, given: &[&str]| {
            let answer = session.answer_mut(&id.into());
            answer.given = given.iter().map(|each| (*each).to_owned()).collect();
            answer.rating.state = Some(State::Ingevuld);
        };
        let told = |session: &Session| -> Vec<(String, String)> {
            let all = most_apart(&set, session).into_iter();
            all.map(|each| (each.ours.clone(), each.in_words()))
                .collect()
        };
        give(&mut session, "1", &["ja"]);
        give(&mut session, "5", &["ggd=in-team", "ggz=niet"]);
        let ggd = (
            "GGD: Zit in het team".to_owned(),
            "12% van 168 gemeenten koos dit, 60,5% «Werkt samen, met afspraken» (2022)".to_owned(),
        );
        assert_eq!(told(&session), std::slice::from_ref(&ggd));
        give(&mut session, "1", &["nee"]);
        let no = (
            "Nee".to_owned(),
            "17% van 203 gemeenten koos dit, 83% «Ja» (2022)".to_owned(),
        );
        assert_eq!(told(&session), [no, ggd]);
    }

    #[test]
    fn of_several_what_was_not_chosen_counts_too() {
        let text = include_str!("../../tests/fixtures/every_kind.toml");
        let figures = "landelijk = { jaar = 2022, n = 40, plaats = \"Peiling\" }";
        let text = text
            .replacen("hoogstens = 2\n", &format!("hoogstens = 2\n{figures}\n"), 1)
            .replace("zwaarder worden\" }", "zwaarder worden\", landelijk = 90 }")
            .replace("veel vragen\" }", "veel vragen\", landelijk = 40 }")
            .replace("alleen = true }", "alleen = true, landelijk = 5 }")
            .replace("namelijk = true }", "namelijk = true, landelijk = 10 }");
        let set = QuestionSet::parse(&text).unwrap();
        let mut session = Session::new(&set, Details::default());
        session.answer_mut(&"4".into()).given = vec!["regie".to_owned()];
        let found = most_apart(&set, &session);
        assert_eq!(found[0].ours, "niet: Voorkomen dat vragen zwaarder worden");
        assert_eq!(
            found[0].in_words(),
            "90% van 40 gemeenten koos dit wel (2022)"
        );
        assert!(found[0].national.n < Apart::FEW);
    }
}
