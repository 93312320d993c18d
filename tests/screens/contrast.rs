//! How well the screens can be read on the palettes that people have, worked out from the theme.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use quickscan::model::State;
use quickscan::ui::Theme;
use ratatui::style::{Color, Modifier, Style};

use crate::support::filled::with;

/// A palette: the colours of words and of what is behind them, and the six that have a name.
struct Palette {
    name: &'static str,
    words: u32,
    behind: u32,
    red: u32,
    green: u32,
    yellow: u32,
    magenta: u32,
    cyan: u32,
}

const fn palette(
    name: &'static str,
    [words, behind]: [u32; 2],
    [red, green, yellow, magenta, cyan]: [u32; 5],
) -> Palette {
    Palette {
        name,
        words,
        behind,
        red,
        green,
        yellow,
        magenta,
        cyan,
    }
}

const XTERM: [u32; 5] = [0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0xcd_00_cd, 0x00_cd_cd];
const GNOME: [u32; 5] = [0xc0_1c_28, 0x26_a2_69, 0xa2_73_4c, 0xa3_47_ba, 0x2a_a1_b3];
const SOLARIZED: [u32; 5] = [0xdc_32_2f, 0x85_99_00, 0xb5_89_00, 0xd3_36_82, 0x2a_a1_98];

/// The palettes that issue 11 names.
const PALETTES: [Palette; 8] = [
    palette(
        "Windows Terminal Campbell",
        [0xcc_cc_cc, 0x0c_0c_0c],
        [0xc5_0f_1f, 0x13_a1_0e, 0xc1_9c_00, 0x88_17_98, 0x3a_96_dd],
    ),
    palette(
        "Windows Terminal One Half Light",
        [0x38_3a_42, 0xfa_fa_fa],
        [0xe4_56_49, 0x50_a1_4f, 0xc1_83_01, 0xa6_26_a4, 0x09_97_b3],
    ),
    palette("xterm, donker", [0xe5_e5_e5, 0], XTERM),
    palette("xterm, licht", [0, 0xff_ff_ff], XTERM),
    palette("GNOME, donker", [0xd0_cf_cc, 0x17_14_21], GNOME),
    palette("GNOME, licht", [0x17_14_21, 0xff_ff_ff], GNOME),
    palette("Solarized, donker", [0x83_94_96, 0x00_2b_36], SOLARIZED),
    palette("Solarized, licht", [0x65_7b_83, 0xfd_f6_e3], SOLARIZED),
];

impl Palette {
    fn of(&self, colour: Option<Color>) -> u32 {
        match colour {
            Some(Color::Red) => self.red,
            Some(Color::Green) => self.green,
            Some(Color::Yellow) => self.yellow,
            Some(Color::Magenta) => self.magenta,
            Some(Color::Cyan) => self.cyan,
            None => self.words,
            // No other is in the palettes above.
            Some(_) => self.behind,
        }
    }

    /// The ratio of WCAG 2 between `style` and what is behind it.
    fn ratio(&self, style: Style) -> f64 {
        let [one, other] = [self.of(style.fg), self.behind].map(luminance);
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }
}

/// The relative luminance of a colour, as WCAG 2 has it.
fn luminance(colour: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from(colour >> shift & 0xff) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// Every role that carries words, and what is between the brackets of a sign.
fn words(theme: &Theme) -> [Style; 8] {
    let [_, mark, _] = theme.sign(Some(State::Deels));
    [
        Style::new(),
        theme.header,
        theme.heading,
        theme.selected,
        theme.key,
        theme.problem,
        theme.notice,
        mark.style,
    ]
}

fn table() -> String {
    let theme = Theme::colour();
    let mut table = String::from(
        "# Contrast\n\nDe verhouding (WCAG 2) tot de achtergrond, op de gangbare kleuren van terminals. Gemaakt door\n\
         `tests/screens/contrast.rs` uit het thema. Alle woorden en tekens hebben de gewone tekstkleur van uw eigen venster; kleur staat\n\
         alleen op haakjes, balken en lijnen, waar het woord of het getal naast staat.\n\n\
         | Kleuren | woorden en tekens | op orde | deels | niet op orde | weet ik nog niet | lijnen |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for palette in &PALETTES {
        let least = words(&theme)
            .map(|style| palette.ratio(style))
            .into_iter()
            .fold(99.0, f64::min);
        let states = [
            State::OpOrde,
            State::Deels,
            State::NietOpOrde,
            State::Onbekend,
        ];
        let rest = states
            .map(|state| theme.state(Some(state)))
            .into_iter()
            .chain([theme.rule]);
        let rest: Vec<String> = rest
            .map(|style| format!("{:.1}", palette.ratio(style)))
            .collect();
        writeln!(
            table,
            "| {} | {least:.1} | {} |",
            palette.name,
            rest.join(" | ")
        )
        .expect("text");
    }
    table
}

#[test]
fn words_have_the_contrast_of_the_users_own_window() {
    let theme = Theme::colour();
    for palette in &PALETTES {
        let own = palette.ratio(Style::new());
        for style in words(&theme) {
            assert!(
                (palette.ratio(style) - own).abs() < 0.01,
                "{}",
                palette.name
            );
        }
        // Solarized has less by choice of who uses it.
        assert!(
            own >= 4.5 || palette.name == "Solarized, licht",
            "{}: {own}",
            palette.name
        );
    }
}

#[test]
fn the_table_in_the_documents_is_that_of_the_theme() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/contrast.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, table()).expect("it is written");
    }
    let written = fs::read_to_string(&path)
        .expect("the table")
        .replace('\r', "");
    assert_eq!(written, table(), "UPDATE_DOCS=1 cargo test mends it");
}

/// What may have a colour: what is no word, and stands beside one.
const NO_WORDS: &str = "[]─═│┌┐└┘├┤┬┴┼█▏▎▍▌▋▊▉░▒▓· ";

#[test]
fn no_word_on_any_screen_has_a_colour_or_is_dim() {
    for (answers, keys) in [
        (14, ""),
        (14, "<tab>"),
        (14, "n"),
        (14, "s"),
        (14, "<f1>"),
        (14, "<f2>"),
        (14, "<f2>d"),
        (14, "<f3>"),
        (30, "<f4>"),
        (14, "<f5>"),
        (30, "<f5>"),
        (30, "<f5>k"),
        (14, "<f6>"),
        (14, "<f7>"),
        (14, "<f8>"),
        (14, "<f9>"),
        (30, "<f10>"),
        (30, "<f10>t"),
        (30, "<f10>f"),
        (14, "/visie"),
        (14, "<c-p>"),
        (14, "<esc>"),
        (14, "<esc>h"),
        (14, "<esc><del><down><enter>"),
        (14, "t"),
    ] {
        let mut harness = with(answers);
        harness.press(keys);
        for (width, height) in [(60, 20), (80, 24), (120, 40)] {
            let terminal = harness.draw(width, height);
            let buffer = terminal.backend().buffer();
            for (place, cell) in buffer.content.iter().enumerate() {
                let at = buffer.pos_of(place);
                let is_plain = matches!(cell.fg, Color::Reset) && matches!(cell.bg, Color::Reset);
                let why = format!(
                    "{:?} at {at:?} after {keys:?}, {width}x{height}",
                    cell.symbol()
                );
                assert!(is_plain || NO_WORDS.contains(cell.symbol()), "{why}");
                assert!(!cell.modifier.contains(Modifier::DIM), "{why}");
            }
        }
    }
}
