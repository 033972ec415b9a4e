//! Which claims to a domain are worth a look, and by which ways: those of who wants to join a body whose charter asks for a
//! domain, and of its members. Pure.

use assembly::Community;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::ApplicationStatus;
use charter::{Charter, ProofWay, proof_ways};
use desk::Look;
use std::collections::BTreeSet;

/// Why a claim is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pursuit {
    /// Whether its party waits to be admitted.
    pub(super) applies: bool,
    /// Whether it is a member where a domain is asked for.
    pub(super) belongs: bool,
    /// By which ways. Where no charter says: by all, since the claim may come before the application.
    pub(super) ways: BTreeSet<Look>,
}

/// What a party's claims are good for now.
pub(super) fn pursuit(community: &Community, party: PartyId) -> Pursuit {
    let mut ways = BTreeSet::new();
    let mut take = |charter: Option<&Charter>| -> bool {
        let asked = charter.map(proof_ways).unwrap_or_default();
        ways.extend(asked.iter().filter_map(|way| look_for(*way)));
        !asked.is_empty()
    };
    let state = &community.open;
    let mut applies = false;
    if let Some(closed) = &community.closed {
        let mine = (party, BodyId(0))..=(party, BodyId(u32::MAX));
        for (_, id) in closed.applied.range(mine) {
            let Some(application) = closed.applications.get(*id) else {
                continue;
            };
            let waits = application.is_open(state)
                || matches!(application.status, ApplicationStatus::Appealed(_));
            let charter = state.bodies.charters.get(application.charter);
            applies |= waits && take(charter.map(|bylaws| &*bylaws.rules));
        }
    }
    let mut belongs = false;
    for (_, member) in state.memberships_of(party) {
        let charter = state.bylaws_of(member.body).map(|bylaws| &*bylaws.rules);
        belongs |= member.ended.is_none() && take(charter);
    }
    if !applies && !belongs {
        ways.extend(Look::ALL);
    }
    Pursuit {
        applies,
        belongs,
        ways,
    }
}

/// The ways that the server goes by itself. A letter is answered by a person; registration data are read by one.
fn look_for(way: ProofWay) -> Option<Look> {
    match way {
        ProofWay::Dns => Some(Look::Dns),
        ProofWay::Web => Some(Look::Web),
        ProofWay::Mail | ProofWay::Registration => None,
    }
}

/// The way as a charter names it.
pub(super) fn way_of(look: Look) -> ProofWay {
    match look {
        Look::Dns => ProofWay::Dns,
        Look::Web => ProofWay::Web,
    }
}
