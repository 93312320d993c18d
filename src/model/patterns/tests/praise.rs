//! What is praised, and how a finding is told.

use super::*;

#[test]
fn a_theme_of_which_as_much_is_lacking_is_not_praised() {
    let (base, set) = (base(), set());
    let praised = |answers: &str| {
        let found = findings(&base, &set, &session(answers));
        let mut found = found.iter();
        found.any(|finding| finding.pattern.id == "sterk-samenwerking")
    };
    let strong = "1.2,2.2 op-orde vastgelegd";
    for (others, expected) in [
        ("1.3,1.4,4.5 deels", true),
        ("4.5 niet-op-orde", true),
        ("4.5 niet-op-orde; 2.4 onbekend", false),
        ("1.4,2.4,4.5 niet-op-orde", false),
        // What rests on an estimate speaks for nothing.
        ("1.3 op-orde inschatting; 1.4,2.4 niet-op-orde", false),
        ("1.3 op-orde vastgelegd; 1.4,2.4 niet-op-orde", true),
    ] {
        assert_eq!(
            praised(&format!("{strong}; {others}")),
            expected,
            "{others}"
        );
    }
}

#[test]
fn every_line_for_a_page_ends_as_a_sentence() {
    let (base, set) = (base(), set());
    for answers in ["1.1,3.2 op-orde vastgelegd; 3.1 deels", "5.1 nvt"] {
        let session = session(answers);
        let lines = story(&base, &set, &session);
        assert!(!lines.is_empty());
        for words in lines.iter().flat_map(StoryLine::in_ever_fewer_words) {
            assert!(words.ends_with('.') && !words.ends_with(".."), "{words}");
        }
    }
}
