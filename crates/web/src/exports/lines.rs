//! Content lines, as calendars (RFC 5545) and cards (RFC 6350) have them: folded at 75 bytes, texts escaped. We only write,
//! and this is all of it that writing needs: no library.

/// The most bytes of a line, without its end.
const FOLD: usize = 75;

/// What is being written.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value is written as it is: a word, a moment, a number.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        // A line break in a value would begin a line of its own.
        let value: String = value.chars().filter(|char| !char.is_control()).collect();
        self.folded(&format!("{name}:{value}"));
    }

    /// A line whose value is a text of people.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for char in value.replace("\r\n", "\n").chars() {
            match char {
                '\\' | ';' | ',' => escaped.extend(['\\', char]),
                '\n' | '\r' => escaped.push_str("\\n"),
                char if char.is_control() => {}
                char => escaped.push(char),
            }
        }
        self.folded(&format!("{name}:{escaped}"));
    }

    fn folded(&mut self, line: &str) {
        let mut room = FOLD;
        for char in line.chars() {
            // A character is never cut in two.
            if char.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = FOLD - 1;
            }
            self.0.push(char);
            room -= char.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// The whole of it.
    pub(super) fn written(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{FOLD, Lines};

    fn written(name: &str, value: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, value);
        lines.written()
    }

    #[test]
    fn what_means_something_is_escaped() {
        assert_eq!(written("SUMMARY", "a,b;c\\d"), "SUMMARY:a\\,b\\;c\\\\d\r\n");
        assert_eq!(
            written("NOTE", "one\r\ntwo\rthree"),
            "NOTE:one\\ntwo\\nthree\r\n"
        );
        let mut lines = Lines::default();
        lines.plain("UID", "x\r\nATTENDEE:mailto:y");
        assert_eq!(lines.written(), "UID:xATTENDEE:mailto:y\r\n");
    }

    #[test]
    fn long_lines_are_folded_between_characters_and_unfold_to_themselves() {
        for text in [
            "x".repeat(300),
            "مكتبة ".repeat(60),
            "é".repeat(74),
            "📅".repeat(50),
        ] {
            let folded = written("SUMMARY", &text);
            for line in folded.trim_end().split("\r\n") {
                assert!(line.len() <= FOLD, "{} bytes", line.len());
            }
            let unfolded = folded.replace("\r\n ", "");
            assert_eq!(unfolded, format!("SUMMARY:{text}\r\n"));
        }
    }
}
