//! Acts at random that mostly make sense: of any kind there is, with ids of what exists, names that the charter uses and days
//! near by, asked by whoever may. A new act is tried here without a line of its own: its schema says what it holds.

use assembly::act::{Act, Kind};
use assembly::actor::{Actor, Way, Who};
use assembly::bodies::Bylaws;
use assembly::ids::{NameId, PartyId};
use assembly::moment::Moment;
use assembly::part::PartText;
use assembly::{State, form};
use house::House;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Choices that follow from one number, so that a failing case can be told in a line.
pub(crate) struct Draws(u64);

impl Draws {
    pub(crate) fn new(seed: u32) -> Draws {
        Draws(u64::from(seed) << 1 | 1)
    }

    /// A number below a bound, which is not zero. By Marsaglia's shifts: good enough to wander everywhere.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        for _ in 0..4 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
        }
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    /// True so many times in sixteen.
    fn chance(&mut self, of_sixteen: usize) -> bool {
        self.below(16) < of_sixteen
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        if list.is_empty() {
            return None;
        }
        list.get(self.below(list.len()))
    }
}

/// What there is to speak of.
pub(crate) struct World {
    /// How many there are, by the name of their kind of id.
    counts: BTreeMap<&'static str, usize>,
    /// Names of the charters in force, by the field in which an act has one.
    names: BTreeMap<&'static str, Vec<String>>,
    now: Moment,
}

impl World {
    pub(crate) fn of(house: &House, now: Moment) -> World {
        let open = &house.community().open;
        let closed = house.community().closed.as_ref();
        let mut counts = BTreeMap::new();
        counts.insert("BodyId", open.bodies.list.len());
        counts.insert("CharterId", open.bodies.charters.len());
        counts.insert("GroupId", open.bodies.groups.len());
        counts.insert("PartyId", open.people.parties.len());
        counts.insert("MemberId", open.membership.members.len());
        counts.insert("MotionId", open.motions.list.len());
        counts.insert("RemedyId", open.motions.remedies.len());
        counts.insert("TermId", open.offices.terms.len());
        counts.insert("OccasionId", open.membership.occasions.len());
        counts.insert(
            "ApplicationId",
            closed.map_or(0, |closed| closed.applications.len()),
        );
        counts.insert(
            "HearingId",
            closed.map_or(0, |closed| closed.hearings.len()),
        );
        World {
            counts,
            names: names(open),
            now,
        }
    }

    /// A new id one time in sixteen: what does not exist is asked for too.
    fn id(&self, kind: &str, draws: &mut Draws) -> Value {
        let count = self.counts.get(kind).copied().unwrap_or(1).max(1);
        let beyond = usize::from(draws.chance(1));
        draws.below(count + beyond).into()
    }

    fn name(&self, field: &str, draws: &mut Draws) -> String {
        let any = self.names.get("").map_or(&[][..], Vec::as_slice);
        let fitting = self.names.get(field).map_or(any, Vec::as_slice);
        let list = if draws.chance(15) { fitting } else { any };
        draws.one_of(list).cloned().unwrap_or_default()
    }

    /// Mostly within a few weeks.
    fn moment(&self, draws: &mut Draws) -> Value {
        let day = 86_400_000;
        let days = i64::try_from(draws.below(90)).expect("small") - 30;
        Moment(self.now.0 + days * day).to_string().into()
    }
}

fn names(open: &State) -> BTreeMap<&'static str, Vec<String>> {
    let mut names: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let mut add =
        |field: &'static str, found: Vec<String>| names.entry(field).or_default().extend(found);
    for (body, _) in open.bodies.list.iter() {
        let Some(Bylaws { rules, .. }) = open.bylaws_of(body) else {
            continue;
        };
        let text = |name: &std::sync::Arc<str>| name.to_string();
        let standings = rules.standing.iter().flat_map(|rule| &rule.states);
        let events = rules.calendar.iter().flat_map(|rule| &rule.events);
        let powers = rules.powers.iter().map(|rule| rule.power.word().to_owned());
        add(
            "class",
            rules.classes.iter().map(|rule| text(&rule.name)).collect(),
        );
        add(
            "office",
            rules.offices.iter().map(|rule| text(&rule.name)).collect(),
        );
        add(
            "organ",
            rules.organs.iter().map(|rule| text(&rule.name)).collect(),
        );
        add(
            "matter",
            rules
                .decisions
                .iter()
                .map(|rule| text(&rule.name))
                .collect(),
        );
        add(
            "standing",
            standings.map(|state| text(&state.name)).collect(),
        );
        add("event", events.map(|event| text(&event.name)).collect());
        add(
            "fact",
            rules.facts.iter().map(|rule| text(&rule.name)).collect(),
        );
        add(
            "duties",
            rules.duties.iter().map(|rule| text(&rule.name)).collect(),
        );
        add(
            "activity",
            rules
                .activities
                .iter()
                .map(|rule| text(&rule.name))
                .collect(),
        );
        add(
            "evidence",
            rules.evidence.iter().map(|rule| text(&rule.name)).collect(),
        );
        add("power", powers.collect());
    }
    let interned = (0..).map(|at| open.names.text(NameId(at)).to_owned());
    add("", interned.take_while(|name| !name.is_empty()).collect());
    add("kind", vec!["Person".to_owned(), "Organization".to_owned()]);
    add("key", (1..9).map(|n| format!("{n:016x}")).collect());
    add("fingerprint", (1..4).map(|n| format!("{n:032x}")).collect());
    add("clause", (1..9).map(|n: u8| n.to_string()).collect());
    names.retain(|_, list| !list.is_empty());
    names
}

