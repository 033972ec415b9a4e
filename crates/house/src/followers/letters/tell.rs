//! What a letter says: from ids and the state as it is when the letter is written. What is no longer so is not told.

use super::notice::Notice;
use assembly::bodies::Bylaws;
use assembly::closed::Closed;
use assembly::due::Item;
use assembly::ids::{ApplicationId, BodyId, MemberId, NameId, PartyId};
use assembly::membership::{Application, ApplicationStatus, Due as OfMembership, Member};
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use assembly::{Community, State};
use charter::{Admission, AdviceRule, ClauseIx, Silence};
use jiff::tz::TimeZone;
use post::Kind;
use words::{Saying, Value};

/// Where a link leads. Whoever has the pages makes the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page of an application, for the applicant and those who decide.
    Application(ApplicationId),
    /// The page of a membership.
    Membership(MemberId),
    /// Where a member answers the check-in of a body.
    CheckIn(BodyId),
    /// The page of an office of a body.
    Office(BodyId, NameId),
    /// Where a party shows that it controls its domains.
    Domains(PartyId),
    /// Where a link to sign in is opened.
    SignIn {
        /// Its token.
        token: String,
    },
    /// Where an address is confirmed.
    ConfirmAddress {
        /// Its token.
        token: String,
    },
    /// Where a recovery is objected to.
    Object {
        /// Its token.
        token: String,
    },
    /// Where the code of a letter to a domain is brought back.
    ConfirmDomain {
        /// Whose claim.
        party: PartyId,
        /// To which domain.
        domain: String,
        /// The code.
        code: String,
    },
    /// Where letters of a kind are stopped, by a post without signing in (RFC 8058).
    Stop {
        /// The kind.
        kind: Kind,
        /// Whose, sealed.
        token: String,
    },
}

/// Makes addresses of pages.
pub trait Links: Send + Sync {
    /// The whole address, with scheme and host.
    fn url(&self, place: &Place) -> String;
}

/// What is told, before it has a reader.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    pub(super) kind: Kind,
    pub(super) subject: Saying,
    pub(super) paragraphs: Vec<Saying>,
    pub(super) link: (&'static str, Place),
    pub(super) why: Saying,
}

/// Why nothing is told any more; for an operator.
pub(super) type Moot = &'static str;

/// From what a letter is told, and in whose zone.
pub(super) struct Scene<'s> {
    pub(super) community: &'s Community,
    pub(super) text: &'s dyn Fn(PartAddress) -> PartText,
    pub(super) zone: &'s TimeZone,
    /// What the community is called in its letters.
    pub(super) called: &'s str,
    pub(super) now: Moment,
}

/// An application with all that a letter says of it.
struct Case<'s> {
    id: ApplicationId,
    row: &'s Application,
    bylaws: &'s Bylaws,
    admission: &'s Admission,
}

