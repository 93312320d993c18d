//! The report through pandoc, which is the way to Word: its own Markdown has many more signs than
//! CommonMark. Everything that pulldown-cmark reads, pandoc must read as well.
//!
//! Allowed differences, and no others: a no-break space for a space, which pandoc writes after "p." and
//! the like, and one space for several, as every page in HTML shows them. Its other dialects are of
//! CommonMark and write an accent in another way, so there the text is compared without.

mod tree;

use std::io::Write;
use std::process::{Command, Stdio};

use quickscan::model::{KnowledgeBase, QuestionSet, Session};
use quickscan::report::{Options, blank_form, markdown};
use quickscan::text::{clean, fold};
use serde_json::Value;

use crate::hostile::hostile;
use crate::parse::{Kind, blocks, body};
use crate::round_trip::random_sessions;
use crate::sessions::{all, details, follow_up, half, options, set};
use tree::{Seen, inlines};

/// Pandoc's own Markdown, GFM, and CommonMark with nearly every extension.
const DIALECTS: [&str; 3] = ["markdown", "gfm", "commonmark_x"];

/// Whether there is a pandoc to try; says so where there is none, as the tests of faults do.
fn can_try() -> bool {
    let found = Command::new("pandoc")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !found {
        skip("reports through pandoc: it is missing");
    }
    found
}

fn skip(reason: &str) {
    eprintln!("SKIPPED: {reason}");
    if let Some(path) = std::env::var_os("TESTS_SKIPPED") {
        let mut file = std::fs::OpenOptions::new();
        let mut file = file.append(true).create(true).open(path).expect("a file");
        writeln!(file, "{reason}").expect("it is written");
    }
}

