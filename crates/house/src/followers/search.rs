//! The search index: names of members and holders of office, bodies, the clauses in force, and what people wrote for
//! everybody in open entries. A follower fills it; it can be made again from the record at any time.

use super::follow::{Followed, Follower, FollowerFault, Start};
use crate::shelf::Sheet;
use assembly::bodies::Effect as OfBodies;
use assembly::effect::Effect;
use assembly::entry::Entry;
use assembly::ids::{BodyId, CharterId, PartyId};
use assembly::membership::{ChangeKind, Effect as OfMembers};
use assembly::offices::Effect as OfOffices;
use assembly::part::{Audience, PartAddress, PartText};
use assembly::people::Effect as OfPeople;
use assembly::{Community, State};
use charter::ClauseIx;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{CommunityId, OutboxItem, SearchDocument, SearchQuestion, SearchWord, Store};
use words::Sought;

/// The follower's name.
pub(super) const SEARCH: &str = "search";
/// The most answers to a question.
pub const MOST_FOUND: usize = 200;
/// Acts whose public texts are names of parties: those are found as parties, and only once they are in a body.
const NAMES_PARTIES: [&str; 3] = ["register-party", "edit-party", "import-member"];

/// Something that a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A body.
    Body(BodyId),
    /// A clause of a charter in force.
    Clause(CharterId, ClauseIx),
    /// A member or holder of office, past ones too.
    Party(PartyId),
    /// An entry in which somebody wrote something for everybody.
    Entry(u64),
}

/// The kinds of what can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundKind {
    /// Bodies.
    Body,
    /// Clauses.
    Clause,
    /// Parties.
    Party,
    /// Entries.
    Entry,
}

impl FoundKind {
    /// All of them.
    pub const ALL: [FoundKind; 4] = [
        FoundKind::Body,
        FoundKind::Clause,
        FoundKind::Party,
        FoundKind::Entry,
    ];

    /// Its word in keys and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            FoundKind::Body => "body",
            FoundKind::Clause => "clause",
            FoundKind::Party => "party",
            FoundKind::Entry => "entry",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<FoundKind> {
        FoundKind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl Found {
    fn key(self) -> String {
        match self {
            Found::Body(body) => format!("body.{}", body.0),
            Found::Clause(charter, clause) => format!("clause.{}.{}", charter.0, clause.0),
            Found::Party(party) => format!("party.{}", party.0),
            Found::Entry(position) => format!("entry.{position}"),
        }
    }

    fn parse(key: &str) -> Option<Found> {
        let mut pieces = key.split('.');
        let kind = FoundKind::parse(pieces.next()?)?;
        let number = pieces.next()?;
        let found = match kind {
            FoundKind::Body => Found::Body(BodyId(number.parse().ok()?)),
            FoundKind::Party => Found::Party(PartyId(number.parse().ok()?)),
            FoundKind::Entry => Found::Entry(number.parse().ok()?),
            FoundKind::Clause => {
                let clause = ClauseIx(pieces.next()?.parse().ok()?);
                Found::Clause(CharterId(number.parse().ok()?), clause)
            }
        };
        pieces.next().is_none().then_some(found)
    }

    /// Its kind.
    #[must_use]
    pub fn kind(self) -> FoundKind {
        match self {
            Found::Body(_) => FoundKind::Body,
            Found::Clause(..) => FoundKind::Clause,
            Found::Party(_) => FoundKind::Party,
            Found::Entry(_) => FoundKind::Entry,
        }
    }

    /// Whether it is still to be found: the index may be a moment behind the state.
    fn stands(self, state: &State) -> bool {
        match self {
            Found::Body(body) => state.bodies.list.get(body).is_some(),
            Found::Clause(charter, _) => in_force(state, charter),
            Found::Party(party) => is_public(state, party),
            Found::Entry(_) => true,
        }
    }
}

/// Searches a community's index: first for all the words, and if nothing has them all, for any. The answer may be a moment
/// behind the record: what is shown of it is read anew, and is not there if it was erased.
///
/// # Errors
/// When the store does not answer.
pub fn search(
    store: &dyn Store,
    community: CommunityId,
    state: &State,
    question: &str,
    kinds: &[FoundKind],
    limit: usize,
) -> Result<Vec<Found>, store::Fault> {
    let word = |sought: Sought| SearchWord {
        any_of: sought.any_of,
        beginning: sought.beginning,
    };
    let mut asked = SearchQuestion {
        words: words::sought(question).into_iter().map(word).collect(),
        any_word: false,
        kinds: kinds.iter().map(|kind| kind.word().to_owned()).collect(),
        limit: limit.min(MOST_FOUND),
    };
    let mut keys = store.search(community, &asked)?;
    if keys.is_empty() && asked.words.len() > 1 {
        asked.any_word = true;
        keys = store.search(community, &asked)?;
    }
    let found = keys.iter().filter_map(|key| Found::parse(key));
    Ok(found.filter(|found| found.stands(state)).collect())
}

/// The follower that fills the index.
pub struct Search {
    store: Arc<dyn Store>,
    community: CommunityId,
}

impl Search {
    /// For a community. An index that was lost (a restore does not bring it) is made again from the beginning.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn open(store: Arc<dyn Store>, community: CommunityId) -> Result<Search, store::Fault> {
        let lost = store.cursor(community, SEARCH)?.is_some_and(|at| at > 0)
            && store.count_documents(community)? == 0;
        let search = Search { store, community };
        if lost {
            search.forget()?;
        }
        Ok(search)
    }

    /// Forgets the index: it is made again from the record.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn forget(&self) -> Result<(), store::Fault> {
        self.store.clear_documents(self.community, SEARCH)
    }
}

