//! What is said about the release is the same everywhere, and what a catalogue needs is there.

use crate::read;

/// The version in `Cargo.toml`.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What stands behind `key` at the left edge of `publiccode.yml`.
fn publiccode(key: &str) -> Option<String> {
    let text = read("publiccode.yml");
    let prefix = format!("{key}:");
    let value = text.lines().find_map(|line| line.strip_prefix(&prefix));
    value.map(|value| value.trim().trim_matches('"').to_owned())
}

#[test]
fn every_document_has_the_version_of_the_program() {
    assert_eq!(publiccode("softwareVersion").as_deref(), Some(VERSION));
    let changelog = read("CHANGELOG.md");
    let heading = changelog.lines().find_map(|line| line.strip_prefix("## "));
    let heading = heading.expect("a heading with a version");
    let version = heading.split(',').next();
    assert_eq!(
        version,
        Some(VERSION),
        "CHANGELOG.md begins with «{heading}»"
    );
    for document in ["GOVERNANCE.md", "README.md", "README.en.md"] {
        assert!(
            read(document).contains(VERSION),
            "{document} names another version"
        );
    }
}

#[test]
fn what_is_released_has_a_date() {
    let changelog = read("CHANGELOG.md");
    let heading = changelog.lines().find(|line| line.starts_with("## "));
    let is_released = !heading
        .expect("a heading")
        .ends_with("nog niet uitgebracht");
    assert_eq!(is_released, publiccode("releaseDate").is_some());
    assert_eq!(
        is_released,
        !read("GOVERNANCE.md").contains("has not been released")
    );
}

/// The keys that its schema asks for.
#[test]
fn the_metadata_has_what_its_schema_asks() {
    const ASKED: [&str; 10] = [
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    ];
    for key in ASKED {
        assert!(publiccode(key).is_some(), "publiccode.yml has no {key}");
    }
    let text = read("publiccode.yml");
    let mut short = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("shortDescription:"));
    assert!(short.all(|text| text.trim().chars().count() <= 150));
    let (_, features) = text.split_once("features:").expect("features");
    let mut features = features
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- "));
    assert!(features.all(|text| text.chars().count() <= 100));
}

#[test]
fn the_licence_is_the_same_everywhere() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("it is TOML");
    let licence = manifest["package"]["license"].as_str().expect("a licence");
    assert!(read("publiccode.yml").contains(&format!("\n  license: {licence}\n")));
    assert!(read("REUSE.toml").contains(&format!("SPDX-License-Identifier = \"{licence}\"")));
    for document in ["README.md", "README.en.md", "GOEDKEURING.md"] {
        assert!(
            read(document).contains(licence),
            "{document} names another licence"
        );
    }
    assert!(read(&format!("LICENSES/{licence}.txt")).lines().count() > 100);
}
