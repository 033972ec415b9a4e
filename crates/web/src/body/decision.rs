//! One motion: its text, the rule it is decided by, every vote by name with its weight and reason, and the result.

use super::Tab;
use super::decisions::{Standing, standing, title};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::prose::prose;
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{MotionId, PartyId};
use assembly::moment::Moment;
use assembly::motions::{Choice, Counts, Motion, Voters};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::OrganKind;
use charter::explain::explain;
use serde::Deserialize;
use std::sync::Arc;
use tally::Exact;
use tally::decision::{Outcome, QuorumState};
use words::Value;

/// How many votes one page shows.
const ON_A_PAGE: usize = 100;
/// The largest body whose roll is looked through for the weights of its votes.
const LOOKED_THROUGH: usize = 5_000;

#[derive(Template)]
#[template(path = "body/decision.html")]
struct Decision<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    motion: Told,
    text: String,
    rules: Vec<String>,
    rounds: Vec<Round>,
    votes: Vec<Vote>,
    more: Option<String>,
    not_cast: Vec<(u32, String)>,
    recused: Vec<(u32, String)>,
}

struct Told {
    title: String,
    matter: String,
    organ: String,
    charter: u32,
    clause: String,
    standing: Standing,
    by: (u32, String),
    put: Moment,
    entry: u64,
    seconds: Vec<(u32, String)>,
    over_time: bool,
    also: Vec<String>,
}

/// What a round brought.
struct Round {
    number: String,
    outcome: String,
    quorum: Option<String>,
    at: Moment,
    roll_at: Moment,
    entry: u64,
    corrected: Option<u64>,
    chambers: Vec<Chamber>,
}

struct Chamber {
    name: String,
    figures: [String; 4],
    /// How the votes are divided, in parts of a hundred: in favour, against, abstained.
    parts: [usize; 3],
}

struct Vote {
    party: u32,
    name: String,
    weight: String,
    choice: String,
    tone: &'static str,
    cast_by: Option<(u32, String)>,
    /// It stands in the minutes of an officer, and is no act of the voter's own.
    recorded: bool,
    reason: Option<String>,
    entry: u64,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(crate) struct From {
    page: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((handle, number)): Path<(String, String)>,
    Query(from): Query<From>,
) -> Response {
    page::public(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let id = number.parse().map(MotionId).map_err(|_| NoPage::NotFound)?;
        let motion = v.state().motions.list.get(id);
        let motion = motion
            .filter(|motion| motion.body == body)
            .ok_or(NoPage::NotFound)?;
        decision(v, id, motion, from.page.parse().unwrap_or(0))
    })
    .await
}

fn decision(v: &View, id: MotionId, motion: &Motion, page: usize) -> page::Page {
    let body = v.link(motion.body);
    let rule = v.state().rule_of(motion);
    let is_whole = rule.is_none_or(|rule| rule.organ.kind == OrganKind::Whole);
    let small = v.site.rosters.tally(v, motion.body).members <= LOOKED_THROUGH;
    let voters = (!is_whole || small)
        .then(|| v.state().voters_at_close(id, v.now))
        .flatten();
    let link = |page: usize| format!("/bodies/{}/decisions/{}?page={page}", body.handle, id.0);
    let votes = votes(v, motion, voters.as_ref(), page);
    let more = (page + 1) * ON_A_PAGE < motion.votes.len();
    let waiting = voters.as_ref().filter(|_| !is_whole);
    let not_cast = waiting.into_iter().flat_map(|voters| &voters.list);
    let not_cast = not_cast
        .filter(|voter| !motion.votes.contains_key(&voter.party))
        .filter(|voter| !motion.recused.contains(&voter.party))
        .map(|voter| named(v, voter.party));
    html(&Decision {
        v,
        tabs: v.tabs(&body, Tab::Decisions),
        motion: told(v, motion),
        text: v
            .public_text(motion.entry, 1)
            .map_or_else(String::new, |text| prose(&text)),
        rules: rules(v, motion),
        rounds: rounds(v, id, motion),
        votes,
        more: more.then(|| link(page + 1)),
        not_cast: not_cast.collect(),
        recused: motion
            .recused
            .iter()
            .map(|party| named(v, *party))
            .collect(),
        body,
    })
}

fn named(v: &View, party: PartyId) -> (u32, String) {
    (party.0, v.name(party))
}

fn told(v: &View, motion: &Motion) -> Told {
    let rule = v.state().rule_of(motion);
    let also = motion.also.iter().map(|also| {
        let organ = Value::Text(v.handle(also.organ));
        let id = match also.carried {
            None => "body-also-waits",
            Some(true) => "body-also-carried",
            Some(false) => "body-also-failed",
        };
        v.say_with(id, &[("organ", organ)])
    });
    Told {
        title: title(v, motion),
        matter: v.handle(motion.matter),
        organ: v.handle(motion.organ),
        charter: motion.charter.0,
        clause: rule.map_or_else(String::new, |rule| {
            let clauses = &rule.bylaws.rules.clauses;
            let clause = clauses.get(usize::from(rule.decision.clause.0));
            clause.map_or_else(String::new, |clause| clause.number.clone())
        }),
        standing: standing(v, motion),
        by: named(v, motion.by),
        put: motion.put,
        entry: motion.entry,
        seconds: motion
            .seconds
            .iter()
            .map(|party| named(v, *party))
            .collect(),
        over_time: motion.over_time,
        also: also.collect(),
    }
}

