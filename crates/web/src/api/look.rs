//! One request of a program: the community at one state, who asks, and what the request says. Reading a parameter checks
//! it; what is not described is refused, so that a misspelt word is not passed over.

use super::operation::{Kind, MOST, Operation, Place, USUAL};
use super::problem::{self, Problem};
use crate::view::View;
use assembly::actor::Actor;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::may_see;
use assembly::moment::Moment;
use house::accounts::Access;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A request.
pub(crate) struct Look {
    pub(crate) v: View,
    /// The token that was shown.
    pub(crate) access: Option<Arc<Access>>,
    pub(crate) operation: &'static Operation,
    /// The variables of the path, and the query.
    pub(crate) said: BTreeMap<String, String>,
    /// The key of an act.
    pub(crate) key: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Look {
    /// As whom is looked: a stranger is nobody, and who lost the hat of a token the person alone.
    pub(crate) fn looker(&self) -> Actor {
        let state = self.v.state();
        let access = self.access.as_ref();
        let actor = access.and_then(|access| {
            let person = access.person(state).map(Actor::person);
            access.actor(state).or(person)
        });
        // Nobody: no party is the clock's.
        actor.unwrap_or_else(Actor::clock)
    }

    /// Whether who looks sees a field of a party in a body, by its charter (B11).
    pub(crate) fn sees(&self, party: PartyId, body: BodyId, field: &str) -> bool {
        let community = &self.v.shown.community;
        let sight = may_see(community, self.looker(), (party, body), field, self.v.now);
        sight.is_ok_and(|sight| sight.seen)
    }

    /// The name of a party as a body shows it.
    pub(crate) fn name_in(&self, party: PartyId, body: BodyId) -> Option<String> {
        let name = self.v.known_name(party)?;
        self.sees(party, body, "name").then_some(name)
    }

    /// A variable or a word of the query.
    pub(crate) fn word(&self, name: &str) -> Option<&str> {
        self.said.get(name).map(String::as_str)
    }

    /// The body in the path.
    pub(crate) fn of_body(&self) -> Result<BodyId, Problem> {
        let said = self.word("body").unwrap_or_default();
        body_of(&self.v, said).ok_or_else(|| Problem::not_there("body").about("body"))
    }

    pub(crate) fn number(&self, name: &str) -> Result<Option<u32>, Problem> {
        self.parsed(name, |said| said.parse().ok())
    }

    pub(crate) fn position(&self, name: &str) -> Result<Option<u64>, Problem> {
        self.parsed(name, |said| said.parse().ok())
    }

    pub(crate) fn moment(&self, name: &str) -> Result<Option<Moment>, Problem> {
        self.parsed(name, Moment::parse)
    }

    /// How many items a page has.
    pub(crate) fn limit(&self) -> Result<usize, Problem> {
        let limit = self.parsed("limit", |said| {
            said.parse().ok().filter(|n| (1..=MOST).contains(n))
        })?;
        Ok(limit.unwrap_or(USUAL) as usize)
    }

    /// The number in the path, of something that must be there.
    pub(crate) fn id(&self, name: &'static str) -> Result<u32, Problem> {
        self.number(name)?
            .ok_or_else(|| Problem::not_there(name).about(name))
    }

    fn parsed<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        let Some(said) = self.said.get(name) else {
            return Ok(None);
        };
        match parse(said) {
            Some(value) => Ok(Some(value)),
            None => Err(Problem::malformed(format!("`{name}` cannot be read")).about(name)),
        }
    }

    /// The address of the next page: this one, from another item on.
    pub(crate) fn address_after(&self, after: u64) -> String {
        let mut path = self.operation.path.to_owned();
        let mut query = Vec::new();
        for param in self.operation.params {
            let Some(said) = self.said.get(param.name) else {
                continue;
            };
            let said = crate::community::escaped(said);
            match param.place {
                Place::Path => path = path.replace(&format!("{{{}}}", param.name), &said),
                Place::Query if param.name != "after" => {
                    query.push(format!("{}={said}", param.name))
                }
                Place::Query | Place::Header => {}
            }
        }
        query.push(format!("after={after}"));
        format!("{path}?{}", query.join("&"))
    }
}

/// A body by its handle or its number.
pub(crate) fn body_of(v: &View, said: &str) -> Option<BodyId> {
    v.body(said).or_else(|| {
        let id = BodyId(said.parse().ok()?);
        v.state().bodies.list.get(id).map(|_| id)
    })
}

/// Reads the query of a request for an operation; a word that is not described, or stands twice, is a problem.
pub(crate) fn read_query(
    operation: &Operation,
    others: &dyn Fn(&str) -> bool,
    pairs: Vec<(String, String)>,
) -> Result<BTreeMap<String, String>, Problem> {
    let mut read = BTreeMap::new();
    for (name, value) in pairs {
        let mut params = operation.params.iter();
        let known = params.find(|param| param.place == Place::Query && param.name == name);
        if known.is_none() && !others(&name) {
            return Err(Problem::new(problem::Kind::Malformed)
                .with_error(format!("there is no parameter `{name}`"))
                .about(&name));
        }
        if known.is_some_and(|param| param.kind == Kind::Word && value.is_empty()) {
            return Err(Problem::malformed(format!("`{name}` is empty")).about(&name));
        }
        if read.insert(name.clone(), value).is_some() {
            return Err(Problem::malformed(format!("`{name}` stands twice")).about(&name));
        }
    }
    Ok(read)
}
