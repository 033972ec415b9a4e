//! The distribution of scores: a row a candidate, a part for each score, from nought (white) to the highest (black).

use num_bigint::BigInt;

use super::Labels;
use super::svg::{LINE, Stands, Svg, short, widest};
use crate::count::profile::Scores;
use crate::exact::Exact;

/// Pixels of a whole row.
const WIDTH: usize = 520;
const ROW: usize = 30;
/// More scores than this are drawn in groups.
const MAX_SHADES: u64 = 10;

/// Draws the distribution. `none` names papers that say nothing of somebody.
#[must_use]
pub fn scores(scores: &Scores, labels: &Labels, none: &str) -> String {
    let mut svg = Svg::new();
    let names = labels
        .names
        .iter()
        .map(|name| short(name))
        .collect::<Vec<_>>();
    let left = 12 + widest(names.iter().map(String::as_str));
    let highest = highest(scores, names.len());
    let group = highest / MAX_SHADES + 1;
    let shades = usize::try_from(highest / group + 1).unwrap_or(1);
    legend(&mut svg, left, shades, group, none);
    for (candidate, name) in names.iter().enumerate() {
        let y = 2 * LINE + candidate * ROW;
        svg.text((8, y + 15), Stands::Start, "", name);
        let parts = parts(scores, candidate, shades, group);
        let all = parts.iter().fold(Exact::ZERO, |sum, part| &sum + part);
        let mut before = Exact::ZERO;
        for (shade, part) in parts.iter().enumerate() {
            let x = left + pixels(&before, &all);
            before = &before + part;
            let width = (left + pixels(&before, &all)).saturating_sub(x);
            if width > 0 {
                svg.shade((x, y), (width, 22), grey(shade, shades));
                if width > 8 * part.to_string().len() + 4 {
                    let class = if is_dark(shade, shades) {
                        "small light"
                    } else {
                        "small"
                    };
                    let middle = (x + width / 2, y + 15);
                    svg.text(middle, Stands::Middle, class, &part.to_string());
                }
            }
        }
        svg.rect((left, y), (WIDTH, 22), "frame");
    }
    svg.done("scores", labels)
}

/// The votes for each group of scores, from the lowest on, and last those that say nothing.
fn parts(scores: &Scores, candidate: usize, shades: usize, group: u64) -> Vec<Exact> {
    let mut parts = vec![Exact::ZERO; shades + 1];
    for kind in 0..scores.kinds() {
        let score = scores.score(kind, candidate);
        let part = score.map_or(shades, |score| (score / group) as usize);
        parts[part] = &parts[part] + &scores.weight(kind);
    }
    parts
}

fn highest(scores: &Scores, candidates: usize) -> u64 {
    let kinds = 0..scores.kinds();
    let given =
        kinds.flat_map(|kind| (0..candidates).filter_map(move |one| scores.score(kind, one)));
    given.max().unwrap_or(0)
}

fn legend(svg: &mut Svg, left: usize, shades: usize, group: u64, none: &str) {
    let mut x = left;
    for shade in 0..=shades {
        svg.shade((x, 4), (14, 14), grey(shade, shades));
        svg.rect((x, 4), (14, 14), "frame");
        let low = shade as u64 * group;
        let told = match (shade == shades, group) {
            (true, _) => none.to_owned(),
            (false, 1) => low.to_string(),
            (false, _) => format!("{low}–{}", low + group - 1),
        };
        svg.text((x + 18, 16), Stands::Start, "small", &told);
        x += 30 + widest([told.as_str()]);
    }
}

/// From white to black; nothing said is hatched.
fn grey(shade: usize, shades: usize) -> Option<usize> {
    (shade < shades).then(|| 255 - 255 * shade / (shades - 1).max(1))
}

fn is_dark(shade: usize, shades: usize) -> bool {
    grey(shade, shades).is_some_and(|grey| grey < 128)
}

fn pixels(part: &Exact, all: &Exact) -> usize {
    let share = (part * &Exact::whole(WIDTH as i64)).checked_div(all);
    let share = share.unwrap_or_default();
    let whole: BigInt = share.numerator() / share.denominator();
    usize::try_from(whole).unwrap_or(0)
}
