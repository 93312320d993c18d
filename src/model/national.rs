//! Our answers beside those of other gemeenten, where the set has the figures of a survey. What differs most is no
//! judgement: another answer is not a worse one.

use super::{Kind, NationalFigures, Percentage, Question, QuestionOption, QuestionSet, Session};

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
    let national = question.national.as_ref()?;
    let answer = session.answer(&question.id)?;
    let given = question.given(answer);
    if answer.given.is_empty() {
        return None;
    }
    let one =
        |ours: String, share: Percentage, most: Option<(&'a str, Percentage)>, distance| Apart {
            question,
            national,
            ours,
            share,
            most,
            is_left_out: false,
            distance,
        };
    let found: Vec<Option<Apart<'a>>> = match &question.kind {
        Kind::Choice(options) => {
            let ours = options.iter().find(|option| given.has(&option.id))?;
            let share = *ours.national.first()?;
            let (most, highest) = most_chosen(options)?;
            let distance = highest.0.saturating_sub(share.0);
            let most = (most.text.as_str(), highest);
            vec![Some(one(ours.text.clone(), share, Some(most), distance))]
        }
        Kind::Several { options, .. } => {
            let each = |option: &'a QuestionOption| {
                let share = *option.national.first()?;
                let others = Percentage::ALL_OF_THEM.0.saturating_sub(share.0);
                Some(if given.has(&option.id) {
                    one(
                        option.text.clone(),
                        share,
                        None,
                        others.saturating_sub(share.0),
                    )
                } else {
                    let ours = format!("niet: {}", option.text);
                    Apart {
                        is_left_out: true,
                        ..one(ours, share, None, share.0.saturating_sub(others))
                    }
                })
            };
            options.iter().map(each).collect()
        }
        Kind::Matrix { rows, columns } => {
            let each = |row: &'a QuestionOption| {
                let column = given.column(&row.id)?;
                let at = columns.iter().position(|each| each.id == column)?;
                let share = *row.national.get(at)?;
                let (most, highest) = columns
                    .iter()
                    .zip(&row.national)
                    .max_by_key(|each| each.1)?;
                let ours = format!("{}: {}", row.text, columns.get(at)?.text);
                let distance = highest.0.saturating_sub(share.0);
                Some(one(
                    ours,
                    share,
                    Some((most.text.as_str(), *highest)),
                    distance,
                ))
            };
            rows.iter().map(each).collect()
        }
        Kind::Stand | Kind::Text | Kind::Number(_) => Vec::new(),
    };
    let found = found.into_iter().flatten();
    Some(found.filter(|each| each.distance > 0).collect())
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