impl<'s> Scene<'s> {
    /// What there is to say of a notice.
    ///
    /// # Errors
    /// Why there is nothing to say.
    pub(super) fn tell(&self, notice: &Notice) -> Result<Told, Moot> {
        match *notice {
            Notice::Applied(id) => self.applied(id),
            Notice::MoreWanted(id) => self.more_wanted(id),
            Notice::Refused(id) => self.refused(id),
            Notice::Lapsed(id) => self.lapsed(id),
            Notice::Appealed(id) => self.appeal(id, "appealed", Kind::Receipt),
            Notice::Upheld(id) => self.appeal(id, "upheld", Kind::Decision),
            Notice::Dismissed(id) => self.appeal(id, "dismissed", Kind::Decision),
            Notice::AdviceWanted(id, rule) => self.advice_wanted(id, rule),
            Notice::Waits(id) => self.waits(id, None),
            Notice::WaitsLate(id, since) => self.waits(id, Some(since)),
            Notice::AppealWaits(id) => self.appeal_waits(id),
            Notice::Admitted(id) => self.admitted(id),
            Notice::CheckIn(round, member, reminder) => {
                let row = self
                    .state()
                    .membership
                    .rounds
                    .get(round)
                    .ok_or("no round")?;
                if row.done || row.closes <= self.now {
                    return Err("the check-in has closed");
                }
                self.check_in(member, (row.opened, row.closes), reminder)
            }
            Notice::CheckInMissed(id, standing, at) => self.check_in_missed(id, standing, at),
            Notice::StandingMoves(id, standing, at) => self.standing_moves(id, standing, at),
            Notice::StandingMoved(id, standing, at) => self.standing_moved(id, standing, at),
            Notice::Hearing(id) => {
                let row = self.closed()?.hearings.get(id).ok_or("no hearing")?;
                if row.over {
                    return Err("the hearing is over");
                }
                self.about_cause(row.member, row.cause, "hearing", [None, Some(row.earliest)])
            }
            Notice::Leaving(id) => {
                let row = self.closed()?.departures.get(id).ok_or("no departure")?;
                if !row.is_open() {
                    return Err("it came out since");
                }
                let moments = [Some(row.decided), Some(row.ends)];
                self.about_cause(row.member, row.cause, "leaving", moments)
            }
            Notice::Ended(id) => self.ended(id),
            Notice::DomainLost(party, entry, at) => self.domain_lost(party, entry, at),
            Notice::TermEnds(id) => self.term_ends(id),
            Notice::SeatVacant(body, office, seat) => self.vacant((body, office, seat), false),
            Notice::SeatLate(body, office, seat) => self.vacant((body, office, seat), true),
        }
    }

