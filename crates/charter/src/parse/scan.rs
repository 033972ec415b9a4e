//! A look at KDL text before it is parsed: where each top-level rule begins and ends, and how deep it nests. The KDL
//! reader calls itself for every block, so depth must be known before it starts; and a syntax error then stays in its
//! own rule.

use std::ops::Range;

/// What stands in a block of rules.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// Top-level nodes with their semicolons left out, empty ones too.
    pub(super) rules: Vec<Piece>,
    /// A `}` that closes nothing.
    pub(super) stray_closing: Vec<usize>,
}

/// One top-level node.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where in the text.
    pub(super) range: Range<usize>,
    /// The deepest nesting of blocks.
    pub(super) depth: usize,
    /// Opening braces, strings and comments included: the depth can never be more than this, however the text is read.
    pub(super) braces: usize,
    /// The outermost block that is not closed.
    pub(super) unclosed: Option<usize>,
}

pub(super) fn scan(text: &str) -> Scan {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        scan: Scan::default(),
        open: Vec::new(),
        start: 0,
        depth: 0,
    };
    let mut at = 0;
    while at < scanner.bytes.len() {
        at = scanner.step(at);
    }
    scanner.end_rule(text.len());
    scanner.scan
}

struct Scanner<'a> {
    bytes: &'a [u8],
    scan: Scan,
    open: Vec<usize>,
    start: usize,
    depth: usize,
}

impl Scanner<'_> {
    /// Reads what begins at `at` and says where the next thing begins.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.bytes[at..];
        match rest[0] {
            b'/' if rest.starts_with(b"//") => at + line_end(rest),
            b'/' if rest.starts_with(b"/*") => at + comment_end(rest),
            b'"' => at + string_end(rest),
            b'#' => at + raw_string_end(rest).unwrap_or(1),
            b'\\' => at + (line_end(rest) + 1).min(rest.len()),
            b'{' => {
                self.open.push(at);
                self.depth = self.depth.max(self.open.len());
                at + 1
            }
            b'}' => {
                if self.open.pop().is_none() {
                    self.scan.stray_closing.push(at);
                    self.end_rule(at);
                    self.start = at + 1;
                }
                at + 1
            }
            b'\n' | b'\r' | b';' if self.open.is_empty() => {
                self.end_rule(at);
                self.start = at + 1;
                at + 1
            }
            _ => at + 1,
        }
    }

    fn end_rule(&mut self, end: usize) {
        let range = self.start..end;
        let bytes = &self.bytes[range.clone()];
        if !bytes.iter().all(u8::is_ascii_whitespace) {
            self.scan.rules.push(Piece {
                range,
                depth: self.depth,
                braces: bytes.iter().filter(|byte| **byte == b'{').count(),
                unclosed: self.open.first().copied(),
            });
        }
        self.depth = 0;
        self.open.clear();
    }
}

fn line_end(rest: &[u8]) -> usize {
    let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    end.unwrap_or(rest.len())
}

fn comment_end(rest: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

fn string_end(rest: &[u8]) -> usize {
    let multi_line = rest.starts_with(b"\"\"\"");
    let mut at = if multi_line { 3 } else { 1 };
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 1,
            b'"' if !multi_line => return at + 1,
            b'"' if rest[at..].starts_with(b"\"\"\"") => return at + 3,
            b'\n' | b'\r' if !multi_line => return at,
            _ => {}
        }
        at += 1;
    }
    rest.len()
}

/// `#"…"#` with any number of signs; nothing where no raw string begins.
fn raw_string_end(rest: &[u8]) -> Option<usize> {
    let signs = rest.iter().take_while(|byte| **byte == b'#').count();
    let quotes = match &rest[signs..] {
        text if text.starts_with(b"\"\"\"") => 3,
        text if text.starts_with(b"\"") => 1,
        _ => return None,
    };
    let mut closing = vec![b'"'; quotes];
    closing.resize(quotes + signs, b'#');
    let body = signs + quotes;
    for at in body..rest.len() {
        if rest[at..].starts_with(&closing) {
            return Some(at + closing.len());
        }
        if quotes == 1 && matches!(rest[at], b'\n' | b'\r') {
            return Some(at);
        }
    }
    Some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, rules: &[(&str, usize)]) {
        let found: Vec<_> = scan(text)
            .rules
            .into_iter()
            .map(|piece| (text[piece.range].trim(), piece.depth))
            .collect();
        assert_eq!(found, rules);
    }

    #[test]
    fn each_top_level_rule_is_found_with_its_depth() {
        check(
            "a 1; b {\n c { d }\n}\ne",
            &[("a 1", 0), ("b {\n c { d }\n}", 2), ("e", 0)],
        );
        check("a \\\n b\nc", &[("a \\\n b", 0), ("c", 0)]);
    }

    #[test]
    fn braces_in_strings_and_comments_do_not_nest() {
        check("a \"{{\" // {\nb", &[("a \"{{\" // {", 0), ("b", 0)]);
        check(
            "a #\"{\"# /* { /* { */ } */ { }",
            &[("a #\"{\"# /* { /* { */ } */ { }", 1)],
        );
        check(
            "a \"\"\"\n{\n\"\"\"\nb",
            &[("a \"\"\"\n{\n\"\"\"", 0), ("b", 0)],
        );
        check("a \"\\\"{\"\nb", &[("a \"\\\"{\"", 0), ("b", 0)]);
    }

    #[test]
    fn what_is_not_closed_is_named() {
        assert_eq!(scan("a {\n b {}\n").rules[0].unclosed, Some(2));
        assert_eq!(scan("a\n}\nb").stray_closing, [2]);
    }
}