/// A kind of act with its schema.
pub(crate) struct Blank {
    kind: Kind,
    schema: Value,
}

impl Blank {
    /// The act's name.
    pub(crate) fn name(&self) -> &'static str {
        self.kind.name
    }
}

/// Every kind of act there is, but one: a new key is stated in the bundle by whoever holds it, which nobody here does.
pub(crate) static FORMS: LazyLock<Vec<Blank>> = LazyLock::new(|| {
    let blank = |kind: Kind| Blank {
        kind,
        schema: (kind.schema)().to_value(),
    };
    let kinds = Act::kinds().into_iter();
    kinds
        .filter(|kind| kind.name != "rotate-key")
        .map(blank)
        .collect()
});

/// An act of a kind as somebody might fill in its form; nothing where the form cannot be read.
pub(crate) fn act(
    Blank { kind, schema }: &Blank,
    world: &World,
    draws: &mut Draws,
) -> Option<(Act, Vec<PartText>)> {
    let filled = Form {
        defs: schema.get("$defs"),
        world,
    }
    .value("", schema, draws);
    let mut fields = match filled {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    for spec in kind.parts {
        if spec.required || draws.chance(8) {
            fields.insert(spec.name.to_owned(), "Words of a member".into());
        }
    }
    form::read(kind.name, fields).ok()
}

struct Form<'f> {
    defs: Option<&'f Value>,
    world: &'f World,
}

impl Form<'_> {
    /// A value that fits a schema, for a field of this name.
    fn value(&self, field: &str, schema: &Value, draws: &mut Draws) -> Value {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let inside = self.defs.and_then(|defs| defs.get(name));
            return match (name, inside) {
                ("Moment", _) => self.world.moment(draws),
                ("Country", _) => ["FR", "DE", "KE", "BR"][draws.below(4)].into(),
                (id, _) if self.world.counts.contains_key(id) => self.world.id(id, draws),
                (_, Some(inside)) => self.value(field, inside, draws),
                (_, None) => Value::Null,
            };
        }
        for of in ["oneOf", "anyOf"] {
            let variants = schema.get(of).and_then(Value::as_array);
            if let Some(variant) = variants.and_then(|list| draws.one_of(list)) {
                return self.value(field, variant, draws);
            }
        }
        if let Some(constant) = schema.get("const") {
            return constant.clone();
        }
        if let Some(list) = schema.get("enum").and_then(Value::as_array) {
            return draws.one_of(list).cloned().unwrap_or_default();
        }
        let types: Vec<&str> = match schema.get("type") {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        match draws.one_of(&types).copied() {
            Some("object") => self.object(schema, draws),
            Some("array") => {
                let items = schema.get("items").cloned().unwrap_or_default();
                (0..draws.below(3))
                    .map(|_| self.value(field, &items, draws))
                    .collect()
            }
            Some("string") => self.world.name(field, draws).into(),
            Some("integer") => draws.below(5).into(),
            Some("boolean") => draws.chance(8).into(),
            _ => Value::Null,
        }
    }

    fn object(&self, schema: &Value, draws: &mut Draws) -> Value {
        let mut fields = json!({});
        let required = schema.get("required").and_then(Value::as_array);
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, inside) in properties.into_iter().flatten() {
            let is_required = required.is_some_and(|list| list.iter().any(|field| field == name));
            if is_required || draws.chance(5) {
                fields[name] = self.value(name, inside, draws);
            }
        }
        fields
    }
}

/// Who might ask: anybody there is, sometimes for somebody else, by any way.
pub(crate) fn actor(world: &World, draws: &mut Draws) -> Actor {
    let parties = world.counts.get("PartyId").copied().unwrap_or(1).max(1);
    let party = |draws: &mut Draws| PartyId::from(draws.below(parties));
    match draws.below(8) {
        0 => Actor::operator(),
        1 => Actor::server(),
        2 => Actor {
            who: Who::Person(party(draws)),
            on_behalf: Some(party(draws)),
            witness: None,
            way: Way::Passkey,
        },
        _ => Actor::person(party(draws)),
    }
}
