//! The tree of bodies as a picture: each body a box, its parent before it, lines between them. Beside it stands the same as a
//! nested list; the picture is narrow enough for a telephone.

/// The size of a box, and the room between two, in points.
const WIDE: usize = 76;
const HIGH: usize = 38;
const ACROSS: usize = 84;
const DOWN: usize = 46;
/// The longest line in a box, in letters.
const LETTERS: usize = 9;

/// A body to be drawn: what stands in its box, how deep it lies, where it leads.
pub(super) struct Leaf {
    pub(super) address: String,
    pub(super) name: String,
    pub(super) members: String,
    pub(super) depth: usize,
}

/// A box of the picture.
pub(super) struct Drawn {
    pub(super) address: String,
    /// Its lines, each with how far below the top of the box it stands; the last is the number of members.
    pub(super) lines: Vec<(usize, String)>,
    pub(super) x: usize,
    pub(super) y: usize,
    /// The line from its parent, as a path; empty where it has none.
    pub(super) line: String,
}

/// The picture.
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) wide: usize,
    pub(super) high: usize,
    pub(super) boxes: Vec<Drawn>,
}

/// Draws bodies that stand in the order of a nested list. In scripts that run from right to left the picture does so too.
pub(super) fn picture(leaves: Vec<Leaf>, is_rtl: bool) -> Picture {
    let depth = leaves.iter().map(|leaf| leaf.depth).max().unwrap_or(0);
    let width = depth * ACROSS + WIDE + 4;
    let rows = rows(&leaves);
    let place = |depth: usize| match is_rtl {
        false => depth * ACROSS + 2,
        true => width - 2 - WIDE - depth * ACROSS,
    };
    let mut parents: Vec<usize> = Vec::new();
    let mut boxes = Vec::with_capacity(leaves.len());
    for (leaf, row) in leaves.into_iter().zip(&rows) {
        parents.truncate(leaf.depth);
        // Rows are counted in halves, so that a parent stands in the middle of its children.
        let (x, y) = (place(leaf.depth), row * DOWN / 2 + 2);
        let line = match parents.last() {
            None => String::new(),
            Some(parent) => {
                let above: &Drawn = &boxes[*parent];
                let (from, to) = match is_rtl {
                    false => (above.x + WIDE, x),
                    true => (above.x, x + WIDE),
                };
                let middle = (from + to) / 2;
                let (start, end) = (above.y + HIGH / 2, y + HIGH / 2);
                format!("M{from} {start}H{middle}V{end}H{to}")
            }
        };
        parents.push(boxes.len());
        boxes.push(Drawn {
            address: leaf.address,
            lines: lines(&leaf.name, leaf.members),
            x,
            y,
            line,
        });
    }
    let last = rows.iter().max().copied().unwrap_or(0);
    Picture {
        width,
        height: last * DOWN / 2 + HIGH + 4,
        wide: WIDE,
        high: HIGH,
        boxes,
    }
}

/// In which half row each body stands: those without children one below the other, the others in the middle of theirs.
fn rows(leaves: &[Leaf]) -> Vec<usize> {
    let mut rows = vec![0; leaves.len()];
    let mut next = 0;
    for at in (0..leaves.len()).filter(|at| children(leaves, *at).next().is_none()) {
        rows[at] = next;
        next += 2;
    }
    for at in (0..leaves.len()).rev() {
        let (mut first, mut last) = (None, 0);
        for child in children(leaves, at) {
            first.get_or_insert(rows[child]);
            last = rows[child];
        }
        if let Some(first) = first {
            rows[at] = (first + last) / 2;
        }
    }
    rows
}

/// The bodies right below one.
fn children(leaves: &[Leaf], at: usize) -> impl Iterator<Item = usize> + '_ {
    let depth = leaves[at].depth;
    let below = (at + 1..leaves.len()).take_while(move |other| leaves[*other].depth > depth);
    below.filter(move |other| leaves[*other].depth == depth + 1)
}

/// A name in one line or two, and the number below it.
fn lines(name: &str, members: String) -> Vec<(usize, String)> {
    let two = name
        .split_once(' ')
        .filter(|_| name.chars().count() > LETTERS);
    match two {
        Some((first, second)) => vec![
            (12, shortened(first)),
            (23, shortened(second)),
            (34, members),
        ],
        None => vec![(17, shortened(name)), (31, members)],
    }
}

fn shortened(line: &str) -> String {
    if line.chars().count() <= LETTERS {
        return line.to_owned();
    }
    line.chars().take(LETTERS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{Leaf, picture};

    /// A tree as depths, and where its boxes stand.
    fn check(depths: &[usize], is_rtl: bool, places: &[(usize, usize)]) {
        let leaves = depths.iter().map(|depth| Leaf {
            address: String::new(),
            name: "Body".to_owned(),
            members: String::new(),
            depth: *depth,
        });
        let drawn = picture(leaves.collect(), is_rtl);
        let found: Vec<_> = drawn.boxes.iter().map(|one| (one.x, one.y)).collect();
        assert_eq!(found, places);
        assert!(
            drawn
                .boxes
                .iter()
                .all(|one| one.x + drawn.wide <= drawn.width)
        );
        assert!(
            drawn
                .boxes
                .iter()
                .all(|one| one.y + drawn.high <= drawn.height)
        );
        let lines = drawn
            .boxes
            .iter()
            .filter(|one| !one.line.is_empty())
            .count();
        assert_eq!(lines, depths.iter().filter(|depth| **depth > 0).count());
    }

    #[test]
    fn a_parent_stands_in_the_middle_of_its_children() {
        check(
            &[0, 1, 1, 1],
            false,
            &[(2, 48), (86, 2), (86, 48), (86, 94)],
        );
        check(
            &[0, 1, 2, 2, 0],
            false,
            &[(2, 25), (86, 25), (170, 2), (170, 48), (2, 94)],
        );
    }

    #[test]
    fn from_right_to_left_it_is_turned() {
        check(&[0, 1], true, &[(86, 2), (2, 2)]);
    }

    #[test]
    fn four_levels_fit_a_telephone() {
        let leaf = |depth| Leaf {
            address: String::new(),
            name: "A very long name of a body".to_owned(),
            members: String::new(),
            depth,
        };
        let drawn = picture(vec![leaf(0), leaf(1), leaf(2), leaf(3)], false);
        assert!(drawn.width <= 336, "{}", drawn.width);
        let lines = &drawn.boxes[0].lines;
        assert_eq!(lines[0], (12, "A".to_owned()));
        assert_eq!(lines[1], (23, "very lon…".to_owned()));
    }

    #[test]
    fn nothing_is_a_picture_of_nothing() {
        check(&[], false, &[]);
    }
}
