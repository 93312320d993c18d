use super::*;
use crate::model::{Details, Positioning, QuestionSet, TeamModel};

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).unwrap()
}

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
}

/// Everything of `section` at question `id`, with its notes.
fn said(session: &Session, id: &str, section: GuidanceSection) -> String {
    let (base, mut set) = (base(), set());
    set.set_extra(&base.extra_question_ids(), &base);
    let items = guidance_on(set.question(&id.into()).unwrap(), &base, session);
    let items = items.into_iter().filter(|item| item.section == section);
    let lines = items.flat_map(|item| [vec![item.text], item.notes].concat());
    lines.collect::<Vec<_>>().join("\n")
}

fn with_team(team_model: Option<TeamModel>, positioning: Option<Positioning>) -> Session {
    let details = Details {
        team_model,
        positioning,
        ..Details::default()
    };
    Session::new(&set(), details)
}

#[test]
fn what_changed_since_the_sources_says_until_when_it_is_known_and_where() {
    let session = Session::default();
    let said_at = |id| said(&session, id, GuidanceSection::Since);
    let at = said_at("4.3");
    assert!(
        at.contains("Wet verbetering beschikbaarheid jeugdzorg") && at.contains("1 januari 2026")
    );
    assert!(
        at.contains("Bekend tot: 7 oktober 2025, uit Rijksoverheid"),
        "{at}"
    );
    for each in base().since {
        let notes = said(&session, each.questions[0].as_str(), GuidanceSection::Since);
        assert!(
            notes.contains(&each.address) && notes.contains(&each.as_of),
            "{notes}"
        );
    }
    assert_eq!(said_at("1.5"), "");
    assert!(
        GuidanceSection::Since
            .label()
            .contains("toevoeging van dit programma")
    );
    let duty = said(&session, "2.5", GuidanceSection::Duties);
    assert!(
        duty.contains("wettelijke plicht") && duty.contains("https://"),
        "{duty}"
    );
}

#[test]
fn the_form_of_the_team_chooses_what_is_shown() {
    let none = with_team(None, None);
    for id in ["2.2", "3.4", "4.2", "4.4"] {
        let words = said(&none, id, GuidanceSection::Team);
        assert!(words.contains("Vul dat in bij de gegevens"), "{words}");
        let own = said(
            &with_team(Some(TeamModel::A2), None),
            id,
            GuidanceSection::Team,
        );
        assert!(own.contains("Organisatiemodel A2: ") && own.contains("te snel doorverwijzen"));
        assert!(
            own.contains("'s-Hertogenbosch: ") && own.contains("Diemen: "),
            "{own}"
        );
        assert!(
            !own.contains("Organisatiemodel A1") && !own.contains("Alkmaar"),
            "{own}"
        );
    }
    assert_eq!(said(&none, "1.1", GuidanceSection::Team), "");
}

#[test]
fn a_gemeente_is_alike_when_everything_that_was_said_holds() {
    let both = with_team(Some(TeamModel::B), Some(Positioning::Rechtspersoon));
    let own = said(&both, "4.2", GuidanceSection::Team);
    assert!(
        own.contains("Organisatiemodel B: ") && own.contains("Positionering 4: "),
        "{own}"
    );
    assert!(
        own.contains("De Bilt: ") && own.contains("Gouda: "),
        "{own}"
    );
    assert!(
        !own.contains("Langedijk: ") && !own.contains("Oosterhout: "),
        "{own}"
    );
    // No gemeente of IWW has no team; what the survey says of those is there.
    let without = said(
        &with_team(Some(TeamModel::Geen), None),
        "3.4",
        GuidanceSection::Team,
    );
    assert!(
        without.starts_with("Geen wijkteam. ") && without.contains("par. 2.4"),
        "{without}"
    );
    assert!(!without.contains("Gemeenten die erop lijken") && !without.contains("Let op: ."));
    // Something else fits none, and nothing is said of it that may not be so.
    let other = with_team(Some(TeamModel::Anders), None);
    assert_eq!(said(&other, "4.2", GuidanceSection::Team), "");
}

#[test]
fn what_the_quickscan_itself_instructs_can_become_a_step() {
    let items = guidance_on(
        set().question(&"4.4".into()).unwrap(),
        &base(),
        &Session::default(),
    );
    let own: Vec<_> = items
        .iter()
        .filter(|item| item.section == GuidanceSection::Instructions)
        .collect();
    assert_eq!(own.len(), 2);
    for item in own {
        assert!(matches!(&item.action, ItemAction::Step { what, .. } if *what == item.text));
        assert_eq!(item.notes, ["Quickscan, Basisfunctie 4, omschrijving"]);
    }
    // Where the Quickscan asks nothing, the extra question has what it instructs, and a list to go through.
    let session = Session::default();
    let triage = said(&session, "R4.1", GuidanceSection::Instructions);
    assert_eq!(
        triage
            .lines()
            .filter(|line| line.starts_with("Quickscan, "))
            .count(),
        3
    );
    assert!(said(&session, "R4.1", GuidanceSection::Lists).contains("Waar goede triage op let"));
}

#[test]
fn the_lists_are_whole_at_their_question() {
    let lists = said(&Session::default(), "4.2", GuidanceSection::Lists);
    assert!(lists.contains("\n10. samen met inwoners") && lists.contains("\n17. dit alles"));
}
