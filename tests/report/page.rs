//! The report as a web page, read back by a reader of HTML that is not ours.

use html5gum::{Token, Tokenizer};
use quickscan::model::{Session, TextField};
use quickscan::report::{ExportForm, Options, export};
use quickscan::text::{clean, one_line};
use sha2::{Digest, Sha256};

use crate::hostile::{TRAPS, hostile};
use crate::round_trip::random_sessions;
use crate::sessions::{all, follow_up, half, none, options, set, without_names};

fn page(session: &Session, options: &Options<'_>) -> String {
    let form = ExportForm::from_key("html").expect("it is a form");
    let made = export(form, set(), session, "a", options);
    String::from_utf8(made.content.expect("there is a page")).expect("it is text")
}

/// What a browser finds in a page.
#[derive(Default)]
struct Read {
    /// The text that is shown, a line for each block and each `<br>`.
    text: String,
    /// Each element with its attributes, in order.
    elements: Vec<(String, Vec<(String, String)>)>,
    style: String,
}

/// Elements without an end.
const EMPTY: [&str; 4] = ["meta", "br", "col", "!doctype"];
/// Elements that stand within a line.
const WITHIN: [&str; 4] = ["a", "strong", "span", "text"];

/// Reads `page`, in which every element is closed where it should be, and no character has to be guessed.
fn read(page: &str) -> Read {
    let mut read = Read::default();
    let mut open: Vec<String> = Vec::new();
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let attributes = tag
                    .attributes
                    .iter()
                    .map(|(key, value)| (text(key), text(value)));
                read.elements.push((name.clone(), attributes.collect()));
                if !WITHIN.contains(&name.as_str()) {
                    read.text.push('\n');
                }
                if !EMPTY.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                assert_eq!(open.pop(), Some(name.clone()), "{page}");
                if !WITHIN.contains(&name.as_str()) {
                    read.text.push('\n');
                }
            }
            Token::String(text) => {
                let text = String::from_utf8_lossy(&text).into_owned();
                if open.last().is_some_and(|name| name == "style") {
                    read.style.push_str(&text);
                } else {
                    read.text.push_str(&text);
                }
            }
            Token::Doctype(_) => {}
            Token::Comment(_) => panic!("a comment in {page}"),
            Token::Error(error) => {
                // A character that no browser shows, but that somebody typed.
                let error = format!("{error:?}");
                assert!(error.contains("Noncharacter"), "{error} in {page}");
            }
        }
    }
    assert!(open.is_empty(), "{open:?}");
    read
}

const ELEMENTS: &str = "html head meta title style body main h1 h2 h3 h4 h5 p ul ol li a strong span br nav blockquote div \
     table caption col thead tbody tr th td figure svg rect text";

/// Nothing but our own elements, and addresses only where a link may lead.
fn check_harmless(read: &Read) {
    let allowed: Vec<&str> = ELEMENTS.split_whitespace().collect();
    for (name, attributes) in &read.elements {
        assert!(allowed.contains(&name.as_str()), "<{name}>");
        for (key, value) in attributes {
            assert!(
                !key.starts_with("on") && key != "style" && key != "src",
                "{key}"
            );
            let leads = ["https://", "http://", "mailto:", "#"];
            let is_safe = leads
                .iter()
                .any(|begin| value.to_lowercase().starts_with(begin));
            assert!(key != "href" || is_safe, "{value}");
        }
    }
}

