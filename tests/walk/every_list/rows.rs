//! What the rows of each list begin with, after `>`: from the session, not from the screen.

use quickscan::app::Screen;
use quickscan::app::dashboard::{Item, Overview, Row};
use quickscan::app::frameworks::{FrameworkRow, rows as frame_rows};
use quickscan::model::{
    Counts, Evidence, GuidanceItem, ItemAction, NextStep, PlanCounts, Question, QuestionFilter,
    RecordKind, State, format_date,
};

use crate::support::Harness;

pub fn titles(harness: &Harness) -> Vec<String> {
    let sessions = harness.folder.sessions().expect("a list");
    sessions
        .iter()
        .map(|session| session.title().to_owned())
        .collect()
}

pub fn titles_and_more(harness: &Harness) -> Vec<String> {
    let further = [
        "Nieuwe sessie (n)",
        "Rondkijken",
        "Inleiding",
        "Nieuwe sessie met",
        "Prullenbak",
    ];
    let further = further.map(str::to_owned);
    titles(harness).into_iter().chain(further).collect()
}

pub fn binned(harness: &Harness) -> Vec<String> {
    let Some(Screen::Bin(bin)) = harness.app.screen() else {
        panic!("no bin");
    };
    bin.0
        .visible()
        .map(|session| session.title().to_owned())
        .collect()
}

pub fn fields(harness: &Harness) -> Vec<String> {
    let form = match harness.app.screen() {
        Some(Screen::Details(details)) => &details.form,
        Some(Screen::Step(step)) => &step.form,
        Some(Screen::Record(record)) => &record.form,
        Some(Screen::BulkEdit(several)) => &several.form,
        Some(Screen::SaveAs(elsewhere)) => &elsewhere.form,
        Some(Screen::KeySentences(sentences)) => &sentences.form,
        Some(Screen::Invite(invite)) => &invite.form,
        Some(Screen::ReadIn(read_in)) => &read_in.form,
        Some(Screen::Decision(decision)) => &decision.form,
        Some(Screen::MeetingStart(start)) => &start.form,
        other => panic!("no form but {other:?}"),
    };
    let fields = form.fields.iter();
    fields.map(|field| field.label.to_string()).collect()
}

pub fn rows_of_report(harness: &Harness) -> Vec<String> {
    let Some(Screen::Export(export)) = harness.app.screen() else {
        panic!("no report");
    };
    let rows = export.rows().into_iter();
    rows.map(|row| row.label().to_owned()).collect()
}

pub fn states(_: &Harness) -> Vec<String> {
    // Above the states is the question itself.
    let mut rows = vec!["1.1  Gedeelde visie".to_owned()];
    let states = State::ALL.iter().enumerate();
    rows.extend(states.map(|(index, state)| {
        let label = state.label().to_lowercase();
        format!("{} [ ] {label}", index + 1)
    }));
    rows
}

pub fn options(_: &Harness) -> Vec<String> {
    let rows = [
        "1  Wijkteams",
        "1 [ ] Ja (landelijk 83%)",
        "2 [ ] Nee (landelijk 17%)",
        "3 [ ] weet ik nog niet",
        "4 [ ] niet van toepassing",
    ];
    rows.map(str::to_owned).into()
}

pub fn evidence_rows(harness: &Harness) -> Vec<String> {
    let rating = harness.session().rating(&"1.1".into());
    let sign = |evidence| {
        if rating.evidence == Some(evidence) {
            "[x]"
        } else {
            "[ ]"
        }
    };
    let asked = Evidence::asked(false, None).into_iter();
    asked
        .map(|evidence| {
            // What has no letter of its own is chosen with the arrows.
            let letter = match evidence {
                Evidence::Nergens => "",
                _ => &evidence.key()[..1],
            };
            format!("{letter} {} {}", sign(evidence), evidence.key())
        })
        .collect()
}

pub fn rating(_: &Harness) -> Vec<String> {
    ["b [ ] te bespreken", "p [ ] prioriteit"]
        .map(str::to_owned)
        .into()
}

pub fn steps_of_question(harness: &Harness) -> Vec<String> {
    let id = "1.1".into();
    let steps = harness.session().steps_of(&id);
    let first = |(_, step): (usize, &NextStep)| {
        let due = step
            .due
            .map(|due| format!("uiterlijk {}", format_date(due)));
        due.unwrap_or_else(|| format!("{} · ", step.who))
    };
    let mut rows: Vec<String> = steps.map(first).collect();
    rows.push("+ stap toevoegen".to_owned());
    rows
}

pub fn all_questions(harness: &Harness) -> Vec<String> {
    let Some(Screen::AllQuestions(list)) = harness.app.screen() else {
        panic!("no list");
    };
    rows_of(list.filter, harness)
}

pub fn notes(harness: &Harness) -> Vec<String> {
    rows_of(QuestionFilter::WithNote, harness)
}

fn rows_of(filter: QuestionFilter, harness: &Harness) -> Vec<String> {
    let row = |question: &Question| {
        let state = harness.session().rating(&question.id).state;
        let sign = State::sign_of(state);
        format!("{sign} {} {}", question.id, question.short())
    };
    let questions = filter.questions(&harness.app.questions, harness.session());
    questions.map(row).collect()
}

pub fn guidance(harness: &Harness) -> Vec<String> {
    let Some(Screen::Guidance(guidance)) = harness.app.screen() else {
        panic!("no guidance");
    };
    let items = guidance.items.iter();
    let row = |item: &GuidanceItem| {
        // In the panel beside the question no more than one word is on the first row for sure.
        let word = item.text.split_whitespace().next().unwrap_or_default();
        match item.action {
            ItemAction::Read => word.to_owned(),
            _ => format!("+ {word}"),
        }
    };
    items.map(row).collect()
}

