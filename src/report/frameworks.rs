//! The same answers through other frames: the kenmerken of the VNG, the journey of KPMG, themes, how well
//! founded they are, and who was heard.

use super::About;
use super::overview::{first_of, not_asked};
use crate::document::{Document, Item};
use crate::model::{
    ByRouteStep, Evidence, ExtraChoice, KnowledgeBase, Question, QuestionId, by_evidence,
    by_kenmerk, by_route_step, by_theme, voices,
};
use crate::text::{capitalised, counted, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let base = about.options.knowledge;
    if !base.is_read() {
        return;
    }
    doc.heading(2, "Door andere kaders bekeken");
    // Whoever asked for other frames is told why there are none.
    if let Some(absence) = base.absence() {
        doc.paragraph(absence);
    }
    doc.paragraph("Hier staan dezelfde antwoorden, anders ingedeeld.");
    if !base.kenmerken.is_empty() || !base.route.is_empty() {
        doc.paragraph(
            "Welke vraag bij welk kenmerk en bij welke stap hoort, is een indeling van dit programma; VNG en KPMG \
             leggen dat verband zelf niet.",
        );
    }
    kenmerken(doc, about, base);
    route(doc, about, base);
    themes(doc, about, base);
    evidence(doc, about);
    heard(doc, about, base);
    since(doc, base);
    sources(doc, base);
}

fn kenmerken(doc: &mut Document, about: &About<'_>, base: &KnowledgeBase) {
    let values = by_kenmerk(base, about.set, about.session);
    let Some(first) = base.kenmerken.first() else {
        return;
    };
    doc.heading(3, format!("Kenmerken van {}", name(base, &first.source)));
    doc.paragraph(format!(
        "Geteld zijn de vragen die uitdrukkelijk naar een kenmerk vragen. Een vraag kan bij meer \
         kenmerken horen, dus samen tellen zij niet op tot {}.",
        about.set.own_questions().count()
    ));
    let rows: Vec<Vec<String>> = values
        .iter()
        .flat_map(|value| {
            let kenmerken = value.kenmerken.iter();
            kenmerken.map(|each| {
                vec![
                    value.value.name.clone(),
                    format!("{}. {}", each.kenmerk.number, each.kenmerk.name),
                    if each.is_asked() {
                        each.counts.in_words()
                    } else {
                        not_asked(about.set)
                    },
                    ids(&each.direct),
                    ids(&each.touching),
                ]
            })
        })
        .collect();
    let header = ["Waarde", "Kenmerk", "Telling", "Vragen", "Raakt ook aan"];
    doc.table("Telling per kenmerk", &header, rows);
    let unasked = values.iter().flat_map(|value| &value.kenmerken);
    let unasked = unasked.filter(|each| !each.is_asked());
    let items: Vec<Item> = unasked
        .map(|each| {
            let name = format!("Kenmerk {}: {}", each.kenmerk.number, each.kenmerk.name);
            suggestion(name, &each.extra)
        })
        .collect();
    let called = &about.set.words.called;
    let unasked = format!("Naar deze kenmerken vraagt {called} niet.");
    suggestions(doc, &unasked, called, items);
}

/// What could be asked where the Quickscan asks nothing.
fn suggestions(doc: &mut Document, unasked: &str, called: &str, items: Vec<Item>) {
    if !items.is_empty() {
        doc.paragraph(format!(
            "{unasked} Erbij staan vragen die dit programma voorstelt; ze zijn geen deel van {called}."
        ));
        doc.list(items);
    }
}

