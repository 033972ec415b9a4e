//! The piece of a text in which something was found, with the words that match marked. Words are compared as the index compares
//! them, so that what is marked is why it was found.

use std::collections::BTreeSet;
use words::Sought;

/// How much of a text is looked through, in bytes.
const LOOKED_AT: usize = 20_000;
/// About how many words stand before the first match, and in all.
const BEFORE: usize = 8;
const IN_ALL: usize = 40;
/// The longest word that is shown whole, in characters.
const LONGEST_WORD: usize = 120;

/// Pieces of a text, each with whether it matches.
pub(super) type Marked = Vec<(String, bool)>;

/// The words of a question, ready to compare.
pub(super) struct Matches {
    terms: BTreeSet<String>,
    beginnings: Vec<String>,
}

impl Matches {
    pub(super) fn of(question: &str) -> Matches {
        let sought: Vec<Sought> = words::sought(question);
        let beginnings = sought.iter().filter(|word| word.beginning);
        Matches {
            beginnings: beginnings
                .filter_map(|word| word.any_of.first().cloned())
                .collect(),
            terms: sought.into_iter().flat_map(|word| word.any_of).collect(),
        }
    }

    fn has(&self, word: &str) -> bool {
        words::terms(word).iter().any(|term| {
            self.terms.contains(term)
                || self
                    .beginnings
                    .iter()
                    .any(|beginning| term.starts_with(beginning.as_str()))
        })
    }

    /// The piece of a text around the first match; its beginning, where nothing of it matches.
    pub(super) fn around(&self, text: &str) -> Marked {
        let mut end = text.len().min(LOOKED_AT);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let words: Vec<&str> = text[..end].split_whitespace().collect();
        let first = words.iter().position(|word| self.has(word)).unwrap_or(0);
        let start = first.saturating_sub(BEFORE);
        let stop = (start + IN_ALL).min(words.len());
        let mut marked = Vec::new();
        if start > 0 {
            marked.push(("… ".to_owned(), false));
        }
        for word in &words[start..stop] {
            marked.push((cut(word), self.has(word)));
            marked.push((" ".to_owned(), false));
        }
        if stop < words.len() || end < text.len() {
            marked.push(("…".to_owned(), false));
        }
        marked
    }
}

/// A script without spaces is one long word.
fn cut(word: &str) -> String {
    match word.char_indices().nth(LONGEST_WORD) {
        Some((end, _)) => format!("{}…", &word[..end]),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Matches;

    fn check(question: &str, text: &str, expected: &str) {
        let marked = Matches::of(question).around(text);
        let told: String = marked
            .iter()
            .map(|(piece, matches)| match matches {
                true => format!("[{piece}]"),
                false => piece.clone(),
            })
            .collect();
        assert_eq!(told.trim(), expected, "{question}");
    }

    #[test]
    fn the_words_that_match_are_marked_whatever_their_form() {
        check(
            "member",
            "The Members elect the chair.",
            "The [Members] elect the chair.",
        );
        check(
            "cha",
            "The Members elect the chair.",
            "The Members elect the [chair.]",
        );
        check("zebra", "No such thing.", "No such thing.");
    }

    #[test]
    fn a_long_text_is_cut_around_the_match() {
        let long = format!("{} wells {}", "word ".repeat(50), "more ".repeat(80));
        let told = Matches::of("wells").around(&long);
        let text: String = told.iter().map(|(piece, _)| piece.as_str()).collect();
        assert!(text.starts_with("… ") && text.ends_with('…'), "{text}");
        assert!(told.iter().any(|(piece, is)| piece == "wells" && *is));
        assert!(told.len() < 100);
    }

    #[test]
    fn a_text_is_never_cut_inside_a_letter() {
        let text = "ب".repeat(30_000);
        assert!(!Matches::of("x").around(&text).is_empty());
    }
}
