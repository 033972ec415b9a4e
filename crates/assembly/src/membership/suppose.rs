//! "May I join?", asked before anybody is known: what an applicant would say is supposed on a copy of the community, by the
//! same acts, and the class's conditions are asked there. Nothing is recorded, and the copy is dropped.

use super::ask::{Joining, joining};
use super::{ClaimDomain, Declare, RecordFinding, Said};
use crate::act::Act;
use crate::actor::Actor;
use crate::closed::Fingerprint;
use crate::ids::{BodyId, PartyId};
use crate::membership::record_finding::FindingWay;
use crate::moment::Moment;
use crate::part::PartText;
use crate::people::{Country, RegisterParty};
use crate::reason::{Met, Reasons};
use crate::refusal::Refusal;
use crate::sitting::{Asked, NoParts, decide};
use crate::state::Community;
use charter::PartyKind;

/// What somebody says about themselves, to see whether they could join.
#[derive(Clone, Debug)]
pub struct Supposed {
    /// Person or organization.
    pub kind: PartyKind,
    /// Where it is.
    pub country: Option<Country>,
    /// Facts, as the charters of these bodies ask for them.
    pub facts: Vec<(BodyId, Said)>,
    /// Duties that would be accepted.
    pub duties: Vec<(BodyId, String)>,
    /// Whether control over a domain could be shown.
    pub shows_domain: bool,
}

/// A name that nobody has registered, for a domain that is only supposed.
const SOME_DOMAIN: &str = "supposed.invalid";

/// Whether somebody of whom this is true could join a body in a class, part by part. What others must judge stays
/// unknown. None where there is no such class.
///
/// # Errors
/// The refusal of an answer that a charter does not take, with its field.
pub fn suppose(
    community: &Community,
    supposed: &Supposed,
    body: BodyId,
    class: &str,
    now: Moment,
) -> Result<Option<Joining>, Refusal> {
    let now = now.max(community.newest());
    let mut copy = community.clone();
    let person = register(&mut copy, PartyKind::Person, None, supposed.country, now)?;
    let party = match supposed.kind {
        PartyKind::Person => person,
        PartyKind::Organization => register(
            &mut copy,
            supposed.kind,
            Some(person),
            supposed.country,
            now,
        )?,
    };
    let actor = Actor {
        on_behalf: (party != person).then_some(party),
        ..Actor::person(person)
    };
    for (asking, said) in &supposed.facts {
        let act = Declare {
            body: *asking,
            facts: vec![said.clone()],
            duties: Vec::new(),
        };
        perform(&mut copy, actor, act.into(), &[], now)?;
    }
    for (asking, duty) in &supposed.duties {
        let act = Declare {
            body: *asking,
            facts: Vec::new(),
            duties: vec![duty.clone()],
        };
        perform(&mut copy, actor, act.into(), &[], now)?;
    }
    if supposed.shows_domain
        && let Some(print) = Fingerprint::of(SOME_DOMAIN)
    {
        let fingerprint = print.to_hex();
        let claim = ClaimDomain {
            fingerprint: fingerprint.clone(),
            drop: false,
        };
        perform(
            &mut copy,
            actor,
            claim.into(),
            &[PartText::Known(SOME_DOMAIN.into())],
            now,
        )?;
        let server = Actor::server();
        let finding = RecordFinding {
            party,
            fingerprint,
            way: FindingWay::Dns,
            shown: true,
            body: None,
        };
        perform(&mut copy, server, finding.into(), &[], now)?;
    }
    let found = joining(&copy, party, body, class, now);
    Ok(found.map(|found| Joining {
        parents: found.parents.into_iter().map(not_said).collect(),
        requires: found.requires.map(not_said),
        ..found
    }))
}

/// Where else somebody is a member was not said, and often the same form asks for it: that is still open, not missing.
fn not_said(reasons: Reasons) -> Reasons {
    let inside: Vec<Reasons> = reasons.inside.iter().cloned().map(not_said).collect();
    let found = inside.iter().map(|one| one.met);
    let met = match (reasons.kind, reasons.met) {
        ("member-of", Met::No) => Met::Unknown,
        ("all", _) => found.min().unwrap_or(reasons.met),
        ("any", _) => found.max().unwrap_or(reasons.met),
        ("not", met) => inside.first().map_or(met, |one| !one.met),
        (_, Met::No) if inside != reasons.inside => Met::Unknown,
        (_, met) => met,
    };
    Reasons {
        met,
        inside,
        ..reasons
    }
}

fn register(
    copy: &mut Community,
    kind: PartyKind,
    contact: Option<PartyId>,
    country: Option<Country>,
    now: Moment,
) -> Result<PartyId, Refusal> {
    let next = PartyId::from(copy.open.people.parties.len());
    let act = RegisterParty {
        kind,
        body: None,
        contact,
        country,
        affiliation: None,
    };
    let server = Actor::server();
    perform(
        copy,
        server,
        act.into(),
        &[PartText::Known("-".into())],
        now,
    )?;
    Ok(next)
}

fn perform(
    copy: &mut Community,
    actor: Actor,
    act: Act,
    texts: &[PartText],
    now: Moment,
) -> Result<(), Refusal> {
    let entry = decide(
        copy,
        &Asked {
            actor,
            act: &act,
            texts,
            now,
        },
        &NoParts,
    )?;
    copy.apply(&entry);
    Ok(())
}
