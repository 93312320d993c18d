//! A session that tries to be Markdown.

use quickscan::model::{NextStep, Session, State};

use crate::sessions::{details, set};

/// Lines that would be something else than text in Markdown, or that a linter would refuse.
pub const TRAPS: [&str; 66] = [
    "# kop",
    "## Samenvatting",
    "#tag",
    "Kop\n===",
    "Kop\n---",
    "---",
    "***",
    "- - -",
    "___",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "a | b\n--- | ---\n1 | 2",
    "```",
    "~~~\ncode\n~~~",
    "`code`",
    "<b>vet</b>",
    "<!-- weg -->",
    "<script>",
    "</div>",
    "&amp; &lt; &#35; R&D",
    "*nadruk* **vet**",
    "_nadruk_ __vet__",
    "~~weg~~ ~10% ~weg~",
    "**Alleen vet**",
    "*Alleen schuin*",
    "[tekst](https://a.nl)",
    "![beeld](x.png)",
    "[x]: https://a.nl",
    "[x][y] en [x]",
    "(a)[b]",
    "[^1] en [^1]: noot",
    "[ ] taak",
    "- [ ] taak\n- [x] klaar",
    "> citaat",
    "> [!NOTE]\n> let op",
    "2026. Een jaar",
    "1) een",
    "1. een\n2. twee",
    "1. een\n1. een",
    "3. drie",
    "- punt\n  - onder\n* ster\n+ plus\n-\n- ",
    "    code",
    "\tcode\tmet tab",
    "C:\\pad\\ \\* \\",
    "http://a.nl, www.b.nl. en (https://c.nl/x_(y)).",
    "jan@a.nl a@b_c.nl a@b@c.nl",
    "https://a.nl/?a=1&amp;b=2*3_4",
    "\\https://a.nl <https://b.nl>",
    "regel  \nmet spaties   ",
    "\u{a0}\u{a0}",
    "slot\u{a0}",
    "$x$ {#id} :smile: %%",
    "a * b * c _ d _ e",
    "- punt\nverder\n\n- los\n\n  los verder",
    "* * *",
    "é👨‍👩‍👧 e\u{301} 漢字 العربية",
    "a\u{1b}[31mb\u{202e}c\r\nd\re",
    "G:\\Beleid\\Wmo\\nota wijkteams.docx",
    "\\\\server\\map$\\[concept] visie.docx",
    "'s avonds \"zo'n\" ‘a’ “b” „c” -- --- ...",
    "$x$ H~2~O 10^2^ a^[noot] @jan [@x] (@)",
    "Term\n: uitleg\n~ uitleg",
    "::: klas\na\n:::",
    "a) een\n(iv) vier\n#. hekje\ndi. 3 maart\nA. de Vries",
    "+---+\n| a |\n+===+",
    "[x]{.a} [Bronnen] {.b} <https://a.nl>{.c}",
    "\\newcommand{\\a}{b} \\a",
];

/// Every trap in every field.
pub fn hostile() -> Session {
    let mut session = Session::new(set(), details("# <b>Kop</b> | [x](y) *a* https://a.nl."));
    for (index, question) in set().questions().enumerate() {
        let traps = || TRAPS.iter().cycle().skip(index * 2).copied();
        let first = traps().next().unwrap_or_default();
        let answer = session.answer_mut(&question.id);
        answer.rating.state = State::ALL.into_iter().cycle().nth(index);
        answer.note = match index % 3 {
            0 => traps().take(8).collect::<Vec<_>>().join("\n\n"),
            1 => traps().take(8).collect::<Vec<_>>().join("\n"),
            _ => first.to_owned(),
        };
        answer.risk = first.to_owned();
        answer.sources = traps().take(2).map(str::to_owned).collect();
        answer.consulted = traps().take(2).map(str::to_owned).collect();
        session.steps.push(NextStep {
            who: first.to_owned(),
            origin: format!("{first}\\"),
            ..NextStep::new(question.id.clone(), format!("{first} | \\| a"))
        });
    }
    session
}
