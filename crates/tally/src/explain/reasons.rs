//! On what ground each seat was filled, and each candidate excluded: the votes, the next one, and the gap.

use crate::count::figure::Figure;
use crate::count::profile::Profile;
use crate::count::transcript::{Grounds, Kind, Transcript};
use crate::exact::Exact;

/// Why somebody is elected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub candidate: usize,
    /// After which stage.
    pub stage: usize,
    /// On what ground.
    pub because: Grounds,
    /// With how many votes.
    pub votes: Figure,
    /// The quota at that stage, where there is one.
    pub quota: Option<Figure>,
    /// Of those who are not elected then and have not left, who has most votes.
    pub next: Option<Gap>,
}

/// Another candidate, and how far away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Who.
    pub candidate: usize,
    /// With how many votes.
    pub votes: Figure,
    /// The difference, in votes; never below nought.
    pub gap: Exact,
}

/// Why somebody left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Who; several where they left together.
    pub candidates: Vec<usize>,
    /// The stage that excluded them.
    pub stage: usize,
    /// What the highest of them had before it.
    pub votes: Figure,
    /// Of those who stayed, who had fewest votes.
    pub next: Option<Gap>,
    /// Whether a tie decided who left.
    pub tied: bool,
    /// Whether they left because nobody of them could be in a committee within the bounds.
    pub doomed: bool,
}

/// How the seats were filled, in the order of election.
#[must_use]
pub fn seats(profile: &Profile, transcript: &Transcript) -> Vec<Seat> {
    let seat = |one: &crate::count::transcript::Elected| {
        let stage = transcript.stages.get(one.stage.checked_sub(1)?)?;
        let votes = stage.votes.get(one.candidate)?.clone();
        let others = others(profile, transcript, one.stage);
        let most = others
            .into_iter()
            .filter(|other| *other != one.candidate)
            .max_by(|a, b| stage.votes[*a].cmp(&stage.votes[*b]).then(b.cmp(a)));
        Some(Seat {
            candidate: one.candidate,
            stage: one.stage,
            because: one.because,
            quota: stage.quota.clone().or_else(|| transcript.quota.clone()),
            next: most.map(|other| gap(&votes, other, &stage.votes[other])),
            votes,
        })
    };
    transcript.elected.iter().filter_map(seat).collect()
}

/// Who left, in order.
#[must_use]
pub fn exclusions(profile: &Profile, transcript: &Transcript) -> Vec<Exclusion> {
    let mut gone = vec![false; transcript.candidates];
    let mut found = Vec::new();
    for (at, stage) in transcript.stages.iter().enumerate().skip(1) {
        // The batches of one exclusion are several stages.
        let out = stage.candidates.iter().filter(|one| !gone[**one]);
        let out = out.copied().collect::<Vec<_>>();
        if stage.kind != Kind::Exclude || out.is_empty() {
            continue;
        }
        let before = &transcript.stages[at - 1].votes;
        let Some(votes) = out.iter().map(|one| &before[*one]).max() else {
            continue;
        };
        let stays = others(profile, transcript, at)
            .into_iter()
            .filter(|one| !out.contains(one));
        let lowest = stays.min_by(|a, b| before[*a].cmp(&before[*b]).then(a.cmp(b)));
        found.push(Exclusion {
            stage: at + 1,
            votes: votes.clone(),
            next: lowest.map(|other| gap(votes, other, &before[other])),
            tied: transcript
                .ties
                .iter()
                .any(|tie| tie.stage == at + 1 && tie.taken.is_some_and(|one| out.contains(&one))),
            doomed: stage.doomed,
            candidates: out.clone(),
        });
        for one in out {
            gone[one] = true;
        }
    }
    found
}

fn gap(votes: &Figure, other: usize, others: &Figure) -> Gap {
    Gap {
        candidate: other,
        votes: others.clone(),
        gap: (others.value() - votes.value()).abs(),
    }
}

/// Who is neither elected nor excluded after a stage. Those who withdrew are not counted.
pub(super) fn others(profile: &Profile, transcript: &Transcript, stage: usize) -> Vec<usize> {
    let mut open = vec![true; transcript.candidates];
    for one in &profile.withdrawn {
        open[*one] = false;
    }
    for one in &transcript.elected {
        if one.stage <= stage {
            open[one.candidate] = false;
        }
    }
    for done in transcript.stages.iter().take(stage) {
        if done.kind == Kind::Exclude {
            for one in &done.candidates {
                open[*one] = false;
            }
        }
    }
    (0..open.len()).filter(|one| open[*one]).collect()
}
