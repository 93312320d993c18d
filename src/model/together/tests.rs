//! Who differs from whom, how far everybody is, and whose voice was heard.
