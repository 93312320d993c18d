//! Texts that break programs: each has broken one somewhere.

#![allow(dead_code, reason = "each test program uses a part")]

/// Texts without a NUL, so that they can be given on the command line too.
pub fn nasty() -> Vec<String> {
    let mut all: Vec<String> = [
        SCRIPTS, COMBINED, INVISIBLE, CONTROL, PATHS, NAMES, TOML, MARKDOWN, NUMBERS,
    ]
    .concat()
    .into_iter()
    .map(str::to_owned)
    .collect();
    all.push("lang ".repeat(4_000));
    all.push("woord".repeat(2_000));
    all.push("👩‍👩‍👧‍👦".repeat(2_000));
    all.push(format!("e{}", "\u{301}".repeat(2_000)));
    all.push("regel\n".repeat(3_000));
    all
}

/// Other directions and widths.
const SCRIPTS: &[&str] = &[
    "مرحبا بالعالم",
    "שלום עולם",
    "abc אבג 123 דהו",
    "漢字かな交じり文",
    "한국어",
    "ไทยภาษา",
    "नमस्ते",
    "ﷺ ﷽",
    "Ｆｕｌｌ ｗｉｄｔｈ",
    "ĳ Ĳ ß ẞ ı İ ﬁ",
    "’s-Hertogenbosch Súdwest-Fryslân",
];

/// One sign out of several.
const COMBINED: &[&str] = &[
    "e\u{301} tegenover é",
    "Z̷̢̛͎a̵l̶g̸o̷",
    "\u{301}begint met een accent",
    "👩🏽 👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 #️⃣",
    "\u{1F1F3}",
    "☺︎ ☺️",
    "각 tegenover \u{1100}\u{1161}\u{11a8}",
];

/// What takes no room, or looks like something else.
const INVISIBLE: &[&str] = &[
    "",
    " ",
    "\t",
    "\u{a0}",
    "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}",
    "zacht\u{ad}koppelteken",
    "\u{feff}begint met een teken",
    "\u{fffd}\u{fffe}\u{ffff}",
    "\u{e0001}\u{e0041}",
    "\u{10ffff}",
    "а (Cyrillisch) a",
    "  spaties voor en na  ",
];

/// What steers a terminal or turns the text around.
const CONTROL: &[&str] = &[
    "\u{1b}[31mrood\u{1b}[0m",
    "\u{1b}]0;titel\u{7}",
    "\u{1b}]52;c;cm0gLXJmIH4=\u{7}",
    "\u{1b}]8;;https://voorbeeld.nl\u{1b}\\klik\u{1b}]8;;\u{1b}\\",
    "\u{1b}[2J\u{1b}[H\u{1b}[1;1H",
    "\u{1b}[?1049h\u{1b}[?25l\u{1b}c",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{9b}31m\u{9d}0;x\u{9c}\u{90}q\u{9c}",
    "\u{1}\u{7}\u{8}\u{b}\u{c}\u{e}\u{f}\u{7f}\u{85}\u{80}",
    "regel\r\nregel\rregel\u{2028}regel\u{2029}regel",
    "\u{202e}gpj.exe\u{202c}",
    "\u{2066}a\u{2067}b\u{2068}c\u{2069}",
    "\u{202a}a\u{202b}b\u{202d}c",
    "\u{200e}a\u{200f}b\u{61c}",
];

/// What leads out of a folder.
const PATHS: &[&str] = &[
    "../../../etc/passwd",
    "..\\..\\windows\\system32",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "\\\\server\\map",
    "\\\\?\\C:\\x",
    "~/.bashrc",
    "$HOME `id` $(id) %APPDATA%",
    "a/b",
    "a:b",
    "a*b?c\"d<e>f|g",
    "file:///etc/passwd",
    ".",
    "..",
    ".verborgen",
    "-begint-met-een-streep",
    "--help",
    "eindigt.op.punt.",
    "eindigt op spatie ",
];

/// Names that Windows keeps for itself.
const NAMES: &[&str] = &[
    "CON",
    "con",
    "PRN",
    "AUX",
    "NUL",
    "COM1",
    "COM¹",
    "LPT9",
    "con.toml",
    "nul .txt",
    "CONIN$",
    "desktop.ini",
    "Thumbs.db",
];

/// What looks like a session file.
const TOML: &[&str] = &[
    "[sessie]",
    "[[antwoord]]\nvraag = \"1.1\"",
    "versie = 2",
    "\"\"\"",
    "'''",
    "\"\"\"\"\"\"",
    "een \"\"\" in het midden",
    "eindigt op \"",
    "eindigt op \\",
    "\\u001b \\n \\\\ \\",
    "# geen opmerking",
    "= {} [] , ;",
    "\nbegint met een regel",
    "eindigt met een regel\n",
    "\n\n\n",
    "true",
    "2026-11-22",
];

/// What looks like Markdown, HTML or a formula.
const MARKDOWN: &[&str] = &[
    "# kop",
    "* * *\n- a\n1. b\n> c",
    "| a | b |\n|---|---|",
    "[klik](javascript:alert(1))",
    "![](https://voorbeeld.nl/x.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;&#x1b;&amp;",
    "```\ncode\n```",
    "`a` *b* _c_ ~~d~~ \\e",
    "=1+1",
    "=HYPERLINK(\"https://voorbeeld.nl\")",
    "@SUM(A1)",
    "+31",
    "-1",
];

/// What is no number.
const NUMBERS: &[&str] = &[
    "NaN",
    "Infinity",
    "-0",
    "1e999",
    "0x10",
    "99999999999999999999",
    "½",
    "١٢٣",
    "null",
    "undefined",
    "None",
    "'; DROP TABLE sessies; --",
    "%s%n%d",
    "{0}",
    "{{7*7}}",
];
