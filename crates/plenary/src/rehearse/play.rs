//! Playing the lines, one after another, in a house of its own.

use super::ask;
use super::expect::differences;
use super::file::{self, Asks, FileFault, Header, Line};
use super::names::Handles;
use crate::say;
use assembly::act::Act;
use assembly::actor::{Actor, Way, Who};
use assembly::bodies::{CharterText, Found};
use assembly::entry::Entry;
use assembly::form;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::refusal::Refusal;
use house::{Deadline, House, NotDone, Refused, Request, said};
use ledger::Signer;
use serde_json::{Map, Value, json};

/// A rehearsal under way.
pub(crate) struct Play {
    /// The house it is played in.
    pub(crate) house: House,
    pub(super) handles: Handles,
    pub(super) now: Moment,
    seed: u64,
    performed: u64,
    /// Up to where entries of the clock were shown.
    shown: u64,
    signer: Option<Signer>,
}

/// Who does what falls due, as a step says it.
const CLOCK: &str = "clock";

/// One line, played; or what the clock did before it.
#[derive(Debug)]
pub(crate) struct Step {
    /// The line's number.
    pub(crate) line: usize,
    /// When.
    pub(crate) at: Moment,
    /// The act or question.
    pub(crate) name: String,
    /// Who, as the file says.
    pub(crate) by: String,
    /// What came of it.
    pub(crate) verdict: Verdict,
    /// How it differs from what was expected.
    pub(crate) differences: Vec<String>,
    /// The act's slip, where slips are signed.
    pub(crate) slip: Option<String>,
}

/// What came of a line.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// The act is this entry.
    Accepted(Box<Entry>, Value),
    /// It was refused.
    Refused(Box<Refused>, Value),
    /// The answer to a question.
    Answer(Value),
}

impl Step {
    /// Where its entry stands.
    fn position(&self) -> Option<u64> {
        match &self.verdict {
            Verdict::Accepted(entry, _) => Some(entry.position),
            Verdict::Refused(..) | Verdict::Answer(_) => None,
        }
    }

    /// Whether nobody asked for it: it fell due.
    pub(crate) fn is_the_clocks(&self) -> bool {
        self.by == CLOCK
    }
}

impl Verdict {
    /// As a program reads it.
    pub(crate) fn json(&self) -> &Value {
        match self {
            Verdict::Accepted(_, value) | Verdict::Refused(_, value) | Verdict::Answer(value) => {
                value
            }
        }
    }
}

fn fault(line: usize, why: impl std::fmt::Display) -> FileFault {
    FileFault {
        line,
        why: why.to_string(),
    }
}

impl Play {
    /// Founds the community of a header in a house whose record has just begun.
    ///
    /// # Errors
    /// When the charters cannot found a community.
    pub(crate) fn found(
        house: House,
        header: &Header,
        charters: Vec<CharterText>,
    ) -> Result<Play, FileFault> {
        let mut play = Play {
            house,
            handles: Handles::default(),
            now: header.start,
            seed: header.seed,
            performed: 0,
            shown: 0,
            signer: None,
        };
        let request = play.request(Actor::operator(), Found { charters }.into(), Vec::new());
        match play.house.perform_one(request) {
            Ok(_) => {
                play.name_bodies();
                play.shown = play.house.community().open.position;
                Ok(play)
            }
            Err(NotDone::Refused(refused)) => Err(fault(1, unfounded(&refused.refusal))),
            Err(NotDone::Fault(why)) => Err(fault(1, why)),
        }
    }

    /// From now on each act has a slip.
    pub(crate) fn sign_slips_with(&mut self, signer: Option<Signer>) {
        self.signer = signer;
    }

    /// Plays all further lines of a file, showing each.
    ///
    /// # Errors
    /// Where a line cannot be read. What was played before it stands.
    pub(crate) fn lines(
        &mut self,
        lines: impl Iterator<Item = Result<(usize, String), FileFault>>,
        show: &mut dyn FnMut(&Step),
    ) -> Result<(), FileFault> {
        for line in lines {
            let (number, text) = line?;
            let line = file::line(number, &text)?;
            let step = self.line(line)?;
            // What an act lets fall due at once stands in the record after it.
            let own = step.position().unwrap_or(u64::MAX);
            let by_clock = self.done_by_the_clock(number)?;
            let (before, after): (Vec<_>, Vec<_>) = by_clock
                .into_iter()
                .partition(|done| done.position() < Some(own));
            for step in before.iter().chain([&step]).chain(&after) {
                show(step);
            }
        }
        Ok(())
    }

