//! Acts: every act that a page can do, by a program with a token. With a key of the program's own, so that one sent twice
//! is done once; and, to ask first, whether it would be accepted.

use super::answer::{Answer, KEY};
use super::closed;
use super::look::Look;
use super::operation::{Kind as Of, Needs, Operation, Param, Place};
use super::problem::{Kind, Problem, SOON, Told};
use super::shape::Rests;
use crate::routes::Does;
use assembly::State;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::Entry;
use assembly::form::{self, FormFault};
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use house::accounts::Scope;
use house::{Fault, NotDone, Wish};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// The address of all acts. The description has one for each.
pub(super) const PATH: &str = "/api/v1/acts/{act}";
/// The address to ask whether an act would be accepted.
pub(super) const COULD: &str = "/api/v1/acts/{act}/could";

/// How far back what an entry made is looked for, in rows of each table: it is among the newest, unless an act was sent
/// again much later.
const LOOKED_BACK: usize = 10_000;

const NAME: Param = Param::path("act", Of::Word, "The act.");

pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        method: "POST",
        path: PATH,
        id: "act",
        tag: "acts",
        about: "Performs an act.",
        does: Does::AnyAct,
        needs: Needs::Acting,
        params: &[
            NAME,
            Param {
                name: KEY,
                place: Place::Header,
                kind: Of::Word,
                about: "A key of your own, another one for each act: a UUID is good. Sent again with the same key, an act is done once and answered the same.",
            },
        ],
        shape: |all| all.subschema_for::<Done>(),
        answer: perform,
    },
    Operation {
        method: "POST",
        path: COULD,
        id: "could",
        tag: "acts",
        about: "Says whether an act would be accepted now, and does nothing.",
        does: Does::AnyAct,
        needs: Needs::Acting,
        params: &[NAME],
        shape: |all| all.subschema_for::<Could>(),
        answer: could,
    },
];

/// An accepted act.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ActDone")]
struct Done {
    /// Its position in the record.
    position: u64,
    /// When it was decided.
    moment: Moment,
    /// Whether it had been accepted before, with the same key.
    again: bool,
    /// Whether its entry is closed.
    closed: bool,
    /// The clauses that it rests on.
    grounds: Vec<Rests>,
    /// What it made.
    made: Vec<Made>,
    /// The signed slip, to be checked with `plenary audit --slip`; null where the server has no key.
    slip: Option<String>,
}

/// Something that an act made.
#[derive(Serialize, JsonSchema)]
struct Made {
    /// `party`, `application`, `member`, `motion`, `group`.
    kind: &'static str,
    /// Its number.
    id: u32,
}

/// Whether an act would be accepted.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ActCould")]
struct Could {
    /// Whether.
    accepted: bool,
    /// The clauses that it would rest on.
    grounds: Vec<Rests>,
    /// Why not.
    refusal: Option<Told>,
}

fn perform(look: &Look) -> Result<Answer, Problem> {
    let key = look.key.as_deref().filter(|key| !key.trim().is_empty());
    let key = key.ok_or_else(|| Problem::new(Kind::NoKey).about(KEY))?;
    let (actor, act, texts) = asked(look)?;
    let key = act_key(look, key)?;
    let wish = Wish {
        key,
        actor,
        act: act.clone(),
        texts: texts.clone(),
    };
    let door = &look.v.site.door;
    let answered = door.perform(wish);
    let slip = door.slip(key, &answered);
    let slip = slip.map_err(|why| Problem::fault("signing a slip", why))?;
    let answer = match answered {
        Ok(answer) => answer,
        Err(NotDone::Refused(refused)) => {
            return Err(Problem::refused(look, &refused.refusal).with_slip(slip));
        }
        Err(NotDone::Fault(fault)) => return Err(not_done(&fault)),
    };
    let sheet = door.sheet(answer.position)?;
    let entry = sheet
        .and_then(|sheet| sheet.entry().transpose())
        .transpose();
    let entry = entry.map_err(|why| Problem::fault("reading an entry", why))?;
    let entry = entry.ok_or_else(|| Problem::fault("reading an entry", "it is not there"))?;
    if answer.again && !is_the_same(look, &entry, (actor, &act, &texts)) {
        return Err(Problem::new(Kind::KeyTaken).about(KEY));
    }
    let shown = door.shown();
    let mut done = Answer::json(&Done {
        position: answer.position,
        moment: entry.moment,
        again: answer.again,
        closed: entry.act.is_closed(),
        grounds: Rests::on(&shown.community.open, &entry.grounds),
        made: made(&shown.community, answer.position),
        slip,
    })?;
    if !answer.again {
        done.status = axum::http::StatusCode::CREATED;
    }
    done.location = Some(format!("/api/v1/record/{}", answer.position));
    Ok(done)
}

fn could(look: &Look) -> Result<Answer, Problem> {
    let (actor, act, texts) = asked(look)?;
    let wish = Wish {
        key: [0; 16],
        actor,
        act,
        texts,
    };
    let could = match look.v.site.door.could(wish) {
        Ok(entry) => Could {
            accepted: true,
            grounds: Rests::on(look.v.state(), &entry.grounds),
            refusal: None,
        },
        Err(refusal) => Could {
            accepted: false,
            grounds: Vec::new(),
            refusal: Some(Problem::refused(look, &refusal).told(look.v.words)),
        },
    };
    Answer::json(&could)
}

