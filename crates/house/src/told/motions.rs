//! What changed about motions and votes.

use super::{Arg, Telling};
use assembly::State;
use assembly::entry::Entry;
use assembly::ids::{MotionId, RemedyId};
use assembly::motions::{Alike, Choice, Counts, Effect, RemedyKind, asks};
use tally::decision::Outcome;

pub(super) fn told(state: &State, entry: &Entry, effect: &Effect) -> Vec<Telling> {
    let of = |id, motion: &MotionId| on(state, id, *motion);
    let one = match effect {
        Effect::Put {
            body,
            organ,
            matter,
            by,
            beside,
            about,
            again,
            ..
        } => {
            let told = match put_at(state, entry) {
                Some(motion) => Telling::new("entry-motion-put").motion(motion),
                None => Telling::new("entry-motion-put-unnamed"),
            };
            let told = told
                .name("organ", *organ)
                .body(*body)
                .name("matter", *matter)
                .beside(Arg::Party(*by));
            let others = [beside, about, again].into_iter().flatten();
            others.fold(told, |told, motion| told.beside(Arg::Motion(*motion)))
        }
        Effect::Seconded { motion, by } => of("entry-motion-seconded", motion).party(*by),
        Effect::Withdrawn { motion } => of("entry-motion-withdrawn", motion),
        Effect::Opened { motion, closes, .. } => match closes {
            Some(closes) => of("entry-vote-opened-until", motion).moment("closes", *closes),
            None => of("entry-vote-opened", motion),
        },
        Effect::VoteCast {
            motion,
            voter,
            choice,
            cast_by,
            ..
        } => {
            let told = of("entry-vote-cast", motion)
                .party(*voter)
                .with("choice", Arg::Word(chosen(*choice)));
            match cast_by.filter(|by| by != voter) {
                Some(by) => told.beside(Arg::Party(by)),
                None => told,
            }
        }
        Effect::Recused { motion, party } => of("entry-recused", motion).party(*party),
        Effect::Closed {
            motion,
            outcome,
            counts,
            ..
        } => {
            return with_counts(of("entry-vote-closed", motion), *motion, *outcome, counts);
        }
        Effect::RoundOpened { motion, round, .. } => {
            of("entry-vote-round", motion).with("round", Arg::Number(i64::from(*round)))
        }
        Effect::AlsoDecided {
            motion,
            organ,
            carried,
        } => of("entry-also-decided", motion).name("organ", *organ).with(
            "result",
            Arg::Word(if *carried { "carried" } else { "lost" }),
        ),
        Effect::RemedyNamed {
            body,
            giver,
            holder,
            kind,
            until,
            motion,
            ..
        } => {
            let told = Telling::new("entry-remedy")
                .with("kind", Arg::Word(remedy_kind(*kind)))
                .party(*giver)
                .body(*body)
                .moment("until", *until);
            let told = match holder {
                Some(holder) => told.beside(Arg::Party(*holder)),
                None => told,
            };
            match motion {
                Some(motion) => told.beside(Arg::Motion(*motion)),
                None => told,
            }
        }
        Effect::RemedyRevoked { remedy } => revoked(state, *remedy),
        Effect::RollFixed { motion, roll } => {
            of("entry-roll-fixed", motion).with("n", Arg::Number(voters(roll)))
        }
        Effect::VoterReplaced { motion, from, into } => of("entry-voter-replaced", motion)
            .with("from", Arg::Party(*from))
            .with("into", Arg::Party(*into)),
        Effect::Asks(asks::Effect::Said { motion, .. }) => of("entry-motion-asks", motion),
        Effect::Asks(asks::Effect::Used { motion }) => of("entry-motion-done", motion),
        Effect::Amended { motion, .. } => of("entry-motion-amended", motion),
        Effect::Deferred { motion, until } => {
            of("entry-motion-deferred", motion).moment("until", *until)
        }
        Effect::Adjourned {
            motion,
            without_quorum,
        } => {
            let id = if *without_quorum {
                "entry-adjourned-no-quorum"
            } else {
                "entry-adjourned"
            };
            of(id, motion)
        }
        Effect::Reconvened { motion } => of("entry-reconvened", motion),
        Effect::MeetingEnded { motion, closes, .. } => {
            of("entry-meeting-ended", motion).moment("closes", *closes)
        }
        Effect::VoteCorrected {
            motion,
            voter,
            choice,
        } => {
            let choice = choice.map_or("none", chosen);
            of("entry-vote-corrected", motion)
                .party(*voter)
                .with("choice", Arg::Word(choice))
        }
        Effect::PresenceCorrected { motion, .. } => of("entry-presence-corrected", motion),
        Effect::ResultCorrected {
            motion,
            outcome,
            counts,
            ..
        } => {
            let told = of("entry-result-corrected", motion);
            return with_counts(told, *motion, *outcome, counts);
        }
    };
    vec![one]
}

/// A message about a motion, which concerns its body too.
fn on(state: &State, id: &'static str, motion: MotionId) -> Telling {
    let told = Telling::new(id).motion(motion);
    match state.motions.list.get(motion) {
        Some(row) => told.beside(Arg::Body(row.body)),
        None => told,
    }
}

/// The result, and then the votes, a row for each chamber.
fn with_counts(
    told: Telling,
    motion: MotionId,
    outcome: Outcome,
    counts: &[Counts],
) -> Vec<Telling> {
    let outcome = match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::NoQuorum => "no-quorum",
        Outcome::AnotherRound => "another-round",
    };
    let mut list = vec![told.with("outcome", Arg::Word(outcome))];
    list.extend(counts.iter().map(|counts| {
        Telling::new("entry-votes")
            .with("ayes", Arg::Exact(counts.ayes.clone()))
            .with("noes", Arg::Exact(counts.noes.clone()))
            .with("abstentions", Arg::Exact(counts.abstentions.clone()))
            .with("silent", Arg::Exact(counts.not_cast.clone()))
            .beside(Arg::Motion(motion))
    }));
    list
}

/// The motion that this entry put: no effect names what it makes.
fn put_at(state: &State, entry: &Entry) -> Option<MotionId> {
    let put = state.motions.list.iter().rev();
    let mut since = put.take_while(|(_, motion)| motion.put >= entry.moment);
    since
        .find(|(_, motion)| {
            motion.entry == entry.position
                || (motion.put == entry.moment && entry.actor.principal() == Some(motion.by))
        })
        .map(|(id, _)| id)
}

fn revoked(state: &State, remedy: RemedyId) -> Telling {
    let told = Telling::new("entry-remedy-revoked");
    match state.motions.remedies.get(remedy) {
        Some(row) => told.party(row.giver).body(row.body),
        None => told,
    }
}

fn voters(roll: &[Alike]) -> i64 {
    let all: usize = roll.iter().map(|alike| alike.parties.len()).sum();
    i64::try_from(all).unwrap_or(i64::MAX)
}

fn chosen(choice: Choice) -> &'static str {
    match choice {
        Choice::Aye => "aye",
        Choice::No => "no",
        Choice::Abstain => "abstain",
    }
}

fn remedy_kind(kind: RemedyKind) -> &'static str {
    match kind {
        RemedyKind::Proxy => "proxy",
        RemedyKind::Alternate => "alternate",
        RemedyKind::Instruction => "instruction",
    }
}