/// What the clause says that the motion is decided by.
fn rules(v: &View, motion: &Motion) -> Vec<String> {
    let Some(rule) = v.state().rule_of(motion) else {
        return Vec::new();
    };
    let readings = explain(&rule.bylaws.rules).into_iter();
    let own = readings.filter(|reading| reading.clause == rule.decision.clause);
    own.flat_map(|reading| reading.sayings)
        .map(|saying| house::said::reading(v.words, &saying))
        .collect()
}

fn rounds(v: &View, id: MotionId, motion: &Motion) -> Vec<Round> {
    let again = v.state().result_again(id);
    let last = motion.results.len().saturating_sub(1);
    let chambers: Vec<String> = v
        .state()
        .rule_of(motion)
        .map(|rule| {
            rule.organ
                .chambers
                .iter()
                .map(|chamber| chamber.name.to_string())
                .collect()
        })
        .unwrap_or_default();
    let rounds = motion.results.iter().enumerate().map(|(ix, result)| Round {
        number: v.say_with("body-round", &[("n", Value::from(i64::from(result.round)))]),
        outcome: match result.outcome {
            Outcome::Passed => v.say("body-motion-carried"),
            Outcome::Failed => v.say("body-motion-failed"),
            Outcome::NoQuorum => v.say("body-motion-no-quorum"),
            Outcome::AnotherRound => v.say("body-motion-again"),
        },
        quorum: again
            .as_ref()
            .filter(|_| ix == last)
            .map(|again| match again.verdict.quorum {
                QuorumState::Met => v.say("body-quorum-met"),
                QuorumState::NotMet => v.say("body-quorum-not-met"),
                QuorumState::NotLookedAt => v.say("body-quorum-not-looked-at"),
            }),
        at: result.at,
        roll_at: result.roll_at,
        entry: result.entry,
        corrected: result.corrected,
        chambers: result
            .counts
            .iter()
            .enumerate()
            .map(|(at, counts)| chamber(v, chambers.get(at), counts))
            .collect(),
    });
    rounds.collect()
}

fn chamber(v: &View, name: Option<&String>, counts: &Counts) -> Chamber {
    let all = [
        &counts.ayes,
        &counts.noes,
        &counts.abstentions,
        &counts.not_cast,
    ];
    let sum: Exact = all.iter().map(|count| (*count).clone()).sum();
    let part = |count: &Exact| -> usize {
        let hundred = count.clone() * Exact::from(100_u32);
        let share = hundred.checked_div(&sum).map(|share| share.floor());
        share.and_then(|share| share.to_count()).unwrap_or(0)
    };
    Chamber {
        name: name.map_or_else(String::new, |name| crate::view::plain_words(name)),
        figures: all.map(|count| v.exact(count)),
        parts: [
            part(&counts.ayes),
            part(&counts.noes),
            part(&counts.abstentions),
        ],
    }
}

fn votes(v: &View, motion: &Motion, voters: Option<&Voters>, page: usize) -> Vec<Vote> {
    let mut named: Vec<(String, PartyId)> = motion
        .votes
        .keys()
        .map(|party| (v.name(*party), *party))
        .collect();
    v.words.sort_by_name(&mut named, |(name, _)| name);
    let shown = named
        .into_iter()
        .skip(page.saturating_mul(ON_A_PAGE))
        .take(ON_A_PAGE);
    let votes = shown.filter_map(|(name, party)| {
        let vote = motion.votes.get(&party)?;
        let voter = voters.and_then(|voters| voters.of(party));
        let tone = match vote.choice {
            Choice::Aye => "good",
            Choice::No => "bad",
            Choice::Abstain => "",
        };
        let parts = motion.parts.get(&party);
        let is_recorded = v.act_at(vote.entry).as_deref() != Some("vote");
        Some(Vote {
            party: party.0,
            name,
            weight: voter.map_or_else(String::new, |voter| v.exact(&voter.weight)),
            choice: match parts {
                // Votes that are divided stand part by part.
                Some(parts) => {
                    let part =
                        |(votes, choice)| format!("{} {}", v.number(votes), v.say(said(choice)));
                    let parts = parts
                        .iter()
                        .map(|part| (part.votes as usize, part.vote.choice));
                    parts.map(part).collect::<Vec<_>>().join(", ")
                }
                None => v.say(said(vote.choice)),
            },
            tone,
            cast_by: vote.cast_by.map(|by| (by.0, v.name(by))),
            recorded: is_recorded,
            reason: v.public_text(vote.entry, 0).filter(|_| !is_recorded),
            entry: vote.entry,
        })
    });
    votes.collect()
}

fn said(choice: Choice) -> &'static str {
    match choice {
        Choice::Aye => "body-aye",
        Choice::No => "body-no",
        Choice::Abstain => "body-abstain",
    }
}

impl View {
    /// A number of votes, which may be a fraction.
    pub(super) fn exact(&self, number: &Exact) -> String {
        let whole = |digits: String| digits.parse::<i128>().ok();
        let parts =
            whole(number.numerator().to_string()).zip(whole(number.denominator().to_string()));
        match parts {
            Some((num, den)) => self.words.plain().show(&Value::Exact { num, den }),
            None => format!("{}/{}", number.numerator(), number.denominator()),
        }
    }

    /// The act of an open entry.
    fn act_at(&self, position: u64) -> Option<String> {
        let entry = self.site.door.sheet(position).ok()??.entry().ok()??;
        Some(entry.act.name().to_owned())
    }
}
