//! One entry: what was done by whom and by what right, what it changed, the clauses and findings it rests on, what was written,
//! and the proof that it stands in the record. Of a closed one: its digest and place, and why there is no more.

use super::rows::{Row, open_entry, range, these};
use crate::page::{self, NoPage, Page, html};
use crate::prose::prose;
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::effect::Effect;
use assembly::entry::{Entry, Ground};
use assembly::ids::{MotionId, PartyId};
use assembly::moment::Moment;
use assembly::part::{Audience, PartText};
use assembly::{membership, people};
use axum::extract::{Path, State};
use axum::response::Response;
use charter::explain::explain;
use house::told::{Concern, changes, concerns};
use house::{Bare, Sheet};
use ledger::{Inclusion, LeafKind};
use std::collections::BTreeSet;
use std::sync::Arc;
use words::{Saying, Value};

/// How many entries about the same are listed.
const RELATED: usize = 30;
/// The longest entry that is shown as programs read it, in bytes.
const LONGEST: usize = 16_000;

#[derive(Template)]
#[template(path = "record/entry.html")]
struct EntryPage<'v> {
    v: &'v View,
    position: u64,
    title: String,
    open: Option<Open>,
    closed: Option<String>,
    epoch: Option<EpochTold>,
    before: Option<Row>,
    after: Option<Row>,
    leaf_hash: String,
    proof: Option<Inclusion>,
    /// How many leaves the checkpoint of the proof is about.
    proof_size: String,
    /// How it is checked without this server.
    proof_how: String,
}

/// What an open entry says.
struct Open {
    at: Moment,
    by: Named,
    on_behalf: Option<Named>,
    witness: Option<Named>,
    way: String,
    right: String,
    right_at: Option<ClauseCited>,
    changes: Vec<(String, Option<String>)>,
    about: Vec<(String, String)>,
    grounds: Vec<ClauseCited>,
    found: Vec<(String, String)>,
    texts: Vec<TextShown>,
    cites: Vec<Row>,
    cited_by: Vec<Row>,
    of_motion: Vec<Row>,
    json: Option<String>,
}

/// A name, and the page of who bears it where there is one.
struct Named {
    name: String,
    address: Option<String>,
}

impl Named {
    fn of(v: &View, party: PartyId) -> Named {
        Named {
            name: v.public_name_of(party),
            address: v.public_name(party).map(|_| format!("/people/{}", party.0)),
        }
    }
}

/// A clause as it was when it counted.
struct ClauseCited {
    /// "Clause 3.2".
    label: String,
    title: String,
    /// Of which charter of which body.
    of: String,
    /// The page of the charter, where this version is in force.
    address: Option<String>,
    path: Option<String>,
    prose: String,
    rules: Vec<String>,
}

struct TextShown {
    name: String,
    state: TextState,
}

enum TextState {
    Text(String),
    Empty,
    Erased,
    Withheld,
}

struct EpochTold {
    origin: String,
    text: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(position): Path<String>,
) -> Response {
    page::public(site, visit, move |v| show(v, number(&position)?)).await
}

/// A position as an address writes it: one position has one address.
pub(crate) fn number(text: &str) -> Result<u64, NoPage> {
    let position: u64 = text.parse().map_err(|_| NoPage::NotFound)?;
    if position.to_string() == text {
        Ok(position)
    } else {
        Err(NoPage::NotFound)
    }
}

fn show(v: &View, position: u64) -> Page {
    let sheet = v.site.door.sheet(position)?.ok_or(NoPage::NotFound)?;
    let bare = Bare {
        leaf: sheet.leaf.clone(),
        opening: None,
    };
    let entry = open_entry(&bare)?;
    let place = ("position", Value::Verbatim(position.to_string()));
    let title = match (&entry, sheet.leaf.kind()) {
        (Some(entry), _) => {
            let act = ("act", Value::Text(v.act_title(&entry.act)));
            v.words.plain().say("entry-title-act", &[place, act])
        }
        (None, LeafKind::Epoch) => v.say("entry-epoch-title"),
        (None, _) => v.words.plain().say("entry-title", &[place]),
    };
    let closed = (sheet.leaf.kind() == LeafKind::Closed)
        .then(|| sheet.leaf.closed_digest())
        .flatten();
    let proof = proof(v, position);
    let size = proof.as_ref().and_then(|proof| proof.verify(None).ok());
    html(&EntryPage {
        v,
        position,
        title,
        open: entry.map(|entry| open(v, &entry, &sheet)).transpose()?,
        closed: closed.map(|digest| digest.to_string()),
        epoch: epoch(v, &sheet),
        before: position
            .checked_sub(1)
            .map(|before| range(v, before, position))
            .transpose()?
            .and_then(|mut rows| rows.pop()),
        after: range(v, position + 1, (position + 2).min(v.shown.position()))?.pop(),
        leaf_hash: sheet.leaf.hash().to_string(),
        proof_size: size.map_or_else(String::new, |checkpoint| checkpoint.size.to_string()),
        proof,
        proof_how: v.say_with(
            "entry-proof-how",
            &[(
                "command",
                Value::Verbatim(format!("plenary record proof {}", proof_file(position))),
            )],
        ),
    })
}

