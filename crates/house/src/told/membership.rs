//! What changed about memberships. What a closed entry changed is not told.

use super::{Arg, Telling};
use assembly::State;
use assembly::entry::Entry;
use assembly::ids::MemberId;
use assembly::membership::{ChangeKind, Effect, Life};
use assembly::moment::Moment;

pub(super) fn told(state: &State, entry: &Entry, effect: &Effect) -> Vec<Telling> {
    match effect {
        Effect::Joined {
            party,
            body,
            class,
            since,
            ..
        } => {
            let told = Telling::new("entry-joined")
                .party(*party)
                .body(*body)
                .name("class", *class);
            vec![told.since(*since)]
        }
        Effect::Changed {
            member,
            kind,
            held_from,
        } => vec![changed(state, *member, kind).since(*held_from)],
        Effect::Applied { .. } | Effect::ApplicationMoved { .. } | Effect::Advised { .. } => {
            Vec::new()
        }
        Effect::Life(life) => lived(state, entry, life).into_iter().collect(),
    }
}

fn changed(state: &State, member: MemberId, kind: &ChangeKind) -> Telling {
    let of = |id| Telling::new(id).member(state, member);
    match kind {
        ChangeKind::Joined(class, _) => of("entry-began").name("class", *class),
        ChangeKind::Class(class) => of("entry-class").name("class", *class),
        ChangeKind::Standing(standing) => of("entry-standing").name("standing", *standing),
        ChangeKind::Primary(Some(person)) => {
            of("entry-primary").with("person", Arg::Party(*person))
        }
        ChangeKind::Primary(None) => of("entry-no-primary"),
        ChangeKind::Ended => of("entry-ended"),
        ChangeKind::Resumed => of("entry-resumed"),
        ChangeKind::Void => of("entry-void"),
        ChangeKind::Represented(person, kind) => {
            represented(state, member, *person, kind.is_some())
        }
        ChangeKind::Party(from, into) => of("entry-place-handed")
            .with("from", Arg::Party(*from))
            .with("into", Arg::Party(*into)),
    }
}

fn represented(
    state: &State,
    member: MemberId,
    person: assembly::ids::PartyId,
    so: bool,
) -> Telling {
    let id = if so {
        "entry-represented"
    } else {
        "entry-not-represented"
    };
    Telling::new(id)
        .member(state, member)
        .with("person", Arg::Party(person))
}

/// None where nothing happened but that the server noted when to look again.
fn lived(state: &State, entry: &Entry, life: &Life) -> Option<Telling> {
    let of = |id, member: &MemberId| Telling::new(id).member(state, *member);
    let year = |year: &i16| Arg::Number(i64::from(*year));
    Some(match life {
        Life::Represented(member, person, kind) => {
            represented(state, *member, *person, kind.is_some())
        }
        Life::Noticed(member, standing, at) => of("entry-noticed", member)
            .name("standing", *standing)
            .moment("at", *at),
        Life::NoticeOver(member) => of("entry-notice-over", member),
        Life::Occasion(body, kind, at) => Telling::new("entry-occasion")
            .body(*body)
            .name("activity", *kind)
            .moment("at", *at),
        Life::Did {
            activity, members, ..
        } => members_of(
            state,
            Telling::new("entry-did").name("activity", *activity),
            members,
        ),
        Life::Paid(member, of_year) => of("entry-paid", member).with("year", year(of_year)),
        Life::RoundOpened(body, until) => Telling::new("entry-round-opened")
            .body(*body)
            .moment("until", *until),
        Life::RoundClosed(round) => {
            let told = Telling::new("entry-round-closed");
            match state.membership.rounds.get(*round) {
                Some(round) => told.body(round.body),
                None => told,
            }
        }
        Life::CheckedIn(party, body) => Telling::new("entry-checked-in").party(*party).body(*body),
        Life::LookAt(..) => return None,
        Life::Imported(_, _, member) => of("entry-imported", member),
        Life::Merged(from, into) => Telling::new("entry-merged")
            .with("from", Arg::Party(*from))
            .with("into", Arg::Party(*into)),
        Life::Ceased(party) => Telling::new("entry-ceased").party(*party),
        Life::ElectorNamed {
            place,
            instead_of,
            elector,
        } => {
            let told = match elector {
                Some(elector) => {
                    Telling::new("entry-elector-named").with("elector", Arg::Party(*elector))
                }
                None => Telling::new("entry-elector-taken-back"),
            };
            let told = told
                .body(place.2)
                .name("office", place.3)
                .beside(Arg::Body(place.0));
            match instead_of {
                Some(holder) => told.beside(Arg::Party(*holder)),
                None => told,
            }
        }
        Life::Struck { entry, members } => members_of(
            state,
            Telling::new("entry-struck").with("entry", Arg::Entry(*entry)),
            members,
        ),
        Life::NotHeld(occasion) => {
            let told = Telling::new("entry-not-held");
            match state.membership.occasions.get(*occasion) {
                Some(row) => told
                    .body(row.body)
                    .name("activity", row.kind)
                    .moment("at", row.at)
                    .beside(Arg::Entry(row.entry)),
                None => told.moment("at", entry.moment),
            }
        }
        Life::NotPaid(member, of_year) => of("entry-not-paid", member).with("year", year(of_year)),
        Life::PaidAt(member, of_year, at) => paid_at(of("entry-paid", member), year(of_year), *at),
    })
}

fn paid_at(told: Telling, year: Arg, at: Moment) -> Telling {
    told.with("year", year).since(Some(at))
}

fn members_of(state: &State, told: Telling, members: &[MemberId]) -> Telling {
    let count = i64::try_from(members.len()).unwrap_or(i64::MAX);
    let rows = members
        .iter()
        .filter_map(|member| state.membership.members.get(*member));
    rows.fold(told.with("n", Arg::Number(count)), |told, row| {
        told.beside(Arg::Party(row.party))
            .beside(Arg::Body(row.body))
    })
}
