//! What conditions look up about memberships, as of now or as of the record instant of a roll: a later joining, check-in or
//! change of standing neither makes a voter nor unmakes one.

use super::roll::Enrolled;
use crate::ids::{BodyId, PartyId};
use crate::moment::Moment;
use crate::reason::{Reasons, Subject};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Condition;

impl Sitting<'_> {
    /// Evaluates a condition as of a moment and as known up to an entry.
    ///
    /// # Errors
    /// Only in an audit, where the entry's givens do not fit.
    pub(super) fn reasons_then(
        &mut self,
        condition: &Condition,
        subject: Subject,
        (held_at, known_at): (Moment, u64),
    ) -> Result<Reasons, Refusal> {
        self.looking_back((held_at, known_at), |at| at.reasons(condition, subject))
    }

    /// Looks up something as of a moment and as known up to an entry.
    pub(super) fn looking_back<T>(
        &mut self,
        (held_at, known_at): (Moment, u64),
        look: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let is_now = held_at >= self.state.moment && known_at + 1 >= self.state.position;
        let now = std::mem::replace(&mut self.now, held_at);
        let then = std::mem::replace(&mut self.then, (!is_now).then_some(known_at));
        let found = look(self);
        (self.now, self.then) = (now, then);
        found
    }

    /// The newest entry of which the sitting knows.
    pub(crate) fn known_at(&self) -> u64 {
        self.then.unwrap_or(u64::MAX)
    }

    /// A party's membership in a body, as the sitting looks at it.
    pub(crate) fn belonging(&self, party: PartyId, body: BodyId) -> Option<Enrolled> {
        let Some(known_at) = self.then else {
            let (member, row) = self.state.member_in(party, body)?;
            return Some(Enrolled {
                member,
                party,
                class: row.class,
                standing: row.standing,
                joined: row.joined,
                primary: row.primary,
            });
        };
        let mut rows = self.state.memberships_of(party);
        rows.find_map(|(id, row)| {
            let here = row.body == body;
            here.then(|| self.state.enrolled(id, self.now, known_at))?
        })
    }

    /// The newest of several moments that is not after the one the sitting looks at: `last`, and those before it.
    pub(crate) fn newest_by_then(&self, last: Option<Moment>, before: &[Moment]) -> Option<Moment> {
        match (self.then, last) {
            (Some(_), Some(last)) if last > self.now => {
                before.iter().copied().filter(|at| *at <= self.now).max()
            }
            _ => last,
        }
    }
}
