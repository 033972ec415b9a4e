//! Rows by number, growing at the end, sharing structure between copies. A copy costs nothing to speak of, and a change
//! copies what leads to one row.
//!
//! That is kept short: a leaf holds about a kilobyte, a node has few branches. A batch of acts changes rows all over a large
//! table while the state before it is kept, so that it is the first change of a leaf that counts, and not the hundredth.

use std::mem::size_of;
use std::sync::Arc;

/// Branches of a node, as a power of two.
const BITS: u32 = 4;
const BRANCHES: usize = 1 << BITS;
/// Bytes of a leaf, about.
const LEAF_BYTES: usize = 1_024;
/// Fewest and most rows of a leaf.
const FEWEST: usize = 4;
const MOST: usize = 64;

/// The rows.
#[derive(Clone, Debug)]
pub(crate) struct Rows<T> {
    /// The full leaves, by number.
    tree: Option<Node<T>>,
    /// Branches between the root and a leaf.
    height: u32,
    /// How many leaves are full.
    full: usize,
    /// The rows after them: never a whole leaf.
    rest: Arc<Vec<T>>,
}

#[derive(Clone, Debug)]
enum Node<T> {
    Branch(Arc<Vec<Node<T>>>),
    Leaf(Arc<[T]>),
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Rows {
            tree: None,
            height: 0,
            full: 0,
            rest: Arc::new(Vec::new()),
        }
    }
}

impl<T> Rows<T> {
    /// Rows of a full leaf.
    const LEAF: usize = {
        let row = if size_of::<T>() == 0 {
            1
        } else {
            size_of::<T>()
        };
        match LEAF_BYTES / row {
            few if few < FEWEST => FEWEST,
            many if many > MOST => MOST,
            some => 1 << some.ilog2(),
        }
    };

    pub(crate) fn len(&self) -> usize {
        self.full * Self::LEAF + self.rest.len()
    }

    pub(crate) fn get(&self, number: usize) -> Option<&T> {
        self.leaf(number / Self::LEAF).get(number % Self::LEAF)
    }

    /// The rows with their numbers.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &T)> + Clone {
        (0..=self.full).flat_map(move |leaf| {
            let rows = self.leaf(leaf).iter().enumerate();
            rows.map(move |(at, row)| (leaf * Self::LEAF + at, row))
        })
    }

    /// A leaf by its number; the rest counts as the last one. Nothing past that.
    fn leaf(&self, leaf: usize) -> &[T] {
        if leaf >= self.full {
            return if leaf == self.full { &self.rest } else { &[] };
        }
        let mut node = self.tree.as_ref();
        for level in (0..self.height).rev() {
            node = match node {
                Some(Node::Branch(nodes)) => nodes.get(branch(leaf, level)),
                Some(Node::Leaf(_)) | None => None,
            };
        }
        match node {
            Some(Node::Leaf(rows)) => rows,
            Some(Node::Branch(_)) | None => &[],
        }
    }
}

impl<T> Rows<T> {
    /// Numbers of the rows that may differ from those of an earlier copy: whatever shares no structure with it any more, and
    /// what came after it. Takes as long as there are such rows, not as long as there are rows.
    pub(crate) fn touched_since(&self, before: &Rows<T>) -> Vec<usize> {
        let mut leaves = Vec::new();
        if let Some(tree) = &self.tree {
            touched(
                (tree, self.height),
                before.tree.as_ref().map(|tree| (tree, before.height)),
                0,
                &mut leaves,
            );
        }
        let rest_is_same = self.full == before.full && Arc::ptr_eq(&self.rest, &before.rest);
        leaves.extend((!rest_is_same).then_some(self.full));
        let rows = |leaf: usize| leaf * Self::LEAF..((leaf + 1) * Self::LEAF).min(self.len());
        leaves.into_iter().flat_map(rows).collect()
    }
}

