//! How an organization joins NCSG and, with the same form, NPOC or NCUC: it shows its domain, the representatives there advise,
//! papers are judged, more is asked for, and each body decides. The steps lie days apart.

use super::joining::{Applicant, said};
use super::names::{REGIONS, Sort};
use super::texts;
use super::world::World;
use assembly::ids::ApplicationId;
use assembly::membership::{
    Advise, AnswerRequest, AskForMore, FindingWay, Value, WithdrawApplication,
};

/// What becomes of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Admitted everywhere.
    Admitted,
    /// Asked for more first, then admitted.
    AskedFirst,
    /// The stakeholder group takes it in, and NPOC refuses: its members are commercial.
    MembersCommercial,
    /// The stakeholder group refuses: it works for profit.
    ForProfit,
    /// It never shows its domain, and the application lapses.
    NeverShown,
    /// It is taken back.
    Withdrawn,
}

/// One form to the stakeholder group and a constituency.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub(crate) who: Applicant,
    pub(crate) class: &'static str,
    pub(crate) inner: &'static str,
    pub(crate) constituency: &'static str,
    pub(crate) fate: Fate,
    pub(crate) outer: ApplicationId,
    pub(crate) within: ApplicationId,
}

impl World {
    /// An organization of NCSG asks in, and into a constituency with the same form.
    pub(crate) fn organization_joins(&mut self, constituency: &'static str, fate: Fate) {
        let region = REGIONS[self.chance.below(REGIONS.len())];
        let (party, person) = self.organization_of(Sort::NotForProfit, region);
        let who = Applicant { party, person };
        let class = self.size();
        self.declares_to_ncsg(who, class, fate == Fate::ForProfit);
        let inner = match constituency {
            "npoc" => {
                self.declares_to_npoc(who, fate == Fate::MembersCommercial);
                "organization"
            }
            _ => {
                let members = if class == "large-organization" {
                    1_200
                } else {
                    90
                };
                let facts = vec![said("member-count", Value::Number(members))];
                self.declares(who, "ncuc", facts, &[]);
                class
            }
        };
        let fingerprint = self.claims(who).unwrap_or_default();
        let forms = self.files(who, &[("ncsg", class), (constituency, inner)]);
        let form = Form {
            who,
            class,
            inner,
            constituency,
            fate,
            outer: forms[0],
            within: forms[1],
        };
        if fate != Fate::NeverShown {
            if self.chance.percent(20) {
                self.finds(who, &fingerprint, FindingWay::Dns, false);
            }
            let days = self.chance.between(1, 6);
            self.in_days(days, move |world| world.shows_domain(who, &fingerprint));
        }
        if self.chance.percent(60) {
            let days = self.chance.between(2, 10);
            self.in_days(days, move |world| world.is_advised(form));
        }
        let days = self.chance.between(15, 22);
        match fate {
            // The first form lapses by itself; what is still open of the second is taken back.
            Fate::NeverShown => self.in_days(96, move |world| {
                let application = form.within;
                world.attempt(who.actor(), WithdrawApplication { application }, &[]);
            }),
            Fate::Withdrawn => self.in_days(days, move |world| world.takes_back(form)),
            Fate::ForProfit => self.in_days(days, move |world| {
                world.is_refused(
                    "ncsg",
                    form.outer,
                    "2.2",
                    "You work for profit, as you say yourselves.",
                );
                world.takes_back_inner(form);
            }),
            Fate::Admitted | Fate::AskedFirst | Fate::MembersCommercial => {
                self.in_days(days, move |world| world.outer_decides(form));
            }
        }
    }

    fn is_advised(&mut self, form: Form) {
        let ncsg = self.body("ncsg");
        let offices = ["npoc-representative", "ncuc-representative"];
        let mine = usize::from(form.constituency != "npoc");
        let order = [offices[mine], offices[1 - mine]];
        if let Some(by) = self.officer(ncsg, &order) {
            let act = Advise {
                application: form.outer,
                rule: 0,
                favourable: form.fate != Fate::ForProfit,
                motion: None,
            };
            let reason = texts::one(texts::WELL_KNOWN, &mut self.chance);
            self.act(by, act, &[reason]);
        }
    }

    fn takes_back(&mut self, form: Form) {
        let application = form.outer;
        let reason = "We shall apply again next year.";
        self.act(
            form.who.actor(),
            WithdrawApplication { application },
            &[reason],
        );
        self.takes_back_inner(form);
    }

    fn takes_back_inner(&mut self, form: Form) {
        let application = form.within;
        self.act(form.who.actor(), WithdrawApplication { application }, &[]);
    }

    fn shows_domain(&mut self, who: Applicant, fingerprint: &str) {
        let ways = [
            FindingWay::Dns,
            FindingWay::Dns,
            FindingWay::Dns,
            FindingWay::Web,
            FindingWay::Mail,
        ];
        let way = ways[self.chance.below(ways.len())];
        self.finds(who, fingerprint, way, true);
    }

    fn outer_decides(&mut self, form: Form) {
        if !self.admits("ncsg", form.who, form.outer, form.class) {
            return;
        }
        let days = self.chance.between(1, 6);
        self.in_days(days, move |world| world.inner_looks(form));
    }

    /// The constituency looks at the papers, asks for more, decides.
    fn inner_looks(&mut self, form: Form) {
        let Some(by) = self.decider_on(form.constituency, form.within) else {
            return;
        };
        if form.fate == Fate::AskedFirst {
            let application = form.within;
            let motion = None;
            let request = texts::one(texts::REQUESTS, &mut self.chance);
            self.act(
                by,
                AskForMore {
                    application,
                    motion,
                },
                &[request],
            );
            let days = self.chance.between(2, 9);
            self.in_days(days, move |world| {
                let answer = texts::one(texts::ANSWERS, &mut world.chance);
                answers(world, form, answer);
            });
            return;
        }
        self.inner_decides(form);
    }

    pub(crate) fn inner_decides(&mut self, form: Form) {
        if form.constituency == "npoc" {
            self.judges_papers(form.who.party, form.within);
        }
        if form.fate == Fate::MembersCommercial {
            let reason = "Your members are mainly commercial, as a chamber of commerce's are.";
            self.is_refused("npoc", form.within, "2.1", reason);
            self.perhaps_appeals(form.who, form.within);
            return;
        }
        self.admits(form.constituency, form.who, form.within, form.inner);
    }
}

fn answers(world: &mut World, form: Form, answer: &str) {
    let application = form.within;
    world.act(form.who.actor(), AnswerRequest { application }, &[answer]);
    let days = world.chance.between(1, 7);
    world.in_days(days, move |world| world.inner_decides(form));
}
