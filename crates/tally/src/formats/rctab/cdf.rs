//! The common data format of cast vote records (NIST SP 1500-103) as JSON: of each record the current snapshot, of it one contest,
//! of that each selection with its ranks.

use std::collections::BTreeMap;

use crate::count::papers::{MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::json::{self, Json};
use crate::formats::nameq;
use crate::formats::roster::Roster;

use super::config::{Ballots, Source};

/// Whether a text looks like a report of cast vote records.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
        && text.contains("CVR.CastVoteRecordReport")
}

/// Reads a report by itself: its first contest, with the candidates in the order of its selections.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut into = Ballots {
        roster: Roster::default(),
        max_ranks: 0,
        builder: PapersBuilder::default(),
    };
    let json = json::read(text)?;
    let contest = contest(text, &json, "")?;
    for name in &contest.order {
        if into.roster.number(name).is_none() {
            let fault = FormatFault::at(text, contest.at, Expected::Candidates);
            return Err(fault);
        }
    }
    if into.roster.names.is_empty() {
        return Err(FormatFault::at(text, contest.at, Expected::Candidates));
    }
    records(text, &json, &contest, &mut into)?;
    Ok(Profile {
        title: contest.name,
        names: into.roster.names,
        seats: contest.seats,
        papers: into.builder.build(),
        ..Profile::default()
    })
}

/// Adds the papers of a report, for the contest that the source names.
pub(super) fn add(text: &str, source: &Source, into: &mut Ballots) -> Result<(), FormatFault> {
    let json = json::read(text)?;
    let contest = contest(text, &json, &source.contest)?;
    records(text, &json, &contest, into)
}

/// One contest of the report.
struct Contest {
    at: usize,
    id: String,
    name: String,
    seats: Option<usize>,
    /// The names in the order of the selections.
    order: Vec<String>,
    /// The name of who is meant, by the id of the selection.
    selections: BTreeMap<String, String>,
}

fn text_of<'a>(object: &'a Json, name: &str) -> &'a str {
    object.get(name).and_then(Json::text).unwrap_or_default()
}

/// The contest of that id or name; the first where nothing is asked for.
fn contest(text: &str, json: &Json, asked: &str) -> Result<Contest, FormatFault> {
    for election in json.get("Election").map_or(&[][..], Json::items) {
        let people = election.get("Candidate").map_or(&[][..], Json::items);
        let names: BTreeMap<&str, &str> = people
            .iter()
            .map(|one| (text_of(one, "@id"), text_of(one, "Name")))
            .collect();
        for told in election.get("Contest").map_or(&[][..], Json::items) {
            let (id, name) = (text_of(told, "@id"), text_of(told, "Name"));
            if !asked.is_empty() && asked != id && asked != name {
                continue;
            }
            let mut selections = BTreeMap::new();
            let mut order = Vec::new();
            for selection in told.get("ContestSelection").map_or(&[][..], Json::items) {
                let ids = selection.get("CandidateIds").map_or(&[][..], Json::items);
                let name = ids
                    .first()
                    .and_then(Json::text)
                    .and_then(|id| names.get(id));
                let name = name.copied().unwrap_or_else(|| text_of(selection, "@id"));
                order.push(name.to_owned());
                selections.insert(text_of(selection, "@id").to_owned(), name.to_owned());
            }
            return Ok(Contest {
                at: told.at,
                id: id.to_owned(),
                name: name.to_owned(),
                seats: told
                    .get("NumberElected")
                    .and_then(Json::whole)
                    .and_then(|seats| usize::try_from(seats).ok())
                    .filter(|seats| *seats > 0),
                order,
                selections,
            });
        }
    }
    Err(FormatFault::at(
        text,
        json.at,
        Expected::Field { name: "Contest" },
    ))
}

fn records(
    text: &str,
    json: &Json,
    contest: &Contest,
    into: &mut Ballots,
) -> Result<(), FormatFault> {
    for record in json.get("CVR").map_or(&[][..], Json::items) {
        let snapshots = record.get("CVRSnapshot").map_or(&[][..], Json::items);
        let current = text_of(record, "CurrentSnapshotId");
        let snapshot = snapshots
            .iter()
            .find(|one| text_of(one, "@id") == current)
            .or_else(|| snapshots.first());
        let contests = snapshot.and_then(|one| one.get("CVRContest"));
        let found = contests
            .map_or(&[][..], Json::items)
            .iter()
            .find(|one| text_of(one, "ContestId") == contest.id);
        if let Some(found) = found {
            let marks = marks(text, found, contest, into)?;
            let added = into.builder.add(&marks, 1);
            added.map_err(|_| {
                FormatFault::at(text, found.at, Expected::Fewer { most: MAX_UNITS })
            })?;
        }
    }
    Ok(())
}

fn marks(
    text: &str,
    told: &Json,
    contest: &Contest,
    into: &Ballots,
) -> Result<Vec<Mark>, FormatFault> {
    let mut given = Vec::new();
    for selection in told.get("CVRContestSelection").map_or(&[][..], Json::items) {
        let id = text_of(selection, "ContestSelectionId");
        let name = contest.selections.get(id).map_or(id, String::as_str);
        let candidate = into.roster.find(name).or_else(|| into.roster.find(id));
        for position in selection
            .get("SelectionPosition")
            .map_or(&[][..], Json::items)
        {
            // A mark that officials set aside.
            if text_of(position, "IsAllocable") == "no" {
                continue;
            }
            let candidate =
                candidate.ok_or_else(|| FormatFault::at(text, selection.at, Expected::Declared))?;
            let rank = position.get("Rank");
            let number = rank.and_then(Json::whole).filter(|rank| *rank > 0);
            let at = rank.map_or(position.at, |rank| rank.at);
            let number = number.ok_or_else(|| FormatFault::at(text, at, Expected::Rank))?;
            if into.max_ranks == 0 || number <= into.max_ranks as u64 {
                given.push((number, candidate));
            }
        }
    }
    Ok(nameq::with_gaps(given))
}
