//! Faults in a file: where they stop the reading, and where they are gathered.

use std::cell::RefCell;

use crate::model::FileError;

/// What becomes of a value that does not fit.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mode<'t> {
    /// The file is refused.
    Strict,
    /// It is left where it is, in a file of a later version.
    Later,
    /// It is passed over and noted, to save the rest of a damaged file.
    Salvage(&'t Faults),
}

/// The faults of a damaged file, the first of them: each costs counting lines, and nobody mends
/// hundreds by hand.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<FileError>>);

impl Faults {
    const MOST: usize = 50;

    pub(super) fn note(&self, fault: impl FnOnce() -> FileError) {
        if let Ok(mut faults) = self.0.try_borrow_mut()
            && faults.len() < Self::MOST
        {
            faults.push(fault());
        }
    }

    /// In the order of the file.
    pub(super) fn into_list(self) -> Vec<FileError> {
        let mut faults = self.0.into_inner();
        faults.sort_by_key(|fault| (fault.line, fault.column));
        faults
    }
}
