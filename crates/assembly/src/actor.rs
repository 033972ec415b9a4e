//! Who acts, and by which way the wish reached the server.

use crate::ids::{BodyId, CharterId, NameId, PartyId, RemedyId};
use charter::{ClauseIx, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The one whose wish it is.
    pub who: Who,
    /// The organization acted for, by a representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf: Option<PartyId>,
    /// How the wish came.
    pub way: Way,
    /// A second person who acts with the first and answers for the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<PartyId>,
}

/// The kinds of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// A registered person.
    Person(PartyId),
    /// Who runs the server: founds communities and moves bodies in, and nothing a charter gives to others.
    Operator,
    /// What falls due by itself.
    Clock,
    /// The server for itself: findings of the desk.
    Server,
}

/// How a wish came. The record says it, since no key of a person signs an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Signed in by a link in a letter.
    Link,
    /// Signed in by a passkey.
    Passkey,
    /// A letter.
    Letter,
    /// Paper, recorded by an officer.
    Paper,
    /// The command line of the operator.
    Command,
    /// No way: it fell due.
    Clock,
    /// By a program of the person, with an access token.
    Token,
}

impl Way {
    /// As act files and reports write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Way::Link => "link",
            Way::Passkey => "passkey",
            Way::Letter => "letter",
            Way::Paper => "paper",
            Way::Command => "command",
            Way::Clock => "clock",
            Way::Token => "token",
        }
    }
}

impl Actor {
    /// The clock.
    #[must_use]
    pub fn clock() -> Actor {
        Actor {
            who: Who::Clock,
            on_behalf: None,
            way: Way::Clock,
            witness: None,
        }
    }

    /// Who runs the server.
    #[must_use]
    pub fn operator() -> Actor {
        Actor {
            who: Who::Operator,
            on_behalf: None,
            way: Way::Command,
            witness: None,
        }
    }

    /// The server, for what its desk found.
    #[must_use]
    pub fn server() -> Actor {
        Actor {
            who: Who::Server,
            on_behalf: None,
            way: Way::Command,
            witness: None,
        }
    }

    /// A person, signed in by a link.
    #[must_use]
    pub fn person(party: PartyId) -> Actor {
        Actor {
            who: Who::Person(party),
            on_behalf: None,
            way: Way::Link,
            witness: None,
        }
    }

    /// The person, if it is one.
    #[must_use]
    pub fn party(&self) -> Option<PartyId> {
        match self.who {
            Who::Person(party) => Some(party),
            Who::Operator | Who::Clock | Who::Server => None,
        }
    }

    /// The party whose act it is in law: the organization acted for, else the person.
    #[must_use]
    pub fn principal(&self) -> Option<PartyId> {
        self.on_behalf.or(self.party())
    }
}

/// By what right an act was done: the power, where the charter gives it, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Which power.
    pub power: Power,
    /// In which body.
    pub body: BodyId,
    /// The charter that gives it.
    pub charter: CharterId,
    /// The clause.
    pub clause: ClauseIx,
    /// In which role the actor had it.
    pub role: Role,
    /// In which role the witness acted, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<Role>,
}

/// The role in which somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Whoever comes.
    Anyone,
    /// As a member (or a member's representative).
    Member(BodyId),
    /// As holder of an office.
    Office(BodyId, NameId),
    /// As the interim holder of an office, by holding another.
    Interim(BodyId, NameId),
    /// As one to whom the power was delegated.
    Delegate(BodyId),
    /// The operator of the server.
    Operator,
    /// The clock.
    Clock,
    /// The server.
    Server,
    /// As a temporary alternate, in an organ of this body.
    Alternate(BodyId, RemedyId),
}
