//! Who is who: the people whose part a visitor can take, and the mailbox of everybody.

use super::world::World;
use crate::whole_file;
use anyhow::{Context, Result};
use assembly::ids::PartyId;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// A part in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    /// Nobody yet: a mailbox, and no party in the record.
    Visitor,
    /// Acts for an organization whose application waits for the proof of its domain.
    Applicant,
    /// Votes for a member of NPOC, which was asked to check in.
    Representative,
    /// Decides on applications to NPOC: a member of its Membership Committee, or of its Executive Committee later.
    Committee,
    /// Chairs NPOC.
    Chair,
    /// Chairs NCSG, and declares what its Executive Committee decides on applications.
    GroupChair,
    /// Keeps the record of NCSG.
    Secretariat,
    /// Keeps the record of NPOC.
    Secretary,
}

impl Role {
    /// In addresses and on the command line: `group-chair`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Role::Visitor => "visitor",
            Role::Applicant => "applicant",
            Role::Representative => "representative",
            Role::Committee => "committee",
            Role::Chair => "chair",
            Role::GroupChair => "group-chair",
            Role::Secretariat => "secretariat",
            Role::Secretary => "secretary",
        }
    }
}

/// Somebody with a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Player {
    /// Which.
    pub(crate) role: Role,
    /// The name, as its bearer writes it.
    pub(crate) name: String,
    /// The mailbox.
    pub(crate) address: String,
    /// Who it is in the record; a visitor is nobody there yet.
    pub(crate) party: Option<PartyId>,
    /// The organization that the player acts for.
    pub(crate) on_behalf: Option<PartyId>,
    /// The language, as the record writes it.
    pub(crate) language: String,
}

/// A person's mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mailbox {
    /// The address.
    pub(crate) address: String,
    /// Whose.
    pub(crate) party: PartyId,
    /// The language that its owner reads first.
    pub(crate) language: String,
}

/// An invented domain and who answers there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Domain {
    /// The name.
    pub(crate) name: String,
    /// The party it belongs to.
    pub(crate) party: PartyId,
    /// The owner's name, for the page there.
    pub(crate) owner: String,
    /// A mailbox at the domain that somebody reads: the contact's.
    pub(crate) reader: String,
}

/// Everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cast {
    /// The parts.
    pub(crate) players: Vec<Player>,
    /// The mailboxes of all persons, in the order of the record.
    pub(crate) mailboxes: Vec<Mailbox>,
    /// The domains of all organizations.
    pub(crate) domains: Vec<Domain>,
}

/// A part, the person who has it, and the organization acted for.
type Given = (Role, PartyId, Option<PartyId>);

/// Parts that are given out while the story is played.
#[derive(Clone, Debug, Default)]
pub(crate) struct Casting(Rc<RefCell<Vec<Given>>>);

impl Casting {
    /// Gives a part to somebody.
    pub(crate) fn give(&self, role: Role, person: PartyId, on_behalf: Option<PartyId>) {
        self.0.borrow_mut().push((role, person, on_behalf));
    }
}

/// The file in which it is kept, beside the data. A folder without it holds no whole world: it is written last.
const FILE: &str = "cast.json";

impl Cast {
    /// Whether a folder holds a whole world.
    pub(crate) fn is_in(folder: &Path) -> bool {
        folder.join(FILE).exists()
    }

    /// Who is who in a folder.
    pub(crate) fn read(folder: &Path) -> Result<Cast> {
        let file = folder.join(FILE);
        let read = fs::read(&file).map_err(anyhow::Error::from);
        let read = read.and_then(|bytes| Ok(serde_json::from_slice(&bytes)?));
        read.with_context(|| format!("reading {}", file.display()))
    }

    /// Keeps it in a folder.
    pub(crate) fn keep(&self, folder: &Path) -> Result<()> {
        let bytes = serde_json::to_vec_pretty(self)?;
        Ok(whole_file::bytes(&folder.join(FILE), &bytes)?)
    }

    /// The player of a part.
    #[cfg(test)]
    pub(crate) fn player(&self, role: Role) -> Option<&Player> {
        self.players.iter().find(|player| player.role == role)
    }

    /// Everybody of a world that was played.
    pub(crate) fn of(world: &World, casting: &Casting) -> Cast {
        let mut given = casting.0.borrow().clone();
        let offices: [(Role, &str, &[&str]); 5] = [
            (
                Role::Committee,
                "npoc",
                &["outreach-coordinator", "membership-chair", "secretary"],
            ),
            (Role::Chair, "npoc", &["chair"]),
            (Role::GroupChair, "ncsg", &["chair"]),
            (Role::Secretariat, "ncsg", &["secretariat"]),
            (Role::Secretary, "npoc", &["secretary"]),
        ];
        for (role, body, offices) in offices {
            let holder = world.officer(world.body(body), offices);
            if let Some(person) = holder.and_then(|actor| actor.party()) {
                given.push((role, person, None));
            }
        }
        given.sort_unstable();
        let visitor = Player {
            role: Role::Visitor,
            name: String::new(),
            address: "visitor@mail.example".to_owned(),
            party: None,
            on_behalf: None,
            language: "en".to_owned(),
        };
        let played = given.iter().filter_map(|(role, person, on_behalf)| {
            let known = world.known.get(person)?;
            Some(Player {
                role: *role,
                name: known.named.name.clone(),
                address: known.address.clone(),
                party: Some(*person),
                on_behalf: *on_behalf,
                language: known.named.language.to_owned(),
            })
        });
        let persons = world.known.values().filter(|known| known.contact.is_none());
        let mailboxes = persons.map(|known| Mailbox {
            address: known.address.clone(),
            party: known.party,
            language: known.named.language.to_owned(),
        });
        let domains = world.known.values().filter_map(|known| {
            Some(Domain {
                name: known.address.clone(),
                party: known.party,
                owner: known.named.name.clone(),
                reader: world.address(known.contact?),
            })
        });
        Cast {
            players: std::iter::once(visitor).chain(played).collect(),
            mailboxes: mailboxes.collect(),
            domains: domains.collect(),
        }
    }
}
