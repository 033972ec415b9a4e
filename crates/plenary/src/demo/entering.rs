//! Shorter ways in: persons into NCSG and NCUC, companies into ISPCP, users and their groups into the regions of At-Large.

use super::joining::{Applicant, choice, yes_no};
use super::names::{REGIONS, Sort};
use super::texts;
use super::world::World;
use assembly::ids::{ApplicationId, PartyId};
use assembly::membership::{Advise, FindingWay};

impl World {
    /// A person joins NCSG, and NCUC with the same form.
    pub(crate) fn person_joins(&mut self) {
        let region = REGIONS[self.chance.below(REGIONS.len())];
        let person = self.person_of(region);
        let who = Applicant {
            party: person,
            person,
        };
        let by_domain = self.chance.percent(40);
        if by_domain {
            let facts = vec![choice("domain-use", "personal")];
            self.declares(who, "ncsg", facts, &["mission"]);
            if let Some(fingerprint) = self.claims(who) {
                self.finds(who, &fingerprint, FindingWay::Dns, true);
            }
        } else {
            let facts = vec![
                yes_no("public-interest-user", true),
                yes_no("represented-elsewhere", false),
            ];
            self.declares(who, "ncsg", facts, &["mission"]);
        }
        let forms = self.files(who, &[("ncsg", "individual"), ("ncuc", "individual")]);
        let days = self.chance.between(15, 24);
        self.in_days(days, move |world| {
            if world.admits("ncsg", who, forms[0], "individual") {
                world.admits("ncuc", who, forms[1], "individual");
            }
        });
    }

    /// A company asks into ISPCP.
    pub(crate) fn company_joins(&mut self, fits: bool) {
        let region = REGIONS[self.chance.below(REGIONS.len())];
        let (party, person) = self.organization_of(Sort::Company, region);
        let who = Applicant { party, person };
        let application = self.company_applies(who, fits);
        let days = self.chance.between(3, 12);
        self.in_days(days, move |world| {
            world.company_is_judged(who, application, fits)
        });
    }

    pub(crate) fn company_applies(&mut self, who: Applicant, fits: bool) -> ApplicationId {
        let kind = if fits { self.chance.below(3) } else { 3 };
        let facts = vec![
            yes_no("backbone", kind == 0),
            yes_no("transit", kind == 1),
            choice("trade-association", "no"),
            choice(
                "services-to-third-parties",
                if kind == 2 {
                    "managed-security"
                } else {
                    "none"
                },
            ),
        ];
        self.declares(who, "ispcp", facts, &["regular-participation"]);
        self.files(who, &[("ispcp", "member")])[0]
    }

    /// The credentials committee judges and advises, as soon as anybody sits on it; then the officers decide.
    fn company_is_judged(&mut self, who: Applicant, application: ApplicationId, fits: bool) {
        let Some(by) = self.officer(self.body("ispcp"), &["credentials-member"]) else {
            self.in_days(12, move |world| {
                world.company_is_judged(who, application, fits)
            });
            return;
        };
        self.judges(by, "ispcp", who.party, "commercially-affected");
        let act = Advise {
            application,
            rule: 0,
            favourable: fits,
            motion: None,
        };
        // Its time for advice may be over by now; the judgement counts.
        self.attempt(by, act, &["The papers were looked at."]);
        let days = self.chance.between(11, 16);
        self.in_days(days, move |world| {
            if fits {
                world.admits("ispcp", who, application, "member");
            } else {
                let reason = "You sell to consumers; none of the four grounds fits.";
                world.is_refused("ispcp", application, "2.2", reason);
            }
        });
    }

    /// A person joins the At-Large organization of a region.
    pub(crate) fn user_joins(&mut self, ralo: &'static str, region: &'static str) {
        let person = self.person_of(region);
        let who = Applicant {
            party: person,
            person,
        };
        let application = self.user_applies(who, ralo);
        let days = self.chance.between(3, 20);
        self.in_days(days, move |world| {
            world.admits(ralo, who, application, "individual");
        });
    }

    fn user_applies(&mut self, who: Applicant, ralo: &str) -> ApplicationId {
        let facts = match ralo {
            "naralo" => vec![
                yes_no("subscribed", true),
                yes_no("in-als", false),
                yes_no("works-for-registry", false),
            ],
            _ => vec![yes_no("leads-als", false)],
        };
        self.declares(who, ralo, facts, &["helps-region"]);
        self.files(who, &[(ralo, "individual")])[0]
    }

    /// A user group asks to be certified. Returns the application.
    pub(crate) fn structure_applies(&mut self, who: Applicant, ralo: &str) -> ApplicationId {
        let facts = vec![yes_no("self-supporting", true)];
        self.declares(who, ralo, facts, &["helps-region"]);
        self.files(who, &[(ralo, "als")])[0]
    }

    pub(crate) fn structure_is_examined(&mut self, ralo: &str, party: PartyId) {
        if let Some(by) = self.officer(self.body(ralo), &["secretariat"]) {
            for evidence in ["informs-users", "users-predominate", "publishes"] {
                self.judges(by, ralo, party, evidence);
            }
        }
    }

    pub(crate) fn region_advises(&mut self, ralo: &str, application: ApplicationId) {
        if let Some(by) = self.officer(self.body(ralo), &["chair", "secretary"]) {
            let act = Advise {
                application,
                rule: 0,
                favourable: true,
                motion: None,
            };
            let reason = texts::one(texts::WELL_KNOWN, &mut self.chance);
            self.act(by, act, &[reason]);
        }
    }
}