/// What the file with a proof is called.
pub(crate) fn proof_file(position: u64) -> String {
    format!("entry-{position}.tlog-proof")
}

/// None where this server signs nothing. That is told; a key that is not here is no reason to show no entry.
fn proof(v: &View, position: u64) -> Option<Inclusion> {
    let publisher = v.site.publisher.as_ref()?;
    match publisher.inclusion(position) {
        Ok(proof) => proof,
        Err(fault) => {
            tracing::warn!(%fault, position, "no proof was made");
            None
        }
    }
}

fn epoch(v: &View, sheet: &Sheet) -> Option<EpochTold> {
    let epoch = sheet.leaf.as_epoch()?;
    let text = match &epoch.restored {
        None => v.say("entry-epoch-first"),
        Some(restored) => v.say_with(
            "entry-epoch-restored",
            &[("n", Value::Verbatim(restored.size.to_string()))],
        ),
    };
    Some(EpochTold {
        origin: epoch.origin.to_string(),
        text,
    })
}

fn open(v: &View, entry: &Entry, sheet: &Sheet) -> Result<Open, NoPage> {
    let state = v.state();
    let concerned = concerns(state, entry);
    let told = changes(state, entry);
    let since = |moment: &Moment| {
        v.words
            .say("entry-since", &[("moment", Value::utc(moment.0))])
    };
    let json = serde_json::to_string_pretty(entry).ok();
    Ok(Open {
        at: entry.moment,
        by: Named {
            name: v.actor_name(&entry.actor),
            address: entry
                .actor
                .party()
                .and_then(|party| Named::of(v, party).address),
        },
        on_behalf: entry.actor.on_behalf.map(|party| Named::of(v, party)),
        witness: entry.actor.witness.map(|party| Named::of(v, party)),
        way: v.say(&format!("entry-way-{}", entry.actor.way.word())),
        right: right(v, entry),
        right_at: entry.mandate.and_then(|mandate| {
            cited(
                v,
                &Ground {
                    charter: mandate.charter,
                    clause: mandate.clause,
                    path: Vec::new(),
                },
            )
        }),
        changes: told
            .iter()
            .map(|telling| (v.told(telling), telling.since.as_ref().map(since)))
            .collect(),
        about: about(v, &concerned),
        grounds: grounds(v, entry),
        found: entry
            .given
            .iter()
            .map(|given| v.given(entry, given))
            .collect(),
        texts: texts(v, entry, sheet),
        cites: these(v, &cites(&concerned))?,
        cited_by: cited_by(v, entry.position)?,
        of_motion: of_motion(v, entry.position, &concerned)?,
        json: json.filter(|json| json.len() <= LONGEST),
    })
}

fn right(v: &View, entry: &Entry) -> String {
    let Some(mandate) = entry.mandate else {
        return v.say("entry-right-own");
    };
    let power = Saying::new("charter-power-does").with("power", mandate.power.word());
    let said = Saying::new("entry-right-power")
        .with("power", power)
        .with("role", v.role(mandate.role));
    v.words.saying(&said)
}

/// The clauses it rests on, each once, with all the ways in it that held.
fn grounds(v: &View, entry: &Entry) -> Vec<ClauseCited> {
    let mut once: Vec<Ground> = Vec::new();
    for ground in &entry.grounds {
        let same =
            |known: &&mut Ground| known.charter == ground.charter && known.clause == ground.clause;
        match once.iter_mut().find(same) {
            Some(known) => known.path.extend(&ground.path),
            None => once.push(ground.clone()),
        }
    }
    once.iter().filter_map(|ground| cited(v, ground)).collect()
}

