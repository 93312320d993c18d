//! Who belongs to whom, as people fill it in.

use crate::model::{KnowledgeBase, Session};

/// What is filled in, and the ids of the perspectives that are heard with it.
const TABLE: &[(&str, &str)] = &[
    // Inhabitants.
    ("inwoners", "inwoners"),
    ("Inwonerspanel Noord", "inwoners"),
    ("bewoners van de Vogelbuurt", "inwoners"),
    ("wijkbewoners", "inwoners"),
    ("Cliëntenraad", "inwoners"),
    ("clientenraad Wmo", "inwoners"),
    ("Adviesraad Sociaal Domein", "inwoners"),
    ("Wmo-raad", "inwoners"),
    ("jongerenraad", "inwoners"),
    ("ouders", "inwoners"),
    ("moeder van twee kinderen", "inwoners"),
    ("mantelzorgers", "inwoners"),
    ("ervaringsdeskundige", "inwoners"),
    ("dorpsraad Aa", "inwoners"),
    ("M. Jansen (inwoner)", "inwoners"),
    // Who works for inhabitants is none.
    ("Ouder- en Kindteam", "team"),
    ("ouder & kindteam West", "team"),
    ("ouderenadviseur", "partners"),
    ("ouderenadviseurs welzijn", "partners"),
    ("jongerencoach", "partners"),
    ("jongerenwerker", "partners"),
    ("onafhankelijke cliëntondersteuner", "partners"),
    ("onafhankelijke cliëntondersteuning MEE", "partners"),
    ("cliëntondersteuner van inwoners", "partners"),
    ("mantelzorgconsulent", "partners"),
    ("steunpunt mantelzorg", "partners"),
    ("wijkteam namens inwoners", "team"),
    ("burgerzaken", ""),
    // The local team.
    ("lokaal team", "team"),
    ("sociaal wijkteam", "team"),
    ("SWT", "team"),
    ("SWT Noord", "team"),
    ("sociaal werker", "team"),
    ("sociaal werkers wijk Zuid", "team"),
    ("buurtteam Oost", "team"),
    ("gebiedsteam", "team"),
    ("CJG", "team"),
    ("CJG'er", "team"),
    ("teamleider wijkteam", "team"),
    ("manager wijkteam", "team"),
    ("Wmo-consulent", "team"),
    ("jeugdconsulenten", "team"),
    ("gezinscoach", "team"),
    ("straatsteam", ""),
    // Partners.
    ("samenwerkingspartners (rondetafel 3 november)", "partners"),
    ("GI", "partners"),
    ("GI's in de regio", "partners"),
    ("gecertificeerde instellingen", "partners"),
    ("RvdK", "partners"),
    ("Raad voor de Kinderbescherming", "partners"),
    ("VT", "partners"),
    ("Veilig Thuis", "partners"),
    ("JGZ", "partners"),
    ("jeugdarts JGZ", "partners"),
    ("jeugdarts", "partners"),
    ("jeugdverpleegkundige", "partners"),
    ("POH jeugd", "partners"),
    ("POH-jeugd", "partners"),
    ("POH-GGZ", "partners"),
    ("huisartsen in Noord", "partners"),
    ("wijkagent", "partners"),
    ("wijkagent Noord", "partners"),
    ("politie", "partners"),
    ("directeur basisschool", "partners"),
    ("schoolmaatschappelijk werker", "partners"),
    ("intern begeleider", "partners"),
    ("bibliotheek", "partners"),
    ("Raad van Kerken", "partners"),
    ("MEE", "partners"),
    ("schuldhulpverlening", "partners"),
    ("schuldhulpverlener", "partners"),
    ("woningcorporatie", "partners"),
    ("bestuurder woningcorporatie", "partners"),
    ("jeugdhulpaanbieder", "partners"),
    ("onderwijs", "partners"),
    ("welzijn", "partners"),
    ("schoolbestuur", "partners"),
    ("college van bestuur ROC", "partners"),
    // Policy.
    ("beleidsmedewerker jeugd", "beleid"),
    ("beleidsadviseur onderwijs en welzijn", "beleid"),
    ("controller", "beleid"),
    ("concerncontroller", "beleid"),
    ("business controller", "beleid"),
    ("planning en control", "beleid"),
    ("inkoop", "beleid"),
    ("contractmanager jeugdhulpaanbieders", "beleid"),
    ("consulent werk & inkomen", "beleid"),
    ("consulent Werk en Inkomen", "beleid"),
    ("leerplichtambtenaar", "beleid"),
    ("managementteam", "beleid"),
    ("kwaliteit en onderzoek", "beleid"),
    ("gemeentesecretaris", "beleid"),
    // The administration.
    ("wethouder", "bestuur"),
    ("wethouder De Vries", "bestuur"),
    ("wethouder onderwijs", "bestuur"),
    ("wethouder jeugd, onderwijs en zorg", "bestuur"),
    ("college van B en W", "bestuur"),
    ("college van B&W", "bestuur"),
    ("gemeenteraad", "bestuur"),
    ("raadslid", "bestuur"),
    ("de raad", "bestuur"),
    ("burgemeester", "bestuur"),
    // Several at once.
    ("inwoners en huisartsen", "inwoners partners"),
    (
        "wethouder, wijkteam en cliëntenraad",
        "inwoners team bestuur",
    ),
    ("scholen; inwoners", "inwoners partners"),
    ("wijkteam/politie", "team partners"),
    // More of what people write, half of it traps.
    ("twee ouders uit de wijk", "inwoners"),
    ("cliëntvertegenwoordiger GGZ", "inwoners"),
    ("huurdersvereniging", "inwoners"),
    ("seniorenraad", "inwoners"),
    ("ouderenbond KBO", "inwoners"),
    ("ouderencontactpersoon", ""),
    ("kindercoach", ""),
    ("burgerparticipatie", ""),
    ("medewerker Toegang", "team"),
    ("procesregisseur", "team"),
    ("wijkverpleegkundige", "partners"),
    ("praktijkondersteuner huisarts", "partners"),
    ("sociaal raadslieden", ""),
    ("bewindvoerder", ""),
    ("kinderburgemeester", ""),
    ("Raad van State", ""),
    ("jeugdbeschermer", "partners"),
    ("gezinsvoogd GI", "partners"),
    ("ggz-instelling", "partners"),
    ("beleidsmedewerker Wmo en jeugd", "beleid"),
    ("inkoper jeugdzorg", "beleid"),
    ("raadscommissie Samenleving", "bestuur"),
    ("wethouder, GI en ouders", "inwoners partners bestuur"),
    // Nobody that is known.
    ("", ""),
    ("mijn buurvrouw", ""),
    ("J. Jansen", ""),
    ("(naam weggelaten)", ""),
    ("Raad van Toezicht", ""),
    ("raad van bestuur ziekenhuis", ""),
    ("ondernemingsraad", ""),
    ("geen inwoners", ""),
    ("nog niemand", ""),
    ("straatfeest", ""),
    ("verouderd stuk", ""),
    ("teamwork", ""),
    ("Scholten", ""),
    ("De Raadt", ""),
    ("Boudewijn", ""),
];

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../../quickscan/kennisbank.toml")).unwrap()
}

