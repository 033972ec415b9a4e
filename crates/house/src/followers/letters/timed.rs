//! Letters that are due by time alone: a term that ends soon, a check-in that waits for an answer. Terms are keyed by rule,
//! subject and moment, and queued once; the letters of a check-in go through the members in their order, with a cursor.

use super::super::FollowerFault;
use super::LETTERS;
use super::notice::{Errand, Notice};
use super::whom::persons_of;
use assembly::State;
use assembly::ids::{MemberId, RoundId};
use assembly::membership::state::Round;
use assembly::moment::Moment;
use std::sync::Arc;
use store::{CommunityId, OutboxItem, Store};

const DAY_MS: i64 = 86_400_000;
/// How long before its end a holder is told of it.
const TERM_ENDS_SOON_MS: i64 = 30 * DAY_MS;
/// Members in one step of a check-in.
const STEP: usize = 500;
/// Most steps at a time: between them letters go out.
const STEPS: usize = 20;

/// Queues what is due by time. Says whether there is more at once.
pub(super) fn queue(
    store: &Arc<dyn Store>,
    community: CommunityId,
    state: &State,
    now: Moment,
) -> Result<bool, FollowerFault> {
    let mut items = Vec::new();
    for (id, term) in state.offices.terms.iter() {
        let Some(until) = term.until.filter(|_| term.ended.is_none()) else {
            continue;
        };
        let soon = now < until && until.0.saturating_sub(now.0) <= TERM_ENDS_SOON_MS;
        // Whoever holds a seat for a few weeks was told so when taking it.
        let short = until.0.saturating_sub(term.from.0) <= TERM_ENDS_SOON_MS;
        if soon && !short && term.from <= now {
            let notice = Notice::TermEnds(id);
            let errand = Errand {
                to: term.holder,
                notice,
            };
            let key = format!("term-ends.{}.{}", id.0, until.0);
            items.push(item(key, &errand, now, until)?);
        }
    }
    store.queue(community, LETTERS, &items)?;
    let mut more = false;
    for (id, round) in state.membership.rounds.iter() {
        if !round.done && now < round.closes {
            more |= ask_members(store, community, state, (id, round), now)?;
        }
    }
    Ok(more)
}

fn item(
    item: String,
    errand: &Errand,
    now: Moment,
    ends: Moment,
) -> Result<OutboxItem, FollowerFault> {
    Ok(OutboxItem {
        item,
        content: serde_json::to_vec(errand)?,
        queued_ms: now.0,
        ends_ms: ends.0,
    })
}

/// Which letter of a round is due: 0 is the first, then reminders, evenly over its time. Where several fell due unseen, the
/// newest one alone is sent.
fn newest_wave(state: &State, round: &Round, now: Moment) -> u8 {
    let reminders = reminders(state, round);
    let length = round.closes.0.saturating_sub(round.opened.0).max(1);
    let gone = now.0.saturating_sub(round.opened.0).clamp(0, length);
    // Wave k begins k of (reminders + 1) parts after the opening.
    let wave = i128::from(gone) * i128::from(reminders + 1) / i128::from(length);
    u8::try_from(wave.min(i128::from(reminders))).unwrap_or(0)
}

/// When the letters of a check-in round go out: the first with its opening, then the reminders, evenly over its time. Who has
/// answered by then gets none.
#[must_use]
pub fn check_in_letters(state: &State, round: &Round) -> Vec<Moment> {
    let length = round.closes.0.saturating_sub(round.opened.0).max(1);
    let waves = i128::from(reminders(state, round)) + 1;
    // The first moment that `newest_wave` counts to a wave, so that both say the same.
    let begins = (0..waves).map(|wave| (wave * i128::from(length) + waves - 1) / waves);
    begins
        .map(|gone| {
            Moment(
                round
                    .opened
                    .0
                    .saturating_add(i64::try_from(gone).unwrap_or(length)),
            )
        })
        .collect()
}

/// How many reminders the charter lets be sent.
fn reminders(state: &State, round: &Round) -> i64 {
    let bylaws = state.bylaws_of(round.body);
    let rule = bylaws.and_then(|bylaws| bylaws.rules.check_in.as_ref());
    rule.map_or(0, |rule| i64::from(rule.reminders.min(20)))
}

/// Whether more members are to be asked.
fn ask_members(
    store: &Arc<dyn Store>,
    community: CommunityId,
    state: &State,
    (id, round): (RoundId, &Round),
    now: Moment,
) -> Result<bool, FollowerFault> {
    let wave = newest_wave(state, round, now);
    let name = format!("check-in.{}.{wave}", id.0);
    let Some(members) = state.membership.of_body.get(&round.body) else {
        return Ok(false);
    };
    for _ in 0..STEPS {
        let from = store.cursor(community, &name)?.unwrap_or(0);
        let at = usize::try_from(from).unwrap_or(usize::MAX);
        let step: Vec<MemberId> = members.iter().skip(at).take(STEP).copied().collect();
        if step.is_empty() {
            return Ok(false);
        }
        let mut items = Vec::new();
        for member in &step {
            let notice = Notice::CheckIn(id, *member, wave);
            for (number, to) in (0..).zip(unanswered(state, *member, round)) {
                let notice = notice.clone();
                let key = format!("{name}.{}.{number}", member.0);
                items.push(item(key, &Errand { to, notice }, now, round.closes)?);
            }
        }
        let to = from + step.len() as u64;
        store.advance_into(community, &name, from..to, LETTERS, &items)?;
    }
    Ok(true)
}

/// The persons behind a member who was asked and has not answered.
fn unanswered(state: &State, member: MemberId, round: &Round) -> Vec<assembly::ids::PartyId> {
    let Some(row) = state.membership.members.get(member) else {
        return Vec::new();
    };
    let answer = state.membership.checked_in.get(&(row.party, row.body));
    let answered = answer.is_some_and(|at| *at >= round.opened);
    if answered || row.ended.is_some() || row.joined > round.opened {
        return Vec::new();
    }
    persons_of(state, row.party, row.body)
}
