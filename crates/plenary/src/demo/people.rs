//! People and organizations become known: they register, choose languages, say what interests them.

use super::names::{Named, Sort};
use super::texts;
use super::world::{Known, World};
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::people::{ChooseLanguages, FileInterests, LanguageTag, RegisterParty};
use charter::PartyKind;

impl World {
    /// A new person of a region registers.
    pub(crate) fn person_of(&mut self, region: &str) -> PartyId {
        let named = self.names.person(region, &mut self.chance);
        let address = format!("{}@mail.example", named.latin);
        self.registers(named, address)
    }

    /// A new person of the same place as an organization registers, with a mailbox there.
    pub(crate) fn person_at(&mut self, organization: &Named) -> PartyId {
        let named = self.names.neighbour(organization, &mut self.chance);
        let address = format!("{}@{}.example", named.latin, organization.latin);
        self.registers(named, address)
    }

    fn registers(&mut self, named: Named, address: String) -> PartyId {
        let party = self.state().people.parties.next_id();
        let act = RegisterParty {
            kind: PartyKind::Person,
            body: None,
            contact: None,
            country: Some(named.country),
            affiliation: None,
        };
        self.act(Actor::server(), act, &[&named.name, &address]);
        let language = named.language;
        let known = Known {
            party,
            named,
            address,
            contact: None,
        };
        self.known.insert(party, known);
        if self.chance.percent(40) {
            let both = [language, "en"];
            let count = if language == "en" { 1 } else { 2 };
            let act = ChooseLanguages {
                party,
                languages: both[..count]
                    .iter()
                    .filter_map(|tag| LanguageTag::parse(tag))
                    .collect(),
                body: None,
            };
            self.act(Actor::person(party), act, &[]);
        }
        party
    }

    /// A new organization of a region registers, through a new person who answers for it.
    pub(crate) fn organization_of(&mut self, sort: Sort, region: &str) -> (PartyId, PartyId) {
        let named = self.names.organization(sort, region, &mut self.chance);
        let contact = self.person_at(&named);
        let party = self.state().people.parties.next_id();
        let act = RegisterParty {
            kind: PartyKind::Organization,
            body: None,
            contact: None,
            country: Some(named.country),
            affiliation: None,
        };
        let domain = format!("{}.example", named.latin);
        let office = format!("office@{domain}");
        self.act(Actor::person(contact), act, &[&named.name, &office]);
        let known = Known {
            party,
            named,
            address: domain,
            contact: Some(contact),
        };
        self.known.insert(party, known);
        (party, contact)
    }

    /// The domain of an organization, or the mailbox of a person.
    pub(crate) fn address(&self, party: PartyId) -> String {
        let known = self.known.get(&party);
        known.map_or_else(String::new, |known| known.address.clone())
    }

    /// The region of a party by its country.
    pub(crate) fn region(&self, party: PartyId) -> &'static str {
        self.known
            .get(&party)
            .map_or("europe", |known| known.named.region)
    }

    /// Somebody files a statement of interest, if the last one is older than half a year.
    pub(crate) fn says_interests(&mut self, person: PartyId) {
        let row = self.state().people.parties.get(person);
        let Some(row) = row.filter(|row| row.kind == PartyKind::Person && row.ceased.is_none())
        else {
            return;
        };
        let half_a_year = 180 * super::world::DAY;
        if row
            .interests_at
            .is_some_and(|at| self.now().0 - at.0 < half_a_year)
        {
            return;
        }
        let statement = texts::one(texts::INTERESTS, &mut self.chance);
        self.act(Actor::person(person), FileInterests {}, &[statement]);
    }
}