    fn line(&mut self, line: Line) -> Result<Step, FileFault> {
        let number = line.number;
        if let Some(at) = &line.at {
            let at = moment(at, self.now).map_err(|why| fault(number, why))?;
            if at < self.now {
                return Err(fault(
                    number,
                    format!("{at} lies before the line above, at {}", self.now),
                ));
            }
            self.now = at;
        }
        let by = line
            .by
            .as_ref()
            .map_or_else(|| "operator".to_owned(), describe);
        let actor = self
            .actor(line.by.as_ref())
            .map_err(|why| fault(number, why))?;
        let mut fields = line.fields;
        self.handles
            .fill(&mut fields)
            .map_err(|why| fault(number, why))?;
        let (name, verdict, slip) = match line.asks {
            Asks::Act(name) => {
                let (verdict, slip) =
                    self.act(number, &name, actor, fields, line.handle.as_deref())?;
                (name, verdict, slip)
            }
            Asks::Question(name) => {
                self.house
                    .tick(self.now)
                    .map_err(|why| fault(number, why))?;
                let answer =
                    ask::answer(self, &name, actor, fields).map_err(|why| fault(number, why))?;
                (name, Verdict::Answer(answer), None)
            }
        };
        let differences = line
            .expect
            .map_or_else(Vec::new, |expect| differences(&expect, verdict.json()));
        Ok(Step {
            line: number,
            at: self.now,
            name,
            by,
            verdict,
            differences,
            slip,
        })
    }

    /// What fell due before a line's act was decided. It stands in the record before it.
    fn done_by_the_clock(&mut self, line: usize) -> Result<Vec<Step>, FileFault> {
        let mut steps = Vec::new();
        while self.shown < self.house.community().open.position {
            let entry = self.entry(self.shown).map_err(|why| fault(line, why))?;
            self.shown += 1;
            if let Act::Due(due) = &entry.act {
                let value = self.accepted(&entry, &[]);
                steps.push(Step {
                    line,
                    at: entry.moment,
                    name: say::due_name(due),
                    by: CLOCK.to_owned(),
                    verdict: Verdict::Accepted(Box::new(entry), value),
                    differences: Vec::new(),
                    slip: None,
                });
            }
        }
        Ok(steps)
    }

    fn act(
        &mut self,
        line: usize,
        name: &str,
        actor: Actor,
        fields: Map<String, Value>,
        handle: Option<&str>,
    ) -> Result<(Verdict, Option<String>), FileFault> {
        let fields = with_fingerprint(name, fields);
        let (act, texts) = form::read(name, fields).map_err(|why| fault(line, why))?;
        let before = Counts::of(&self.house);
        let parties = self.house.community().open.people.parties.len();
        let request = self.request(actor, act, texts);
        let key = request.key;
        let answer = self.house.perform_one(request);
        let slip = match &self.signer {
            Some(signer) => self.house.slip(signer, key, &answer),
            None => Ok(None),
        };
        let slip = slip.map_err(|why| fault(line, why))?;
        match answer {
            Ok(answer) => {
                let entry = self
                    .entry(answer.position)
                    .map_err(|why| fault(line, why))?;
                let made = before.made(&Counts::of(&self.house));
                if let Some(handle) = handle {
                    self.handles.set(handle, &made, answer.position);
                    if self.house.community().open.people.parties.len() > parties {
                        self.handles.party(handle, parties as u64);
                    }
                }
                self.name_bodies();
                let shown = self.accepted(&entry, &made);
                Ok((Verdict::Accepted(Box::new(entry), shown), slip))
            }
            Err(NotDone::Refused(refused)) => {
                let shown = self.refused(&refused.refusal);
                Ok((Verdict::Refused(refused, shown), slip))
            }
            Err(NotDone::Fault(why)) => Err(fault(line, why)),
        }
    }

