//! What a user writes in the settings, and what they get back.

use directories::BaseDirs;

use super::*;

fn parse(text: &str) -> Result<Settings, FileError> {
    Settings::parse(text, Path::new("/instellingen/config.toml"))
}

#[test]
fn settings_are_paths_beside_their_file_and_yes_or_no() {
    let text = "\u{feff}map = 'scans'\r\nvragenlijst = \"/v.toml\" # eigen\r\n\
                kennisbank = 'k.toml'\r\nlet_op_persoonsgegevens = false\r\neen_kolom = true\r\nmuis = false\r\n";
    let settings = parse(text).unwrap();
    assert_eq!(settings.folder, Some("/instellingen/scans".into()));
    assert_eq!(settings.question_set, Some("/v.toml".into()));
    assert_eq!(settings.knowledge, Some("/instellingen/k.toml".into()));
    assert_eq!(settings.warns_of_personal_data, Some(false));
    assert_eq!(
        (settings.one_column, settings.mouse),
        (Some(true), Some(false))
    );
    assert_eq!(parse(""), Ok(Settings::default()));
    let home = BaseDirs::new().unwrap().home_dir().join("scans");
    assert_eq!(parse("map = '~/scans'").unwrap().folder, Some(home));
    let path = Some(PathBuf::from(r"/instellingen/G:\Beleid"));
    assert_eq!(parse(r"map = 'G:\Beleid'").unwrap().folder, path);
    assert_eq!(parse(r#"map = "G:\\Beleid""#).unwrap().folder, path);
}

#[test]
fn what_a_user_settles_goes_before_what_the_organisation_settles() {
    let own = parse("map = '/eigen'\nmuis = false\n").unwrap();
    let shared = "map = '/samen'\nvragenlijst = 'v.toml'\nkennisbank = 'k.toml'\nmuis = true\n\
                  een_kolom = true\nlet_op_persoonsgegevens = false\n";
    let both = own.or(parse(shared).unwrap());
    let expected = "map = '/eigen'\nvragenlijst = 'v.toml'\nkennisbank = 'k.toml'\nmuis = false\n\
                    een_kolom = true\nlet_op_persoonsgegevens = false\n";
    assert_eq!(both, parse(expected).unwrap());
    assert_eq!(both.clone().or(Settings::default()), both);
    assert_eq!(Settings::default().or(both.clone()), both);
}

#[test]
fn a_face_is_one_of_two_words() {
    assert_eq!(parse("gezicht = 'regels'").unwrap().face, Some(Face::Lines));
    assert_eq!(
        parse("gezicht = \"scherm\"").unwrap().face,
        Some(Face::Screen)
    );
    for (text, written) in [
        ("gezicht = regels", "gezicht = \"regels\""),
        ("gezicht = scherm # groot", "gezicht = \"scherm\""),
        ("gezicht = 'spraak'", "gezicht = \"regels\""),
        ("gezicht = true", "gezicht = \"regels\""),
    ] {
        let fault = parse(text).expect_err(text);
        let problem = format!(
            "bij «gezicht» hoort \"regels\" of \"scherm\", tussen aanhalingstekens; schrijf {written}"
        );
        assert_eq!((fault.line, fault.problem), (1, problem), "{text}");
    }
}

#[test]
fn a_path_that_is_none_gets_what_to_write() {
    for (text, problem) in [
        (r#"map = "G:\Beleid\nieuw""#, r"map = 'G:\Beleid\nieuw'"),
        (r#"map = "G:\nieuw""#, r"map = 'G:\nieuw'"),
        (r#"map = "G:\totaal""#, r"map = 'G:\totaal'"),
        (r#"map = "G:\xaarchief""#, r"map = 'G:\xaarchief'"),
        (r#"map = "C:\Users\anna""#, r"map = 'C:\Users\anna'"),
        (r#"map = "C:\users\anna""#, r"map = 'C:\users\anna'"),
        (r#"map = "\\server\beleid""#, r"map = '\\server\beleid'"),
        (r#"map = "\\server\\beleid""#, r"map = '\\server\\beleid'"),
        (r#"map = "G:\Beleid\""#, r"map = 'G:\Beleid\'"),
        (r"map = G:\Beleid # van ons", r"map = 'G:\Beleid'"),
        ("map = scans", "map = 'scans'"),
        ("map = 'scans", "map = 'scans'"),
        (r#"kennisbank = "G:\k.toml""#, r"kennisbank = 'G:\k.toml'"),
        (r#"vragenlijst = "G:\v.toml""#, r"vragenlijst = 'G:\v.toml'"),
    ] {
        let fault = parse(&format!("# van ons\n{text}\n")).expect_err(text);
        let problem = problem
            .split_once(" = ")
            .map_or_else(String::new, |(name, _)| {
                format!("zet het pad bij «{name}» tussen enkele aanhalingstekens: {problem}")
            });
        assert_eq!((fault.line, fault.problem), (2, problem), "{text}");
    }
    let example = r"bij «map» hoort een pad tussen enkele aanhalingstekens, zoals map = 'G:\Beleid\Quickscan'";
    for text in [
        "map = 3",
        "map = true",
        "map = []",
        "map =",
        "[map]",
        "map = 2026-01-01",
    ] {
        assert_eq!(parse(text).expect_err(text).problem, example, "{text}");
        // Each setting has an example of its own.
        let (text, example) = (
            text.replace("map", "kennisbank"),
            r"zoals kennisbank = 'G:\Beleid\kennisbank.toml'",
        );
        let problem = parse(&text).expect_err(&text).problem;
        assert!(problem.ends_with(example), "{problem}");
    }
    for text in ["map = ''", "map = \"\"", "map = '  '"] {
        let fault = parse(text).expect_err(text);
        assert!(
            fault.problem.starts_with("bij «map» staat niets; schrijf"),
            "{fault}"
        );
    }
    for text in ["map = 'a\tb'", "map = '''a\nb'''", "map = '~anna/x'"] {
        let fault = parse(text).expect_err(text);
        assert!(
            fault.problem.starts_with("het pad bij «map» kan niet: "),
            "{fault}"
        );
    }
}

#[test]
fn a_yes_or_no_that_is_none_gets_what_to_write() {
    for (value, written) in [
        ("nee", "false"),
        ("'nee'", "false"),
        ("False", "false"),
        ("0", "false"),
        ("uit # stil", "false"),
        ("ja", "true"),
        ("\"ja\"", "true"),
        ("misschien", "true of false"),
        ("", "true of false"),
        ("[]", "true of false"),
    ] {
        let text = format!("map = 'x'\nlet_op_persoonsgegevens = {value}\n");
        let fault = parse(&text).expect_err(&text);
        let problem = format!(
            "bij «let_op_persoonsgegevens» hoort true (ja) of false (nee), zonder aanhalingstekens; \
             schrijf let_op_persoonsgegevens = {written}"
        );
        assert_eq!((fault.line, fault.problem), (2, problem), "{text}");
    }
}

#[test]
fn an_unknown_setting_gets_those_there_are_and_what_is_no_toml_its_place() {
    for name in ["mapje", "Map", "[instellingen]", "vragenlijsten"] {
        let text = if name.starts_with('[') {
            name.to_owned()
        } else {
            format!("{name} = 'x'")
        };
        let fault = parse(&text).expect_err(name);
        let name = name.trim_matches(['[', ']']);
        let problem = format!(
            "onbekende sleutel «{name}»; een instelling is map, vragenlijst, kennisbank, let_op_persoonsgegevens, een_kolom, muis of gezicht"
        );
        assert_eq!((fault.line, fault.problem), (1, problem));
    }
    for (text, line, problem) in [
        ("map = 'a'\nmap = 'b'", 2, "dubbele sleutel"),
        ("map 'a'", 1, "sleutel zonder waarde, verwacht «=»"),
    ] {
        let fault = parse(text).expect_err(text);
        assert_eq!(
            (fault.line, fault.problem.as_str()),
            (line, problem),
            "{text}"
        );
    }
}

#[test]
fn a_file_of_settings_that_cannot_be_read_is_never_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    assert!(!is_there(&path) && !is_there(&path.join("x")));
    for (bytes, words) in [
        (
            &b"\xff\xfem\0a\0p\0"[..],
            "regel 1, kolom 1: hier staat iets dat geen tekst is in UTF-8 maar in UTF-16",
        ),
        (
            b"# \xebn\nmap = 'x'",
            "regel 1, kolom 3: hier staat iets dat geen tekst is",
        ),
        (b"map = 3", "regel 1, kolom 7: bij «map» hoort een pad"),
    ] {
        fs::write(&path, bytes).unwrap();
        let sentence = Settings::read_from(&path).unwrap_err().to_string();
        assert!(sentence.contains(words), "{sentence}");
    }
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(is_there(&path));
    let sentence = Settings::read_from(&path).unwrap_err().to_string();
    assert!(
        sentence.ends_with("» is een map; kies een bestand."),
        "{sentence}"
    );
}
