//! The officers of a body as cards (vCard 4.0, RFC 6350). Name and office are public; how to reach somebody stands there
//! only where the charter shows it to the one who asks.

use super::file;
use super::lines::Lines;
use crate::page::{self, NoPage};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::ids::{BodyId, PartyId};
use assembly::part::{PartAddress, PartText};
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The slot with contact details, of the acts that have one.
const CONTACT: (u8, [&str; 2]) = (1, ["register-party", "edit-party"]);

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let cards = cards(v, body)?;
        let name = format!("{handle}-officers.vcf");
        Ok(file("text/vcard; charset=utf-8", &name, cards))
    })
    .await
}

fn cards(v: &View, body: BodyId) -> Result<String, NoPage> {
    let mut lines = Lines::default();
    let link = v.link(body);
    for (party, offices) in officers(v, body) {
        let Some(name) = v.known_name(party) else {
            continue;
        };
        lines.plain("BEGIN", "VCARD");
        lines.plain("VERSION", "4.0");
        lines.plain("KIND", "individual");
        let origin = &v.shown.origin;
        lines.plain("UID;VALUE=text", &format!("party-{}@{origin}", party.0));
        lines.text("FN", &name);
        lines.text("ORG", &link.title);
        for office in offices {
            lines.text("TITLE", &office);
        }
        if v.shows_to(v.taker(), (party, body), "contact") {
            contact(v, party, &mut lines)?;
        }
        let page = format!(
            "{}/bodies/{}/people",
            v.site.settings.public_url, link.handle
        );
        lines.plain("SOURCE", &page);
        lines.plain("END", "VCARD");
    }
    Ok(lines.written())
}

/// Who acts in which offices now, each person once.
fn officers(v: &View, body: BodyId) -> BTreeMap<PartyId, Vec<String>> {
    let mut found: BTreeMap<PartyId, Vec<String>> = BTreeMap::new();
    let Some(bylaws) = v.bylaws(body) else {
        return found;
    };
    let named = bylaws.rules.offices.iter();
    for office in named.filter_map(|office| bylaws.office_id(&office.name)) {
        for acting in v.state().who_holds(body, office, v.now) {
            let offices = found.entry(acting.party).or_default();
            offices.push(v.handle(office));
        }
    }
    found
}

/// What somebody wrote of how to be reached: an address of mail where there is one, and the whole as it stands.
fn contact(v: &View, party: PartyId, lines: &mut Lines) -> Result<(), NoPage> {
    let row = v.state().people.parties.get(party);
    let texts = row.into_iter().flat_map(|row| row.texts.iter().rev());
    for address in texts.filter(|address| address.slot == CONTACT.0) {
        let text = match contact_at(v, *address)? {
            PartText::Known(text) => text,
            PartText::Empty => continue,
            // The newest was taken away: an older one is not brought back.
            PartText::Unseen => break,
        };
        let words = text.split(|char: char| char.is_whitespace() || ",;<>".contains(char));
        let mails = words.filter_map(|word| house::accounts::normal(word).ok());
        for mail in mails {
            lines.text("EMAIL", mail.as_str());
        }
        lines.text("NOTE", &text);
        break;
    }
    Ok(())
}

fn contact_at(v: &View, address: PartAddress) -> Result<PartText, NoPage> {
    let bare = v.site.door.shelf().bare(address.position, 1)?.pop();
    let entry = bare.and_then(|bare| bare.entry().ok().flatten());
    let has_slot = entry.is_some_and(|entry| CONTACT.1.contains(&entry.act.name()));
    Ok(match has_slot {
        true => v.site.door.text(address),
        false => PartText::Empty,
    })
}
