//! The scene that every test plays on: a community founded on some charters, people known by short names, a clock that only
//! moves when told, and acts that either become entries or are refused.
#![allow(
    dead_code,
    reason = "each room uses the part of the scene that it needs"
)]

use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::Found;
use assembly::due::Due;
use assembly::entry::Entry;
use assembly::ids::{BodyId, MemberId, NameId, PartyId};
use assembly::membership::Member;
use assembly::moment::Moment;
use assembly::offices::Install;
use assembly::part::{PartAddress, PartText};
use assembly::people::RegisterParty;
use assembly::refusal::Refusal;
use assembly::{Asked, Community, Parts, State};
use charter::PartyKind;
use std::collections::BTreeMap;
use std::path::Path;

/// When a scene is founded, unless it says otherwise.
pub(crate) const FOUNDED: &str = "2024-01-01";

/// A community in a test.
#[derive(Clone)]
pub(crate) struct Scene {
    /// The whole community.
    pub(crate) community: Community,
    /// The moment at which acts are asked.
    pub(crate) now: Moment,
    /// Every entry so far, in order.
    pub(crate) entries: Vec<Entry>,
    /// The community as the public derives it from the founding, which is long to read and the same for many tests.
    public: Community,
    people: BTreeMap<String, PartyId>,
    texts: Texts,
}

/// What was written in the acts so far.
#[derive(Clone, Default)]
struct Texts(BTreeMap<PartAddress, PartText>);

impl Parts for Texts {
    fn part(&self, address: PartAddress) -> PartText {
        self.0.get(&address).cloned().unwrap_or(PartText::Empty)
    }
}

/// A moment: `2024-06-01` or RFC 3339.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("`{text}` is a moment"))
}

impl Scene {
    /// Founded on these charters, (file name, text), on 1 January 2024.
    pub(crate) fn with(charters: &[(&str, &str)]) -> Scene {
        Scene::founded(FOUNDED, charters)
    }

    /// Founded on these charters at a moment.
    pub(crate) fn founded(at: &str, charters: &[(&str, &str)]) -> Scene {
        let mut scene = Scene {
            community: Community::new(),
            now: moment(at),
            entries: Vec::new(),
            public: Community::public(),
            people: BTreeMap::new(),
            texts: Texts::default(),
        };
        let charters = charters
            .iter()
            .map(|(file, text)| serde_json::json!({ "file": file, "text": text }))
            .collect::<Vec<_>>();
        let found: Found = serde_json::from_value(serde_json::json!({ "charters": charters }))
            .expect("the act reads");
        scene.accepted("operator", found, &[]);
        scene.public = scene.derived(Community::public(), 0);
        scene
    }

    /// Founded on the charters of the repository for these bodies, all versions, on 1 January 2024.
    pub(crate) fn shipped(bodies: &[&str]) -> Scene {
        Scene::shipped_at(FOUNDED, bodies)
    }

    /// The same at a moment.
    pub(crate) fn shipped_at(at: &str, bodies: &[&str]) -> Scene {
        let files = shipped_charters(bodies);
        let charters: Vec<(&str, &str)> = files
            .iter()
            .map(|(file, text)| (file.as_str(), text.as_str()))
            .collect();
        Scene::founded(at, &charters)
    }

    /// The open state.
    pub(crate) fn state(&self) -> &State {
        &self.community.open
    }

    /// A body by name.
    pub(crate) fn body(&self, name: &str) -> BodyId {
        self.state()
            .body_named(name)
            .unwrap_or_else(|| panic!("there is a body `{name}`"))
    }

    /// The number of a charter's name.
    pub(crate) fn name(&self, name: &str) -> NameId {
        self.state()
            .names
            .id(name)
            .unwrap_or_else(|| panic!("a charter uses the name `{name}`"))
    }

    /// A party by its short name.
    pub(crate) fn party(&self, name: &str) -> PartyId {
        *self
            .people
            .get(name)
            .unwrap_or_else(|| panic!("`{name}` is registered"))
    }

    /// Registers a person under a short name.
    pub(crate) fn person(&mut self, name: &str) -> PartyId {
        self.register(name, PartyKind::Person, None, None)
    }

    /// Registers a person who lives in a country (`FR`).
    pub(crate) fn person_from(&mut self, name: &str, country: &str) -> PartyId {
        self.register(name, PartyKind::Person, None, Some(country))
    }

