//! The table of pairs: in each row the votes that prefer it to each other. A grey cell with a thick number is a win.

use super::Labels;
use super::svg::{LINE, Stands, Svg, short, widest};
use crate::count::pairs::Pairs;

/// Draws the table.
#[must_use]
pub fn pairs(pairs: &Pairs, labels: &Labels) -> String {
    let mut svg = Svg::new();
    let size = pairs.size();
    let names = labels.names.iter().enumerate();
    let names = names
        .map(|(at, name)| format!("{} {}", at + 1, short(name)))
        .collect::<Vec<_>>();
    let left = 12 + widest(names.iter().map(String::as_str));
    let told = |over: usize, under: usize| match over == under {
        true => "–".to_owned(),
        false => pairs.votes(over, under).to_string(),
    };
    let all = (0..size).flat_map(|over| (0..size).map(move |under| (over, under)));
    let cells = all.clone().map(|(over, under)| told(over, under));
    let width = 14 + widest(cells.collect::<Vec<_>>().iter().map(String::as_str)).max(24);
    let height = LINE + 10;
    for under in 0..size {
        let middle = left + under * width + width / 2;
        svg.text(
            (middle, LINE),
            Stands::Middle,
            "strong",
            &(under + 1).to_string(),
        );
    }
    for (over, name) in names.iter().enumerate() {
        let y = LINE + 8 + over * height + 19;
        svg.text((8, y), Stands::Start, "", name);
    }
    for (over, under) in all {
        let (x, y) = (left + under * width, LINE + 8 + over * height);
        let wins = over != under && pairs.votes(over, under) > pairs.votes(under, over);
        svg.rect((x, y), (width, height), if wins { "over" } else { "under" });
        let class = if wins { "strong" } else { "" };
        svg.text(
            (x + width / 2, y + 19),
            Stands::Middle,
            class,
            &told(over, under),
        );
    }
    svg.done("pairs", labels)
}
