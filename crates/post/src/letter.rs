//! A letter, ready to go. What people wrote has been put on one line wherever it could become a header.

use crate::address::Address;
use crate::kind::Kind;
use std::fmt;
use words::Language;

/// The longest subject and display name, in characters.
const LONGEST_LINE: usize = 150;
/// The longest Message-ID, so that its header stays within a line (RFC 5322, 2.1.1).
const LONGEST_ID: usize = 200;

/// A letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Who sends it.
    pub from: Sender,
    /// Where it goes.
    pub to: Address,
    /// What its reader is called; may be empty.
    pub name: String,
    /// In which language it is.
    pub language: Language,
    /// What it is about.
    pub kind: Kind,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// By which mail knows it: the same if it goes twice.
    pub id: MessageId,
    /// The address of one click to get no more of its kind, if that can be (RFC 8058).
    pub stop_url: Option<String>,
    /// When it was written, in milliseconds since 1970.
    pub written_ms: i64,
}

/// Who sends letters: the community.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// What it is called.
    pub name: String,
    /// Where its letters come from, and what bounces goes to.
    pub address: Address,
}

/// A Message-ID, without its brackets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(String);

impl MessageId {
    /// Made of a word that tells letters apart and the domain they come from; none where the word has other letters than
    /// `a` to `z`, `0` to `9`, `.` and `-`, or is too long.
    #[must_use]
    pub fn new(word: &str, sender: &Address) -> Option<MessageId> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_atom = |atom: &str| !atom.is_empty() && atom.bytes().all(plain);
        let id = format!("{word}@{}", sender.domain());
        (word.split('.').all(is_atom) && id.len() <= LONGEST_ID).then_some(MessageId(id))
    }

    /// As it stands in a header, without brackets.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Neither text nor HTML: a link to sign in must not come into a log.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Letter")
            .field("id", &self.id.as_str())
            .field("kind", &self.kind.word())
            .field("to", &self.to)
            .finish_non_exhaustive()
    }
}

/// A text as one line for a header or a sentence: controls, line ends and runs of space become one space, marks of
/// direction go, and what is very long is cut.
#[must_use]
pub fn one_line(text: &str) -> String {
    let is_space = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    let turns = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let straight: String = text.chars().filter(|c| !turns(c)).collect();
    let words: Vec<&str> = straight
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST_LINE) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_line() {
        assert_eq!(one_line("Ana\r\nBcc: all"), "Ana Bcc: all");
        assert_eq!(one_line(" \u{202e}Ana\u{2028}\0 B\t"), "Ana B");
        assert_eq!(one_line(&"é".repeat(400)).chars().count(), LONGEST_LINE + 1);
    }

    #[test]
    fn a_message_id_is_made_of_plain_letters() {
        let sender = Address::parse("post@club.example").expect("an address");
        let id = MessageId::new("letters.17.0", &sender).expect("an id");
        assert_eq!(id.as_str(), "letters.17.0@club.example");
        for word in [
            "",
            "a..b",
            "a b",
            "a\r\nb",
            "é",
            "A",
            "<a>",
            &"a".repeat(300),
        ] {
            assert_eq!(MessageId::new(word, &sender), None, "{word:?}");
        }
    }
}