pub fn names(harness: &Harness) -> Vec<String> {
    let names = harness.session().names_in_use().into_iter();
    names.map(|(name, _)| format!("{name}: ")).collect()
}

pub fn mails(harness: &Harness) -> Vec<String> {
    let Some(Screen::Mail(mail)) = harness.app.screen() else {
        panic!("no mail");
    };
    let letters = mail.letters.iter();
    letters.map(|letter| letter.to.clone()).collect()
}

pub fn dashboard(harness: &Harness) -> Vec<String> {
    let Some(Screen::Dashboard(screen)) = harness.app.screen() else {
        panic!("no dashboard");
    };
    let (set, session) = (&harness.app.questions, harness.session());
    let overview = Overview {
        base: &harness.app.knowledge,
        set,
        session,
        today: harness.app.today(),
    };
    let words = |row: Row| {
        let id = row.question.clone().unwrap_or_default();
        let sign = State::sign_of(session.rating(&id).state);
        let title = set.question(&id).map_or_else(
            || "(deze vraag staat niet".to_owned(),
            |question| question.short().into_owned(),
        );
        match row.item {
            Item::Cell => sign.to_owned(),
            Item::States => {
                let counts = Counts::over(set.questions(), session);
                format!("{} op orde", counts.of(State::OpOrde))
            }
            Item::Story(line) => line.in_short(),
            Item::Person { name, .. } => name,
            Item::Plan => PlanCounts::of(&session.steps, overview.today).in_words(),
            Item::Gap(place, _) => format!("{place} {sign} {id} {title}"),
            Item::Step(index) => format!("{id} {}", session.steps[index].what),
            Item::Framework(frame) => frame.label().to_owned(),
            Item::Record(id) => match id.kind {
                RecordKind::Practice => id.subject(overview.base, set),
                RecordKind::Talk => "Gesprek".to_owned(),
            },
            _ => format!("{sign} {id} {title}"),
        }
    };
    let rows = overview.rows(screen.tab).into_iter();
    rows.filter(Row::leads_somewhere).map(words).collect()
}

pub fn plan(harness: &Harness) -> Vec<String> {
    let Some(Screen::Plan(plan)) = harness.app.screen() else {
        panic!("no plan");
    };
    let today = harness.app.today();
    let groups = plan
        .view
        .groups(&harness.questions, harness.session(), today);
    let steps = groups.iter().flat_map(|group| &group.steps);
    let mark = |step: &NextStep| {
        if step
            .identity
            .is_some_and(|step| plan.marked.contains(&step))
        {
            "[*]"
        } else {
            ""
        }
    };
    steps
        .map(|(_, step)| format!("{}|{} {}", mark(step), step.question, step.what))
        .collect()
}

pub fn frames(harness: &Harness) -> Vec<String> {
    let Some(Screen::Frameworks(screen)) = harness.app.screen() else {
        panic!("no frames");
    };
    let (app, session) = (&harness.app, harness.session());
    let words = |row| match row {
        FrameworkRow::Heading(_) | FrameworkRow::Sentence(_) => None,
        FrameworkRow::Group(group) => Some(group.title),
        FrameworkRow::Question(id) => {
            let sign = State::sign_of(session.rating(&id).state);
            let question = app.questions.question(&id).expect("it is there");
            Some(format!("{sign} {id} {}", question.short()))
        }
        FrameworkRow::Fold { count, is_open, .. } if !is_open => {
            Some(format!("+{count} aanvullend"))
        }
        FrameworkRow::Fold { .. } => Some("Aanvullend, geen deel".to_owned()),
        FrameworkRow::Extra {
            id,
            is_on,
            state,
            subject,
            ..
        } if is_on => Some(format!("{} {id} {subject}", State::sign_of(state))),
        FrameworkRow::Extra { id, .. } => Some(format!("Extra vraag {id}")),
    };
    let rows = frame_rows(
        screen.frame,
        &app.knowledge,
        &app.questions,
        session,
        &screen.unfolded,
    );
    rows.into_iter().filter_map(words).collect()
}

pub fn differences(harness: &Harness) -> Vec<String> {
    let Some(Screen::Compare(compare)) = harness.app.screen() else {
        panic!("no differences");
    };
    let differences = compare.differences.iter();
    differences
        .map(quickscan::model::Difference::label)
        .collect()
}

pub fn version_rows(harness: &Harness) -> Vec<String> {
    let Some(Screen::Versions(versions)) = harness.app.screen() else {
        panic!("no versions");
    };
    let list = versions.list.iter().flatten();
    list.map(|(version, _)| format_date(version.at.date()))
        .collect()
}

pub fn hits(harness: &Harness) -> Vec<String> {
    let Some(Screen::Search(search)) = harness.app.screen() else {
        panic!("no search");
    };
    let hits = search.hits.iter();
    hits.map(|hit| {
        let id = hit.question.clone().unwrap_or_default();
        let state = harness.session().rating(&id).state;
        let question = harness.app.questions.question(&id);
        let short = question.map(Question::short).unwrap_or_default();
        format!("{} {id} {short}", State::sign_of(state))
    })
    .collect()
}

pub fn palette(harness: &Harness) -> Vec<String> {
    let Some(Screen::Palette(palette)) = harness.app.screen() else {
        panic!("no palette");
    };
    let rows = palette.found.iter();
    rows.map(|row| row.key.clone()).collect()
}

pub fn labels(harness: &Harness) -> Vec<String> {
    let dialog = harness.app.dialog.as_ref().expect("a question");
    let choices = dialog.choices.iter();
    choices.map(|choice| choice.label.clone()).collect()
}