/// What pandoc makes of `text`, as its own tree in JSON.
fn pandoc(dialect: &str, text: &str) -> Value {
    let mut child = Command::new("pandoc")
        .args(["--from", dialect, "--to", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pandoc starts");
    let mut stdin = child.stdin.take().expect("it listens");
    let text = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output().expect("pandoc ends");
    writer.join().expect("no panic").expect("all is read");
    assert!(output.status.success(), "{dialect}: {}", output.status);
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// `text` as it is compared in `dialect`.
fn compared(dialect: &str, text: &str) -> String {
    match dialect {
        "markdown" => plain(text),
        _ => fold(&plain(text)).chars().filter(char::is_ascii).collect(),
    }
}

fn plain(text: &str) -> String {
    let words = text.split([' ', '\u{a0}']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Every dialect sees in these documents, put behind each other, what pulldown-cmark sees in each.
fn check(documents: &[String]) {
    let expected: Vec<_> = documents.iter().flat_map(|text| blocks(text)).collect();
    for dialect in DIALECTS {
        // Only pandoc's own Markdown looks for a head below another document.
        let text: String = match dialect {
            "markdown" => documents.join("\n"),
            _ => documents
                .iter()
                .map(|text| body(text).to_owned() + "\n")
                .collect(),
        };
        let mut seen = Seen::default();
        seen.blocks(&pandoc(dialect, &text)["blocks"], Kind::Paragraph);
        for (place, (wanted, found)) in expected.iter().zip(&seen.0).enumerate() {
            let same =
                wanted.0 == found.0 && compared(dialect, &wanted.1) == compared(dialect, &found.1);
            let before = &expected[place.saturating_sub(2)..place];
            assert!(
                same,
                "{dialect}: {wanted:?} is read as {found:?}, after {before:?}"
            );
        }
        assert_eq!(seen.0.len(), expected.len(), "{dialect}");
    }
}

#[test]
fn pandoc_reads_the_usual_and_the_hostile_report() {
    if can_try() {
        let sessions = [half(), follow_up(), all(), hostile()];
        let reports = sessions.map(|session| markdown(set(), &session, &options()));
        check(&reports);
        // The boxes to tick are meant to be boxes.
        check(&[blank_form(set()).replace("- [ ] ", "- ")]);
    }
}

/// As short as a question set can be, so that many reports go through pandoc at once.
fn short_set() -> QuestionSet {
    QuestionSet::parse(
        "versie = 1\n[vragenlijst]\nid = \"kort\"\nversie = \"1\"\ntitel = \"Kort\"\n\
         [[basisfunctie]]\nnummer = 1\nnaam = \"Eén\"\nomschrijving = [\"a\"]\nratio = [\"b\"]\n\
         [[basisfunctie.vraag]]\nid = \"2.3\"\ntekst = \"Hoe?\"\n",
    )
    .expect("it parses")
}

#[test]
fn pandoc_reads_every_character_of_random_reports() {
    if !can_try() {
        return;
    }
    let (set, knowledge) = (short_set(), KnowledgeBase::default());
    let options = Options {
        knowledge: &knowledge,
        ..options()
    };
    let sessions = random_sessions(60);
    let reports: Vec<String> = sessions
        .iter()
        .map(|session| markdown(&set, session, &options))
        .collect();
    check(&reports);
}

#[test]
fn pandoc_finds_the_title_and_the_language() {
    if !can_try() {
        return;
    }
    for gemeente in [
        "Súdwest-Fryslân",
        "'s-Hertogenbosch: \"Den Bosch\" # geen commentaar",
        "---",
        "--> <!-- \\ & {a} [b] *c* $d$ %",
        "\u{feff}\u{fffe} x\u{ffff}",
        "a\n---\nlang: en\n...\n\n# b",
    ] {
        let report = markdown(set(), &Session::new(set(), details(gemeente)), &options());
        for dialect in ["markdown", "gfm+yaml_metadata_block"] {
            let tree = pandoc(dialect, &report);
            let meta = tree["meta"].as_object().expect("a head");
            let keys: Vec<&String> = meta.keys().collect();
            assert_eq!(keys, ["lang", "title"], "{dialect} {gemeente:?}");
            assert_eq!(inlines(&meta["lang"]["c"]), "nl-NL");
            // The first heading is the title once more.
            let heading = inlines(&tree["blocks"][0]["c"][2]);
            assert_eq!(
                inlines(&meta["title"]["c"]),
                heading,
                "{dialect} {gemeente:?}"
            );
            let gemeente = clean(gemeente).replace('\n', " ");
            let expected = format!("Quickscan wijkgericht werken: {gemeente}");
            assert_eq!(plain(&heading), plain(&expected));
        }
    }
}

/// What a user can type as a path, and each sign that means something to pandoc alone.
#[test]
fn paths_and_the_signs_of_pandoc_come_out_as_typed() {
    if !can_try() {
        return;
    }
    let texts = [
        r"G:\Beleid\Wmo\nota wijkteams.docx",
        r"\\server\afdeling$\Sociaal domein\2026\[concept] visie.docx",
        r"C:\Users\x\begin{a}\end{a}\\ \( x \) \[ y \]",
        "$5 en $6, $x$ en $$y$$",
        "10^2^, H~2~O, a^[noot], ~~weg~~",
        "@jansen2019, [@x, p. 3] en -@y; (@) een; (@a) twee",
        "'s avonds \"zo'n\" foto's -- of --- ... ....",
        "Kop {#id .klas}",
        "[tekst]{.klas} en [Samenvatting] en [Knelpunten][]",
        ":::",
        "::: klas",
        ": definitie",
        "~ definitie",
        "a) een",
        "(iv) vier",
        "#. hekje",
        "di. 3 maart",
        "A.  twee spaties",
        "A. de Vries",
        "+---+",
        "+-+",
        "`code`{=openxml}",
        "<https://a.nl>{.klas}",
        ":smile: :+1: om 9:30:00",
        "% titel",
        r"\newcommand{\a}{b} \a",
        "Table: bijschrift",
        "&#0000000000000000000000000000000000000000000038; &nbsp;",
    ];
    let (set, knowledge) = (short_set(), KnowledgeBase::default());
    let options = Options {
        knowledge: &knowledge,
        ..options()
    };
    let mut session = Session::new(&set, details("x"));
    let answer = session.answer_mut(&"2.3".into());
    answer.sources = texts.map(str::to_owned).to_vec();
    // As paragraphs, as lines of one, and after a line that could be a term or a header.
    answer.note = format!("{}\n\nTerm\n{}", texts.join("\n\n"), texts.join("\n"));
    let report = markdown(&set, &session, &options);
    check(&[report]);
}
