//! The Markdown of a charter: its clauses, and its rule blocks with the bytes they came from. What is in a block is
//! `block`'s work.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{limits, nearest, reader::Reader};
use crate::{Clause, ClauseIx, Place, Problem};

/// The word that marks a block as executed.
const MARK: &str = "rule";

/// A charter's text, taken apart.
#[derive(Default)]
pub(super) struct Document<'a> {
    pub(super) title: String,
    pub(super) clauses: Vec<Clause>,
    pub(super) blocks: Vec<Block<'a>>,
}

/// A rule block. In a list or quotation its lines are indented in the file, so the text is kept in pieces.
pub(super) struct Block<'a> {
    pub(super) clause: ClauseIx,
    pub(super) place: Place,
    pub(super) pieces: Vec<(Range<usize>, CowStr<'a>)>,
}

pub(super) fn read<'a>(reader: &Reader, text: &'a str) -> Document<'a> {
    let mut walk = Walk {
        reader,
        text,
        document: Document::default(),
        heading: None,
        prose_from: 0,
    };
    let mut open: Option<Block<'a>> = None;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match (event, &mut open) {
            (Event::Start(Tag::Heading { level, .. }), _) => walk.open_heading(level, &range),
            (Event::End(TagEnd::Heading(_)), _) => walk.close_heading(&range),
            (Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(mark))), _) => {
                open = walk.open_block(&mark, &range);
            }
            (Event::End(TagEnd::CodeBlock), _) => {
                if let Some(block) = open.take() {
                    walk.document.blocks.push(block);
                }
                walk.prose_from = range.end;
            }
            (Event::Text(piece), Some(block)) => {
                block.pieces.push((range, piece));
            }
            (Event::Text(piece) | Event::Code(piece), None) => walk.heading_text(&piece),
            _ => {}
        }
    }
    walk.prose_to(text.len());
    walk.document
}

struct Walk<'r, 'a> {
    reader: &'r Reader,
    text: &'a str,
    document: Document<'a>,
    heading: Option<(u8, String)>,
    prose_from: usize,
}

impl<'a> Walk<'_, 'a> {
    fn open_heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        self.prose_to(range.start);
        self.heading = Some((level as u8, String::new()));
    }

    fn heading_text(&mut self, piece: &str) {
        if let Some((_, title)) = &mut self.heading {
            title.push_str(piece);
        }
    }

    fn close_heading(&mut self, range: &Range<usize>) {
        let Some((depth, text)) = self.heading.take() else {
            return;
        };
        self.prose_from = range.end;
        if self.document.title.is_empty() && depth == 1 {
            self.document.title = text.trim().chars().take(limits::TEXT_CHARS).collect();
        }
        if self.document.clauses.len() >= limits::CLAUSES {
            // One message is enough; later rules belong to the last clause kept.
            if self.document.clauses.len() == limits::CLAUSES {
                let problem =
                    Problem::error("check-too-many-clauses").with("limit", limits::CLAUSES);
                self.reader.report(place_of(range), problem);
            }
            return;
        }
        let clause = clause(&text, depth);
        self.document.clauses.push(clause);
    }

    /// Text since the last heading or block belongs to the clause before.
    fn prose_to(&mut self, end: usize) {
        let prose = self.text.get(self.prose_from..end).unwrap_or("");
        if let Some(clause) = self.document.clauses.last_mut() {
            clause.prose.push_str(prose);
        }
        self.prose_from = end;
    }

    fn open_block(&mut self, mark: &str, range: &Range<usize>) -> Option<Block<'a>> {
        let word = mark.split_whitespace().next().unwrap_or("");
        if word != MARK {
            let lower = word.to_lowercase();
            if lower == MARK || nearest(&lower, [MARK]).is_some() {
                let problem = Problem::warning("check-block-mark")
                    .with("word", word)
                    .suggesting(Some(MARK));
                self.reader.report(first_line(self.text, range), problem);
            }
            return None;
        }
        self.prose_to(range.start);
        if self.document.clauses.is_empty() {
            self.document.clauses.push(clause("", 1));
        }
        let last = self.document.clauses.len() - 1;
        Some(Block {
            clause: ClauseIx(u16::try_from(last).unwrap_or(u16::MAX)),
            place: first_line(self.text, range),
            pieces: Vec::new(),
        })
    }
}

