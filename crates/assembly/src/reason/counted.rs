//! Evidence that rules count: what members did, on which occasions, and what they paid. Each is read as of the moment and the
//! entry at which the sitting looks: what was corrected later was not known before.

use crate::ids::{BodyId, DoneId, MemberId, NameId, OccasionId, PartyId};
use crate::membership::{Done, Occasion, Payment};
use crate::moment::Moment;
use crate::sitting::Sitting;
use crate::state::State;
use charter::Window;

impl Sitting<'_> {
    /// The two ends of a window that looks back from now; both included.
    pub(crate) fn window(&self, window: &Window, body: BodyId) -> (Moment, Moment) {
        let bylaws = self.state.bylaws_of(body);
        match window {
            Window::Within(length) => {
                let from = bylaws.and_then(|bylaws| bylaws.before(self.now, *length));
                (from.unwrap_or(self.now), self.now)
            }
            Window::Fixed { from, to } => {
                let end = bylaws.map_or(Moment::of_day(*to), |bylaws| {
                    bylaws.end_of_day(Moment::of_day(*to))
                });
                (Moment::of_day(*from), end.min(self.now))
            }
            Window::Last { .. } | Window::Ever => (Moment::START, self.now),
        }
    }

    /// How often a member did something within a window. `Last` counts on how many of the last occasions.
    pub(crate) fn count(
        &self,
        party: PartyId,
        body: BodyId,
        activity: &str,
        window: &Window,
    ) -> i64 {
        let Some((member, activity)) = self
            .belonging(party, body)
            .map(|row| row.member)
            .zip(self.state.names.id(activity))
        else {
            return 0;
        };
        let mut done = self
            .done_by(member)
            .filter(|done| done.activity == activity);
        let count = match window {
            Window::Last { n, of } => {
                let newest = self.occasions(body, of).take(*n as usize);
                let last: Vec<OccasionId> = newest.map(|(id, _)| id).collect();
                done.filter(|done| done.occasion.is_some_and(|id| last.contains(&id)))
                    .count()
            }
            Window::Within(_) | Window::Fixed { .. } | Window::Ever => {
                let (from, to) = self.window(window, body);
                done.by_ref()
                    .filter(|done| from <= done.at && done.at <= to)
                    .count()
            }
        };
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    /// The occasions that a rule means, held up to the moment of the sitting, the newest first.
    fn occasions(&self, body: BodyId, of: &str) -> impl Iterator<Item = (OccasionId, &Occasion)> {
        let room = &self.state.membership;
        let kind = self.state.occasion_kind(body, of);
        let all = kind.and_then(|kind| room.occasions_of.get(&(body, kind)));
        let rows = all.into_iter().flat_map(|all| all.iter().rev());
        let rows = rows.filter_map(|id| Some((*id, room.occasions.get(*id)?)));
        let known_at = self.known_at();
        rows.filter(move |(id, occasion)| {
            let none = room
                .not_held
                .get(id)
                .is_some_and(|since| *since <= known_at);
            occasion.at <= self.now && occasion.entry <= known_at && !none
        })
    }

    /// Whether fewer occasions than a window wants have been since the party joined.
    pub(super) fn too_early(&self, party: PartyId, body: BodyId, window: &Window) -> bool {
        let (Window::Last { n, of }, Some(member)) = (window, self.belonging(party, body)) else {
            return false;
        };
        let since = self.occasions(body, of);
        let since = since.take_while(|(_, occasion)| occasion.at >= member.joined);
        since.take(*n as usize).count() < *n as usize
    }

    /// Whether nothing is due beyond the grace (B16): the fees of the latest year whose grace has passed are paid, or the
    /// member joined after they were due.
    pub(crate) fn fees_paid(&self, party: PartyId, body: BodyId) -> bool {
        let Some((member, bylaws)) = self.belonging(party, body).zip(self.state.bylaws_of(body))
        else {
            return false;
        };
        let Some(fees) = &bylaws.rules.fees else {
            return true;
        };
        let grace_edge = bylaws.before(self.now, fees.grace).unwrap_or(self.now);
        let Some(due) = bylaws.latest_year_day(grace_edge, fees.due.0, fees.due.1) else {
            return true;
        };
        let year = bylaws.local(due).year();
        member.joined > due || self.is_paid(member.member, year)
    }

    /// Whether the fee of a year is paid.
    fn is_paid(&self, member: MemberId, year: i16) -> bool {
        let (room, known_at) = (&self.state.membership, self.known_at());
        let made = |payment: &Payment| payment.at <= self.now && payment.entry <= known_at;
        let not_paid = room.not_paid.get(&(member, year)).into_iter().flatten();
        let mut then = not_paid.filter(|(_, until)| known_at < *until);
        room.paid.get(&(member, year)).is_some_and(made) || then.any(|(payment, _)| made(payment))
    }
}

impl State {
    /// The activity whose occasions a rule means: by its own name, or by the word for its occasions.
    #[must_use]
    pub fn occasion_kind(&self, body: BodyId, of: &str) -> Option<NameId> {
        let rules = self.bylaws_of(body).map(|bylaws| &bylaws.rules.activities);
        let named = rules
            .into_iter()
            .flatten()
            .find(|rule| &*rule.name == of || rule.occasion.as_deref() == Some(of));
        self.names.id(named.map_or(of, |rule| &*rule.name))
    }

    /// What a member did, newest first, as far as an entry knew.
    pub fn done_by(&self, member: MemberId, known_at: u64) -> impl Iterator<Item = Done> + '_ {
        let row = self.membership.members.get(member);
        let mut next = row.and_then(|member| member.last_done);
        let all = std::iter::from_fn(move || {
            let id = next?;
            let done = self.membership.done.get(id)?;
            next = done.before;
            Some((id, *done))
        });
        all.filter(move |(id, done)| done.entry <= known_at && !self.is_struck(*id, known_at))
            .map(|(_, done)| done)
    }

    /// Whether something done was known as not done.
    pub(crate) fn is_struck(&self, done: DoneId, known_at: u64) -> bool {
        let struck = self.membership.struck.get(&done);
        struck.is_some_and(|since| *since <= known_at)
    }
}
