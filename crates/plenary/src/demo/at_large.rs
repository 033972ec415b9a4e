//! ALAC as it certifies structures, withdraws certifications, and names people: what it does by motions that ask for an act.

use super::founding::RALOS;
use super::joining::Applicant;
use super::names::{REGIONS, Sort};
use super::voting::{AT_LARGE, Subject, WARM};
use super::world::World;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::Report;
use assembly::ids::ApplicationId;
use assembly::membership::{Admit, Expel, OpenHearing};
use assembly::offices::Appoint;

impl World {
    /// A user group is certified: it applies, the staff examine, the region advises, ALAC votes, and it is in.
    pub(crate) fn structure_joins(&mut self, nth: usize) {
        let (ralo, region) = (RALOS[nth], REGIONS[nth]);
        let (party, person) = self.organization_of(Sort::UserGroup, region);
        let who = Applicant { party, person };
        let application = self.structure_applies(who, ralo);
        let days = self.chance.between(3, 10);
        self.in_days(days, move |world| world.structure_is_examined(ralo, party));
        let days = self.chance.between(11, 25);
        self.in_days(days, move |world| world.region_advises(ralo, application));
        let days = self.chance.between(27, 45);
        self.in_days(days, move |world| {
            world.is_certified(ralo, who, application)
        });
    }

    fn is_certified(&mut self, ralo: &'static str, who: Applicant, application: ApplicationId) {
        let admit = Admit {
            application,
            party: who.party,
            body: self.body(ralo),
            class: "als".to_owned(),
            motion: None,
        };
        let subject = Subject {
            organ: "committee",
            matter: "certify-als",
            title: "Certification of an At-Large Structure",
            over_time: false,
        };
        let asked = Act::from(admit.clone());
        let Some((mover, motion)) = self.table_asks(AT_LARGE, subject, &asked) else {
            return;
        };
        if self.table_votes(AT_LARGE, motion, WARM) {
            let act = Admit {
                motion: Some(motion),
                ..admit
            };
            self.act(mover, act, &[]);
        } else {
            // Too few were there, or too few for it: it is put again.
            self.in_days(14, move |world| world.is_certified(ralo, who, application));
        }
    }

    /// ALAC withdraws the certification of a structure that nobody has heard of for years, after notice and a hearing.
    pub(crate) fn is_decertified(&mut self, nth: usize) {
        let ralo = RALOS[nth];
        let body = self.body(ralo);
        let mut silent = self.members(body);
        silent.retain(|(_, member)| self.standing(member) != "active");
        let Some((member, _)) = self.chance.one(&silent).cloned() else {
            return;
        };
        let Some(clerk) = self.officer(body, &["secretariat"]) else {
            return;
        };
        let closed = self.house.community().closed.as_ref();
        let hearing = closed.map_or(0, |closed| closed.hearings.len());
        let cause = "decertification".to_owned();
        let motion = None;
        let case = "No answer for years, and no site any more.";
        if !self.act(
            clerk,
            OpenHearing {
                member,
                cause,
                motion,
            },
            &[case],
        ) {
            return;
        }
        let subject = Subject {
            organ: "committee",
            matter: "decertify-als",
            title: "Withdrawal of a certification",
            over_time: false,
        };
        let seated = self.seated(AT_LARGE);
        let mover = self.chance.one(&seated).copied();
        let motion =
            mover.and_then(|mover| self.puts(Actor::person(mover), self.body("alac"), subject));
        let Some(motion) = motion else { return };
        self.in_days(24, move |world| {
            if !world.table_votes(AT_LARGE, motion, WARM) {
                return;
            }
            let Some(clerk) = world.officer(body, &["secretariat"]) else {
                return;
            };
            let report = Report {
                body,
                organ: "alac-committee".to_owned(),
                matter: "decertification".to_owned(),
                carried: true,
                motion: None,
            };
            world.act(clerk, report, &["Roll call of ALAC, in its record."]);
            let expel = Expel {
                hearing: assembly::ids::HearingId::from(hearing),
                motion: None,
            };
            world.act(clerk, expel, &["ALAC has withdrawn the certification."]);
        });
    }

    /// ALAC names its vice chair, and a delegate of each region to the Nominating Committee, by a motion each.
    pub(crate) fn at_large_appoints(&mut self) {
        let alac = self.body("alac");
        if self.holders(alac, "vice-chair").is_empty() {
            let members = self.elected_members();
            if let Some(one) = self.chance.one(&members).copied() {
                self.is_named("vice-chair", one, "Election of a vice chair");
            }
        }
        for ralo in RALOS {
            let pool = self.could_stand(ralo, "chair", &[]);
            if let Some(one) = pool.get(1).copied() {
                self.is_named(
                    "nomcom-delegate",
                    one,
                    "A delegate to the Nominating Committee",
                );
            }
        }
    }

    fn is_named(&mut self, office: &str, holder: assembly::ids::PartyId, title: &'static str) {
        let subject = Subject {
            organ: "committee",
            matter: "default",
            title,
            over_time: false,
        };
        let act = self.appointment(self.body("alac"), office, holder);
        let Some((mover, motion)) = self.table_asks(AT_LARGE, subject, &Act::from(act.clone()))
        else {
            return;
        };
        self.table_seconds(AT_LARGE, mover, motion);
        self.in_days(8, move |world| {
            if !world.table_votes(AT_LARGE, motion, WARM) {
                return;
            }
            let act = Appoint {
                motion: Some(motion),
                ratified: vec![motion],
                ..act
            };
            // Who has served twice in a row, or belongs to a region that has its delegate, is passed over.
            if world.could(mover, act.clone(), &[]) {
                world.act(mover, act, &[]);
            }
        });
    }
}
