//! As whom somebody acts: the person, or an organization the person answers for. Offices need no choice.

use super::sign_in::signing_in;
use super::{to, to_sign_in};
use crate::page::{self, NoPage};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::ids::PartyId;
use assembly::part::PartAddress;
use axum::extract::{Form, State};
use axum::response::Response;
use house::accounts::offices_of;
use serde::Deserialize;
use std::sync::Arc;

/// A hat as pages show it.
pub(crate) struct HatShown {
    /// What the form sends: the number of the organization, empty for the person.
    pub(crate) value: String,
    pub(crate) name: String,
    pub(crate) is_on: bool,
}

impl View {
    /// The person of this community that the reader's account leads to.
    pub(crate) fn person(&self) -> Option<PartyId> {
        let own = self.site.signing_in.as_ref()?;
        self.visit
            .signed_in
            .as_ref()?
            .person(own.community, self.state())
    }

    /// As whom the reader acts.
    pub(crate) fn actor(&self) -> Option<assembly::actor::Actor> {
        let own = self.site.signing_in.as_ref()?;
        self.visit
            .signed_in
            .as_ref()?
            .actor(own.community, self.state())
    }

    /// The name of a party to one who answers for it, whether or not a body knows it.
    pub(crate) fn own_name(&self, party: PartyId) -> String {
        let row = self.state().people.parties.get(party);
        let row = row.filter(|row| row.erased.is_none());
        let name = row.and_then(|row| {
            self.text(PartAddress {
                position: row.named_at,
                slot: 0,
            })
        });
        name.unwrap_or_else(|| self.name(party))
    }

    /// The name above every page: of whom the reader acts as.
    pub(crate) fn acting_name(&self) -> Option<String> {
        let actor = self.actor()?;
        Some(self.own_name(actor.principal()?))
    }

    /// The reader's hats, the person first.
    pub(crate) fn hats(&self) -> Result<Vec<HatShown>, NoPage> {
        let (Some(person), Some(actor)) = (self.person(), self.actor()) else {
            return Ok(Vec::new());
        };
        let mut hats = vec![HatShown {
            value: String::new(),
            name: self.own_name(person),
            is_on: actor.on_behalf.is_none(),
        }];
        let wardrobe = self.site.tasks.wardrobe(&self.shown, person, self.now)?;
        let organizations = wardrobe.organizations;
        hats.extend(organizations.into_iter().map(|party| HatShown {
            value: party.0.to_string(),
            name: self.own_name(party),
            is_on: actor.on_behalf == Some(party),
        }));
        Ok(hats)
    }

    /// The offices that the reader holds, each with its body.
    pub(crate) fn offices_held(&self) -> Vec<String> {
        let Some(person) = self.person() else {
            return Vec::new();
        };
        let held = offices_of(self.state(), person, self.now).into_iter();
        held.map(|held| {
            let office = words::Value::Text(self.handle(held.office));
            let body = words::Value::Text(self.link(held.body).short);
            self.say_with("signin-office", &[("office", office), ("body", body)])
        })
        .collect()
    }
}

/// The form.
#[derive(Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    party: String,
}

pub(crate) async fn choose(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(Chosen { party }): Form<Chosen>,
) -> Response {
    let Some(known) = visit.signed_in.clone() else {
        return to_sign_in(&visit);
    };
    page::shown(site, visit, move |v| {
        let own = signing_in(v)?;
        let hat = match party.as_str() {
            "" => None,
            number => Some(PartyId(number.parse().map_err(|_| NoPage::NotFound)?)),
        };
        let chosen = own
            .accounts
            .choose_hat(&known, own.community, hat, v.state())?;
        if chosen {
            Ok(to("/account"))
        } else {
            Err(NoPage::NotFound)
        }
    })
    .await
}
