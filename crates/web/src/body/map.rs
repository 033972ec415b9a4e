//! A map of the five regions, drawn in squares: each region a patch with its number. It has a list beside it that says the same.

/// The world in squares, a letter for each region.
const WORLD: [&str; 11] = [
    "..NNNNNN....EEE.AAAAA",
    ".NNNNNNN...EEEEEAAAAA",
    "..NNNNN....EEEEAAAAAA",
    "...NNNN....EEEAAAAAAA",
    "....NN....FFFFAAAAAA.",
    "....LL....FFFFF.AAA..",
    ".....LLL..FFFFF.AA.A.",
    ".....LLLL..FFFF...AAA",
    ".....LLLL...FFF...AAA",
    "......LLL...FFF...AAA",
    "......LL....FF.....A.",
];
/// The letters of the regions, by their handles in charters, and where their numbers stand.
const PLACES: [(char, &str, (usize, usize)); 5] = [
    ('N', "north-america", (4, 1)),
    ('L', "latin-america-caribbean", (7, 8)),
    ('E', "europe", (13, 2)),
    ('F', "africa", (13, 6)),
    ('A', "asia-pacific", (18, 2)),
];
/// The side of a square, and the room between two.
const SIDE: usize = 15;
const STEP: usize = 16;

/// A square of the map.
pub(super) struct Tile {
    pub(super) x: usize,
    pub(super) y: usize,
    /// How dark it is, from 0 to 4.
    pub(super) shade: usize,
}

/// A number on the map.
pub(super) struct Figure {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) text: String,
    pub(super) shade: usize,
}

/// The map, ready to be drawn.
pub(super) struct Map {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) side: usize,
    pub(super) tiles: Vec<Tile>,
    pub(super) figures: Vec<Figure>,
}

/// The map of numbers by region; none where the regions are others than these five.
pub(super) fn map(counts: &[(String, usize)], number: impl Fn(usize) -> String) -> Option<Map> {
    let count = |handle: &str| {
        let found = counts.iter().find(|(name, _)| name == handle);
        found.map(|(_, count)| *count)
    };
    if counts.len() != PLACES.len() || PLACES.iter().any(|(_, name, _)| count(name).is_none()) {
        return None;
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    // Nobody is 0; the others in four equal steps up to the largest.
    let shade = |handle: &str| (count(handle).unwrap_or(0) * 4).div_ceil(most.max(1));
    let tiles = WORLD.iter().enumerate().flat_map(|(y, row)| {
        let squares = row.chars().enumerate();
        squares.filter_map(move |(x, letter)| {
            let (_, handle, _) = PLACES.iter().find(|(known, _, _)| *known == letter)?;
            Some((x, y, *handle))
        })
    });
    let figures = PLACES.iter().map(|(_, handle, (x, y))| Figure {
        x: x * STEP + SIDE / 2,
        y: y * STEP + SIDE,
        text: number(count(handle).unwrap_or(0)),
        shade: shade(handle),
    });
    Some(Map {
        width: WORLD[0].len() * STEP,
        height: WORLD.len() * STEP,
        side: SIDE,
        tiles: tiles
            .map(|(x, y, handle)| Tile {
                x: x * STEP,
                y: y * STEP,
                shade: shade(handle),
            })
            .collect(),
        figures: figures.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::{PLACES, WORLD, map};

    fn counts(numbers: [usize; 5]) -> Vec<(String, usize)> {
        let names = PLACES.iter().map(|(_, name, _)| (*name).to_owned());
        names.zip(numbers).collect()
    }

    #[test]
    fn every_row_is_as_long_and_every_number_stands_on_its_region() {
        assert!(WORLD.iter().all(|row| row.len() == WORLD[0].len()));
        for (letter, name, (x, y)) in PLACES {
            assert_eq!(WORLD[y].chars().nth(x), Some(letter), "{name}");
        }
    }

    #[test]
    fn the_largest_is_darkest_and_nobody_is_light() {
        let map = map(&counts([0, 1, 25, 50, 100]), |n| n.to_string()).expect("five regions");
        let shades: Vec<usize> = map.figures.iter().map(|figure| figure.shade).collect();
        assert_eq!(shades, [0, 1, 1, 2, 4]);
    }

    #[test]
    fn other_regions_have_no_map() {
        assert!(map(&[("north".to_owned(), 3)], |n| n.to_string()).is_none());
    }
}