/// The numbers of the leaves below a node that are not below the other, from the number of its first leaf on.
fn touched<T>(
    (node, height): (&Node<T>, u32),
    before: Option<(&Node<T>, u32)>,
    first: usize,
    leaves: &mut Vec<usize>,
) {
    match (node, before) {
        // The tree has grown above the earlier one, which is its first branch now.
        (Node::Branch(nodes), Some((_, lower))) if lower < height => {
            for (at, node) in nodes.iter().enumerate() {
                let beside = before.filter(|_| at == 0);
                touched(
                    (node, height - 1),
                    beside,
                    first + (at << (BITS * (height - 1))),
                    leaves,
                );
            }
        }
        (Node::Branch(nodes), Some((Node::Branch(were), _))) => {
            if Arc::ptr_eq(nodes, were) {
                return;
            }
            for (at, node) in nodes.iter().enumerate() {
                let was = were.get(at).map(|was| (was, height - 1));
                touched(
                    (node, height - 1),
                    was,
                    first + (at << (BITS * (height - 1))),
                    leaves,
                );
            }
        }
        (Node::Leaf(rows), Some((Node::Leaf(were), _))) if Arc::ptr_eq(rows, were) => {}
        (Node::Leaf(_), _) => leaves.push(first),
        (Node::Branch(nodes), _) => {
            for (at, node) in nodes.iter().enumerate() {
                touched(
                    (node, height - 1),
                    None,
                    first + (at << (BITS * (height - 1))),
                    leaves,
                );
            }
        }
    }
}

impl<T: Clone> Rows<T> {
    pub(crate) fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        let (leaf, at) = (number / Self::LEAF, number % Self::LEAF);
        if leaf >= self.full {
            let is_there = leaf == self.full && at < self.rest.len();
            // Asked first: what is not there must not be copied.
            return is_there.then(|| &mut Arc::make_mut(&mut self.rest)[at]);
        }
        let mut node = self.tree.as_mut()?;
        for level in (0..self.height).rev() {
            let Node::Branch(nodes) = node else {
                return None;
            };
            node = Arc::make_mut(nodes).get_mut(branch(leaf, level))?;
        }
        match node {
            Node::Leaf(rows) => Arc::make_mut(rows).get_mut(at),
            Node::Branch(_) => None,
        }
    }

    pub(crate) fn push(&mut self, row: T) {
        let rest = Arc::make_mut(&mut self.rest);
        rest.push(row);
        if rest.len() == Self::LEAF {
            let leaf = Node::Leaf(std::mem::take(rest).into());
            self.push_leaf(leaf);
        }
    }

    fn push_leaf(&mut self, leaf: Node<T>) {
        let number = self.full;
        self.full += 1;
        self.tree = Some(match self.tree.take() {
            None => leaf,
            // The tree is full: another one of its height stands beside it from now on.
            Some(tree) if number == 1 << (BITS * self.height) => {
                let beside = led_to(leaf, self.height);
                self.height += 1;
                Node::Branch(Arc::new(vec![tree, beside]))
            }
            Some(mut tree) => {
                tree.push_leaf(leaf, number, self.height);
                tree
            }
        });
    }
}

impl<T: Clone> Node<T> {
    /// Puts a leaf at the end of a tree that has room for it.
    fn push_leaf(&mut self, leaf: Node<T>, number: usize, height: u32) {
        let Node::Branch(nodes) = self else {
            unreachable!("only a leaf that is a tree of its own has no room");
        };
        let nodes = Arc::make_mut(nodes);
        match nodes.get_mut(branch(number, height - 1)) {
            Some(node) => node.push_leaf(leaf, number, height - 1),
            None => nodes.push(led_to(leaf, height - 1)),
        }
    }
}

/// Which branch leads to a leaf, `level` branches above it.
fn branch(leaf: usize, level: u32) -> usize {
    leaf >> (BITS * level) & (BRANCHES - 1)
}

