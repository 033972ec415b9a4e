//! The founding: bodies from charters, their first officers, and that these still hold their offices when the clock has looked.

use super::officer::Officer;
use crate::data::random;
use crate::say::Lang;
use anyhow::{Context, Result, anyhow, bail};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::entry::Hex;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::ImportMember;
use assembly::moment::Moment;
use assembly::offices::Install;
use assembly::part::PartText;
use assembly::people::RegisterParty;
use charter::PartyKind;
use house::accounts::normal;
use house::{Deadline, House, NotDone, Request, said};
use store::MailAddress;

/// What is to be founded.
pub(crate) struct Plan {
    pub(crate) charters: Vec<CharterText>,
    pub(crate) officers: Vec<Officer>,
    pub(crate) now: Moment,
}

impl Plan {
    /// Founds the bodies and installs the officers. Says who is at which address.
    pub(crate) fn carry_out(&self, house: &mut House) -> Result<Vec<(MailAddress, PartyId)>> {
        let found = Found {
            charters: self.charters.clone(),
        };
        self.act(house, Actor::operator(), found.into(), Vec::new())?;
        let mut people: Vec<(MailAddress, PartyId)> = Vec::new();
        let mut seated = Vec::new();
        for officer in &self.officers {
            let party = self.person(house, officer, &mut people)?;
            let body = house.community().open.body_named(&officer.body);
            let body = body.with_context(|| format!("there is no body {}", officer.body))?;
            let place = || format!("{}/{}", officer.body, officer.office);
            self.makes_member(house, officer, (body, party))
                .with_context(place)?;
            let install = Install {
                body,
                office: officer.office.clone(),
                holder: party,
                since: None,
                until: None,
                due_year: None,
            };
            self.act(house, Actor::operator(), install.into(), Vec::new())
                .with_context(place)?;
            seated.push((officer, body, party));
        }
        house.tick(self.now.max(house.community().newest()))?;
        for (officer, body, party) in seated {
            still_holds(house, officer, (body, party))?;
        }
        Ok(people)
    }

    /// The person at an officer's address; registered the first time.
    fn person(
        &self,
        house: &mut House,
        officer: &Officer,
        people: &mut Vec<(MailAddress, PartyId)>,
    ) -> Result<PartyId> {
        let address = normal(&officer.address)
            .map_err(|_| anyhow!("no letter can go to {}", officer.address))?;
        if let Some((_, party)) = people.iter().find(|(one, _)| *one == address) {
            return Ok(*party);
        }
        let party = self.register(house, PartyKind::Person, &officer.name, None)?;
        people.push((address, party));
        Ok(party)
    }

    fn register(
        &self,
        house: &mut House,
        kind: PartyKind,
        name: &str,
        contact: Option<PartyId>,
    ) -> Result<PartyId> {
        let act = RegisterParty {
            kind,
            body: None,
            contact,
            country: None,
            affiliation: None,
        };
        let texts = vec![PartText::Known(name.into()), PartText::Empty];
        let actor = match contact {
            Some(contact) => Actor::person(contact),
            None => Actor::server(),
        };
        let position = self.act(house, actor, act.into(), texts)?;
        let party = house.community().open.registered_at(position);
        party.context("somebody was registered and is not there")
    }

    /// Puts the officer, or the organization that the officer represents, on the body's roll, once.
    fn makes_member(
        &self,
        house: &mut House,
        officer: &Officer,
        (body, person): (BodyId, PartyId),
    ) -> Result<()> {
        let Some(class) = &officer.class else {
            return Ok(());
        };
        let state = &house.community().open;
        let is_in = state.member_in(person, body).is_some();
        if is_in || state.represented_by(person, body).next().is_some() {
            return Ok(());
        }
        let (party, kind, representative) = match &officer.organization {
            None => (person, PartyKind::Person, None),
            Some(name) => {
                let kind = PartyKind::Organization;
                let party = self.register(house, kind, name, Some(person))?;
                (party, kind, Some(person))
            }
        };
        let import = ImportMember {
            body,
            key: Hex(&random::<8>()?).to_string(),
            party: Some(party),
            kind,
            class: class.clone(),
            standing: None,
            joined: None,
            country: None,
            representative,
        };
        let texts = vec![PartText::Empty, PartText::Empty];
        self.act(house, Actor::operator(), import.into(), texts)?;
        Ok(())
    }

    fn act(&self, house: &mut House, actor: Actor, act: Act, texts: Vec<PartText>) -> Result<u64> {
        let request = Request {
            key: random()?,
            actor,
            act,
            texts,
            now: self.now.max(house.community().newest()),
            deadline: Deadline::default(),
        };
        match house.perform_one(request) {
            Ok(answer) => Ok(answer.position),
            Err(NotDone::Refused(refused)) => {
                bail!("{}", said::refusal(Lang::En.words(), &refused.refusal))
            }
            Err(NotDone::Fault(fault)) => bail!("{fault}"),
        }
    }
}

/// A charter may take an office away at once, mostly from who is no member. A founding that leaves it empty would help nobody.
fn still_holds(house: &House, officer: &Officer, (body, party): (BodyId, PartyId)) -> Result<()> {
    let state = &house.community().open;
    let office = state
        .bylaws_of(body)
        .and_then(|bylaws| bylaws.office_id(&officer.office))
        .context("an office that was filled is not there")?;
    let now = house.community().newest();
    let held = state.who_holds(body, office, now);
    if held.iter().any(|holder| holder.party == party) {
        return Ok(());
    }
    let (body, office) = (&officer.body, &officer.office);
    bail!(
        "the charter takes {body}/{office} away at once from {}: see what it says of who may hold it. Where members alone may, name the class: \"{body}/{office} as CLASS: {} <{}>\"",
        officer.name,
        officer.name,
        officer.address
    )
}
