//! A place in a text that moves forward: the parsers of the older formats read sign by sign, as those may stand all on one line.

use crate::formats::fault::{Expected, FormatFault};

/// A place in a text.
pub(crate) struct Cursor<'a> {
    pub(crate) text: &'a str,
    bytes: &'a [u8],
    pub(crate) at: usize,
}

impl<'a> Cursor<'a> {
    /// At the start, after a byte order mark.
    pub(crate) fn new(text: &'a str) -> Cursor<'a> {
        Cursor {
            text,
            bytes: text.as_bytes(),
            at: if text.starts_with('\u{feff}') { 3 } else { 0 },
        }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// A fault here.
    pub(crate) fn fault(&self, expected: Expected) -> FormatFault {
        FormatFault::at(self.text, self.at, expected)
    }

    /// Passes over white space and comments (`# …` to the end of the line, `/* … */`).
    pub(crate) fn skip_space(&mut self) -> Result<(), FormatFault> {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
                b'#' => self.skip_line(),
                b'/' if self.bytes.get(self.at + 1) == Some(&b'*') => self.skip_comment()?,
                _ => break,
            }
        }
        Ok(())
    }

    /// Passes over blanks of the same line.
    pub(crate) fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    fn skip_line(&mut self) {
        while self.peek().is_some_and(|byte| byte != b'\n') {
            self.at += 1;
        }
    }

    fn skip_comment(&mut self) -> Result<(), FormatFault> {
        match self.text[self.at + 2..].find("*/") {
            Some(length) => {
                self.at += 2 + length + 2;
                Ok(())
            }
            None => Err(self.fault(Expected::Closing { sign: "*/" })),
        }
    }

    /// A whole number without sign, if one stands here.
    pub(crate) fn number(&mut self) -> Option<u64> {
        let start = self.at;
        let mut value = 0_u64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            value = value
                .checked_mul(10)?
                .checked_add(u64::from(digit - b'0'))?;
            self.at += 1;
        }
        (self.at > start).then_some(value)
    }

    /// All up to the next sign that ends a word.
    pub(crate) fn word(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|byte| !ends(byte)) {
            self.at += 1;
        }
        &self.text[start..self.at]
    }

    /// Text in double quotes; two in a row stand for one. The cursor is on the first quote.
    pub(crate) fn quoted(&mut self) -> Result<String, FormatFault> {
        let opening = self.at;
        self.at += 1;
        let mut found = String::new();
        loop {
            let part = self.word(|byte| byte == b'"');
            found.push_str(part);
            if self.is_at_end() {
                self.at = opening;
                return Err(self.fault(Expected::Closing { sign: "\"" }));
            }
            self.at += 1;
            if self.peek() != Some(b'"') {
                return Ok(found);
            }
            found.push('"');
            self.at += 1;
        }
    }

    /// The rest of the line, without what stands around it.
    pub(crate) fn rest_of_line(&mut self) -> &'a str {
        self.word(|byte| byte == b'\n').trim()
    }
}
