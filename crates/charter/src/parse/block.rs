//! Rule blocks into KDL nodes. Each top-level rule is parsed alone, within limits, and knows its bytes in the file.

use std::ops::Range;
use std::rc::Rc;

use kdl::{KdlDiagnostic, KdlDocument, KdlNode};

use super::document::Block;
use super::scan::{Piece, Scan, scan};
use super::{limits, reader::Reader};
use crate::{ClauseIx, Place, Problem};

/// A top-level node of a rule block.
pub(super) struct RuleNode {
    pub(super) clause: ClauseIx,
    pub(super) node: KdlNode,
    pub(super) source: SourceMap,
}

/// From offsets in a rule's text to places in the file.
#[derive(Clone)]
pub(super) struct SourceMap {
    /// Where each piece begins: in the block's text, in the file.
    pieces: Rc<Vec<(usize, usize)>>,
    /// Where the rule begins in the block's text.
    base: usize,
}

impl SourceMap {
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        let start = self.in_file(range.start);
        // The end is mapped by its last byte: the next piece may begin far away.
        let end = match range.is_empty() {
            true => start,
            false => self.in_file(range.end - 1) + 1,
        };
        super::document::place_of(&(start..end.max(start)))
    }

    fn in_file(&self, offset: usize) -> usize {
        let at = self.base + offset;
        let piece = self.pieces.partition_point(|(text, _)| *text <= at);
        let (text, file) = self.pieces[piece.saturating_sub(1)];
        file + (at - text)
    }

    fn from(&self, base: usize) -> SourceMap {
        SourceMap {
            pieces: Rc::clone(&self.pieces),
            base,
        }
    }
}

/// All top-level nodes of all blocks, in order.
pub(super) fn read_all(reader: &Reader, blocks: &[Block<'_>]) -> Vec<RuleNode> {
    let mut nodes = Vec::new();
    for block in blocks {
        read_block(reader, block, &mut nodes);
        if nodes.len() > limits::RULES {
            let problem = Problem::error("check-too-many-rules").with("limit", limits::RULES);
            reader.report(block.place, problem);
            nodes.truncate(limits::RULES);
            break;
        }
    }
    nodes
}

fn read_block(reader: &Reader, block: &Block<'_>, nodes: &mut Vec<RuleNode>) {
    let (text, source) = join(block);
    let Scan {
        rules,
        stray_closing,
    } = scan(&text);
    for at in stray_closing {
        let problem = Problem::error("check-stray-closing");
        reader.report(source.place(at..at + 1), problem);
    }
    for piece in rules {
        let rule = &text[piece.range.clone()];
        let source = source.from(piece.range.start);
        if is_within_limits(reader, &piece, rule, &source) {
            read_rule(reader, block.clause, rule, source, nodes);
        }
    }
}

fn join(block: &Block<'_>) -> (String, SourceMap) {
    let mut text = String::new();
    let mut pieces = vec![(0, block.place.offset as usize)];
    for (range, piece) in &block.pieces {
        pieces.push((text.len(), range.start));
        text.push_str(piece);
    }
    let pieces = Rc::new(pieces);
    (text, SourceMap { pieces, base: 0 })
}

fn is_within_limits(reader: &Reader, piece: &Piece, rule: &str, source: &SourceMap) -> bool {
    let start = rule.len() - rule.trim_start().len();
    let first_line = rule[start..].lines().next().unwrap_or("").len();
    let place = source.place(start..start + first_line);
    let problem = if let Some(open) = piece.unclosed {
        let open = open - piece.range.start;
        reader.report(
            source.place(open..open + 1),
            Problem::error("check-unclosed-block"),
        );
        return false;
    } else if piece.depth > limits::NESTING {
        Problem::error("check-too-deep").with("limit", limits::NESTING)
    } else if piece.braces > limits::BLOCKS_PER_RULE {
        Problem::error("check-too-many-blocks").with("limit", limits::BLOCKS_PER_RULE)
    } else if rule.len() > limits::RULE_BYTES {
        Problem::error("check-rule-too-long").with("limit", limits::RULE_BYTES)
    } else {
        return true;
    };
    reader.report(place, problem);
    false
}

fn read_rule(
    reader: &Reader,
    clause: ClauseIx,
    rule: &str,
    source: SourceMap,
    nodes: &mut Vec<RuleNode>,
) {
    match KdlDocument::parse_v2(rule) {
        Ok(mut document) => {
            for node in document.nodes_mut().drain(..) {
                let source = source.clone();
                nodes.push(RuleNode {
                    clause,
                    node,
                    source,
                });
            }
        }
        Err(wrong) => report_syntax(reader, rule, &source, &wrong.diagnostics),
    }
}

/// The KDL reader often says the same thing twice about one place; the first is the most precise.
fn report_syntax(reader: &Reader, rule: &str, source: &SourceMap, found: &[KdlDiagnostic]) {
    let mut reported: Vec<usize> = Vec::new();
    for diagnostic in found {
        let start = diagnostic.span.offset().min(rule.len());
        let end = (start + diagnostic.span.len()).min(rule.len());
        if reported.contains(&start) {
            continue;
        }
        reported.push(start);
        let written = rule.get(start..end).unwrap_or("");
        let shown = written.trim_end();
        reader.report(
            source.place(start..start + shown.len()),
            syntax_problem(shown, diagnostic),
        );
    }
    if found.is_empty() {
        let place = source.place(0..rule.len());
        reader.report(place, Problem::error("check-syntax"));
    }
}

fn syntax_problem(written: &str, diagnostic: &KdlDiagnostic) -> Problem {
    let message = diagnostic.message.as_deref().unwrap_or("");
    let digit = written.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '-');
    match written {
        "true" | "false" | "null" | "inf" | "nan" => Problem::error("check-syntax-keyword")
            .with("word", written)
            .suggesting(Some(&format!("#{written}"))),
        _ if message.contains("node name") => {
            Problem::error("check-syntax-node").with("word", shorten(written))
        }
        _ if digit && written.len() < 32 => Problem::error("check-syntax-number")
            .with("word", written)
            .suggesting(Some(&format!("\"{written}\""))),
        _ if written.starts_with('"') || message.contains("newline") => {
            Problem::error("check-syntax-text")
        }
        _ => Problem::error("check-syntax"),
    }
}

fn shorten(written: &str) -> String {
    written.chars().take(limits::NAME_CHARS).collect()
}
