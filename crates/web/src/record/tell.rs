//! What an entry says, in the reader's words: the names for the ids in its messages, and where each leads.

use crate::view::{View, plain_words};
use assembly::act::Act;
use assembly::actor::{Actor, Role, Who};
use assembly::entry::{Answer, Entry, Given, Question};
use assembly::ids::{CharterId, GroupId, MotionId, NameId, PartyId};
use assembly::moment::Moment;
use assembly::part::PartAddress;
use house::told::{Arg, Telling, title};
use words::{Saying, Value};

/// From which number on an admission asks for advice, a number for each rule.
const ADVICE: u16 = 16;

impl View {
    /// The name of a party where everybody may see it: it held an office, or a charter shows its members' names (B11).
    pub(crate) fn public_name(&self, party: PartyId) -> Option<String> {
        let mut memberships = self.state().memberships_of(party);
        let shown = self.state().terms_of(party).next().is_some()
            || memberships.any(|(_, member)| self.everybody_sees(member.body, "name"));
        self.known_name(party).filter(|_| shown)
    }

    /// The same, or a number in its place.
    pub(crate) fn public_name_of(&self, party: PartyId) -> String {
        self.public_name(party).unwrap_or_else(|| {
            let number = Value::from(i64::from(party.0));
            self.say_with("web-somebody", &[("number", number)])
        })
    }

    /// The name of a person who acts for an organization, where a charter shows who represents its members.
    fn representative_name(&self, person: PartyId, of: PartyId) -> String {
        let mut memberships = self.state().memberships_of(of);
        let shown = memberships.any(|(_, member)| {
            member.primary == Some(person) && self.everybody_sees(member.body, "representative")
        });
        if shown {
            self.own_name(person)
        } else {
            self.public_name_of(person)
        }
    }

    /// What was done, as a noun.
    pub(crate) fn act_title(&self, act: &Act) -> String {
        let id = title(act);
        if self.words.missing(&id) {
            plain_words(act.name())
        } else {
            self.say(&id)
        }
    }

    /// A message about an entry.
    pub(crate) fn told(&self, telling: &Telling) -> String {
        let args: Vec<(&str, Value)> = telling
            .args
            .iter()
            .map(|(name, arg)| (*name, self.shown_arg(name, arg)))
            .collect();
        self.words.say(telling.id, &args)
    }

    fn shown_arg(&self, name: &str, arg: &Arg) -> Value {
        match arg {
            Arg::Party(party) => Value::Text(self.public_name_of(*party)),
            Arg::Parties(parties) => {
                Value::names(parties.iter().map(|party| self.public_name_of(*party)))
            }
            Arg::Body(body) => Value::Text(self.link(*body).short),
            Arg::Charter(charter) => {
                let bylaws = self.state().bodies.charters.get(*charter);
                Value::Verbatim(bylaws.map_or_else(String::new, |bylaws| bylaws.file.to_string()))
            }
            Arg::Group(group) => Value::Text(self.group_name(*group)),
            Arg::Motion(motion) => Value::Text(self.motion_title(*motion)),
            Arg::Name(name) => Value::Text(self.given_name(*name)),
            Arg::Names(names) => Value::names(names.iter().map(|name| self.given_name(*name))),
            Arg::Entry(position) => Value::Verbatim(position.to_string()),
            Arg::Moment(Moment::END) => Saying::new("entry-not-known-yet").into(),
            Arg::Moment(moment) => Value::utc(moment.0),
            // A year is written without a mark between its digits.
            Arg::Number(number) if name == "year" => Value::Verbatim(number.to_string()),
            Arg::Number(number) => Value::from(*number),
            Arg::Exact(exact) => exact_value(exact),
            Arg::Word(word) if name == "power" => Saying::new("charter-power-does")
                .with("power", *word)
                .into(),
            Arg::Word(word) => Value::Text((*word).to_owned()),
            Arg::Text(text) => Value::Text(text.clone()),
        }
    }

    /// A name that a charter gives. A body without standings has one of no name.
    fn given_name(&self, name: NameId) -> String {
        if name == assembly::membership::state::NO_STANDING {
            self.say("none")
        } else {
            self.handle(name)
        }
    }

    /// What a group is called, if that was not erased.
    fn group_name(&self, group: GroupId) -> String {
        let row = self.state().bodies.groups.get(group);
        let name = row.and_then(|row| {
            self.text(PartAddress {
                position: row.entry,
                slot: 0,
            })
        });
        name.unwrap_or_else(|| group.0.to_string())
    }

    /// The title of a motion, if it was not erased; else its matter.
    pub(crate) fn motion_title(&self, motion: MotionId) -> String {
        let Some(row) = self.state().motions.list.get(motion) else {
            return motion.0.to_string();
        };
        let title = self.text(PartAddress {
            position: row.entry,
            slot: 0,
        });
        title.unwrap_or_else(|| self.handle(row.matter))
    }

    /// Who acted, as a name or a word.
    pub(crate) fn actor_name(&self, actor: &Actor) -> String {
        match actor.who {
            Who::Person(party) => match actor.on_behalf {
                Some(of) => self.representative_name(party, of),
                None => self.public_name_of(party),
            },
            Who::Operator => self.say("entry-who-operator"),
            Who::Clock => self.say("entry-who-clock"),
            Who::Server => self.say("entry-who-server"),
        }
    }