#[test]
fn each_consulted_person_belongs_where_she_belongs() {
    let base = base();
    let heard = |who: &str| {
        let ids = base.perspectives_of(who).into_iter();
        ids.map(|each| each.id.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let wrong: Vec<_> = TABLE
        .iter()
        .filter(|(who, expected)| heard(who) != *expected)
        .map(|(who, expected)| format!("{who}: «{}», not «{expected}»", heard(who)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(TABLE.len() >= 120, "{}", TABLE.len());
}

#[test]
fn a_voice_is_heard_once_somebody_of_that_group_was() {
    let base = base();
    let heard = |whose: &str, consulted: &[&str]| {
        let consulted: Vec<String> = consulted.iter().map(|&who| who.to_owned()).collect();
        Session::default().has_heard(&base, whose, &consulted)
    };
    assert!(!heard("inwoners", &["wethouder"]));
    assert!(!heard("inwoners", &["ouderenadviseur", "M. Jansen"]));
    assert!(heard("inwoners", &["wethouder", "M. Jansen (inwoner)"]));
    assert!(heard("partners", &["wijkagent en JGZ"]));
    assert!(!heard("lokaal team", &["wijkagent"]));
    assert!(heard("lokaal team", &["SWT"]));
    assert!(!heard("inwoners en partners", &["inwoners"]));
    assert!(heard("inwoners en partners", &["inwoners", "school"]));
    assert!(!heard("inwoners", &[]));
    // Who is no group of the knowledge base cannot be told apart.
    assert!(heard("de deelraad", &["M. Jansen"]));
    assert!(!heard("de deelraad", &[" "]));
    let none = KnowledgeBase::default();
    assert!(Session::default().has_heard(&none, "inwoners", &["wethouder".to_owned()]));
}

#[test]
fn what_the_user_says_of_a_name_goes_before_what_is_recognised() {
    let base = base();
    let mut session = Session::default();
    let consulted = ["M. Jansen".to_owned()];
    assert!(!session.has_heard(&base, "inwoners", &consulted));
    session.say_voice_of_name("m. jansen", Some("inwoners".into()));
    assert!(session.has_heard(&base, "inwoners", &consulted));
    // Also where something else is recognised, and that it is nobody's.
    session.say_voice_of_name("wijkagent", Some(crate::model::NOBODY.into()));
    assert!(!session.has_heard(&base, "partners", &["wijkagent".to_owned()]));
    session.say_voice_of_name("wijkagent", None);
    assert!(session.has_heard(&base, "partners", &["wijkagent".to_owned()]));
    assert_eq!(session.names.len(), 1);
}
