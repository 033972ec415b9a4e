//! Transfers from stage to stage: a row a candidate, a column a stage, a bar for what each holds. What came in the stage is hatched, a
//! dashed line is the quota, the elected are black, and who has left has a cross.

use num_bigint::BigInt;

use super::Labels;
use super::svg::{LINE, Stands, Svg, short, widest};
use crate::count::figure::Figure;
use crate::count::transcript::{Kind, Stage, Transcript};
use crate::exact::Exact;

/// Pixels of a column and of the longest bar in it.
const COLUMN: usize = 118;
const BAR: usize = 100;
const ROW: usize = 40;

/// What stands above a column: the number of the stage and, in a few words, what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The number.
    pub number: String,
    /// What was done.
    pub what: String,
}

/// Draws a count in stages. `rest` names the rows for votes that passed to nobody and that were lost by rounding.
#[must_use]
pub fn transfers(
    transcript: &Transcript,
    labels: &Labels,
    columns: &[Column],
    rest: [&str; 2],
) -> String {
    let mut svg = Svg::new();
    let names = labels
        .names
        .iter()
        .map(|name| short(name))
        .collect::<Vec<_>>();
    let names = names
        .iter()
        .map(String::as_str)
        .chain(rest)
        .collect::<Vec<_>>();
    let left = 12 + widest(names.iter().copied());
    let top = 3 * LINE;
    for (row, name) in names.iter().enumerate() {
        svg.text((8, top + row * ROW + 16), Stands::Start, "", name);
    }
    let longest = longest(transcript);
    for (at, stage) in transcript.stages.iter().enumerate() {
        let x = left + at * COLUMN;
        if let Some(column) = columns.get(at) {
            svg.text((x, LINE), Stands::Start, "strong", &column.number);
            svg.text((x, 2 * LINE), Stands::Start, "small", &cut(&column.what));
        }
        let before = at.checked_sub(1).map(|before| &transcript.stages[before]);
        let drawn = Drawn {
            transcript,
            stage,
            number: at + 1,
            before,
            longest: &longest,
        };
        drawn.column(&mut svg, x, top);
    }
    svg.done("transfers", labels)
}

/// What fits above a column.
fn cut(text: &str) -> String {
    match text.chars().count() > 19 {
        true => text.chars().take(18).chain(['…']).collect(),
        false => text.to_owned(),
    }
}

/// The most that anybody holds at any stage, or the quota where that is more.
fn longest(transcript: &Transcript) -> Exact {
    let stages = transcript.stages.iter();
    let figures = stages.flat_map(|stage| stage.votes.iter().chain([&stage.non_transferable]));
    let figures = figures.chain(transcript.quota.as_ref());
    figures.map(Figure::value).max().unwrap_or_default()
}

/// One column.
struct Drawn<'a> {
    transcript: &'a Transcript,
    stage: &'a Stage,
    number: usize,
    before: Option<&'a Stage>,
    longest: &'a Exact,
}

impl Drawn<'_> {
    fn column(&self, svg: &mut Svg, x: usize, top: usize) {
        let rows = self.stage.votes.len();
        for (candidate, votes) in self.stage.votes.iter().enumerate() {
            let before = self.before.and_then(|stage| stage.votes.get(candidate));
            let y = top + candidate * ROW;
            if self.is_out(candidate) {
                svg.text((x, y + 16), Stands::Start, "", "✕");
                continue;
            }
            self.bar(svg, (x, y), votes, before, self.is_elected(candidate));
        }
        let nobody = self.before.map(|stage| &stage.non_transferable);
        let y = top + rows * ROW;
        self.bar(svg, (x, y), &self.stage.non_transferable, nobody, false);
        let lost = self.stage.lost.to_string();
        svg.text((x, y + ROW + 16), Stands::Start, "small", &lost);
        let quota = self.stage.quota.as_ref().or(self.transcript.quota.as_ref());
        if let Some(quota) = quota {
            let x = x + self.pixels(&quota.value());
            svg.line((x, top - 2), (x, top + rows * ROW - 6), "quota");
        }
    }

    /// A bar with its number below: what was there before, and hatched what came.
    fn bar(
        &self,
        svg: &mut Svg,
        at: (usize, usize),
        votes: &Figure,
        before: Option<&Figure>,
        elected: bool,
    ) {
        let now = self.pixels(&votes.value());
        let had = before.map_or(now, |before| self.pixels(&before.value()).min(now));
        let class = if elected { "won" } else { "had" };
        svg.rect(at, (had, 16), class);
        if now > had {
            svg.hatched((at.0 + had, at.1), (now - had, 16));
        }
        svg.rect(at, (now.max(1), 16), "frame");
        let sign = if elected { "● " } else { "" };
        let class = if elected { "small strong" } else { "small" };
        let told = format!("{sign}{}", shortest(votes));
        svg.text((at.0, at.1 + 29), Stands::Start, class, &told);
    }

    fn pixels(&self, votes: &Exact) -> usize {
        let all = &(votes * &Exact::whole(BAR as i64));
        let share = all.checked_div(self.longest).unwrap_or_default();
        let whole: BigInt = share.numerator() / share.denominator();
        usize::try_from(whole).unwrap_or(0).min(BAR)
    }

    fn is_elected(&self, candidate: usize) -> bool {
        let mut seats = self.transcript.elected.iter();
        seats.any(|seat| seat.candidate == candidate && seat.stage <= self.number)
    }

    fn is_out(&self, candidate: usize) -> bool {
        let mut done = self.transcript.stages[..self.number].iter();
        done.any(|stage| stage.kind == Kind::Exclude && stage.candidates.contains(&candidate))
            && self.stage.votes[candidate] == Figure::nought(0)
    }
}

/// A figure without noughts at its end.
fn shortest(figure: &Figure) -> String {
    let text = figure.to_string();
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}