/// Who asks what. The scope is looked at before the fields: a token that may not act is told nothing of how to.
fn asked(look: &Look) -> Result<(Actor, Act, Vec<PartText>), Problem> {
    let name = look.word("act").unwrap_or_default();
    let room = room_of(name).ok_or_else(|| Problem::not_there("act").about("act"))?;
    let access = look.access.as_ref();
    let access = access.ok_or_else(|| Problem::new(Kind::NoToken))?;
    let scope = Scope::Acts(room);
    if !access.scopes.has(scope) {
        let word = scope.word();
        return Err(
            Problem::new(Kind::Scope).with_error(format!("the token has no scope `{word}`"))
        );
    }
    let actor = access.actor(look.v.state());
    let actor = actor.ok_or_else(|| Problem::new(Kind::NoHat))?;
    let fields = serde_json::from_slice::<Map<String, Value>>(&look.body);
    let mut fields = fields.map_err(Problem::malformed)?;
    closed::guard(look, name, actor, &mut fields);
    let (act, texts) = form::read(name, fields).map_err(|why| match why {
        FormFault::UnknownAct { .. } => Problem::not_there("act").about("act"),
        FormFault::NotText { field } => {
            Problem::malformed(format!("`{field}` must be a text")).about(field)
        }
        FormFault::Field { why } => Problem::malformed(why),
    })?;
    Ok((actor, act, texts))
}

/// The room of an act.
pub(super) fn room_of(name: &str) -> Option<&'static str> {
    let rooms = Act::by_room().into_iter();
    let mut holding = rooms.filter(|(_, kinds)| kinds.iter().any(|kind| kind.name == name));
    holding.next().map(|(room, _)| room)
}

/// The key under which the act is kept: of the account and of what the program says, so that nobody meets another's. A
/// UUID of version 7 keeps its time in front: keys in the order of time make appends faster.
fn act_key(look: &Look, said: &str) -> Result<[u8; 16], Problem> {
    let access = look.access.as_ref();
    let access = access.ok_or_else(|| Problem::new(Kind::NoToken))?;
    let mut hash = Sha256::new();
    hash.update(b"plenary/api/v1\0");
    hash.update(access.kept.account.0);
    hash.update(said.as_bytes());
    let digest = hash.finalize();
    let mut key = [0; 16];
    key.copy_from_slice(&digest[..16]);
    if let Some(time) = time_of(said) {
        key[..6].copy_from_slice(&time);
    }
    Ok(key)
}

/// The first six bytes of a UUID of version 7 (RFC 9562): milliseconds.
fn time_of(uuid: &str) -> Option<[u8; 6]> {
    let digits: String = uuid.chars().filter(|char| *char != '-').collect();
    let is_seven = digits.len() == 32 && digits.as_bytes().get(12) == Some(&b'7');
    if !is_seven {
        return None;
    }
    let number = u128::from_str_radix(&digits, 16).ok()?;
    number.to_be_bytes()[..6].try_into().ok()
}

/// Whether what was accepted before under a key is what is asked now. A text that was erased since is not held against it.
fn is_the_same(
    look: &Look,
    entry: &Entry,
    (actor, act, texts): (Actor, &Act, &[PartText]),
) -> bool {
    let same_text = |(slot, text): (u8, &PartText)| {
        let address = PartAddress {
            position: entry.position,
            slot,
        };
        match look.v.site.door.text(address) {
            PartText::Known(kept) => matches!(text, PartText::Known(text) if *text == kept),
            PartText::Empty => matches!(text, PartText::Empty),
            PartText::Unseen => true,
        }
    };
    entry.act == *act
        && entry.actor.principal() == actor.principal()
        && (0..).zip(texts).all(same_text)
}

/// What an entry made, as far as it has a number that later acts ask for.
fn made(community: &assembly::Community, position: u64) -> Vec<Made> {
    let state: &State = &community.open;
    let mut made = Vec::new();
    let mut add = |kind, id: Option<u32>| made.extend(id.map(|id| Made { kind, id }));
    add("party", state.registered_at(position).map(|id| id.0));
    let closed = community.closed.as_ref();
    let mut applications = closed
        .into_iter()
        .flat_map(|closed| closed.applications.iter().rev().take(LOOKED_BACK));
    let filed = applications.find(|(_, row)| row.entries.first() == Some(&position));
    add("application", filed.map(|(id, _)| id.0));
    let mut changes = state.membership.changes.iter().rev().take(LOOKED_BACK);
    let joined = changes.find(|(_, change)| {
        let begins = matches!(
            change.kind,
            assembly::membership::state::ChangeKind::Joined(..)
        );
        begins && change.known_from == position && change.before.is_none()
    });
    add("member", joined.map(|(_, change)| change.member.0));
    let mut motions = state.motions.list.iter().rev().take(LOOKED_BACK);
    let put = motions.find(|(_, row)| row.entry == position);
    add("motion", put.map(|(id, _)| id.0));
    let mut groups = state.bodies.groups.iter().rev().take(LOOKED_BACK);
    let group = groups.find(|(_, row)| row.entry == position);
    add("group", group.map(|(id, _)| id.0));
    made
}

/// What is ours: of others being faster a program hears, of everything else a reference.
fn not_done(fault: &Fault) -> Problem {
    match fault {
        Fault::Late { .. } | Fault::Closed => Problem::new(Kind::Busy).again_in(SOON),
        _ => Problem::fault("performing an act", fault),
    }
}

#[cfg(test)]
mod tests {
    use super::time_of;

    #[test]
    fn a_key_in_the_order_of_time_keeps_its_time() {
        let time = time_of("0190aabb-ccdd-7011-a233-445566778899");
        assert_eq!(time, Some([0x01, 0x90, 0xaa, 0xbb, 0xcc, 0xdd]));
    }

    #[test]
    fn a_key_of_another_kind_has_no_time() {
        for other in [
            "0190aabb-ccdd-4011-a233-445566778899",
            "",
            "order 66",
            "é-7",
            "zzzzzzzzzzzz7zzzzzzzzzzzzzzzzzzz",
        ] {
            assert_eq!(time_of(other), None, "{other}");
        }
    }
}
