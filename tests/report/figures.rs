//! National figures, and what is said of people heard, in the sets that come with the program.

use jiff::civil::date;
use quickscan::model::{Details, Evidence, QuestionSet, Session, State};
use quickscan::report::{Cut, Options, markdown};

use crate::sessions::knowledge;

fn told(text: &str, cut: Cut, fill: impl Fn(&mut Session)) -> String {
    let mut set = QuestionSet::parse(text).expect("it parses");
    let mut session = Session::new(&set, Details::default());
    fill(&mut session);
    set.follow(&session);
    let base = knowledge().clone().for_set(&set);
    let options = Options {
        cut,
        ..Options::of(date(2026, 11, 22), &base)
    };
    markdown(&set, &session, &options)
}

fn of_movisie(id: &str, given: &str) -> String {
    told(
        include_str!("../../quickscan/movisie-2022.toml"),
        Cut::Alles,
        |session| {
            for (id, given) in [("5", "ja"), (id, given)] {
                let answer = session.answer_mut(&id.into());
                answer.given = vec![given.to_owned()];
                answer.rating.state = Some(State::Ingevuld);
            }
        },
    )
}

#[test]
fn the_source_of_figures_stands_below_a_figure_only() {
    let source = "Bron van de landelijke cijfers: Movisie 2022, par. 2.1.";
    assert!(of_movisie("10", "een-team").contains(source));
    assert!(!of_movisie("10", "anders").contains(source));
}

#[test]
fn a_row_without_an_answer_has_nothing_beside_it() {
    let report = of_movisie("45", "ggd=afspraken");
    let row = |name: &str| {
        let mut lines = report.lines();
        let found = lines.find(|line| line.starts_with(&format!("| {name} ")));
        found.expect("there is a row").to_owned()
    };
    assert!(row("GGD").contains("58%"));
    assert!(row("Politie").contains("niet ingevuld") && row("Politie").contains('–'));
    assert!(!row("Politie").contains("geen cijfer"));
    assert!(report.contains("1 van de 27 rijen ingevuld"));
}

#[test]
fn where_no_groups_are_told_apart_nobody_is_called_everybody() {
    let vng = |cut| {
        told(
            include_str!("../../quickscan/vng-kader.toml"),
            cut,
            |session| {
                for id in ["1.1", "2.1", "3.1"] {
                    let answer = session.answer_mut(&id.into());
                    answer.rating.state = Some(State::Deels);
                    answer.rating.evidence = Some(Evidence::Inschatting);
                }
                session.answer_mut(&"1.1".into()).consulted = vec!["wethouder".to_owned()];
            },
        )
    };
    let page = vng(Cut::Kern);
    assert!(
        page.contains("Bij 1 vraag is iemand geraadpleegd."),
        "{page}"
    );
    assert!(!page.contains("iedereen bij 1"), "{page}");
    assert!(page.contains("Alle 3 oordelen zijn alleen een eigen inschatting."));
    assert!(vng(Cut::Alles).contains("gevraagd aan hen, afgeleid uit iets anders"));
}
