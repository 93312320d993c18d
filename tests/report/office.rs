//! A file of Office, read back by a reader of zip and one of XML that are not ours.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, ExpandedName};
use zip::ZipArchive;

pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file by their names.
pub struct Package(BTreeMap<String, String>);

impl Package {
    /// Reads a file in which every part is XML.
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("a part");
            let name = file.name().expect("a name").into_owned();
            let mut text = String::new();
            // This compares the sum of what it reads with that in the file.
            file.read_to_string(&mut text).expect("it is text");
            assert!(file.compressed_size() <= file.size(), "{name}");
            assert!(Document::parse(&text).is_ok(), "{name} is no XML");
            parts.insert(name, text);
        }
        Self(parts)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub fn text(&self, part: &str) -> &str {
        self.0.get(part).expect("the part is there")
    }

    pub fn tree(&self, part: &str) -> Document<'_> {
        Document::parse(self.text(part)).expect("XML")
    }

    /// An attribute of each `element` in `part`.
    pub fn attributes<'n>(
        &self,
        part: &str,
        element: &str,
        attribute: impl Into<ExpandedName<'n, 'n>> + Copy,
    ) -> Vec<String> {
        let tree = self.tree(part);
        let nodes = tree
            .descendants()
            .filter(|node| node.tag_name().name() == element);
        nodes
            .filter_map(|node| node.attribute(attribute).map(str::to_owned))
            .collect()
    }

    /// The parts that have a type and are not there, and those that are there without one.
    pub fn missing(&self) -> Vec<String> {
        let types = self.attributes("[Content_Types].xml", "Override", "PartName");
        let named: Vec<&str> = types
            .iter()
            .map(|name| name.trim_start_matches('/'))
            .collect();
        let absent = named.iter().filter(|name| !self.0.contains_key(**name));
        let untyped = self.names().filter(|name| {
            !named.contains(name) && !name.contains(".rels") && *name != "[Content_Types].xml"
        });
        absent.copied().chain(untyped).map(str::to_owned).collect()
    }
}
