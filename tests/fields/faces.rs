//! Every row of the table on the command line, in line mode and in the workbook.

use std::io::Cursor;

use assert_cmd::Command;
use calamine::{Data, Reader, Xlsx};
use jiff::civil::date;
use quickscan::line;
use quickscan::model::{
    Answer, AnswerField, ChoiceField, Chosen, Evidence, FlagField, KnowledgeBase, QuestionSet,
    Written, WrittenField,
};
use quickscan::report::{ExportForm, Options, export};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{TEXT, answer_of, each_way, questions};

/// What `answer` says in `field`, as JSON.
fn value(answer: &Answer, field: AnswerField) -> Value {
    match field {
        AnswerField::Choice(field) => json!(answer.rating.chosen(field).map(Chosen::key)),
        AnswerField::Flag(flag) => json!(answer.rating.flag(flag)),
        AnswerField::Written(field) => match answer.written(field) {
            Written::Text(text) => json!(text),
            Written::List(list) => json!(list),
        },
    }
}

/// Whether question 1.1 asks for it: not every footing is asked at every question, and it asks for a stand.
fn is_asked(set: &QuestionSet, field: AnswerField, answer: &Answer) -> bool {
    let question = set.question(&"1.1".into()).expect("the question");
    let evidence = answer.rating.evidence;
    let is_other = |evidence: Evidence| evidence.check_at(question, None).is_err();
    field != AnswerField::Written(WrittenField::GIVEN) && !evidence.is_some_and(is_other)
}

#[test]
fn every_field_has_an_option_and_is_shown_to_people_and_programs() {
    let set = questions();
    let computer = TempDir::new().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("quickscan").unwrap();
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"] {
            command.env(home, computer.path());
        }
        let command = command.env("QUICKSCAN_MAP", computer.path());
        let output = command.args(arguments).output().unwrap();
        let [out, err] =
            [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
        assert!(output.status.success(), "{arguments:?}: {err}");
        out
    };
    let help = run(&["antwoord", "--help"]);
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for (index, (field, session)) in each_way(&set).into_iter().enumerate() {
        let gemeente = format!("G{index}x");
        let row = field.row();
        assert!(help.contains(row.option_help), "{help}");
        let answer = answer_of(&session);
        if !is_asked(&set, field, &answer) {
            continue;
        }
        let (given, word) = match field {
            AnswerField::Choice(field) => {
                let key = answer.rating.chosen(field).expect("it is chosen").key();
                (format!("--{}={key}", row.one), key)
            }
            AnswerField::Flag(_) => (format!("--{}", row.one), row.key),
            AnswerField::Written(_) => (format!("--{}={TEXT}", row.one), TEXT),
        };
        run(&["nieuw", "--gemeente", &gemeente]);
        run(&["antwoord", &gemeente, "1.1", &given]);
        let shown: Value = serde_json::from_str(&run(&["toon", &gemeente, "--json"])).unwrap();
        let shown = &shown["antwoorden"][0];
        for each in AnswerField::all() {
            let expected = value(&answer, each);
            assert_eq!(shown[each.row().key], expected, "{given}: {shown}");
        }
        // To people a state is said in its own words.
        let words = match field {
            AnswerField::Choice(ChoiceField::State) => answer.rating.state.unwrap().label(),
            _ => word,
        };
        let text = run(&["toon", &gemeente]);
        let (_, text) = text.rsplit_once("\nAntwoorden").expect("there are answers");
        assert!(text.contains(words), "{words}: {text}");
        let undone = match field {
            AnswerField::Choice(field) => format!("--{}={}", row.one, field.option_nothing()),
            AnswerField::Flag(_) => format!("--{}=nee", row.one),
            AnswerField::Written(_) => format!("--{}=", row.one),
        };
        run(&["antwoord", &gemeente, "1.1", &undone]);
        let shown: Value = serde_json::from_str(&run(&["toon", &gemeente, "--json"])).unwrap();
        assert_eq!(shown["antwoorden"], json!([]), "{undone}");
    }
}

#[test]
fn every_field_has_a_column_of_the_workbook() {
    let set = questions();
    let base = KnowledgeBase::default();
    let options = Options::of(date(2026, 11, 22), &base);
    let form = ExportForm::from_key("xlsx").expect("it is a form");
    for (field, session) in each_way(&set) {
        let made = export(form, &set, &session, "a", &options);
        let bytes = made.content.expect("there is a workbook");
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range("Antwoorden").unwrap();
        let [head, first] = [0, 1].map(|row| sheet.rows().nth(row).expect("a row"));
        // What is given at questions that ask for no stand has a column where there are such questions.
        let given = AnswerField::Written(WrittenField::GIVEN);
        for each in AnswerField::all().filter(|each| *each != given) {
            let names = [each.row().key, each.row().label];
            let column = head
                .iter()
                .position(|cell| names.contains(&cell.to_string().as_str()));
            let cell = &first[column.unwrap_or_else(|| panic!("{names:?} in {head:?}"))];
            let is_empty = *cell == Data::Empty || cell.to_string().is_empty();
            assert_eq!(!is_empty, each == field, "{names:?} {cell:?}");
        }
    }
}

#[test]
fn every_flag_can_be_typed_in_the_line_face() {
    for flag in FlagField::ALL {
        for word in flag.row().typed {
            assert_eq!(line::parse(word), Ok(line::Command::Toggle(flag)));
        }
    }
}