    /// Registers an organization under a short name, with the person who answers for it.
    pub(crate) fn organization(&mut self, name: &str, contact: &str) -> PartyId {
        self.register(name, PartyKind::Organization, Some(contact), None)
    }

    /// Registers an organization seated in a country (`FR`).
    pub(crate) fn organization_from(
        &mut self,
        name: &str,
        contact: &str,
        country: &str,
    ) -> PartyId {
        self.register(name, PartyKind::Organization, Some(contact), Some(country))
    }

    fn register(
        &mut self,
        name: &str,
        kind: PartyKind,
        contact: Option<&str>,
        country: Option<&str>,
    ) -> PartyId {
        let id = self.state().people.parties.next_id();
        let act = RegisterParty {
            kind,
            body: None,
            contact: contact.map(|contact| self.party(contact)),
            country: country.map(|code| {
                assembly::people::Country::parse(code).expect("two letters of a country")
            }),
            affiliation: None,
        };
        self.accepted("server", act, &[name]);
        self.people.insert(name.to_owned(), id);
        id
    }

    /// Records a holder of an office, while the body moves in.
    pub(crate) fn install(&mut self, body: &str, office: &str, holder: &str) {
        let act = Install {
            body: self.body(body),
            office: office.to_owned(),
            holder: self.party(holder),
            since: None,
            until: None,
            due_year: None,
        };
        self.accepted("operator", act, &[]);
    }

    /// A party's membership in a body, which it must have.
    pub(crate) fn member(&self, party: &str, body: &str) -> MemberId {
        self.state()
            .member_in(self.party(party), self.body(body))
            .unwrap_or_else(|| panic!("{party} is a member of {body}"))
            .0
    }

    /// A party's membership in a body as it stands, if it has one.
    pub(crate) fn membership(&self, party: &str, body: &str) -> Option<&Member> {
        let found = self.state().member_in(self.party(party), self.body(body));
        found.map(|(_, member)| member)
    }

    /// Whether a party is a member of a body.
    pub(crate) fn is_member(&self, party: &str, body: &str) -> bool {
        self.membership(party, body).is_some()
    }

    /// Moves to a moment. First the clock decides everything due up to then, each at its own moment.
    pub(crate) fn at(&mut self, when: &str) {
        self.until(moment(when));
    }

    /// Moves on by whole days, likewise.
    pub(crate) fn days_pass(&mut self, days: i64) {
        self.until(Moment(self.now.0 + days * 86_400_000));
    }

    fn until(&mut self, then: Moment) {
        assert!(then >= self.now, "the clock does not go back");
        while let Some(due) = self.community.next_due().filter(|due| due.at <= then) {
            self.now = self.now.max(due.at);
            let act = Act::Due(due.clone());
            let entry = self.decided(Actor::clock(), act, Vec::new());
            if let Err(refusal) = entry {
                panic!("the clock was refused what is due ({due:?}): {refusal:?}");
            }
            assert!(
                self.community.next_due().as_ref() != Some(&due),
                "what was decided left the queue: {due:?}"
            );
        }
        self.now = then;
    }

    /// Everything that is due at some time, open and closed.
    pub(crate) fn queue(&self) -> Vec<Due> {
        let closed = self.community.closed.iter().flat_map(|closed| &closed.due);
        let mut queue: Vec<Due> = self.state().due.iter().chain(closed).cloned().collect();
        queue.sort();
        queue
    }

    /// Asks for an act. `who` is `operator`, `server`, a person (`ana`), or a person for an organization
    /// (`ana for red-cross`), or a person with another (`sam with cleo`). Texts fill the act's slots in order; an empty one stays empty. An accepted act is applied.
    pub(crate) fn acts(
        &mut self,
        who: &str,
        act: impl Into<Act>,
        texts: &[&str],
    ) -> Result<Entry, Refusal> {
        let act = act.into();
        let slots = act.parts().len();
        assert!(
            texts.len() <= slots,
            "{} has {slots} slots for texts",
            act.name()
        );
        let mut all: Vec<PartText> = texts
            .iter()
            .map(|text| match *text {
                "" => PartText::Empty,
                text => PartText::Known(text.into()),
            })
            .collect();
        all.resize(slots, PartText::Empty);
        self.decided(self.actor(who), act, all)
    }