    /// Whose act it is in law, for a line of a list.
    pub(crate) fn principal_name(&self, entry: &Entry) -> String {
        match entry.actor.on_behalf {
            Some(party) => self.public_name_of(party),
            None => self.actor_name(&entry.actor),
        }
    }

    /// A role in which somebody has a power.
    pub(crate) fn role(&self, role: Role) -> Saying {
        let body = |body| Value::Text(self.link(body).short);
        let office = |id, of, office| {
            Saying::new(id)
                .with("body", body(of))
                .with("office", Value::Text(self.handle(office)))
        };
        match role {
            Role::Anyone => Saying::new("entry-role-anyone"),
            Role::Member(of) => Saying::new("entry-role-member").with("body", body(of)),
            Role::Office(of, name) => office("entry-role-office", of, name),
            Role::Interim(of, name) => office("entry-role-interim", of, name),
            Role::Delegate(of) => Saying::new("entry-role-delegate").with("body", body(of)),
            Role::Alternate(of, _) => Saying::new("entry-role-alternate").with("body", body(of)),
            Role::Operator => Saying::new("entry-role-operator"),
            Role::Clock => Saying::new("entry-role-clock"),
            Role::Server => Saying::new("entry-role-server"),
        }
    }

    /// A question that closed rooms or texts answered, and the answer.
    pub(crate) fn given(&self, entry: &Entry, given: &Given) -> (String, String) {
        let party = |party: PartyId| Value::Text(self.public_name_of(party));
        let of = |id, who, of: Option<assembly::ids::BodyId>, name: Option<NameId>| {
            let mut said = Saying::new(id).with("party", party(who));
            if let Some(body) = of {
                said = said.with("body", Value::Text(self.link(body).short));
            }
            if let Some(name) = name {
                said = said.with("name", Value::Text(self.handle(name)));
            }
            said
        };
        let question = match given.question {
            Question::Fact(who, name) => of("entry-asked-fact", who, None, Some(name)),
            Question::Evidence(who, body, name) => {
                of("entry-asked-evidence", who, Some(body), Some(name))
            }
            Question::Exception(who, body, name) => {
                of("entry-asked-exception", who, Some(body), Some(name))
            }
            Question::Domain(who) => of("entry-asked-domain", who, None, None),
            Question::Duty(who, body, name) => of("entry-asked-duty", who, Some(body), Some(name)),
            Question::Judgement(who, body, name) => {
                of("entry-asked-judgement", who, Some(body), Some(name))
            }
            Question::Own(number) => return self.own_question(entry, number, &given.answer),
            Question::Said(slot) => {
                let spec = entry.act.parts().get(usize::from(slot));
                let name = spec.map_or_else(String::new, |spec| self.slot_name(spec.name));
                Saying::new("entry-asked-said").with("name", Value::Text(name))
            }
        };
        (self.words.saying(&question), self.answered(&given.answer))
    }

    /// A question that one kind of act alone asks. Their numbers are those of the acts.
    fn own_question(&self, entry: &Entry, number: u16, answer: &Answer) -> (String, String) {
        match (entry.act.name(), number) {
            ("admit", 0) => {
                let charter = match answer {
                    Answer::Number(number) => u32::try_from(*number).ok().map(CharterId),
                    _ => None,
                };
                let bylaws = charter.and_then(|id| self.state().bodies.charters.get(id));
                let file = bylaws.map(|bylaws| bylaws.file.to_string());
                let file = file.unwrap_or_else(|| self.answered(answer));
                (self.say("entry-asked-charter"), file)
            }
            ("admit", ADVICE..) => {
                let rule = Value::Verbatim((number - ADVICE + 1).to_string());
                let advice = match answer {
                    Answer::Yes => self.say("entry-advice-yes"),
                    Answer::No => self.say("entry-advice-no"),
                    Answer::Moment(at) => {
                        self.say_with("entry-advice-none", &[("moment", Value::utc(at.0))])
                    }
                    answer => self.answered(answer),
                };
                (
                    self.say_with("entry-asked-advice", &[("number", rule)]),
                    advice,
                )
            }
            ("due", _) => (self.say("entry-asked-due"), self.answered(answer)),
            ("remove-officer", _) => (self.say("entry-asked-heard"), self.answered(answer)),
            _ => {
                let number = Value::Verbatim(number.to_string());
                (
                    self.say_with("entry-asked-own", &[("number", number)]),
                    self.answered(answer),
                )
            }
        }
    }

    fn answered(&self, answer: &Answer) -> String {
        match answer {
            Answer::Unknown => self.say("unknown"),
            Answer::No => self.say("no"),
            Answer::Yes => self.say("yes"),
            Answer::Number(number) => self.words.plain().show(&Value::from(*number)),
            Answer::Name(name) => self.handle(*name),
            Answer::Party(party) => self.public_name_of(*party),
            Answer::Moment(moment) => self.moment(moment),
        }
    }

    /// What a slot for a text is called.
    pub(crate) fn slot_name(&self, name: &str) -> String {
        let id = format!("entry-slot-{name}");
        if self.words.missing(&id) {
            plain_words(name)
        } else {
            self.say(&id)
        }
    }
}

/// Votes and weights are small in every charter; one that is not is written as it stands.
fn exact_value(exact: &tally::Exact) -> Value {
    let (above, below) = (exact.numerator(), exact.denominator());
    match (i128::try_from(above), i128::try_from(below)) {
        (Ok(num), Ok(den)) => Value::Exact { num, den },
        _ => Value::Verbatim(exact.to_string()),
    }
}
