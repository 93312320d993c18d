//! What people wrote, as it may stand on a screen that everybody sees.

use super::Painter;

/// What stands where a name was.
const LEFT_OUT: &str = "(naam)";

impl Painter<'_> {
    /// `text`, without the names of those who take part where names are off.
    pub(super) fn untold(&self, text: &str) -> String {
        if self.room.names {
            return text.to_owned();
        }
        let session = self.joint.session;
        let participants = session.participants.iter().map(|each| each.name.as_str());
        let senders = self.joint.sent.contributions.iter();
        let senders = senders.map(|each| each.origin.name.as_str());
        let names = participants
            .chain(senders)
            .chain([session.details.invuller.as_str()]);
        let mut names: Vec<&str> = names.map(str::trim).collect();
        // A name may be a part of another.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let names = names.into_iter().filter(|name| !name.is_empty());
        names.fold(text.to_owned(), |text, name| without(&text, name))
    }
}

/// `text` without `name`, wherever that stands by itself.
fn without(text: &str, name: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(name) {
        let begins = !before.ends_with(char::is_alphanumeric);
        let ends = !after.starts_with(char::is_alphanumeric);
        kept.push_str(before);
        kept.push_str(if begins && ends { LEFT_OUT } else { name });
        rest = after;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_name_goes_where_it_is_one_and_stays_where_it_is_part_of_a_word() {
        for (text, name, told) in [
            ("Volgens Jan loopt dit.", "Jan", "Volgens (naam) loopt dit."),
            ("Jan. Jan", "Jan", "(naam). (naam)"),
            ("In Januari, met Jans.", "Jan", "In Januari, met Jans."),
            ("M. de Wit zei dit.", "M. de Wit", "(naam) zei dit."),
            ("", "Jan", ""),
        ] {
            assert_eq!(without(text, name), told, "{text}");
        }
    }
}