    /// An act that must be accepted.
    #[track_caller]
    pub(crate) fn accepted(&mut self, who: &str, act: impl Into<Act>, texts: &[&str]) -> Entry {
        match self.acts(who, act, texts) {
            Ok(entry) => entry,
            Err(refusal) => panic!("{who} was refused: {refusal:#?}"),
        }
    }

    /// An act that must be refused with this message.
    #[track_caller]
    pub(crate) fn refused(
        &mut self,
        who: &str,
        act: impl Into<Act>,
        texts: &[&str],
        id: &str,
    ) -> Refusal {
        match self.acts(who, act, texts) {
            Ok(entry) => panic!("{who} was not refused: {:#?}", entry.effects),
            Err(refusal) => {
                assert_eq!(refusal.id, id, "the refusal was {refusal:#?}");
                refusal
            }
        }
    }

    /// The number of the clause that a refusal cites: `2.1`.
    pub(crate) fn clause(&self, refusal: &Refusal) -> String {
        let ground = refusal.ground.as_ref().expect("the refusal cites a clause");
        let bylaws = self.state().bodies.charters.get(ground.charter);
        let rules = &bylaws.expect("the charter is known").rules;
        rules.clauses[usize::from(ground.clause.0)].number.clone()
    }

    fn actor(&self, who: &str) -> Actor {
        if let Some((who, witness)) = who.split_once(" with ") {
            return Actor {
                witness: Some(self.party(witness)),
                ..self.actor(who)
            };
        }
        match who.split_once(" for ") {
            Some((person, organization)) => Actor {
                on_behalf: Some(self.party(organization)),
                witness: None,
                ..Actor::person(self.party(person))
            },
            None if who == "operator" => Actor::operator(),
            None if who == "server" => Actor::server(),
            None => Actor::person(self.party(who)),
        }
    }

    fn decided(&mut self, actor: Actor, act: Act, texts: Vec<PartText>) -> Result<Entry, Refusal> {
        let asked = Asked {
            actor,
            act: &act,
            texts: &texts,
            now: self.now,
        };
        let entry = assembly::decide(&self.community, &asked, &self.texts)?;
        for (slot, text) in texts.into_iter().enumerate() {
            let slot = u8::try_from(slot).expect("few slots");
            let position = entry.position;
            self.texts.0.insert(PartAddress { position, slot }, text);
        }
        let again = Entry::from_bytes(&entry.bytes()).expect("an entry reads back");
        assert_eq!(again, entry, "an entry is the same after reading");
        self.community.apply(&entry);
        self.entries.push(entry.clone());
        Ok(entry)
    }

    /// Everything the public can derive: it sees only open entries, decides each again from what the entry says was given,
    /// and must reach the same effects and the same open state.
    #[track_caller]
    pub(crate) fn public_derives_the_same(&self) {
        let public = self.derived(self.public.clone(), 1);
        assert_eq!(
            public.open.digest(),
            self.state().digest(),
            "the public derives the same open state"
        );
    }

    #[track_caller]
    fn derived(&self, mut public: Community, from: usize) -> Community {
        for entry in &self.entries[from..] {
            if entry.act.is_closed() {
                public.pass_over(entry.position);
                continue;
            }
            let texts: Vec<PartText> = (0..entry.act.parts().len())
                .map(|slot| {
                    let slot = u8::try_from(slot).expect("few slots");
                    let position = entry.position;
                    self.texts.part(PartAddress { position, slot })
                })
                .collect();
            let asked = Asked {
                actor: entry.actor,
                act: &entry.act,
                texts: &texts,
                now: entry.moment,
            };
            let again = assembly::decide_given(&public.open, &asked, &entry.given, &self.texts)
                .unwrap_or_else(|why| panic!("the public decides {}: {why:?}", entry.act.name()));
            assert_eq!(&again, entry, "the public reaches the same entry");
            public.apply(entry);
        }
        public
    }
}

/// The charters of the repository for these bodies, as `npoc/2024.md` and text, in order of versions.
pub(crate) fn shipped_charters(bodies: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    let mut files = Vec::new();
    for body in bodies {
        let folder = std::fs::read_dir(root.join(body)).expect("the body's charters are shipped");
        let mut paths: Vec<_> = folder
            .map(|file| file.expect("a file").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
            .collect();
        paths.sort();
        for path in paths {
            let file = path.file_name().expect("a name").to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("a charter is text");
            files.push((format!("{body}/{file}"), text));
        }
    }
    files
}
