//! The beginning: the community is founded with the shipped charters, its bodies move in with the members and officers they
//! have by then, and from that day on they run by their charters.

use super::calendar::Calendar;
use super::charters;
use super::names::{REGIONS, Sort};
use super::world::{DAY, World};
use assembly::actor::Actor;
use assembly::bodies::Found;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::ImportMember;
use assembly::moment::Moment;
use assembly::offices::{Install, OpenForBusiness};
use charter::PartyKind;

/// Organizations that NPOC has when it moves in.
const NPOC: usize = 42;
/// Organizations that NCUC has.
const NCUC: usize = 18;
/// Persons who are members of NCSG, most of them of NCUC too.
const INDIVIDUALS: usize = 40;
/// Companies of ISPCP.
const ISPCP: usize = 24;
/// At-Large Structures of each region.
const STRUCTURES: usize = 12;
/// Individual members of each region.
const USERS: usize = 4;

/// The regional organizations, in the order of [`REGIONS`].
pub(crate) const RALOS: [&str; 5] = ["afralo", "apralo", "euralo", "lacralo", "naralo"];

/// The bodies that run by themselves once they have moved in. The Council elects its chair by secret votes, which are not
/// there yet: it stays where the operator may record who was elected.
const SETTLED: [&str; 12] = [
    "npoc", "ncsg", "ncuc", "ispcp", "csg", "ncph", "alac", "afralo", "apralo", "euralo",
    "lacralo", "naralo",
];

impl World {
    /// Founds the community and moves everybody in.
    pub(crate) fn begins(&mut self, calendar: &Calendar) {
        let charters = charters::first(calendar.npoc_2024_is_history());
        self.act(Actor::operator(), Found { charters }, &[]);
        let year = calendar.first_meeting_year();
        self.staff();
        let [npoc, ncuc] = self.noncommercial();
        let companies = self.companies();
        self.noncommercial_officers(year, &npoc, &ncuc);
        self.commercial_officers(year, &companies);
        let regions: Vec<Vec<PartyId>> = (0..RALOS.len())
            .map(|nth| self.region_moves_in(nth))
            .collect();
        self.at_large_officers(year, &regions);
        self.council(year);
    }

    /// The bodies have moved in.
    pub(crate) fn settles(&mut self) {
        for name in SETTLED {
            let body = self.body(name);
            self.act(Actor::operator(), OpenForBusiness { body }, &[]);
        }
    }

    pub(crate) fn installs(&mut self, body: &str, office: &str, holder: PartyId, due: Option<i16>) {
        let body = self.body(body);
        let act = Install {
            body,
            office: office.to_owned(),
            holder,
            since: None,
            until: None,
            due_year: due,
        };
        self.act(Actor::operator(), act, &[]);
    }

    /// Puts somebody of an older list on the roll of a body that moves in.
    pub(crate) fn imports(
        &mut self,
        body: BodyId,
        party: PartyId,
        class: &str,
        by: Option<PartyId>,
    ) {
        let days = self.chance.between(40, 1_900);
        let act = ImportMember {
            body,
            key: format!("{:08x}{:08x}", body.0, party.0),
            party: Some(party),
            kind: PartyKind::Organization,
            class: class.to_owned(),
            standing: None,
            joined: Some(Moment(self.now().0 - days * DAY)),
            country: None,
            representative: by,
        };
        self.act(Actor::operator(), act, &[]);
    }

    fn staff(&mut self) {
        let desks: [&[&str]; 5] = [
            &["gnso-council", "ncph"],
            &["alac", "afralo", "apralo"],
            &["alac", "euralo", "lacralo", "naralo"],
            &["ncsg"],
            &["ispcp", "csg"],
        ];
        for (nth, bodies) in desks.iter().enumerate() {
            let person = self.person_of(REGIONS[nth]);
            for body in *bodies {
                self.installs(body, "secretariat", person, None);
            }
        }
        let secretary = self.person_of(REGIONS[2]);
        self.installs("ncuc", "secretary", secretary, None);
    }

