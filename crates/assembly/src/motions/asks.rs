//! What a motion asks to be done. Its mover says which act it is, before the vote opens; once it carries, it gives a mandate
//! for that act alone, and once. Acts about a member or an applicant need a motion that says so: one to admit one of them is
//! none to admit another.

use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::{Act, Deed};
use crate::closed::Effect as OnClosed;
use crate::entry::Hex;
use crate::ids::MotionId;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::Stage;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The first 16 bytes of SHA-256 over `plenary/asks/v1\0` and the plain encoding of an act that cites no motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Asks(pub [u8; 16]);

impl Asks {
    /// The fingerprint of an act. Which motions it cites is not part of it: they are put before they have a number.
    #[must_use]
    pub fn of(act: &Act) -> Asks {
        let bare = serde_json::to_value(act).ok().and_then(|mut value| {
            // The room, the act, its fields.
            let fields = value.as_object_mut()?.values_mut().next()?;
            let fields = fields.as_object_mut()?.values_mut().next()?;
            let fields = fields.as_object_mut()?;
            for cited in ["motion", "exception", "ratified"] {
                fields.remove(cited);
            }
            serde_json::from_value::<Act>(value).ok()
        });
        let bytes = crate::plain::encode(bare.as_ref().unwrap_or(act));
        let digest = Sha256::new()
            .chain_update(b"plenary/asks/v1\0")
            .chain_update(bytes.expect("every act has a plain encoding"))
            .finalize();
        let mut print = [0; 16];
        print.copy_from_slice(&digest[..16]);
        Asks(print)
    }

    /// Reads 32 hexadecimal digits.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Asks> {
        crate::closed::Fingerprint::from_hex(text).map(|print| Asks(print.0))
    }

    /// As 32 hexadecimal digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        Hex(&self.0).to_string()
    }
}

/// Says what a motion asks to be done, until its vote opens. Said again, the later word counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskByMotion {
    /// The motion, which the actor has put.
    pub motion: MotionId,
    /// The act: its fingerprint, 32 hexadecimal digits. Act files may write the act itself, an object with its name in `act`
    /// and its fields, without the motion.
    pub asks: String,
}

impl Deed for AskByMotion {
    const NAME: &'static str = "ask-by-motion";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.motion(self.motion)?;
        if at.actor.principal() != Some(row.by) {
            return Err(MotionRefusal::NotTheMover {}.into());
        }
        if !matches!(row.status, MotionStatus::Put) {
            return Err(MotionRefusal::NotPut {}.into());
        }
        let asks = Asks::from_hex(&self.asks).ok_or_else(|| {
            let what = "act".to_owned();
            Refusal::from(Plain::Unknown { what }).at_field("asks")
        })?;
        let motion = self.motion;
        at.effect(super::Effect::Asks(Effect::Said { motion, asks }));
        Ok(())
    }
}

/// Changes to what motions ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// It asks for this act.
    Said {
        /// Which motion.
        motion: MotionId,
        /// The act.
        asks: Asks,
    },
    /// An open act was done on it; closed acts note that in their own rooms.
    Used {
        /// Which motion.
        motion: MotionId,
    },
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub(super) fn apply(&self, on: &mut Stage<'_>) {
        let motions = &mut on.state.motions;
        match *self {
            Effect::Said { motion, asks } => {
                motions.asks.insert(motion, asks);
            }
            Effect::Used { motion } => {
                motions.used.insert(motion);
            }
        }
    }
}

impl Sitting<'_> {
    /// Refuses a carried motion that asks for something else than the act being decided, or was used; and notes its use.
    pub(crate) fn serves(&self, motion: MotionId) -> Result<(), Refusal> {
        let Some(act) = self.act else { return Ok(()) };
        let used = match act.is_closed() {
            true => self
                .closed()
                .is_some_and(|closed| closed.motions_used.contains(&motion)),
            false => self.state.motions.used.contains(&motion),
        };
        // The charter that a motion adopted is approved by the same motion, where nobody else approves it.
        let again = matches!(act, Act::Bodies(crate::bodies::Act::ApproveCharter(_)));
        let asks = self.state.motions.asks.get(&motion);
        // One that does not say may name several in its words: a slate of evaluators.
        if used && !again && asks.is_some() {
            return Err(Refusal::from(Plain::MotionSpent {}).at_field("motion"));
        }
        let fits = match asks {
            Some(asks) => again || *asks == Asks::of(act),
            None => !matches!(act, Act::Membership(_)),
        };
        if !fits {
            return Err(Refusal::from(Plain::MotionAsksOtherwise {}).at_field("motion"));
        }
        self.used.borrow_mut().insert(motion);
        Ok(())
    }

    /// Leaves the use of motions that gave a mandate.
    pub(crate) fn motions_are_used(&mut self) {
        let closed = self.act.is_some_and(Act::is_closed);
        for motion in self.used.take() {
            match closed {
                true => self.effect(OnClosed::MotionUsed(motion)),
                false => self.effect(super::Effect::Asks(Effect::Used { motion })),
            }
        }
    }
}
