//! When a condition may change by time alone: so that the clock looks then, and not every day for nothing.

use crate::bodies::Bylaws;
use crate::ids::{BodyId, PartyId};
use crate::membership::Done;
use crate::moment::Moment;
use crate::reason::Subject;
use crate::sitting::Sitting;
use charter::{Condition, Length, Meaning, Test, Unit, Window};

/// The first day of a year (`01-31`) that begins after a moment.
pub(super) fn next_year_day(bylaws: &Bylaws, after: Moment, month: u8, day: u8) -> Option<Moment> {
    // A year has one such day; the longer look is for the years with a 29 February in between.
    [365, 366]
        .into_iter()
        .filter_map(|days: i64| {
            bylaws.latest_year_day(Moment(after.0 + days * 86_400_000), month, day)
        })
        .find(|next| *next > after)
}

/// How far a length back and the same length forth may land apart, since months differ: less than four days and a change of
/// the clock.
const CALENDAR_SLACK: i64 = 5 * 86_400_000;
/// The next moment after now at which a condition may hold or no longer hold by time alone.
pub(crate) fn next_change(
    at: &Sitting<'_>,
    condition: &Condition,
    subject: Subject,
) -> Option<Moment> {
    let horizon = Horizon {
        at,
        bylaws: at.state.bylaws_of(subject.body)?,
    };
    horizon.of(condition, subject, 0)
}

/// Looks ahead from one moment.
pub(super) struct Horizon<'a> {
    pub(super) at: &'a Sitting<'a>,
    pub(super) bylaws: &'a Bylaws,
}

impl Horizon<'_> {
    /// The next moment after now at which the condition may hold or no longer hold, if nothing is done until then.
    pub(super) fn of(&self, condition: &Condition, subject: Subject, depth: u8) -> Option<Moment> {
        let Subject { party, body } = subject;
        let joined = || {
            self.at
                .state
                .member_in(party, body)
                .map(|(_, member)| member.joined)
        };
        match &condition.test {
            Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
                self.first(of, subject, depth)
            }
            Test::Not(of) => self.of(of, subject, depth),
            Test::Defined { name, body: other } => {
                self.defined(name, other.as_deref(), subject, depth)
            }
            Test::Count {
                activity,
                body: other,
                window,
                ..
            } => {
                let place = self.place(other.as_deref(), body)?;
                self.count(party, place, activity, window)
            }
            Test::MemberFor(length) => self.later(self.bylaws.after(joined()?, *length)?),
            Test::CheckedIn {
                body: other,
                within,
            } => {
                let place = self.place(other.as_deref(), body)?;
                let at = self.at.checked_in(party, place)?;
                self.past(at, *within)
            }
            Test::Soi { within } => {
                let filed = self.at.state.people.parties.get(party)?.interests_at?;
                self.past(filed, *within)
            }
            Test::JoinedBefore(month, day) => self.year_day(*month, *day),
            Test::FeesPaid => {
                let fees = self.bylaws.rules.fees.as_ref()?;
                let behind = self.bylaws.before(self.at.now, fees.grace)?;
                let due = next_year_day(self.bylaws, behind, fees.due.0, fees.due.1)?;
                self.later(Moment(self.bylaws.after(due, fees.grace)?.0 + 1))
            }
            Test::Is(_)
            | Test::Fact { .. }
            | Test::Evidence(_)
            | Test::Exception(_)
            | Test::Judged { .. }
            | Test::Domain { .. }
            | Test::Accepts(_)
            | Test::Region { .. }
            | Test::MemberOf { .. }
            | Test::OfMember { .. }
            | Test::Holds { .. }
            | Test::Held { .. }
            | Test::StandingIs(_)
            | Test::UnrelatedToMember => None,
        }
    }

    fn first(&self, of: &[Condition], subject: Subject, depth: u8) -> Option<Moment> {
        of.iter()
            .filter_map(|inside| self.of(inside, subject, depth))
            .min()
    }

    fn defined(
        &self,
        name: &str,
        other: Option<&str>,
        subject: Subject,
        depth: u8,
    ) -> Option<Moment> {
        let body = self.place(other, subject.body)?;
        let bylaws = self.at.state.bylaws_of(body).filter(|_| depth < 8)?;
        let rule = bylaws
            .rules
            .definitions
            .iter()
            .find(|rule| &*rule.name == name)?;
        match &rule.means {
            Meaning::Condition(condition) => {
                self.of(condition, Subject { body, ..subject }, depth + 1)
            }
            Meaning::Threshold(_) => None,
        }
    }

    fn place(&self, named: Option<&str>, here: BodyId) -> Option<BodyId> {
        named.map_or(Some(here), |name| self.at.state.body_named(name))
    }

    fn count(
        &self,
        party: PartyId,
        body: BodyId,
        activity: &str,
        window: &Window,
    ) -> Option<Moment> {
        match window {
            Window::Within(length) => {
                let (member, _) = self.at.state.member_in(party, body)?;
                let activity = self.at.state.names.id(activity)?;
                let done = self.at.done_by(member);
                self.first_past(done.filter(|done| done.activity == activity), *length)
            }
            Window::Fixed { to, .. } => {
                self.later(Moment(self.bylaws.end_of_day(Moment::of_day(*to)).0 + 1))
            }
            Window::Last { .. } | Window::Ever => None,
        }
    }

    fn year_day(&self, month: u8, day: u8) -> Option<Moment> {
        let next = next_year_day(self.bylaws, self.at.now, month, day)?;
        self.later(next)
    }

    /// When the first of what is within a window leaves it. The calendar is asked as few times as may be: what was done later
    /// leaves later, so the oldest that has not left decides.
    fn first_past(&self, done: impl Iterator<Item = Done>, length: Length) -> Option<Moment> {
        let edge = self.bylaws.before(self.at.now, length);
        let from = match length.unit {
            // A run of holidays has any length.
            Unit::WorkingDays => Moment::START,
            _ => edge.map_or(Moment::START, |edge| {
                Moment(edge.0.saturating_sub(CALENDAR_SLACK))
            }),
        };
        let mut within: Vec<Moment> = done.map(|done| done.at).filter(|at| *at >= from).collect();
        within.sort_unstable();
        within.into_iter().find_map(|at| self.past(at, length))
    }

    /// The first moment at which something is older than a length: windows include their ends.
    fn past(&self, at: Moment, length: Length) -> Option<Moment> {
        self.later(Moment(self.bylaws.after(at, length)?.0 + 1))
    }

    fn later(&self, at: Moment) -> Option<Moment> {
        (at > self.at.now).then_some(at)
    }
}
