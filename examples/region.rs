//! A country of submissions that nobody filled in, to measure and try `quickscan bundel` with.
//!
//! `cargo run --release --example region -- FOLDER [GEMEENTEN] [SESSIONS]` writes them: 342 gemeenten with 20 sessions
//! each unless it is said otherwise. The same numbers give the same files.

use std::error::Error;
use std::fs;
use std::path::Path;

use jiff::civil::Date;
use quickscan::model::together::Sharing;
use quickscan::model::{Details, Evidence, Identities, QuestionSet, Session, State};
use quickscan::region::Submission;
use quickscan::storage::embedded_question_set;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().ok_or("name a folder")?;
    let mut number = |otherwise: u16| -> Result<u16, Box<dyn Error>> {
        match arguments.next() {
            Some(text) => Ok(text.to_string_lossy().parse()?),
            None => Ok(otherwise),
        }
    };
    let (gemeenten, sessions) = (number(342)?, number(20)?);
    fs::create_dir_all(&folder)?;
    let set = embedded_question_set()?;
    let mut identities = Identities::Counting(0);
    let mut dice = Dice(1);
    for gemeente in 1..=gemeenten {
        for gebied in 1..=sessions {
            let mut session = session(&set, gemeente, gebied, &mut dice)?;
            session.identify(&mut identities);
            let submission = Submission::of(&set, &session)?;
            let path = Path::new(&folder).join(format!("{gemeente:04}-{gebied:02}.toml"));
            fs::write(path, submission.render())?;
        }
    }
    Ok(())
}

/// Every question answered; two in three gemeenten may be recognised.
fn session(
    set: &QuestionSet,
    gemeente: u16,
    gebied: u16,
    dice: &mut Dice,
) -> Result<Session, Box<dyn Error>> {
    let is_anonymous = gemeente.is_multiple_of(3);
    let details = Details {
        gemeente: format!("Gemeente {gemeente}"),
        gebied: format!("Gebied {gebied}"),
        peildatum: Some(Date::new(2026, 11, 25)?),
        municipality_code: format!("GM{gemeente:04}"),
        sharing: Some(if is_anonymous {
            Sharing::Anonymous
        } else {
            Sharing::Recognisable
        }),
        ..Details::default()
    };
    let mut session = Session::new(set, details);
    for question in set.own_questions() {
        let rating = &mut session.answer_mut(&question.id).rating;
        rating.state = dice.pick(&State::ALL);
        rating.evidence = dice.pick(&Evidence::ALL);
    }
    Ok(session)
}

/// The same throws each time.
struct Dice(u64);

impl Dice {
    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        // A linear congruential generator with the numbers of Knuth.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).ok()?;
        from.get(high % from.len().max(1)).copied()
    }
}