    pub(super) fn request(
        &mut self,
        actor: Actor,
        act: Act,
        texts: Vec<assembly::part::PartText>,
    ) -> Request {
        self.performed += 1;
        let mut key = [0; 16];
        key[..8].copy_from_slice(&self.seed.to_be_bytes());
        key[8..].copy_from_slice(&self.house.community().open.position.to_be_bytes());
        key[4] ^= u8::try_from(self.performed & 0xff).unwrap_or(0);
        Request {
            key,
            actor,
            act,
            texts,
            now: self.now,
            deadline: Deadline::default(),
        }
    }

    fn entry(&self, position: u64) -> Result<Entry, String> {
        let sheets = self.house.shelf().sheets(position, 1);
        let sheets = sheets.map_err(|why| why.to_string())?;
        let sheet = sheets.first().ok_or("the entry is not on the shelf")?;
        let entry = sheet.entry().map_err(|why| why.to_string())?;
        entry.ok_or_else(|| "the leaf holds no entry".to_owned())
    }

    fn name_bodies(&mut self) {
        let state = &self.house.community().open;
        for (id, body) in state.bodies.list.iter() {
            self.handles
                .name(state.names.text(body.name), u64::from(id.0));
        }
    }

    fn accepted(&self, entry: &Entry, made: &[u64]) -> Value {
        let state = &self.house.community().open;
        let clauses: Vec<String> = entry
            .grounds
            .iter()
            .filter_map(|ground| ground.cited(state))
            .collect();
        let mut value = json!({"accepted": true, "entry": entry.position, "clause": clauses, "closed": entry.act.is_closed()});
        if let Some(mandate) = &entry.mandate {
            value["power"] = mandate.power.word().into();
        }
        if !made.is_empty() {
            value["made"] = made.into();
        }
        ask::add_result(state, entry, &mut value);
        value
    }

    /// A refusal as a program reads it: the message, the clause, the reasons.
    pub(super) fn refused(&self, refusal: &Refusal) -> Value {
        let state = &self.house.community().open;
        let mut value =
            json!({"accepted": false, "refusal": refusal.id.trim_start_matches("refusal-")});
        for (name, arg) in &refusal.args {
            value["args"][*name] = serde_json::to_value(arg).unwrap_or(Value::Null);
        }
        if let Some(clause) = refusal
            .ground
            .as_ref()
            .and_then(|ground| ground.cited(state))
        {
            value["clause"] = clause.into();
        }
        if let Some(reasons) = &refusal.reasons {
            value["reasons"] = serde_json::to_value(reasons).unwrap_or(Value::Null);
            if let Some(lack) = reasons.first_lack() {
                let about = lack.path.as_deref().filter(|_| lack.about.is_empty());
                let about = about.unwrap_or(&lack.about);
                value["lacks"] = format!("{} {about}", lack.kind).trim().into();
            }
        }
        if let Some(field) = refusal.field {
            value["field"] = field.into();
        }
        value
    }

    fn actor(&self, by: Option<&Value>) -> Result<Actor, String> {
        let party = |text: &str| {
            let id = self
                .handles
                .id(text)
                .ok_or_else(|| format!("`{text}` is nobody yet"))?;
            u32::try_from(id)
                .map(PartyId)
                .map_err(|_| format!("`{text}` is not a party"))
        };
        match by {
            None => Ok(Actor::operator()),
            Some(Value::String(name)) => match name.as_str() {
                "operator" => Ok(Actor::operator()),
                "server" => Ok(Actor::server()),
                name => Ok(Actor::person(party(name)?)),
            },
            Some(Value::Object(fields)) => {
                let text = |name: &str| fields.get(name).and_then(Value::as_str);
                if let Some(unknown) = fields
                    .keys()
                    .find(|name| !["person", "for", "with", "way"].contains(&name.as_str()))
                {
                    return Err(format!(
                        "unknown field `{unknown}` in `by`; expected person, for, with, way"
                    ));
                }
                let person = text("person").ok_or("`by` needs a `person`")?;
                let on_behalf = text("for").map(party).transpose()?;
                let witness = text("with").map(party).transpose()?;
                let way = match fields.get("way") {
                    None => Way::Link,
                    Some(way) => serde_json::from_value(way.clone())
                        .map_err(|why| format!("`way`: {why}"))?,
                };
                Ok(Actor {
                    who: Who::Person(party(person)?),
                    on_behalf,
                    witness,
                    way,
                })
            }
            Some(_) => {
                Err("`by` is a handle, or an object with person, for, with and way".to_owned())
            }
        }
    }
}