impl Follower for Search {
    fn name(&self) -> &str {
        SEARCH
    }

    fn start(&self) -> Start {
        Start::AtTheBeginning
    }

    /// The same entries give the same documents, so that it does no harm when they come again.
    fn take(
        &mut self,
        followed: &[Followed],
        community: &Community,
    ) -> Result<Vec<OutboxItem>, FollowerFault> {
        let mut page = Page {
            state: &community.open,
            names: BTreeMap::new(),
            parties: BTreeSet::new(),
            documents: Vec::new(),
            drops: Vec::new(),
        };
        for one in followed {
            if let Some(entry) = &one.entry {
                page.read(one.position, entry, &one.sheet);
            }
        }
        page.put_parties(&|address| self.text(address));
        self.store
            .put_documents(self.community, &page.documents, &page.drops)?;
        Ok(Vec::new())
    }
}

impl Search {
    fn text(&self, address: PartAddress) -> Option<String> {
        let slot = u32::from(address.slot);
        let part = self.store.part(self.community, address.position, slot);
        let body = part.ok().flatten()?.body?;
        String::from_utf8(body.content).ok()
    }
}

struct Page<'s> {
    state: &'s State,
    /// Names that stand in this page, by the entry.
    names: BTreeMap<u64, String>,
    parties: BTreeSet<PartyId>,
    documents: Vec<SearchDocument>,
    drops: Vec<String>,
}

