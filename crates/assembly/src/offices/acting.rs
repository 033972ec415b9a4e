//! Who acts in an office: its own holders, those who have it by another office, the interim while it is vacant. And who
//! makes up an organ of offices.

use crate::ids::{BodyId, NameId, PartyId, TermId};
use crate::moment::Moment;
use crate::state::State;
use charter::Filling;

/// Somebody who acts in an office, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acting {
    /// Who.
    pub party: PartyId,
    /// How.
    pub how: ActsAs,
}

/// How somebody acts in an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActsAs {
    /// In a term of their own.
    Holder(TermId),
    /// By holding this office of this body.
    ExOfficio(BodyId, NameId),
    /// As the interim, by holding this office of the same body.
    Interim(NameId),
}

impl State {
    /// Who holds an office at a moment, or acts in it while it is vacant; nobody where the cascade ends.
    #[must_use]
    pub fn who_holds(&self, body: BodyId, office: NameId, at: Moment) -> Vec<Acting> {
        let own = self.acting_in_seats(body, office, at, 0);
        let Some(bylaws) = self.bylaws_of(body) else {
            return own;
        };
        let Some(rule) = bylaws.office(office).filter(|_| own.is_empty()) else {
            return own;
        };
        let interim = rule.interim.iter().find_map(|name| {
            let interim = bylaws.office_id(name)?;
            let holders = self.acting_in_seats(body, interim, at, 0);
            (!holders.is_empty()).then_some((interim, holders))
        });
        let acting = interim.map(|(interim, holders)| {
            let acting = holders.into_iter().map(|acting| Acting {
                how: ActsAs::Interim(interim),
                ..acting
            });
            acting.collect()
        });
        acting.unwrap_or_default()
    }

    fn acting_in_seats(&self, body: BodyId, office: NameId, at: Moment, depth: u8) -> Vec<Acting> {
        let mut all: Vec<Acting> = self
            .acting_holders(body, office, at)
            .map(|(id, term)| Acting {
                party: term.holder,
                how: ActsAs::Holder(id),
            })
            .collect();
        let rule = self
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.office(office));
        for way in rule
            .filter(|_| depth < 8)
            .into_iter()
            .flat_map(|rule| &rule.filled_by)
        {
            let Filling::ExOfficio {
                office: other,
                body: place,
            } = way
            else {
                continue;
            };
            let Some((place, other)) = self.seat_named(other, place.as_deref(), body) else {
                continue;
            };
            let more = self
                .acting_in_seats(place, other, at, depth + 1)
                .into_iter();
            all.extend(more.map(|acting| Acting {
                how: ActsAs::ExOfficio(place, other),
                ..acting
            }));
        }
        all
    }

    /// The members of an organ made of offices, in the order of its seats, each person once, and at most as many as its
    /// charter counts (E6).
    #[must_use]
    pub fn organ_members(&self, body: BodyId, organ: &str, at: Moment) -> Vec<PartyId> {
        let Some(bylaws) = self.bylaws_of(body) else {
            return Vec::new();
        };
        let Some(organ) = bylaws.organ(organ) else {
            return Vec::new();
        };
        let mut members: Vec<PartyId> = Vec::new();
        for name in &organ.offices {
            let Some(office) = bylaws.office_id(name) else {
                continue;
            };
            for acting in self.acting_in_seats(body, office, at, 0) {
                if !members.contains(&acting.party) {
                    members.push(acting.party);
                }
            }
        }
        members.truncate(organ.at_most.map_or(usize::MAX, |most| most as usize));
        members
    }
}