/// How many rows each table has, to see which one an act made grow.
struct Counts([usize; 14]);

impl Counts {
    fn of(house: &House) -> Counts {
        let open = &house.community().open;
        let closed = house.community().closed.as_ref();
        Counts([
            open.people.parties.len(),
            closed.map_or(0, |closed| closed.applications.len()),
            closed.map_or(0, |closed| closed.hearings.len()),
            closed.map_or(0, |closed| closed.departures.len()),
            open.membership.members.len(),
            open.motions.list.len(),
            open.offices.terms.len(),
            open.motions.remedies.len(),
            open.membership.rounds.len(),
            open.bodies.groups.len(),
            open.bodies.list.len(),
            open.bodies.charters.len(),
            open.membership.occasions.len(),
            0,
        ])
    }

    /// The numbers of what is new, of the first kind that grew.
    fn made(&self, after: &Counts) -> Vec<u64> {
        let grew = self
            .0
            .iter()
            .zip(&after.0)
            .find(|(before, after)| before < after);
        grew.map_or_else(Vec::new, |(before, after)| {
            (*before as u64..*after as u64).collect()
        })
    }
}

fn describe(by: &Value) -> String {
    match by {
        Value::String(name) => name.trim_start_matches('$').to_owned(),
        Value::Object(fields) => {
            let text = |name: &str| {
                fields
                    .get(name)
                    .and_then(Value::as_str)
                    .map(|text| text.trim_start_matches('$'))
            };
            match (text("person"), text("for")) {
                (Some(person), Some(organization)) => format!("{person} for {organization}"),
                (Some(person), None) => person.to_owned(),
                (None, _) => String::new(),
            }
        }
        _ => String::new(),
    }
}

/// A moment, or a length after the line before: `+3 days`, `+2 hours`, `+1 week`.
fn moment(text: &str, before: Moment) -> Result<Moment, String> {
    let found = match text.strip_prefix('+') {
        None => Moment::parse(text),
        Some(length) => later(length, before),
    };
    let found = found.ok_or_else(|| {
        format!("`{text}` is not a moment; write 2024-06-01T12:00:00Z, 2024-06-01 or +3 days")
    })?;
    // Beyond the years that can be written, two moments would look the same.
    if Moment::parse(&found.to_string()) != Some(found) {
        return Err(format!("`{text}` lies beyond the year 9999"));
    }
    Ok(found)
}

fn later(length: &str, before: Moment) -> Option<Moment> {
    let (n, unit) = length.trim().split_once(' ')?;
    let n: i64 = n.parse().ok().filter(|n| (0..=100_000).contains(n))?;
    let minutes = match unit.trim().trim_end_matches('s') {
        "minute" => 1,
        "hour" => 60,
        "day" => 24 * 60,
        "week" => 7 * 24 * 60,
        _ => return None,
    };
    before.0.checked_add(n * minutes * 60_000).map(Moment)
}

/// Why no community can be founded, in the words of the catalogue.
fn unfounded(refusal: &Refusal) -> String {
    said::refusal(say::Lang::En.words(), refusal)
}

/// A file may give a domain by its name: the fingerprint that the act carries follows from it.
fn with_fingerprint(act: &str, mut fields: Map<String, Value>) -> Map<String, Value> {
    let named =
        matches!(act, "claim-domain" | "record-finding") && !fields.contains_key("fingerprint");
    let print = fields
        .get("domain")
        .and_then(Value::as_str)
        .filter(|_| named)
        .and_then(assembly::closed::Fingerprint::of);
    if let Some(print) = print {
        fields.insert(
            "fingerprint".to_owned(),
            assembly::entry::Hex(&print.0).to_string().into(),
        );
        if act == "record-finding" {
            fields.remove("domain");
        }
    }
    fields
}
