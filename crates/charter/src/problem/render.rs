//! A problem for people: the sentence, then the line of the charter with the words concerned underlined.
//! Columns are counted in characters; the underline is as wide as the terminal shows the text.

use std::fmt::Write;
use unicode_width::UnicodeWidthChar;

use super::{Arg, Problem};
use crate::Place;

/// A tab is shown as this many spaces, so that the underline stands below the words everywhere.
const TAB: &str = "    ";

/// A longer line is cut around the place; nobody reads further, and a terminal would wrap it.
const MAX_SHOWN: usize = 160;

/// Line and column, both from 1, the column in characters. A place beyond the text is its end.
pub fn position(text: &str, offset: u32) -> (usize, usize) {
    let start = floor_boundary(text, offset as usize);
    let before = &text[..start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// The problem with its source line, each place underlined:
///
/// ```text
/// error: There is no office called “chiar”.
///   --> charter.md:12:23
///    |
/// 12 | power "admit" held-by="chiar"
///    |                       ^^^^^^^
///    = Did you mean “chair”?
/// ```
///
/// `source` gives the text of a file, `say` a sentence of the catalogues.
pub fn render<'a>(
    problem: &Problem,
    source: impl Fn(&str) -> Option<&'a str>,
    say: impl Fn(&str, &[(&'static str, Arg)]) -> String,
) -> String {
    let severity = say(problem.severity.word(), &[]);
    let mut shown = format!("{severity}: {}\n", say(problem.code, &problem.args));
    show_place(
        &mut shown,
        &problem.file,
        problem.place,
        source(&problem.file),
        '^',
    );
    if let Some(word) = &problem.suggestion {
        let word = say("check-did-you-mean", &[("word", Arg::Word(word.clone()))]);
        push(&mut shown, format_args!("   = {word}\n"));
    }
    for near in &problem.related {
        push(
            &mut shown,
            format_args!("   = {}\n", say("check-see-also", &[])),
        );
        show_place(&mut shown, &near.file, near.place, source(&near.file), '-');
    }
    shown
}

fn push(shown: &mut String, text: std::fmt::Arguments<'_>) {
    shown
        .write_fmt(text)
        .expect("writing to a String does not fail");
}

fn show_place(shown: &mut String, file: &str, place: Place, text: Option<&str>, mark: char) {
    let Some(text) = text else {
        return push(shown, format_args!("  --> {file}\n"));
    };
    let (line, column) = position(text, place.offset);
    push(shown, format_args!("  --> {file}:{line}:{column}\n"));
    let cut = Cut::around(text, place);
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    push(shown, format_args!("{margin} |\n"));
    push(shown, format_args!("{number} | {}\n", widen(cut.line)));
    let lead = " ".repeat(width(&cut.line[..cut.from]));
    let marks = mark
        .to_string()
        .repeat(width(&cut.line[cut.from..cut.to]).max(1));
    push(shown, format_args!("{margin} | {lead}{marks}\n"));
}

/// The part of a line that is shown, and what of it is underlined.
struct Cut<'a> {
    line: &'a str,
    from: usize,
    to: usize,
}

impl<'a> Cut<'a> {
    fn around(text: &'a str, place: Place) -> Cut<'a> {
        let start = floor_boundary(text, place.offset as usize);
        let end = floor_boundary(text, start.saturating_add(place.length as usize));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line_end = line_start + text[line_start..line_end].trim_end_matches('\r').len();
        let start = start.min(line_end);
        let shown_from = match start - line_start > MAX_SHOWN {
            true => floor_boundary(text, start - MAX_SHOWN / 2),
            false => line_start,
        };
        let shown_to = floor_boundary(text, line_end.min(shown_from + 2 * MAX_SHOWN));
        Cut {
            line: &text[shown_from..shown_to],
            from: start - shown_from,
            to: end.clamp(start, shown_to.max(start)) - shown_from,
        }
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A tab becomes spaces, and every other control character the sign that stands for it: what a file holds must not move
/// the cursor of who reads about it.
fn widen(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' => shown.push_str(TAB),
            control if control.is_control() => shown.push(picture(control)),
            other => shown.push(other),
        }
    }
    shown
}

fn picture(control: char) -> char {
    match u32::from(control) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

fn width(text: &str) -> usize {
    text.chars()
        .map(|letter| match letter {
            '\t' => TAB.len(),
            control if control.is_control() => 1,
            other => other.width().unwrap_or(0),
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn check(text: &str, offset: u32, length: u32, expected: &str) {
        let file: Arc<str> = Arc::from("a.md");
        let problem = Problem::error("check-x").at(&file, Place { offset, length });
        let shown = render(&problem, |_| Some(text), |id, _| id.to_owned());
        let tail = shown
            .split_once("a.md")
            .map(|(_, tail)| tail)
            .unwrap_or_default();
        assert_eq!(tail, expected, "\n{shown}");
    }

    #[test]
    fn the_words_concerned_are_underlined() {
        check(
            "a\nbc def g\n",
            5,
            3,
            ":2:4\n  |\n2 | bc def g\n  |    ^^^\n",
        );
    }

    #[test]
    fn tabs_and_wide_letters_keep_the_underline_below_the_words() {
        check("\t学 xx", 5, 2, ":1:4\n  |\n1 |     学 xx\n  |        ^^\n");
    }

    #[test]
    fn control_characters_are_shown_and_not_obeyed() {
        check(
            "a\0\u{1b}[2Jb\u{7f}\u{9b}",
            6,
            1,
            ":1:7\n  |\n1 | a␀␛[2Jb␡\u{fffd}\n  |       ^\n",
        );
    }

    #[test]
    fn a_place_over_several_lines_is_underlined_to_the_end_of_the_first() {
        check("abc {\r\nd }", 4, 6, ":1:5\n  |\n1 | abc {\n  |     ^\n");
    }

    #[test]
    fn a_place_beyond_the_text_or_inside_a_letter_does_not_panic() {
        check("é", 99, 9, ":1:2\n  |\n1 | é\n  |  ^\n");
        check("é", 1, 1, ":1:1\n  |\n1 | é\n  | ^\n");
        check("", 0, 0, ":1:1\n  |\n1 | \n  | ^\n");
    }
}