    fn state(&self) -> &'s State {
        &self.community.open
    }

    fn closed(&self) -> Result<&'s Closed, Moot> {
        self.community.closed.as_ref().ok_or("no closed rooms here")
    }

    /// A moment in the reader's zone.
    pub(super) fn moment(&self, at: Moment) -> Value {
        let info = self.zone.to_offset_info(at.timestamp());
        let seconds = info.offset().seconds();
        if seconds == 0 && self.zone.iana_name().is_none_or(|name| name == "UTC") {
            return Value::utc(at.0);
        }
        // "CEST" is what people say; "+03" is not.
        let short = info.abbreviation();
        let spoken = short.bytes().all(|byte| byte.is_ascii_alphabetic());
        let zone = if spoken {
            short
        } else {
            self.zone.iana_name().unwrap_or("")
        };
        Value::Moment {
            ms: at.0,
            offset_minutes: seconds / 60,
            zone: zone.to_owned(),
        }
    }

    /// A party's name as it is now.
    pub(super) fn party(&self, id: PartyId) -> Value {
        let row = self.state().people.parties.get(id);
        let address = row.map(|row| PartAddress {
            position: row.named_at,
            slot: 0,
        });
        match address.map(|address| (self.text)(address)) {
            Some(PartText::Known(name)) => Value::Text(name.to_string()),
            Some(PartText::Empty | PartText::Unseen) | None => Saying::new("unknown").into(),
        }
    }

    /// What a body is called among its people: its short name, if it has one.
    pub(super) fn body(&self, id: BodyId) -> Value {
        let rules = self.state().bylaws_of(id);
        let rule = rules.and_then(|bylaws| bylaws.rules.body.as_ref());
        match rule.map(|rule| rule.short.clone().unwrap_or_else(|| rule.title.clone())) {
            Some(name) if !name.is_empty() => Value::Text(name),
            Some(_) | None => {
                let row = self.state().bodies.list.get(id);
                row.map_or_else(|| Saying::new("unknown").into(), |row| self.word(row.name))
            }
        }
    }

    /// A handle of the charter as words.
    fn word(&self, id: NameId) -> Value {
        Value::Text(spoken(self.state().names.text(id)))
    }

    fn why(&self, word: &'static str, body: BodyId) -> Saying {
        Saying::new(word)
            .with("community", self.called)
            .with("body", self.body(body))
    }

    fn case(&self, id: ApplicationId) -> Result<Case<'s>, Moot> {
        let row = self
            .closed()?
            .applications
            .get(id)
            .ok_or("no application")?;
        let bylaws = self.state().bodies.charters.get(row.charter);
        let bylaws = bylaws.ok_or("no charter")?;
        let class = self.state().names.text(row.class);
        let admission = &bylaws.admission(class).ok_or("no admission rule")?.rule;
        Ok(Case {
            id,
            row,
            bylaws,
            admission,
        })
    }

    /// A sentence about an application.
    fn of_case(&self, word: &'static str, case: &Case<'_>) -> Saying {
        Saying::new(word)
            .with("applicant", self.party(case.row.party))
            .with("body", self.body(case.row.body))
    }

    fn at(&self, saying: Saying, at: Moment) -> Saying {
        saying.with("moment", self.moment(at))
    }

    fn only_at(&self, word: &'static str, at: Moment) -> Saying {
        self.at(Saying::new(word), at)
    }

    /// A letter to the applicant.
    fn to_applicant(
        &self,
        kind: Kind,
        subject: &'static str,
        case: &Case<'_>,
        paragraphs: Vec<Saying>,
    ) -> Told {
        let why = self.why("letters-why-application", case.row.body);
        Told {
            kind,
            subject: self.of_case(subject, case),
            paragraphs,
            link: ("letters-link-application", Place::Application(case.id)),
            why: why.with("applicant", self.party(case.row.party)),
        }
    }

    /// A letter to an officer about an application.
    fn to_officer(&self, subject: &'static str, case: &Case<'_>, paragraphs: Vec<Saying>) -> Told {
        Told {
            kind: Kind::Duty,
            subject: self.of_case(subject, case),
            paragraphs,
            link: ("letters-link-application", Place::Application(case.id)),
            why: self.why("letters-why-officer", case.row.body),
        }
    }

    fn falls_due(&self, item: &OfMembership) -> Option<Moment> {
        let mut due = self.closed().ok()?.due.iter();
        let found = due.find(|due| matches!(&due.item, Item::Membership(known) if known == item));
        found.map(|due| due.at)
    }

    fn applied(&self, id: ApplicationId) -> Result<Told, Moot> {
        let case = self.case(id)?;
        if !case.row.is_open(self.state()) {
            return Err("it was decided since");
        }
        let said = self.of_case("letters-applied", &case);
        let mut paragraphs = vec![self.at(said, case.row.filed)];
        let late = self.falls_due(&OfMembership::DecisionLate(id));
        paragraphs.extend(late.map(|at| self.only_at("letters-applied-decided-by", at)));
        let lapses = self.falls_due(&OfMembership::Lapse(id));
        paragraphs.extend(lapses.map(|at| self.only_at("letters-applied-lapses", at)));
        Ok(self.to_applicant(Kind::Receipt, "letters-applied-subject", &case, paragraphs))
    }

    fn more_wanted(&self, id: ApplicationId) -> Result<Told, Moot> {
        let case = self.case(id)?;
        if case.row.status != ApplicationStatus::AskedForMore || !case.row.is_open(self.state()) {
            return Err("it was answered since");
        }
        let lapses = self.falls_due(&OfMembership::Lapse(id));
        let until = match lapses {
            Some(at) => self.only_at("letters-more-by", at),
            None => Saying::new("letters-more-waits"),
        };
        let paragraphs = vec![self.of_case("letters-more", &case), until];
        Ok(self.to_applicant(Kind::Application, "letters-more-subject", &case, paragraphs))
    }

    fn refused(&self, id: ApplicationId) -> Result<Told, Moot> {
        let case = self.case(id)?;
        let ApplicationStatus::Refused(at) = case.row.status else {
            return Err("it stands otherwise since");
        };
        let said = self.of_case("letters-refused", &case);
        let mut paragraphs = vec![self.at(said, at)];
        let clause = case.row.failed.and_then(|ix| rests_on(case.bylaws, ix));
        paragraphs.extend(clause);
        let appeal = case.admission.appeal.as_ref();
        let until = appeal.and_then(|rule| case.bylaws.after(at, rule.within));
        paragraphs.push(match until {
            Some(until) => self.only_at("letters-may-appeal", until),
            None => Saying::new("letters-no-appeal"),
        });
        let mut told =
            self.to_applicant(Kind::Decision, "letters-refused-subject", &case, paragraphs);
        if until.is_some() {
            told.link.0 = "letters-link-appeal";
        }
        Ok(told)
    }

    fn lapsed(&self, id: ApplicationId) -> Result<Told, Moot> {
        let case = self.case(id)?;
        let ApplicationStatus::Lapsed(at) = case.row.status else {
            return Err("it stands otherwise since");
        };
        let said = self.of_case("letters-lapsed", &case);
        let paragraphs = vec![self.at(said, at)];
        Ok(self.to_applicant(
            Kind::Application,
            "letters-lapsed-subject",
            &case,
            paragraphs,
        ))
    }

    fn appeal(&self, id: ApplicationId, outcome: &'static str, kind: Kind) -> Result<Told, Moot> {
        let case = self.case(id)?;
        let (at, subject, said) = match (outcome, case.row.status) {
            ("appealed", ApplicationStatus::Appealed(at)) => {
                (at, "letters-appealed-subject", "letters-appealed")
            }
            ("upheld", ApplicationStatus::Reversed(at)) => {
                (at, "letters-upheld-subject", "letters-upheld")
            }
            ("dismissed", ApplicationStatus::Dismissed(at)) => {
                (at, "letters-dismissed-subject", "letters-dismissed")
            }
            _ => return Err("it stands otherwise since"),
        };
        let said = self.of_case(said, &case);
        let paragraphs = vec![self.at(said, at)];
        Ok(self.to_applicant(kind, subject, &case, paragraphs))
    }

    fn advice_wanted(&self, id: ApplicationId, number: u8) -> Result<Told, Moot> {
        let case = self.case(id)?;
        let given = |(rule, _, _): &(u8, bool, Moment)| *rule == number;
        if !case.row.is_open(self.state()) || case.row.advice.iter().any(given) {
            return Err("the advice is given, or of no use any more");
        }
        let rule: &AdviceRule = case
            .admission
            .advice
            .get(usize::from(number))
            .ok_or("no advice rule")?;
        let said = self.of_case("letters-advice", &case);
        let mut paragraphs = vec![said.with("office", spoken(&rule.by))];
        let silence = match rule.silence {
            Silence::Favourable => "favourable",
            Silence::Unfavourable => "unfavourable",
            Silence::NoAdvice => "none",
        };
        let until = case.bylaws.after(case.row.with_body, rule.within);
        paragraphs.extend(until.map(|until| {
            let said = self.only_at("letters-advice-by", until);
            said.with("silence", silence)
        }));
        Ok(self.to_officer("letters-advice-subject", &case, paragraphs))
    }

    fn waits(&self, id: ApplicationId, late: Option<Moment>) -> Result<Told, Moot> {
        let case = self.case(id)?;
        if !case.row.is_open(self.state()) {
            return Err("it was decided since");
        }
        if let Some(since) = late {
            let said = self.of_case("letters-late", &case);
            let paragraphs = vec![self.at(said, since)];
            return Ok(self.to_officer("letters-late-subject", &case, paragraphs));
        }
        let mut paragraphs = vec![self.of_case("letters-duty", &case)];
        let until = self.falls_due(&OfMembership::DecisionLate(id));
        paragraphs.extend(until.map(|until| self.only_at("letters-duty-by", until)));
        Ok(self.to_officer("letters-duty-subject", &case, paragraphs))
    }

    fn appeal_waits(&self, id: ApplicationId) -> Result<Told, Moot> {
        let case = self.case(id)?;
        if !matches!(case.row.status, ApplicationStatus::Appealed(_)) {
            return Err("it was decided since");
        }
        let paragraphs = vec![self.of_case("letters-hear-appeal", &case)];
        Ok(self.to_officer("letters-hear-appeal-subject", &case, paragraphs))
    }

    fn member(&self, id: MemberId) -> Result<&'s Member, Moot> {
        let row = self.state().membership.members.get(id);
        row.ok_or("no member")
    }

    /// A sentence about a member.
    fn of_member(&self, word: &'static str, member: &Member) -> Saying {
        Saying::new(word)
            .with("member", self.party(member.party))
            .with("body", self.body(member.body))
    }

    fn to_member(
        &self,
        kind: Kind,
        subject: &'static str,
        (id, member): (MemberId, &Member),
        paragraphs: Vec<Saying>,
    ) -> Told {
        let why = self.why("letters-why-member", member.body);
        Told {
            kind,
            subject: self.of_member(subject, member),
            paragraphs,
            link: ("letters-link-membership", Place::Membership(id)),
            why: why.with("member", self.party(member.party)),
        }
    }

    fn admitted(&self, id: MemberId) -> Result<Told, Moot> {
        let member = self.member(id)?;
        let said = self.of_member("letters-admitted", member);
        let said = self.at(said, member.joined);
        let paragraphs = vec![said.with("class", self.word(member.class))];
        let subject = "letters-admitted-subject";
        Ok(self.to_member(Kind::Decision, subject, (id, member), paragraphs))
    }

    fn check_in(
        &self,
        id: MemberId,
        (opened, closes): (Moment, Moment),
        reminder: u8,
    ) -> Result<Told, Moot> {
        let member = self.member(id)?;
        let answers = &self.state().membership.checked_in;
        let answer = answers.get(&(member.party, member.body));
        if member.ended.is_some() || answer.is_some_and(|answer| *answer >= opened) {
            return Err("it was answered, or is of no use any more");
        }
        let (subject, said) = match reminder {
            0 => ("letters-check-in-subject", "letters-check-in"),
            _ => (
                "letters-check-in-reminder-subject",
                "letters-check-in-reminder",
            ),
        };
        let rules = self.state().bylaws_of(member.body);
        let rule = rules.and_then(|bylaws| bylaws.rules.check_in.as_ref());
        let silence = rule.map_or_else(String::new, |rule| spoken(&rule.silence));
        let by = self.only_at("letters-check-in-by", closes);
        let paragraphs = vec![self.of_member(said, member), by.with("standing", silence)];
        let mut told = self.to_member(Kind::CheckIn, subject, (id, member), paragraphs);
        told.link = ("letters-link-check-in", Place::CheckIn(member.body));
        Ok(told)
    }

    fn check_in_missed(&self, id: MemberId, standing: NameId, at: Moment) -> Result<Told, Moot> {
        let member = self.in_standing(id, standing)?;
        let said = self.of_member("letters-check-in-missed", member);
        let said = self.at(said, at).with("standing", self.word(standing));
        let paragraphs = vec![said, Saying::new("letters-check-in-late")];
        let subject = "letters-check-in-missed-subject";
        let mut told = self.to_member(Kind::Standing, subject, (id, member), paragraphs);
        told.link = ("letters-link-check-in", Place::CheckIn(member.body));
        Ok(told)
    }

    fn in_standing(&self, id: MemberId, standing: NameId) -> Result<&'s Member, Moot> {
        let member = self.member(id)?;
        if member.standing != standing || member.ended.is_some() {
            return Err("it stands otherwise since");
        }
        Ok(member)
    }

    fn standing_moves(&self, id: MemberId, standing: NameId, at: Moment) -> Result<Told, Moot> {
        let member = self.member(id)?;
        if self.state().membership.notices.get(&id) != Some(&(standing, at)) {
            return Err("the notice is over");
        }
        let said = self.of_member("letters-notice", member);
        let paragraphs = vec![self.at(said, at).with("standing", self.word(standing))];
        let subject = "letters-notice-subject";
        Ok(self.to_member(Kind::Standing, subject, (id, member), paragraphs))
    }

    fn standing_moved(&self, id: MemberId, standing: NameId, at: Moment) -> Result<Told, Moot> {
        let member = self.in_standing(id, standing)?;
        let said = self.of_member("letters-standing", member);
        let paragraphs = vec![self.at(said, at).with("standing", self.word(standing))];
        let subject = "letters-standing-subject";
        Ok(self.to_member(Kind::Standing, subject, (id, member), paragraphs))
    }

    fn about_cause(
        &self,
        id: MemberId,
        cause: NameId,
        what: &'static str,
        [decided, until]: [Option<Moment>; 2],
    ) -> Result<Told, Moot> {
        let member = self.member(id)?;
        let (subject, said, by) = match what {
            "hearing" => (
                "letters-hearing-subject",
                "letters-hearing",
                "letters-hearing-from",
            ),
            _ => (
                "letters-leaving-subject",
                "letters-leaving",
                "letters-leaving-on",
            ),
        };
        let mut said = self.of_member(said, member).with("cause", self.word(cause));
        if let Some(decided) = decided {
            said = self.at(said, decided);
        }
        let mut paragraphs = vec![said];
        paragraphs.extend(until.map(|until| self.only_at(by, until)));
        Ok(self.to_member(Kind::Decision, subject, (id, member), paragraphs))
    }

    fn ended(&self, id: MemberId) -> Result<Told, Moot> {
        let member = self.member(id)?;
        let ended = member.ended.ok_or("it runs on")?;
        let said = self.of_member("letters-ended", member);
        let paragraphs = vec![self.at(said, ended)];
        let subject = "letters-ended-subject";
        Ok(self.to_member(Kind::Decision, subject, (id, member), paragraphs))
    }

    fn domain_lost(&self, party: PartyId, entry: u64, at: Moment) -> Result<Told, Moot> {
        let mut claims = self.closed()?.domains.iter();
        let claim = claims.find(|((_, whose), claim)| *whose == party && claim.entry == entry);
        if claim.is_none_or(|(_, claim)| !claim.shown.is_empty()) {
            return Err("it is shown again, or given up");
        }
        let address = PartAddress {
            position: entry,
            slot: 0,
        };
        let PartText::Known(domain) = (self.text)(address) else {
            return Err("the name of the domain is not there");
        };
        let domain = Value::Verbatim(domain.to_string());
        let said = Saying::new("letters-domain").with("party", self.party(party));
        let said = self.at(said, at).with("domain", domain.clone());
        let why = Saying::new("letters-why-domain").with("community", self.called);
        Ok(Told {
            kind: Kind::Domain,
            subject: Saying::new("letters-domain-subject").with("domain", domain),
            paragraphs: vec![said, Saying::new("letters-domain-do")],
            link: ("letters-link-domain", Place::Domains(party)),
            why: why.with("party", self.party(party)),
        })
    }

    fn term_ends(&self, id: assembly::ids::TermId) -> Result<Told, Moot> {
        let term = self.state().offices.terms.get(id).ok_or("no term")?;
        let until = term.until.filter(|_| term.ended.is_none());
        let until = until.ok_or("the term is over, or open")?;
        let said = |word| {
            Saying::new(word)
                .with("office", self.word(term.office))
                .with("body", self.body(term.body))
        };
        let why = self.why("letters-why-holder", term.body);
        Ok(Told {
            kind: Kind::Term,
            subject: said("letters-term-subject"),
            paragraphs: vec![self.at(said("letters-term"), until)],
            link: ("letters-link-office", Place::Office(term.body, term.office)),
            why: why.with("office", self.word(term.office)),
        })
    }

    fn vacant(&self, seat: (BodyId, NameId, u16), late: bool) -> Result<Told, Moot> {
        let row = self.state().offices.vacant.get(&seat);
        let row = row.ok_or("the seat is filled")?;
        let (body, office, _) = seat;
        let said = |word| {
            Saying::new(word)
                .with("office", self.word(office))
                .with("body", self.body(body))
        };
        let (subject, paragraphs) = match late {
            true => (
                said("letters-vacancy-late-subject"),
                vec![self.at(said("letters-vacancy-late"), row.due)],
            ),
            false => (
                said("letters-vacancy-subject"),
                vec![
                    self.at(said("letters-vacancy"), row.since),
                    self.only_at("letters-vacancy-by", row.due),
                ],
            ),
        };
        Ok(Told {
            kind: Kind::Vacancy,
            subject,
            paragraphs,
            link: ("letters-link-office", Place::Office(body, office)),
            why: self.why("letters-why-officer", body),
        })
    }
}

/// The clause that a decision rests on, by number and heading.
fn rests_on(bylaws: &Bylaws, clause: ClauseIx) -> Option<Saying> {
    let clause = bylaws.rules.clauses.get(usize::from(clause.0))?;
    let said = Saying::new("letters-rests-on").with("clause", clause.number.clone());
    Some(said.with("title", clause.title.clone()))
}

/// A handle as people say it: `executive-committee` is "executive committee".
fn spoken(handle: &str) -> String {
    handle.replace('-', " ")
}
