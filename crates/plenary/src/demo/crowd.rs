//! A crowd: the community as it is founded, and very many members taken over from one list into one body. For measuring pages
//! and lists; nothing happens to these members.

use super::names::REGIONS;
use super::world::World;
use assembly::actor::Actor;
use assembly::ids::BodyId;
use assembly::membership::ImportMember;
use assembly::moment::Moment;
use charter::PartyKind;

/// How many are taken over in one batch.
const AT_ONCE: u64 = 2_000;
/// The list's number, which stands in the key of each row.
const LIST: u64 = 0xC0 << 56;

impl World {
    /// Takes over so many persons into NCSG and NCUC, by turns. `told` hears how many are in.
    pub(crate) fn crowds_in(&mut self, members: u64, told: &mut dyn FnMut(u64)) {
        let bodies = [self.body("ncsg"), self.body("ncuc")];
        let mut taken = 0;
        while taken < members && self.has_no_fault() {
            let count = AT_ONCE.min(members - taken);
            let rows = (taken..taken + count).map(|row| self.row(&bodies, row));
            let rows: Vec<_> = rows.collect();
            self.act_together(rows);
            taken += count;
            told(taken);
        }
    }

    fn row(&mut self, bodies: &[BodyId], row: u64) -> super::world::Asking {
        let region = REGIONS[self.chance.below(REGIONS.len())];
        let named = self.names.anybody(region, &mut self.chance);
        let years = self.chance.between(1, 3_650);
        let act = ImportMember {
            // Nearly all in the first, so that it is one large body.
            body: bodies[usize::from(row % 100 == 99)],
            key: format!("{:016x}", LIST | row),
            party: None,
            kind: PartyKind::Person,
            class: "individual".to_owned(),
            standing: None,
            joined: Some(Moment(self.now().0 - years * super::world::DAY)),
            country: Some(named.country),
            representative: None,
        };
        let address = format!("{}.{row}@mail.example", named.latin);
        super::world::Asking {
            by: Actor::operator(),
            act: act.into(),
            texts: vec![named.name, address],
        }
    }
}
