//! Counts small enough to be done by hand, and done by hand: the sum stands in each case. One line of ballots, one line a stage.

mod batches;
mod committees;
mod dialects;
mod formats;
mod groups;
mod iterated;
mod marks;
mod nobody;
mod others;
mod pairs;
pub(crate) mod reading;
mod rounds;
mod runoffs;
mod scores;
mod scottish;
pub(crate) mod written;

use std::fmt::Write as _;

use tally::count::chain::{Question, TieBreak, Ties};
use tally::count::figure::Figure;
use tally::count::papers::{Mark, PapersBuilder};
use tally::count::presets::preset;
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::run::{Outcome, count};
use tally::count::transcript::Transcript;

/// `"2 seats; 7 A>B, 3 B, 1/2 C>A=B"`. Candidates are single letters, numbered as in the alphabet.
pub(crate) fn ballots(text: &str) -> Profile {
    let (seats, papers) = text.split_once(" seats; ").expect("seats; papers");
    let mut builder = PapersBuilder::default();
    let mut most = 0;
    for paper in papers.split(", ") {
        let (weight, ranks) = paper.split_once(' ').expect("a weight and a ranking");
        let mut marks = Vec::new();
        for rank in ranks.split('>') {
            for (at, name) in rank.split('=').enumerate() {
                let mark = match name {
                    "-" => Mark::SKIPPED,
                    letter => {
                        let number = usize::from(letter.as_bytes()[0] - b'A');
                        most = most.max(number + 1);
                        Mark::of(number)
                    }
                };
                marks.push(if at == 0 { mark } else { mark.level() });
            }
        }
        let weight = weight.parse().expect("an exact weight");
        builder
            .add_weighted(&marks, &weight)
            .expect("a small election");
    }
    Profile {
        names: (0..most).map(letter).collect(),
        seats: Some(seats.parse().expect("a number of seats")),
        papers: builder.build(),
        ..Profile::default()
    }
}

pub(crate) fn letter(candidate: usize) -> String {
    char::from(b'A' + candidate as u8).to_string()
}

fn letters(candidates: &[usize]) -> String {
    candidates.iter().map(|one| letter(*one)).collect()
}

/// A figure without the noughts at its end.
fn short(figure: &Figure) -> String {
    let text = figure.to_string();
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// A line a stage: kind, who, votes, what did not transfer and what was lost; then ties and who is elected where.
pub(crate) fn told(transcript: &Transcript) -> String {
    let mut lines = Vec::new();
    for stage in &transcript.stages {
        let mut line = stage.kind.word().to_owned();
        if !stage.candidates.is_empty() {
            let _ = write!(line, " {}", letters(&stage.candidates));
        }
        line.push(':');
        for (candidate, votes) in stage.votes.iter().enumerate() {
            let _ = write!(line, " {}{}", letter(candidate), short(votes));
        }
        for (name, figure) in [("nt", &stage.non_transferable), ("lost", &stage.lost)] {
            if *figure != Figure::nought(0) {
                let _ = write!(line, " {name} {}", short(figure));
            }
        }
        lines.push(line);
    }
    for tie in &transcript.ties {
        let question = match tie.question {
            Question::Exclude => "exclude",
            Question::Surplus => "surplus",
        };
        let taken = tie.taken.map_or_else(|| "nobody".to_owned(), letter);
        lines.push(format!(
            "tie {}: {question} {} takes {taken}",
            tie.stage,
            letters(&tie.tied)
        ));
    }
    let elected = transcript
        .elected
        .iter()
        .map(|one| format!("{}{}", letter(one.candidate), one.stage))
        .collect::<Vec<_>>();
    lines.push(
        format!("elected {}", elected.join(" "))
            .trim_end()
            .to_owned(),
    );
    lines.join("\n")
}

fn counted(id: &str, chain: &[TieBreak], papers: &str) -> String {
    counted_by(&preset(id).expect("a named rule").rule, chain, papers)
}

fn counted_by(rule: &Rule, chain: &[TieBreak], papers: &str) -> String {
    let ties = Ties {
        chain: chain.to_vec(),
        ..Ties::default()
    };
    let outcome = count(&ballots(papers), rule, None, &ties);
    match outcome.expect("ballots that can be counted") {
        Outcome::Staged(transcript) => told(&transcript),
        Outcome::Pairwise(compared) => compared
            .order
            .iter()
            .map(|group| letters(group))
            .collect::<Vec<_>>()
            .join(" > "),
    }
}

/// Counts ballots under a named rule and compares only who is elected, and when.
pub(crate) fn check_elected(id: &str, papers: &str, expected: &str) {
    let told = counted(id, &[TieBreak::Prior], papers);
    assert_eq!(
        told.lines().last(),
        Some(expected),
        "{id}: {papers}\n{told}"
    );
}

/// Counts ballots under a named rule and compares all that the transcript says.
pub(crate) fn check(id: &str, chain: &[TieBreak], papers: &str, expected: &str) {
    check_rule(
        &preset(id).expect("a named rule").rule,
        chain,
        papers,
        expected,
    );
}

/// The same under any rule.
pub(crate) fn check_rule(rule: &Rule, chain: &[TieBreak], papers: &str, expected: &str) {
    let expected = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>();
    assert_eq!(
        counted_by(rule, chain, papers),
        expected.join("\n"),
        "{}: {papers}",
        rule.id
    );
}
