//! Sources as CSV: a row a paper with a cell a rank (`count,rank1,…`), or a column a candidate with the rank in the cell.

use crate::count::papers::{MAX_UNITS, Mark};
use crate::formats::csv::{Cell, Rows};
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::nameq;

use super::config::{Ballots, Source};

/// Adds the papers of a text.
pub(super) fn add(text: &str, source: &Source, into: &mut Ballots) -> Result<(), FormatFault> {
    let mut rows = Rows::new(text);
    let header = rows.next()?.unwrap_or_default();
    let is = |place: usize, word: &str| {
        header
            .get(place)
            .is_some_and(|(_, cell): &Cell| cell.trim().eq_ignore_ascii_case(word))
    };
    if is(0, "count") && is(1, "rank1") {
        return by_ranks(rows, source, into);
    }
    if source.provider == "genericCsv" {
        return by_candidates(rows, &header, source, into);
    }
    Err(FormatFault::at(text, 0, Expected::KnownFormat))
}

fn by_ranks(mut rows: Rows<'_>, source: &Source, into: &mut Ballots) -> Result<(), FormatFault> {
    let mut marks = Vec::new();
    while let Some(cells) = rows.next()? {
        let (at, count) = &cells[0];
        let papers = count.trim().parse::<u64>();
        let papers = papers.map_err(|_| rows.fault(*at, Expected::Count))?;
        let ranks = match into.max_ranks {
            0 => cells.len(),
            most => cells.len().min(most + 1),
        };
        marks.clear();
        for (at, cell) in &cells[1..ranks] {
            let known = into.rank(cell, source, &mut marks);
            known.ok_or_else(|| rows.fault(*at, Expected::Declared))?;
        }
        keep(&rows, *at, papers, &mut marks, into)?;
    }
    Ok(())
}

/// Empty ranks at the end are ranks not used.
fn keep(
    rows: &Rows<'_>,
    at: usize,
    papers: u64,
    marks: &mut Vec<Mark>,
    into: &mut Ballots,
) -> Result<(), FormatFault> {
    while marks.last() == Some(&Mark::SKIPPED) {
        marks.pop();
    }
    let added = into.builder.add(marks, papers);
    added.map_err(|_| rows.fault(at, Expected::Fewer { most: MAX_UNITS }))
}

/// Names in the first row, ranks in the cells below.
fn by_candidates(
    mut rows: Rows<'_>,
    header: &[Cell],
    source: &Source,
    into: &mut Ballots,
) -> Result<(), FormatFault> {
    let mut columns = Vec::new();
    for (at, name) in header.iter().skip(source.first_column - 1) {
        let number = into.roster.find(name.trim());
        columns.push(number.ok_or_else(|| rows.fault(*at, Expected::Declared))?);
    }
    for _ in 2..source.first_row {
        rows.next()?;
    }
    while let Some(cells) = rows.next()? {
        let mut given = Vec::new();
        for (place, (at, cell)) in cells.iter().skip(source.first_column - 1).enumerate() {
            let Some(candidate) = columns.get(place).filter(|_| !cell.trim().is_empty()) else {
                continue;
            };
            let rank = cell.trim().parse::<u64>().ok().filter(|rank| *rank > 0);
            let rank = rank.ok_or_else(|| rows.fault(*at, Expected::Rank))?;
            if into.max_ranks == 0 || rank <= into.max_ranks as u64 {
                given.push((rank, *candidate));
            }
        }
        let mut marks = nameq::with_gaps(given);
        keep(&rows, cells[0].0, 1, &mut marks, into)?;
    }
    Ok(())
}
