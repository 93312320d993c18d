//! XML from outside, element by element: nothing is fetched, nothing is defined, and nothing goes deeper than a document does.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::ReadingError;
use super::limits::MAX_DEPTH;

/// What is done with what is read. Names are without their prefix.
pub(super) trait Handler {
    /// An element begins.
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadingError>;
    /// An element ends.
    fn end(&mut self, name: &str) -> Result<(), ReadingError>;
    /// Words within it, which may come in pieces.
    fn text(&mut self, text: &str) -> Result<(), ReadingError>;
}

/// The attributes of an element.
pub(super) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The value of the attribute that is called `name` but for its prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        let mut attributes = all.with_checks(false).flatten();
        let attribute = attributes.find(|each| each.key.local_name().as_ref() == name)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// Whether it is switched on, as most of Word's are when they are there.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.get("val").as_deref(), Some("0" | "false" | "off"))
    }
}

/// Goes through `xml` from its start to its end.
pub(super) fn walk(xml: &str, handler: &mut impl Handler) -> Result<(), ReadingError> {
    let damaged = |_| ReadingError::Damaged;
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ReadingError::NotOrdinary);
                }
                handler.start(start.local_name().as_ref(), &Attributes(&start))?;
            }
            Event::Empty(start) => {
                let name = start.local_name();
                handler.start(name.as_ref(), &Attributes(&start))?;
                handler.end(name.as_ref())?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                handler.end(end.local_name().as_ref())?;
            }
            Event::Text(text) => handler.text(&text.xml10_content())?,
            Event::CData(text) => handler.text(&text.xml10_content())?,
            Event::GeneralRef(name) => handler.text(&character(&name)?)?,
            // What is defined there could be fetched from elsewhere, or be as large as one likes.
            Event::DocType(_) => return Err(ReadingError::NotOrdinary),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(ReadingError::Damaged),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The character that is meant with `&name;`: only those that XML itself knows, and those by number.
fn character(name: &quick_xml::events::BytesRef<'_>) -> Result<String, ReadingError> {
    if let Some(char) = name.resolve_char_ref().map_err(|_| ReadingError::Damaged)? {
        return Ok(char.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(&name.xml10_content());
    known.map(str::to_owned).ok_or(ReadingError::NotOrdinary)
}
