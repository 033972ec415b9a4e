//! What still matters of the papers where the elected keep shares: on which elected names a paper comes by, and on whom it lies then. Papers
//! that came the same way are one number: some hundred ways are left of a million papers, and equal ways round equally.

use crate::count::papers::Papers;
use crate::methods::standing::Status;

/// Papers that are moved together.
const TOGETHER: usize = 64;

/// A name on the way of papers.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// The name before it.
    parent: u32,
    candidate: u32,
    /// Units of papers that lie here: the name continues.
    lying: u64,
    /// Units of papers that name nobody further: the name is elected.
    ended: u64,
}

/// Papers of one kind on a pile: where in the arena their name is and where they end, what they weigh, and the node. All of it lies here,
/// so that only the marks themselves are looked for far away.
#[derive(Clone, Copy, Debug)]
struct Entry {
    units: u64,
    at: u32,
    end: u32,
    node: u32,
}

/// A name that some papers come by, for one pass over all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    /// Whose name.
    pub(crate) candidate: usize,
    /// The way on which papers come here; none from the start.
    pub(crate) from: Option<usize>,
    /// Units of the papers that come by or lie here.
    pub(crate) units: u64,
    /// Units of those that name nobody further.
    pub(crate) ended: u64,
}

/// All papers, by the way they come.
pub(crate) struct Live<'a> {
    papers: &'a Papers,
    /// The first is the start of all ways and has no name.
    nodes: Vec<Node>,
    children: Children,
    piles: Vec<Vec<Entry>>,
    ways: Vec<Way>,
}

impl<'a> Live<'a> {
    /// Every paper with its first name that stands.
    pub(crate) fn of(papers: &'a Papers, status: &[Status]) -> Live<'a> {
        let start = Node {
            parent: 0,
            candidate: 0,
            lying: 0,
            ended: 0,
        };
        let mut live = Live {
            papers,
            nodes: vec![start],
            children: Children::default(),
            piles: vec![Vec::new(); status.len()],
            ways: Vec::new(),
        };
        let mut at = 0;
        for kind in papers.lying() {
            let entry = Entry {
                units: kind.units,
                at,
                end: kind.end,
                node: 0,
            };
            live.lay_down(entry, status);
            at = kind.end;
        }
        live.find_ways();
        live
    }

    /// The ways on which papers come, each behind the one it comes from.
    pub(crate) fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// Units of papers that name nobody who was ever to have a share.
    pub(crate) fn spent(&self) -> u64 {
        self.nodes[0].ended
    }

    /// The papers of somebody newly elected go on behind that name.
    pub(crate) fn elect(&mut self, candidate: usize, status: &[Status]) {
        let pile = self.take(candidate);
        for some in pile.chunks(TOGETHER) {
            self.touch(some);
            for entry in some {
                let at = entry.at + 1;
                self.lay_down(Entry { at, ..*entry }, status);
            }
        }
        self.find_ways();
    }

    /// The papers of those excluded go on as if they had not named them.
    pub(crate) fn exclude(&mut self, out: &[usize], status: &[Status]) {
        for candidate in out {
            let pile = self.take(*candidate);
            for some in pile.chunks(TOGETHER) {
                self.touch(some);
                for entry in some {
                    let (node, at) = (self.nodes[entry.node as usize].parent, entry.at + 1);
                    self.lay_down(Entry { node, at, ..*entry }, status);
                }
            }
        }
        self.find_ways();
    }

    /// Looks early at the marks of some papers, one after another: the processor fetches many far places at once.
    fn touch(&self, some: &[Entry]) {
        let arena = self.papers.arena();
        let marks = some.iter().map(|entry| arena.get(entry.at as usize + 1));
        // Nobody asks what was there: it is near now.
        std::hint::black_box(marks.flatten().fold(0, |sum, mark| sum ^ mark.candidate()));
    }

    fn take(&mut self, candidate: usize) -> Vec<Entry> {
        let pile = std::mem::take(&mut self.piles[candidate]);
        for entry in &pile {
            self.nodes[entry.node as usize].lying = 0;
        }
        pile
    }

    /// Follows papers from a mark on to the first name that continues.
    fn lay_down(&mut self, mut entry: Entry, status: &[Status]) {
        let marks = &self.papers.arena()[entry.at as usize..entry.end as usize];
        for mark in marks {
            let candidate = mark.candidate();
            match status[candidate] {
                Status::Out => {}
                Status::Waiting | Status::Elected => {
                    entry.node = self.child(entry.node, candidate);
                }
                Status::Continuing => {
                    entry.node = self.child(entry.node, candidate);
                    self.nodes[entry.node as usize].lying += entry.units;
                    self.piles[candidate].push(entry);
                    return;
                }
            }
            entry.at += 1;
        }
        self.nodes[entry.node as usize].ended += entry.units;
    }

    fn child(&mut self, parent: u32, candidate: usize) -> u32 {
        let next = self.nodes.len() as u32;
        let child = self.children.of(parent, candidate as u32, next);
        if child == next {
            self.nodes.push(Node {
                parent,
                candidate: candidate as u32,
                lying: 0,
                ended: 0,
            });
        }
        child
    }

    fn find_ways(&mut self) {
        let mut units = self
            .nodes
            .iter()
            .map(|node| node.lying + node.ended)
            .collect::<Vec<_>>();
        // A node is younger than the one before it.
        for at in (1..self.nodes.len()).rev() {
            units[self.nodes[at].parent as usize] += units[at];
        }
        let mut place = vec![None; self.nodes.len()];
        self.ways.clear();
        for (at, node) in self.nodes.iter().enumerate().skip(1) {
            if units[at] == 0 {
                continue;
            }
            place[at] = Some(self.ways.len());
            self.ways.push(Way {
                candidate: node.candidate as usize,
                from: place[node.parent as usize],
                units: units[at],
                ended: node.ended,
            });
        }
    }
}

/// The nodes behind each node, by name: open addressing, whose order is never looked at.
#[derive(Default)]
struct Children {
    slots: Vec<(u64, u32)>,
    filled: usize,
}

impl Children {
    /// The node behind `parent` with that name; `next` where there is none yet.
    fn of(&mut self, parent: u32, candidate: u32, next: u32) -> u32 {
        if self.filled * 2 >= self.slots.len() {
            self.grow();
        }
        // Never nought: the node is above nought.
        let key = u64::from(parent) << 32 | u64::from(candidate);
        let slot = self.slot(key);
        if self.slots[slot].1 == 0 {
            self.slots[slot] = (key, next);
            self.filled += 1;
        }
        self.slots[slot].1
    }

    /// The slot of this key, or the free one where it would lie.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & mask;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for (key, node) in old.into_iter().filter(|(_, node)| *node != 0) {
            let slot = self.slot(key);
            self.slots[slot] = (key, node);
        }
    }
}