impl Page<'_> {
    fn read(&mut self, position: u64, entry: &Entry, sheet: &Sheet) {
        for address in entry.erases() {
            // Of an entry with several texts the others go too: better not found than found by what was erased.
            self.drops.push(Found::Entry(address.position).key());
        }
        let names_parties = NAMES_PARTIES.contains(&entry.act.name());
        if names_parties && let PartText::Known(name) = text(sheet, 0) {
            self.names.insert(position, name.to_string());
        }
        if !entry.act.is_closed() && !names_parties {
            let public = public_texts(entry, sheet);
            if !public.is_empty() {
                let terms = words::terms(&public);
                self.put(Found::Entry(position), terms);
            }
        }
        for effect in &entry.effects {
            match effect {
                Effect::People(effect) => self.person(effect),
                Effect::Membership(effect) => self.member(effect),
                Effect::Offices(
                    OfOffices::Seated { holder, .. } | OfOffices::Handed { holder, .. },
                ) => {
                    self.parties.insert(*holder);
                }
                Effect::Bodies(OfBodies::CameIntoForce { charter, .. }) => self.charter(*charter),
                Effect::Bodies(_)
                | Effect::Offices(_)
                | Effect::Motions(_)
                | Effect::Due(_)
                | Effect::Closed(_) => {}
            }
        }
    }

    fn person(&mut self, effect: &OfPeople) {
        match effect {
            OfPeople::Edited { party, .. } | OfPeople::Erased { party, .. } => {
                self.parties.insert(*party);
            }
            OfPeople::Absorbed { party, other, .. } | OfPeople::Parted { party, other } => {
                self.parties.extend([*party, *other]);
            }
            _ => {}
        }
    }

    fn member(&mut self, effect: &OfMembers) {
        match effect {
            OfMembers::Joined { party, .. } => {
                self.parties.insert(*party);
            }
            OfMembers::Changed {
                kind: ChangeKind::Party(one, other),
                ..
            } => self.parties.extend([*one, *other]),
            OfMembers::Changed { member, .. } => {
                let row = self.state.membership.members.get(*member);
                self.parties.extend(row.map(|row| row.party));
            }
            _ => {}
        }
    }

    /// A version that is in force now; the one before it goes. Of several that came into force since, only the last stays.
    fn charter(&mut self, charter: CharterId) {
        let Some(bylaws) = self.state.bodies.charters.get(charter) else {
            return;
        };
        let versions = self.state.bodies.charters.iter();
        for (old, version) in versions.filter(|(id, _)| *id != charter) {
            if version.body == bylaws.body {
                let clauses = 0..u16::try_from(version.rules.clauses.len()).unwrap_or(u16::MAX);
                let keys = clauses.map(|clause| Found::Clause(old, ClauseIx(clause)).key());
                self.drops.extend(keys);
            }
        }
        if !in_force(self.state, charter) {
            return;
        }
        if let Some(rule) = &bylaws.rules.body {
            let short = rule.short.as_deref().unwrap_or_default();
            let names = format!("{} {short} {}", rule.title, rule.name);
            self.put(Found::Body(bylaws.body), words::terms(&names));
        }
        for (number, clause) in (0..).zip(&bylaws.rules.clauses) {
            let text = format!("{} {} {}", clause.number, clause.title, clause.prose);
            let found = Found::Clause(charter, ClauseIx(number));
            self.put(found, words::terms(&text));
        }
    }

    fn put_parties(&mut self, text: &dyn Fn(PartAddress) -> Option<String>) {
        for party in std::mem::take(&mut self.parties) {
            let found = Found::Party(party);
            let row = self.state.people.parties.get(party);
            let name = row
                .filter(|_| is_public(self.state, party))
                .and_then(|row| {
                    let address = PartAddress {
                        position: row.named_at,
                        slot: 0,
                    };
                    self.names
                        .get(&row.named_at)
                        .cloned()
                        .or_else(|| text(address))
                });
            match name.filter(|name| !name.is_empty()) {
                Some(name) => self.put(found, words::name_terms(&name)),
                None => self.drops.push(found.key()),
            }
        }
    }

    fn put(&mut self, found: Found, terms: Vec<String>) {
        let key = found.key();
        // Of a document that comes twice in a page, or goes later in it, the last word counts.
        self.documents.retain(|known| known.key != key);
        if terms.is_empty() {
            self.drops.push(key);
            return;
        }
        self.drops.retain(|known| *known != key);
        let kind = found.kind().word().to_owned();
        self.documents.push(SearchDocument { key, kind, terms });
    }
}

fn text(sheet: &Sheet, slot: usize) -> PartText {
    match sheet.parts.get(slot) {
        Some(part) => crate::shelf::text_of(part.as_ref()),
        None => PartText::Empty,
    }
}

/// What stands in the slots that everybody may read, and has not been erased.
fn public_texts(entry: &Entry, sheet: &Sheet) -> String {
    let slots = entry.act.parts().iter().enumerate();
    let public = slots.filter(|(_, spec)| spec.audience == Audience::Public);
    let texts = public.filter_map(|(slot, _)| match text(sheet, slot) {
        PartText::Known(text) => Some(text.to_string()),
        PartText::Empty | PartText::Unseen => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

fn in_force(state: &State, charter: CharterId) -> bool {
    let bylaws = state.bodies.charters.get(charter);
    let body = bylaws.and_then(|bylaws| state.bodies.list.get(bylaws.body));
    body.is_some_and(|body| body.charter == Some(charter))
}

/// Whether everybody may find a party by its name, as long as that is there: it held an office, or was a member of a body
/// whose charter does not keep names from the public. Who only applied, or was refused, is not found.
fn is_public(state: &State, party: PartyId) -> bool {
    let Some(row) = state.people.parties.get(party) else {
        return false;
    };
    if row.merged_into.is_some() {
        return false;
    }
    let mut memberships = state.memberships_of(party);
    let member = memberships.any(|(_, member)| names_are_public(state, member.body));
    member || state.terms_of(party).next().is_some()
}

fn names_are_public(state: &State, body: BodyId) -> bool {
    let rules = state.bylaws_of(body).map(|bylaws| &bylaws.rules.visible);
    let mut rules = rules.into_iter().flatten();
    let name = rules.find(|rule| &*rule.field == "name");
    name.is_some_and(|rule| rule.to == charter::Audience::Public)
}