/// All that was typed in `session` is shown.
fn check_words(session: &Session, read: &Read) {
    let has = |text: &str| assert!(read.text.contains(text), "{text:?} is not in {}", read.text);
    let details = &session.details;
    for text in [
        &details.gemeente,
        &details.gebied,
        &details.invuller,
        &details.functie,
    ] {
        has(&one_line(text));
    }
    for step in &session.steps {
        has(&one_line(&step.what));
        has(&one_line(&step.origin));
        has(&one_line(&step.who));
    }
    for answer in session.answers.values() {
        for text in answer.sources.iter().chain(&answer.consulted) {
            has(&one_line(text));
        }
        for field in TextField::ALL {
            for line in clean(answer.text(field)).replace('\t', "    ").lines() {
                // The mark of a list is made by the browser.
                let line = line.trim_end_matches(' ');
                let words = line.strip_prefix("- ").unwrap_or(line);
                has(words
                    .trim_start_matches(|char: char| char.is_ascii_digit())
                    .trim_start_matches(". "));
            }
        }
    }
}

#[test]
fn every_page_is_whole_harmless_and_says_what_it_is() {
    for session in [none(), half(), follow_up(), all(), hostile()] {
        for options in [options(), without_names()] {
            let read = read(&page(&session, &options));
            check_harmless(&read);
            let count = |name: &str| read.elements.iter().filter(|each| each.0 == name).count();
            assert_eq!(
                (count("main"), count("h1"), count("title"), count("style")),
                (1, 1, 1, 1)
            );
            let attribute = |name: &str, key: &str| {
                let mut found = read.elements.iter().filter(|each| each.0 == name);
                found.all(|each| each.1.iter().any(|attribute| attribute.0 == key))
            };
            assert!(attribute("html", "lang") && attribute("th", "scope"));
            assert!(attribute("figure", "aria-label"));
        }
    }
}

#[test]
fn the_policy_allows_the_style_that_is_there_and_nothing_else() {
    let read = read(&page(&half(), &options()));
    let policy = read.elements.iter().flat_map(|each| &each.1);
    let mut policies = policy.filter(|(_, value)| value.starts_with("default-src"));
    let policy = &policies.next().expect("a policy").1;
    let hash = base64(&Sha256::digest(read.style.as_bytes()));
    let expected = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    assert_eq!(
        *policy, expected,
        "the style has changed, so HASH in document/html/style.rs has to as well"
    );
}

/// Three bytes as four characters, a short end filled with `=`.
fn base64(bytes: &[u8]) -> String {
    let digits: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or_default());
        let number = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let digit = digits[(number >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= three.len() { digit } else { '=' });
        }
    }
    text
}

#[test]
fn everything_typed_is_on_the_page_as_text() {
    let sessions = [half(), hostile()].into_iter().chain(random_sessions(100));
    for session in sessions {
        let read = read(&page(&session, &options()));
        check_harmless(&read);
        check_words(&session, &read);
    }
}

#[test]
fn a_script_or_an_address_that_would_run_stays_text() {
    let mut session = half();
    for text in [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "\"><svg onload=alert(1)>",
        "https://a.nl/\"onmouseover=\"alert(1)",
        "<!-- ]]> -->",
        "&lt;b&gt; &amp;",
        "a\u{1b}[31m\u{202e}b\u{0}",
    ] {
        session.details.gemeente = text.to_owned();
        session.answer_mut(&"1.1".into()).note = text.to_owned();
        session.steps[0].what = text.to_owned();
        let read = read(&page(&session, &options()));
        check_harmless(&read);
        check_words(&session, &read);
    }
}

#[test]
fn a_megabyte_in_one_field_is_all_there() {
    let mut session = half();
    // On one line, so that it is looked for once.
    let note = one_line(&TRAPS.join(" ")).repeat(1000);
    assert!(note.len() > 1_000_000);
    session.answer_mut(&"1.1".into()).note.clone_from(&note);
    session.steps[0].what = "woord ".repeat(200_000);
    let read = read(&page(&session, &options()));
    check_harmless(&read);
    check_words(&session, &read);
}

#[test]
fn without_names_no_name_is_on_the_page() {
    let page = page(&half(), &without_names());
    for name in [
        "Jansen",
        "Anneke",
        "Hoekstra",
        "van 't Hof",
        "van &#39;t Hof",
    ] {
        assert!(!page.contains(name), "{name}");
    }
}