pub(super) fn place_of(range: &Range<usize>) -> Place {
    Place {
        offset: u32::try_from(range.start).unwrap_or(u32::MAX),
        length: u32::try_from(range.len()).unwrap_or(u32::MAX),
    }
}

fn first_line(text: &str, range: &Range<usize>) -> Place {
    let line = text[range.clone()].lines().next().unwrap_or("");
    place_of(&(range.start..range.start + line.len()))
}

fn clause(heading: &str, depth: u8) -> Clause {
    let heading: String = heading.trim().chars().take(limits::TEXT_CHARS).collect();
    let (number, title) = match number_of(&heading) {
        Some((number, title)) => (number, title),
        None => (slug(&heading), heading.as_str()),
    };
    Clause {
        number,
        title: title.to_owned(),
        depth,
        prose: String::new(),
    }
}

/// Words that stand before a number: "Article 3", "Art. 3", "§ 4".
const BEFORE_NUMBER: &[&str] = &[
    "article", "art.", "art", "section", "sec.", "§", "clause", "rule",
];

fn number_of(heading: &str) -> Option<(String, &str)> {
    let (first, rest) = split_word(heading);
    if BEFORE_NUMBER.contains(&first.to_lowercase().as_str()) {
        let (second, rest) = split_word(rest);
        let number = as_number(second)?;
        let word = first.trim_end_matches('.');
        return Some((
            format!("{word} {number}"),
            rest.trim_start_matches(['–', '-', ':', ' ']),
        ));
    }
    // A single letter is a number only with its stop: "A. Name", not "A member".
    let letter = first.ends_with(['.', ')']) && first.chars().count() == 2;
    match as_number(first) {
        Some(number) if letter || number.starts_with(|c: char| c.is_numeric()) => {
            Some((number, rest))
        }
        _ if first.contains('.') && first.chars().next()?.is_alphabetic() => {
            let number = as_number(first)?;
            Some((number, rest))
        }
        _ => None,
    }
}

fn split_word(text: &str) -> (&str, &str) {
    match text.split_once(char::is_whitespace) {
        Some((first, rest)) => (first, rest.trim_start()),
        None => (text, ""),
    }
}

/// `4.2`, `4.2.`, `A`, `A.1)`: groups of digits or single letters, separated by stops.
fn as_number(word: &str) -> Option<String> {
    let word = word.trim_end_matches(['.', ')', ':']);
    let group = |part: &str| {
        let letters = part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
        letters
            || (!part.is_empty() && part.len() <= 6 && part.chars().all(|c| c.is_numeric()))
            || part.len() <= 6
                && part.ends_with(|c: char| c.is_alphabetic())
                && part.chars().rev().skip(1).all(|c| c.is_numeric())
                && part.chars().count() > 1
    };
    let fits = !word.is_empty() && word.len() <= 32 && word.split('.').all(group);
    fits.then(|| word.to_owned())
}

fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.chars().count() >= limits::NAME_CHARS {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(heading: &str, number: &str, title: &str) {
        let clause = clause(heading, 2);
        assert_eq!(
            (clause.number.as_str(), clause.title.as_str()),
            (number, title)
        );
    }

    #[test]
    fn a_clause_is_cited_by_its_number_or_else_by_its_title() {
        check("4.2 The Chair", "4.2", "The Chair");
        check("4.2. The Chair", "4.2", "The Chair");
        check("A. Name", "A", "Name");
        check("Art. 3 Members", "Art 3", "Members");
        check("Article 3: Members", "Article 3", "Members");
        check("B.1.c Fees", "B.1.c", "Fees");
        check("4a Fees", "4a", "Fees");
        check(
            "A member's duties",
            "a-member-s-duties",
            "A member's duties",
        );
        check("The Chair", "the-chair", "The Chair");
        check("§ 7 Quorum", "§ 7", "Quorum");
    }
}