/// The extra questions of `name`, as far as they are not in this report already.
fn suggestion(name: String, extra: &[ExtraChoice<'_>]) -> Item {
    let mut open = extra.iter().filter(|extra| !extra.is_on).peekable();
    if open.peek().is_none() && !extra.is_empty() {
        return format!("{name} (zie de aanvullende vragen in dit rapport)").into();
    }
    Item::from(name).with_children(open.map(|extra| {
        let question = extra.question;
        format!("{}: {}", question.id, question.text)
    }))
}

fn route(doc: &mut Document, about: &About<'_>, base: &KnowledgeBase) {
    let Some(first) = base.route.first() else {
        return;
    };
    doc.heading(
        3,
        format!(
            "De route van de inwoner volgens {}",
            name(base, &first.source)
        ),
    );
    doc.paragraph(format!(
        "Elke vraag telt alleen mee bij de stap waar zij thuishoort; samen zijn dat er {}.",
        about.set.own_questions().count()
    ));
    let called = &about.set.words.called;
    let steps = by_route_step(base, about.set, about.session);
    let rows: Vec<Vec<String>> = steps.iter().map(step).collect();
    doc.table(
        "Telling per stap van de route",
        &["Stap", "Telling", "Vragen", "Raakt ook aan"],
        rows,
    );
    let blind = steps.iter().filter_map(|each| {
        let spot = &each.step?.blind_spot;
        let name = format!("Stap {}: {spot}", each.step?.number);
        (!spot.is_empty()).then(|| suggestion(name, &each.extra))
    });
    suggestions(
        doc,
        &format!("Bij deze stappen laat {called} iets liggen."),
        called,
        blind.collect(),
    );
    lessons(doc, base);
}

/// What KPMG learned at each step.
fn lessons(doc: &mut Document, base: &KnowledgeBase) {
    let with_lessons = base.route.iter().filter(|step| !step.lessons.is_empty());
    let items: Vec<Item> = with_lessons
        .map(|step| {
            let name = format!("Stap {}: {}", step.number, step.name);
            Item::from(name).with_children(step.lessons.iter().cloned())
        })
        .collect();
    if !items.is_empty() {
        doc.paragraph("Wat bij elke stap is geleerd, in de woorden van dit programma:");
        doc.list(items);
    }
}

/// What comes back in several basisfuncties, and what the answers to it say together.
fn themes(doc: &mut Document, about: &About<'_>, base: &KnowledgeBase) {
    let themes = by_theme(base, about.set, about.session);
    if themes.is_empty() {
        return;
    }
    let groups = &about.set.words.groups;
    doc.heading(3, format!("Thema’s, dwars door de {groups}"));
    doc.paragraph("Welke vraag bij welk thema hoort, is een indeling van dit programma.");
    let rows = themes.iter().map(|each| {
        let numbers: Vec<String> = each.groups.iter().map(ToString::to_string).collect();
        vec![
            each.theme.name.clone(),
            each.counts.in_words(),
            numbers.join(", "),
            ids(&each.questions),
        ]
    });
    let header = ["Thema", "Telling", &capitalised(groups), "Vragen"];
    doc.table("Telling per thema", &header, rows.collect());
    let told = themes.iter().filter(|each| !each.findings.is_empty());
    let told: Vec<Item> = told
        .map(|each| {
            let said = each.findings.iter();
            let said = said.map(|finding| format!("{} {}", finding.sentence(), first_of(finding)));
            Item::from(each.theme.name.clone()).with_children(said)
        })
        .collect();
    if !told.is_empty() {
        doc.paragraph("Wat de antwoorden op een thema samen zeggen:");
        doc.list(told);
    }
}

/// What changed since the sources were written.
fn since(doc: &mut Document, base: &KnowledgeBase) {
    if base.since.is_empty() {
        return;
    }
    doc.heading(3, "Sinds de bronnen");
    doc.paragraph(
        "Wat er na de bronnen is veranderd, is een toevoeging van dit programma. Bij elke regel staat tot \
         welke dag dit bekend is. Kijk na of er sindsdien meer is gebeurd.",
    );
    doc.list(base.since.iter().map(|each| {
        let ids: Vec<&str> = each.questions.iter().map(QuestionId::as_str).collect();
        let text = format!("{} ({}). {}", each.subject, ids.join(", "), each.text);
        Item::from(text).with_children(each.known_from())
    }));
}

fn step(each: &ByRouteStep<'_>) -> Vec<String> {
    let name = match each.step {
        Some(step) => format!("{}. {}", step.number, step.name),
        None => "zonder plaats in de route".to_owned(),
    };
    let told = if each.here.is_empty() {
        "Geen vraag hoort bij deze stap".to_owned()
    } else {
        each.counts.in_words()
    };
    vec![name, told, ids(&each.here), ids(&each.touching)]
}

fn evidence(doc: &mut Document, about: &About<'_>) {
    let groups = by_evidence(about.set, about.session);
    let judged: usize = groups.iter().map(|group| group.questions.len()).sum();
    doc.heading(3, "Hoe goed het is onderbouwd");
    if judged == 0 {
        doc.paragraph("Er is nog niets beoordeeld.");
        return;
    }
    doc.paragraph(format!(
        "Geteld zijn de {} met een oordeel: op orde, deels of niet op orde.{}",
        counted(judged, "vraag", "vragen"),
        about.set.extra_remark()
    ));
    let rows: Vec<Vec<String>> = groups
        .iter()
        .map(|group| {
            vec![
                group
                    .evidence
                    .map_or("niet ingevuld", Evidence::key)
                    .to_owned(),
                format!("{} van {judged}", group.questions.len()),
                ids(&group.questions),
            ]
        })
        .collect();
    doc.table(
        "Telling per onderbouwing",
        &["Onderbouwing", "Aantal", "Vragen"],
        rows,
    );
}

fn heard(doc: &mut Document, about: &About<'_>, base: &KnowledgeBase) {
    doc.heading(3, "Wie zijn gehoord");
    doc.paragraph(format!(
        "Dit programma leidt uit de ingevulde woorden af bij wie iemand hoort.{}",
        about.set.extra_remark()
    ));
    let total = about.set.questions().count();
    let shown = if about.options.names { 4 } else { 3 };
    let rows: Vec<Vec<String>> = voices(base, about.set, about.session)
        .iter()
        .map(|voice| {
            let cells = [
                voice.name.to_owned(),
                format!("{} van {total}", voice.heard.len()),
                ids(&voice.heard),
                people(&voice.people),
            ];
            cells.into_iter().take(shown).collect()
        })
        .collect();
    let header = ["Perspectief", "Aantal vragen", "Vragen", "Geraadpleegd"];
    doc.table(
        "Wie bij hoeveel vragen zijn geraadpleegd",
        header.get(..shown).unwrap_or_default(),
        rows,
    );
}

fn people(people: &[&str]) -> String {
    let people = people.iter().map(|who| one_line(who));
    let people: Vec<String> = people.filter(|who| !who.is_empty()).collect();
    match people.as_slice() {
        [] => "nog niemand".to_owned(),
        people => people.join("; "),
    }
}

/// The documents that the frames come from.
fn sources(doc: &mut Document, base: &KnowledgeBase) {
    let kenmerken = base.kenmerken.iter().map(|each| &each.source);
    let route = base.route.iter().map(|each| &each.source);
    let used: Vec<&String> = kenmerken.chain(route).collect();
    let sources = base.sources.iter();
    let sources = sources.filter(|source| used.contains(&&source.id));
    if used.is_empty() {
        return;
    }
    doc.heading(3, "Waar deze kaders vandaan komen");
    doc.list(sources.map(|source| {
        let year = source
            .year
            .map_or_else(|| "zonder jaar".to_owned(), |year| year.to_string());
        let (name, title, publisher) = (&source.name, &source.title, &source.publisher);
        format!("{name}: {title} ({publisher}, {year})")
    }));
}

fn name<'a>(base: &'a KnowledgeBase, id: &'a str) -> &'a str {
    base.source(id).map_or(id, |source| &source.name)
}

/// "1.1, 2.3", or a word that says that there are none.
fn ids(questions: &[&Question]) -> String {
    let ids: Vec<&str> = questions.iter().map(|each| each.id.as_str()).collect();
    match ids.as_slice() {
        [] => "geen".to_owned(),
        ids => ids.join(", "),
    }
}