/// A clause with its text and rules, whatever has come into force since.
fn cited(v: &View, ground: &Ground) -> Option<ClauseCited> {
    let bylaws = v.state().bodies.charters.get(ground.charter)?;
    let clause = bylaws.rules.clauses.get(usize::from(ground.clause.0))?;
    let body = v.link(bylaws.body);
    let here = v.state().bodies.list.get(bylaws.body);
    let in_force = here.is_some_and(|row| row.charter == Some(ground.charter));
    let readings = explain(&bylaws.rules);
    let told = readings
        .iter()
        .filter(|reading| reading.clause == ground.clause);
    let path = ground.path.iter().map(u16::to_string).collect::<Vec<_>>();
    Some(ClauseCited {
        label: v.say_with(
            "entry-clause",
            &[("number", Value::Verbatim(clause.number.clone()))],
        ),
        title: clause.title.clone(),
        of: v.say_with(
            "entry-of-charter",
            &[
                ("charter", Value::Verbatim(bylaws.file.to_string())),
                ("body", Value::Text(body.short)),
            ],
        ),
        address: in_force.then(|| format!("/bodies/{}/charter#{}", body.handle, clause.number)),
        path: (!path.is_empty()).then(|| {
            let path = Value::Verbatim(path.join(", "));
            v.say_with("entry-path", &[("path", path)])
        }),
        prose: prose(&clause.prose),
        rules: told
            .flat_map(|reading| &reading.sayings)
            .map(|saying| house::said::reading(v.words, saying))
            .collect(),
    })
}

/// Ways to everything else about whom and what it concerns.
fn about(v: &View, concerned: &BTreeSet<Concern>) -> Vec<(String, String)> {
    let more = |what: String| v.say_with("entry-more", &[("what", Value::Text(what))]);
    let links = concerned.iter().filter_map(|concern| match concern {
        Concern::Body(body) => {
            let link = v.link(*body);
            Some((more(link.short), format!("/record?body={}", link.handle)))
        }
        Concern::Party(party) => Some((
            more(v.public_name_of(*party)),
            format!("/record?party={}", party.0),
        )),
        Concern::Motion(_) | Concern::Entry(_) | Concern::Act(_) => None,
    });
    links.take(RELATED).collect()
}

fn cites(concerned: &BTreeSet<Concern>) -> Vec<u64> {
    let entries = concerned.iter().filter_map(|concern| match concern {
        Concern::Entry(position) => Some(*position),
        Concern::Body(_) | Concern::Party(_) | Concern::Motion(_) | Concern::Act(_) => None,
    });
    entries.take(RELATED).collect()
}

fn cited_by(v: &View, position: u64) -> Result<Vec<Row>, NoPage> {
    let Some(finder) = &v.site.finder else {
        return Ok(Vec::new());
    };
    let after = (position + 1, v.shown.position());
    let found = finder.entries(&[Concern::Entry(position)], after, RELATED)?;
    these(v, &found)
}

/// The other entries about the first motion that it names.
fn of_motion(v: &View, position: u64, concerned: &BTreeSet<Concern>) -> Result<Vec<Row>, NoPage> {
    let motion = concerned.iter().find_map(|concern| match concern {
        Concern::Motion(motion) => Some(*motion),
        Concern::Body(_) | Concern::Party(_) | Concern::Entry(_) | Concern::Act(_) => None,
    });
    let Some((finder, motion)) = v.site.finder.as_ref().zip(motion) else {
        return Ok(Vec::new());
    };
    let all = (0, v.shown.position());
    let mut found = finder.entries(&[Concern::Motion(MotionId(motion.0))], all, RELATED)?;
    found.retain(|other| *other != position);
    these(v, &found)
}

fn texts(v: &View, entry: &Entry, sheet: &Sheet) -> Vec<TextShown> {
    let hides_name = named_party(v, entry).is_some_and(|party| v.public_name(party).is_none());
    let slots = entry.act.parts().iter().zip(&sheet.parts);
    slots
        .map(|(spec, part)| TextShown {
            name: v.slot_name(spec.name),
            state: match part {
                None => TextState::Erased,
                // The state of a text that is not public is nobody's business either.
                Some(_) if spec.audience != Audience::Public => TextState::Withheld,
                Some(_) if hides_name && spec.name == "name" => TextState::Withheld,
                Some(part) => match house::text_of(Some(part)) {
                    PartText::Known(text) => TextState::Text(text.to_string()),
                    PartText::Empty => TextState::Empty,
                    PartText::Unseen => TextState::Withheld,
                },
            },
        })
        .collect()
}

/// The party whose name an entry brings. Pages show it only once everybody may know who that is: that somebody registered is
/// nobody's business.
fn named_party(v: &View, entry: &Entry) -> Option<PartyId> {
    entry.effects.iter().find_map(|effect| match effect {
        Effect::People(people::Effect::Registered { .. }) => {
            v.state().registered_at(entry.position)
        }
        Effect::People(people::Effect::Edited { party, .. }) => Some(*party),
        Effect::Membership(membership::Effect::Joined { party, .. }) => Some(*party),
        _ => None,
    })
}
