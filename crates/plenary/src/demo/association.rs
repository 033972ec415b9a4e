//! A small association of its own, founded in the spring after its bylaws took effect, with a dozen members and a board.

use super::charters;
use super::names::{REGIONS, Sort};
use super::world::World;
use assembly::actor::Actor;
use assembly::bodies::Found;
use assembly::membership::Admit;
use assembly::moment::Moment;
use assembly::offices::OpenForBusiness;

/// Its members when it begins.
const PERSONS: usize = 9;
const ORGANIZATIONS: usize = 4;

impl World {
    /// Plans its founding, for the day on which its bylaws allow it.
    pub(crate) fn plans_association(&mut self) {
        let day = Moment::parse("2026-03-04T17:30:00Z").unwrap_or(Moment::END);
        let day = day.max(Moment(self.start.0 + 3 * super::world::DAY));
        self.at(day, World::founds_association);
    }

    fn founds_association(&mut self) {
        let charters = charters::association();
        if !self.act(Actor::operator(), Found { charters }, &[]) {
            return;
        }
        let body = self.body("association");
        let mut people = Vec::new();
        for nth in 0..PERSONS {
            let person = self.person_of(REGIONS[nth % REGIONS.len()]);
            self.imports(body, person, "individual", None);
            people.push(person);
        }
        for nth in 0..ORGANIZATIONS {
            let (party, contact) =
                self.organization_of(Sort::NotForProfit, REGIONS[nth % REGIONS.len()]);
            self.imports(body, party, "organization", Some(contact));
        }
        for (office, holder) in [
            "chair",
            "secretary",
            "treasurer",
            "board-member",
            "board-member",
        ]
        .into_iter()
        .zip(&people)
        {
            self.installs("association", office, *holder, None);
        }
        self.act(Actor::operator(), OpenForBusiness { body }, &[]);
        self.fees_come_in("association", "treasurer", 20);
        self.in_days(30, |world| {
            let subject = super::voting::Subject {
                organ: "members",
                matter: "default",
                title: "A yearly report to the members",
                over_time: true,
            };
            world.members_motion("association", subject, 7);
        });
        self.in_days(12, World::supporter_joins);
    }

    /// Somebody supports the association; its board, which acts by motions, admits.
    fn supporter_joins(&mut self) {
        let person = self.person_of(REGIONS[2]);
        let who = super::joining::Applicant {
            party: person,
            person,
        };
        self.declares(who, "association", Vec::new(), &["purposes"]);
        let application = self.files(who, &[("association", "supporter")])[0];
        let body = self.body("association");
        let admit = Admit {
            application,
            party: person,
            body,
            class: "supporter".to_owned(),
            motion: None,
        };
        self.in_days(4, move |world| world.board_admits(admit));
    }

    fn board_admits(&mut self, admit: Admit) {
        let table = super::voting::BOARD;
        let subject = super::voting::Subject {
            organ: "board",
            matter: "default",
            title: "Admission of a supporter",
            over_time: false,
        };
        let asked = assembly::act::Act::from(admit.clone());
        if let Some((mover, motion)) = self.table_asks(table, subject, &asked)
            && self.table_votes(table, motion, super::voting::WARM)
        {
            let act = Admit {
                motion: Some(motion),
                ..admit
            };
            self.act(mover, act, &[]);
        }
    }
}
