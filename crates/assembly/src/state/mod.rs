//! The state of a community: what its entries add up to. Ids, numbers and moments only; texts stay in their parts.
//! The open rooms follow from open entries alone; the closed ones stand apart, in [`Closed`].

use crate::act::Act;
use crate::closed::Closed;
use crate::due::Due;
use crate::entry::Entry;
use crate::moment::Moment;
use crate::names::Names;
use crate::{bodies, membership, motions, offices, people, plain};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// The form of the state, which snapshots name: raise it with any change of a type that the state holds, and with any change
/// of what `apply` makes of an effect. A snapshot of another form is not read; the state is made from the entries again.
pub const STATE_FORM: u32 = 3;

/// How much of a state's encoding is hashed at a time, in bytes.
const DIGESTED_AT_ONCE: usize = 64 << 10;

/// The open state.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct State {
    /// How many leaves it has seen: the position of the next.
    pub position: u64,
    /// The moment of the newest entry.
    pub moment: Moment,
    /// Interned names.
    pub names: Names,
    /// Bodies and their charters.
    pub bodies: bodies::Bodies,
    /// Parties.
    pub people: people::People,
    /// Memberships and their history.
    pub membership: membership::Membership,
    /// Seats and terms.
    pub offices: offices::Offices,
    /// Motions and votes.
    pub motions: motions::Motions,
    /// What falls due, in order.
    pub due: imbl::OrdSet<Due>,
}

/// The whole community: open rooms, and closed ones where this reader has them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Community {
    /// What everybody can derive.
    pub open: State,
    /// What only the community itself holds. `None` in a public audit.
    pub closed: Option<Closed>,
}

/// Where effects are carried out: the state, with the entry's position and moment.
#[derive(Debug)]
pub struct Stage<'s> {
    /// The open rooms.
    pub state: &'s mut State,
    /// The closed rooms, where held.
    pub closed: Option<&'s mut Closed>,
    /// The entry's position.
    pub position: u64,
    /// The entry's moment.
    pub moment: Moment,
    /// The entry's act: charters adopted are not copied out of it. Nothing else of it is read.
    pub act: Option<&'s Act>,
}

impl Community {
    /// A new community with closed rooms, before its first entry. Position 0 is the epoch leaf.
    #[must_use]
    pub fn new() -> Community {
        Community {
            open: State {
                position: 1,
                moment: Moment::START,
                ..State::default()
            },
            closed: Some(Closed::default()),
        }
    }

    /// The same, as the public sees it.
    #[must_use]
    pub fn public() -> Community {
        Community {
            closed: None,
            ..Community::new()
        }
    }

    /// Applies an accepted entry: its effects, and nothing but them.
    pub fn apply(&mut self, entry: &Entry) {
        let mut stage = Stage {
            state: &mut self.open,
            closed: self.closed.as_mut(),
            position: entry.position,
            moment: entry.moment,
            act: Some(&entry.act),
        };
        for effect in &entry.effects {
            effect.apply(&mut stage);
        }
        self.open.position = entry.position + 1;
        if !entry.act.is_closed() {
            self.open.moment = entry.moment;
        }
        if let Some(closed) = &mut self.closed {
            closed.moment = entry.moment;
        }
    }

    /// Passes over a closed entry that this reader cannot open.
    pub fn pass_over(&mut self, position: u64) {
        self.open.position = position + 1;
    }

    /// The moment of the newest entry, open or closed.
    #[must_use]
    pub fn newest(&self) -> Moment {
        self.closed.as_ref().map_or(self.open.moment, |closed| {
            closed.moment.max(self.open.moment)
        })
    }

    /// What falls due next, but for items that could not be decided.
    #[must_use]
    pub fn next_due_but(&self, stuck: &BTreeSet<Due>) -> Option<Due> {
        let open = self.open.due.iter().find(|due| !stuck.contains(*due));
        let closed = self.closed.as_ref().and_then(|closed| {
            let mut queue = closed.due.iter().map(|due| self.shown(due, closed));
            queue.find(|due| !stuck.contains(due))
        });
        open.cloned().into_iter().chain(closed).min()
    }

    /// What falls due next, open or closed.
    #[must_use]
    pub fn next_due(&self) -> Option<Due> {
        let open = self.open.due.get_min().cloned();
        let closed = self.closed.as_ref().and_then(|closed| {
            let due = closed.due.get_min()?;
            Some(self.shown(due, closed))
        });
        open.into_iter().chain(closed).min()
    }

    /// An item of the closed queue, or the open one that goes before it.
    fn shown(&self, due: &Due, closed: &Closed) -> Due {
        due.shows_as(&self.open, closed)
            .unwrap_or_else(|| due.clone())
    }
}

impl State {
    /// The digest of the open state: SHA-256 over its plain encoding. Two derivations of the same record agree on it.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        digest_of(self)
    }
}

impl Closed {
    /// The digest of the closed rooms, made as that of the open state is.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        digest_of(self)
    }
}

/// SHA-256 over the plain encoding, which is never held as a whole: a large state takes hundreds of megabytes.
fn digest_of<T: Serialize>(value: &T) -> [u8; 32] {
    let mut hash = Sha256::new();
    plain::encode_in_pieces(value, DIGESTED_AT_ONCE, &mut |piece| {
        hash.update(piece);
        ControlFlow::Continue(())
    })
    .expect("every type of the state has a plain encoding");
    hash.finalize().into()
}
