//! The whole questionnaire of Movisie, filled in once line by line, for who has teams and for who has none.

use quickscan::model::{Answer, Details, Kind, Question, QuestionId, QuestionSet, Session, State};

use crate::Room;

/// Words of another set, of which none may be on any line of this one.
const OF_ANOTHER_SET: [&str; 3] = ["quickscan", "basisfunctie", "ratio"];

/// What only reads.
const READING: &str = "lijst\noverzicht\noverzicht alles\nknelpunten\nwaarom\nstap Bellen\nplan\nplan per onderdeel\nnotities\nhulp\nhulp algemeen\nmail\n\
                       toelichting\ninleiding\nkader\naanvullend\nsamen\ndeelnemers\nverschillen\nbesluit\ngegevens\n\
                       namen\nstem\nfilter\nfilter open\nfilter uit\nzoek team\nversies\nrapport lees\nmeetlat\nl\n\
                       uitleg\nuitleg alles\nuitleg vragen\nga 1\nlees\n";

fn set() -> QuestionSet {
    let text = include_str!("../../quickscan/movisie-2022.toml");
    QuestionSet::parse(text).expect("it parses")
}

/// What is typed to answer `question`, with what that gives; of a choice the option at `place`.
fn typed(question: &Question, place: usize) -> (String, Answer) {
    let mut answer = Answer::default();
    let line = match &question.kind {
        Kind::Stand => {
            answer.rating.state = Some(State::Deels);
            "2".to_owned()
        }
        Kind::Text => {
            answer.note = format!("Zo is vraag {} bij ons.", question.id);
            answer.note.clone()
        }
        Kind::Number(_) => {
            answer.given = vec!["12".to_owned()];
            "12".to_owned()
        }
        Kind::Choice(options) => {
            let option = &options[place.min(options.len() - 1)];
            question.toggle(&mut answer, &option.id).expect("it fits");
            option.text.clone()
        }
        Kind::Several { options, most } => {
            let count = most.unwrap_or(2).min(3);
            let places = (0..options.len()).filter(|place| !options[*place].is_alone);
            let places: Vec<usize> = places.take(count).collect();
            for place in &places {
                let option = &options[*place];
                question.toggle(&mut answer, &option.id).expect("it fits");
            }
            let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
            numbers.join(" en ")
        }
        Kind::Matrix { rows, columns } => {
            let mut lines = vec!["antwoord".to_owned()];
            for (number, row) in rows.iter().enumerate() {
                let column = number % columns.len();
                question.toggle_cell(&mut answer, &row.id, &columns[column].id);
                lines.push((column + 1).to_string());
            }
            lines.join("\n")
        }
    };
    question.settle(&mut answer);
    (line, answer)
}

/// Fills it in from the first question to the last, of the choices always the option at `place`. Gives how many
/// questions were asked.
fn fill_in(place: usize) -> usize {
    let room = Room::with_set(set(), |_| {});
    let mut mine = set();
    let mut session = Session::new(&mine, Details::default());
    let mut lines = String::new();
    let mut here = mine.first().map(|question| question.id.clone());
    let mut asked: Vec<QuestionId> = Vec::new();
    while let Some(id) = here {
        let (line, answer) = typed(mine.question(&id).expect("it is asked"), place);
        *session.answer_mut(&id) = answer;
        mine.follow(&session);
        lines += &line;
        lines += "\n\n";
        here = mine.next(&id).map(|question| question.id.clone());
        asked.push(id);
    }
    let (said, ended) = room.talk(&format!("{READING}{lines}{READING}stop\n"), |_| false);
    let ended = ended.expect(&said);
    let on_disk = room.session();
    for id in &asked {
        assert_eq!(on_disk.answer(id), session.answer(id), "{id}: {said}");
    }
    assert_eq!(on_disk.answers.len(), asked.len());
    let count = asked.len();
    assert!(
        said.contains(&format!(
            "Alles is bewaard; {count} van {count} beantwoord."
        )),
        "{said}"
    );
    // Only the meetlat is not asked here, once before and once after.
    assert_eq!(ended.refused.len(), 2, "{:?}: {said}", ended.refused);
    let strange = said.lines().filter(|line| is_of_another_set(line));
    let strange: Vec<&str> = strange.collect();
    assert!(strange.is_empty(), "{strange:#?}");
    count
}

fn is_of_another_set(line: &str) -> bool {
    let line = line.to_lowercase();
    let mut words = line.split(|char: char| !char.is_alphanumeric());
    words.any(|word| OF_ANOTHER_SET.iter().any(|other| word.starts_with(other)))
}

#[test]
fn every_question_that_is_asked_is_answered_and_stands_in_the_file() {
    let (with_teams, without) = (fill_in(0), fill_in(1));
    assert!(with_teams > 50, "{with_teams}");
    assert!((8..20).contains(&without), "{without}");
    // What nobody was asked, nobody answered: together they are all there is.
    assert!(with_teams < set().questions().count());
}