    /// The organizations and persons of NCSG: those who act for NPOC's members, and for NCUC's.
    fn noncommercial(&mut self) -> [Vec<PartyId>; 2] {
        let (ncsg, npoc, ncuc) = (self.body("ncsg"), self.body("npoc"), self.body("ncuc"));
        let mut of_npoc = Vec::new();
        let mut of_ncuc = Vec::new();
        for nth in 0..NPOC + NCUC {
            let region = REGIONS[nth % REGIONS.len()];
            let (party, contact) = self.organization_of(Sort::NotForProfit, region);
            let class = self.size();
            self.imports(ncsg, party, class, Some(contact));
            if nth < NPOC {
                self.imports(npoc, party, "organization", Some(contact));
                of_npoc.push(contact);
            } else {
                self.imports(ncuc, party, class, Some(contact));
                of_ncuc.push(contact);
            }
        }
        for nth in 0..INDIVIDUALS {
            let person = self.person_of(REGIONS[nth % REGIONS.len()]);
            self.imports(ncsg, person, "individual", None);
            if nth % 4 < 3 {
                self.imports(ncuc, person, "individual", None);
                of_ncuc.push(person);
            }
        }
        [of_npoc, of_ncuc]
    }

    /// Most organizations are small.
    pub(crate) fn size(&mut self) -> &'static str {
        match self.chance.percent(15) {
            true => "large-organization",
            false => "small-organization",
        }
    }

    /// The companies of ISPCP, and by that of CSG.
    fn companies(&mut self) -> Vec<PartyId> {
        let ispcp = self.body("ispcp");
        let mut contacts = Vec::new();
        for nth in 0..ISPCP {
            let region = REGIONS[nth % REGIONS.len()];
            let (party, contact) = self.organization_of(Sort::Company, region);
            self.imports(ispcp, party, "member", Some(contact));
            contacts.push(contact);
        }
        contacts
    }

    fn noncommercial_officers(&mut self, year: i16, npoc: &[PartyId], ncuc: &[PartyId]) {
        let due = Some(year);
        let of_npoc = match self.holds_charter("npoc", "2024") {
            true => &[
                "chair",
                "secretary",
                "policy-coordinator",
                "outreach-coordinator",
            ][..],
            false => &[
                "chair",
                "vice-chair",
                "secretary",
                "membership-chair",
                "policy-chair",
                "communications-chair",
                "membership-vice-chair",
                "membership-recorder",
                "membership-member",
                "membership-member",
            ],
        };
        for (office, holder) in of_npoc.iter().zip(npoc) {
            self.installs("npoc", office, *holder, due);
        }
        self.installs("ncuc", "chair", ncuc[0], due);
        let mut seated = vec![ncuc[0]];
        for region in REGIONS {
            let found = ncuc.iter().copied();
            let mut found =
                found.filter(|one| self.region(*one) == region && !seated.contains(one));
            if let Some(holder) = found.next() {
                seated.push(holder);
                self.installs("ncuc", "regional-member", holder, due);
            }
        }
        let mut rest = ncuc.iter().copied().filter(|one| !seated.contains(one));
        if let Some(chair) = rest.next() {
            self.installs("ncsg", "chair", chair, due);
        }
        let councillors: Vec<_> = npoc[20..23]
            .iter()
            .copied()
            .chain(rest.by_ref().take(3))
            .collect();
        for (nth, holder) in councillors.into_iter().enumerate() {
            self.says_interests(holder);
            let due = year + i16::from(nth % 2 == 1);
            self.installs("ncsg", "councillor", holder, Some(due));
        }
        let named = [
            ("npoc-representative", npoc[10]),
            ("npoc-representative", npoc[11]),
            ("npoc-observer", npoc[12]),
            ("npoc-policy-representative", npoc[13]),
            ("npoc-finance-representative", npoc[14]),
            ("npoc-finance-observer", npoc[15]),
        ];
        for (office, holder) in named {
            self.installs("ncsg", office, holder, None);
        }
        for office in super::serving::SENT_BY_NCUC {
            if let Some(holder) = rest.next() {
                self.installs("ncsg", office, holder, None);
            }
        }
    }

    fn holds_charter(&self, body: &str, version: &str) -> bool {
        let state = self.state();
        let bylaws = state
            .body_named(body)
            .and_then(|body| state.bodies.list.get(body)?.charter)
            .and_then(|id| state.bodies.charters.get(id));
        let name = bylaws.and_then(|bylaws| bylaws.rules.version.as_ref());
        name.is_some_and(|rule| *rule.label == *version)
    }

    /// Whether NPOC is under its second charter already.
    pub(crate) fn is_second_npoc(&self) -> bool {
        self.holds_charter("npoc", "2024")
    }

    fn commercial_officers(&mut self, year: i16, companies: &[PartyId]) {
        let offices = [
            ("chair", year + 1),
            ("councillor", year),
            ("councillor", year + 1),
            ("csg-executive-member", year),
            ("csg-executive-alternate", year),
            ("nomcom-delegate", year),
        ];
        for ((office, due), holder) in offices.into_iter().zip(companies) {
            self.says_interests(*holder);
            self.installs("ispcp", office, *holder, Some(due));
        }
        for holder in &companies[8..11] {
            self.installs("ispcp", "credentials-member", *holder, None);
        }
        for office in [
            "bc-representative",
            "bc-alternate",
            "ipc-representative",
            "ipc-alternate",
        ] {
            let person = self.person_of(REGIONS[4]);
            self.installs("csg", office, person, None);
        }
    }

    /// A region moves in with its structures; those who act for them come back.
    fn region_moves_in(&mut self, nth: usize) -> Vec<PartyId> {
        let (region, body) = (REGIONS[nth], self.body(RALOS[nth]));
        let mut contacts = Vec::new();
        for _ in 0..STRUCTURES {
            let (party, contact) = self.organization_of(Sort::UserGroup, region);
            self.imports(body, party, "als", Some(contact));
            contacts.push(contact);
        }
        for _ in 0..USERS {
            let person = self.person_of(region);
            self.imports(body, person, "individual", None);
        }
        contacts
    }

    fn at_large_officers(&mut self, year: i16, regions: &[Vec<PartyId>]) {
        for (nth, contacts) in regions.iter().enumerate() {
            let (ralo, region) = (RALOS[nth], REGIONS[nth]);
            for (office, holder, due) in [
                ("chair", contacts[0], year),
                ("secretary", contacts[1], year),
                ("alac-member", contacts[2], year),
                ("alac-member", contacts[3], year + 1),
            ] {
                if office == "alac-member" {
                    self.says_interests(holder);
                }
                self.installs(ralo, office, holder, Some(due));
            }
            let appointee = self.person_of(region);
            self.says_interests(appointee);
            self.installs("alac", &format!("{region}-appointee"), appointee, None);
            self.installs("alac", "nomcom-delegate", contacts[4], Some(year));
        }
        self.installs("alac", "chair", regions[2][2], Some(year));
        self.installs("alac", "vice-chair", regions[0][2], None);
        let seat = self.person_of(REGIONS[3]);
        self.installs("alac", "board-seat-15", seat, None);
    }

    /// The seats of the Council that no body here fills, and its officers.
    fn council(&mut self, year: i16) {
        for (office, seats) in super::serving::REPORTED {
            for nth in 0..*seats {
                let region = REGIONS[(usize::from(nth) * 2 + office.len()) % REGIONS.len()];
                let person = self.person_of(region);
                self.says_interests(person);
                let staggered = *seats > 1 && nth % 2 == 1;
                let due = (*seats > 1).then_some(year + i16::from(staggered));
                self.installs("gnso-council", office, person, due);
            }
        }
        let seat = self.person_of(REGIONS[1]);
        self.installs("ncph", "board-seat-14", seat, None);
        self.council_chairs();
    }
}