/// A tree of a height with one leaf.
fn led_to<T>(leaf: Node<T>, height: u32) -> Node<T> {
    (0..height).fold(leaf, |node, _| Node::Branch(Arc::new(vec![node])))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So large that a leaf has the fewest rows, and that small numbers make a high tree.
    type Wide = [u64; 64];

    fn wide(number: usize) -> Wide {
        [number as u64; 64]
    }

    fn check_same(rows: &Rows<Wide>, expected: &[Wide]) {
        assert_eq!(rows.len(), expected.len());
        assert!(rows.iter().map(|(_, row)| row).eq(expected));
        assert!(
            rows.iter()
                .rev()
                .map(|(_, row)| row)
                .eq(expected.iter().rev())
        );
        assert!(rows.iter().map(|(number, _)| number).eq(0..expected.len()));
        for number in 0..expected.len() + 2 * Rows::<Wide>::LEAF {
            assert_eq!(rows.get(number), expected.get(number), "row {number}");
        }
    }

    #[test]
    fn rows_stand_in_the_order_in_which_they_came_at_every_size() {
        let (mut rows, mut expected) = (Rows::default(), Vec::new());
        // Past a root of three levels: 4 rows a leaf, 16 branches each.
        for number in 0..4 * 16 * 16 + 70 {
            if !(300..4 * 16 * 16 - 10).contains(&number) {
                check_same(&rows, &expected);
            }
            rows.push(wide(number));
            expected.push(wide(number));
        }
        check_same(&rows, &expected);
    }

    #[test]
    fn a_change_of_a_copy_leaves_the_other_as_it_was() {
        let count = 4 * 16 * 16 + 3;
        let mut before: Rows<Wide> = Rows::default();
        (0..count).for_each(|number| before.push(wide(number)));
        let expected: Vec<Wide> = (0..count).map(wide).collect();
        for changed in [0, 3, 4, 63, 64, 1_023, 1_024, count - 1] {
            let mut after = before.clone();
            *after.get_mut(changed).expect("it is there") = wide(9_999);
            after.push(wide(count));
            check_same(&before, &expected);
            let mut with_change = expected.clone();
            with_change[changed] = wide(9_999);
            with_change.push(wide(count));
            check_same(&after, &with_change);
        }
    }

    #[test]
    fn what_was_touched_since_a_copy_is_told_and_little_else() {
        let count = 4 * 16 * 16 * 3 + 3;
        let mut rows: Rows<Wide> = Rows::default();
        for number in 0..count {
            let before = rows.clone();
            rows.push(wide(number));
            let told = rows.touched_since(&before);
            assert!(
                told.contains(&number) && told.len() <= 8,
                "{number}: {told:?}"
            );
        }
        let before = rows.clone();
        assert!(rows.touched_since(&before).is_empty());
        for changed in [0, 4, 63, 64, 1_023, 1_024, count - 4, count - 1] {
            let mut after = before.clone();
            *after.get_mut(changed).expect("it is there") = wide(9_999);
            let told = after.touched_since(&before);
            assert!(
                told.contains(&changed) && told.len() <= 4,
                "{changed}: {told:?}"
            );
        }
        // From small to high: everything that came since, and the rows that stood after the full leaves.
        for then in [0, 3, 4, 64, 70, 1_024, 1_030] {
            let mut early: Rows<Wide> = Rows::default();
            (0..then).for_each(|number| early.push(wide(number)));
            let mut late = early.clone();
            (then..count).for_each(|number| late.push(wide(number)));
            let told = late.touched_since(&early);
            let from = then / 4 * 4;
            assert_eq!(told, (from..count).collect::<Vec<_>>(), "{then}");
        }
    }

    #[test]
    fn what_is_not_there_cannot_be_changed() {
        let mut rows: Rows<Wide> = Rows::default();
        assert!(rows.get_mut(0).is_none());
        (0..5).for_each(|number| rows.push(wide(number)));
        assert!(rows.get_mut(5).is_none());
        assert!(rows.get_mut(100).is_none());
    }

    #[test]
    fn a_leaf_holds_about_a_kilobyte() {
        assert_eq!(Rows::<Wide>::LEAF, 4);
        assert_eq!(Rows::<[u64; 12]>::LEAF, 8);
        assert_eq!(Rows::<u8>::LEAF, 64);
        assert_eq!(Rows::<()>::LEAF, 64);
    }
}
