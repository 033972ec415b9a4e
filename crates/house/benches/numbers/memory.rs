//! Decide and apply alone: nothing is encoded, hashed or written.

use crate::plan::Plan;
use crate::table::{ms, per_second, row};
use crate::year::{LEAGUE, Year, aye, member_itself, secretary};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::ids::MotionId;
use assembly::moment::Moment;
use assembly::motions::{CloseVote, OpenVote};
use assembly::{Asked, Community, NoParts, decide};
use house::Request;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const DAY: i64 = 86_400_000;
/// Acts between the look at the members of a moment and the question who they were.
const SINCE: usize = 20_000;

/// Decides and applies, with nothing written, encoded or hashed.
fn play(community: &mut Community, requests: &[Request]) {
    for request in requests {
        let asked = Asked {
            actor: request.actor,
            act: &request.act,
            texts: &request.texts,
            now: request.now,
        };
        let entry = decide(community, &asked, &NoParts)
            .unwrap_or_else(|why| panic!("{} was refused: {why:?}", request.act.name()));
        community.apply(&entry);
    }
}

/// Lets everything fall due up to a moment.
fn pass(community: &mut Community, until: Moment) -> usize {
    let mut count = 0;
    while let Some(due) = community.next_due().filter(|due| due.at <= until) {
        let now = due.at.max(community.newest());
        let act = Act::Due(due);
        let asked = Asked {
            actor: Actor::clock(),
            act: &act,
            texts: &[],
            now,
        };
        let entry = decide(community, &asked, &NoParts).expect("the clock is not refused here");
        community.apply(&entry);
        count += 1;
    }
    count
}

/// A body with its members, and how long they took.
fn moved_in(members: u32) -> (Community, Year, Duration) {
    let mut year = Year::new(members);
    let mut community = Community::new();
    play(&mut community, &year.founding());
    let mut took = Duration::ZERO;
    for _ in 0..members / 100 {
        let requests = year.imports(100);
        took += timed(&mut community, &requests);
    }
    play(&mut community, &year.fill_the_hundred());
    (community, year, took)
}

fn timed(community: &mut Community, requests: &[Request]) -> Duration {
    let start = Instant::now();
    play(community, requests);
    start.elapsed()
}

fn some_acts(community: &mut Community, year: &mut Year, count: usize) -> Duration {
    (0..count / 100)
        .map(|_| timed(community, &year.acts(100)))
        .sum()
}

/// A year's mix, and what it is made of.
pub(crate) fn mix(plan: &Plan) {
    let (mut community, mut year, took) = moved_in(plan.members);
    let imported = per_second(plan.members as usize, took);
    let name = format!("{} members taken over, in memory", plan.members);
    row(&name, "-", &format!("{imported} acts/s"));
    let count = plan.members as usize * 2;
    let took = some_acts(&mut community, &mut year, count);
    let measured = format!("{} acts/s", per_second(count, took));
    let name = format!("decide and apply, a year's mix of {count} acts");
    row(&name, "200,000 acts/s", &measured);
    by_kind(&mut community, &mut year);
    one_vote_of_the_whole(&mut community, &mut year);
    let start = Instant::now();
    let count = pass(&mut community, Moment(year.now + 2 * DAY));
    let measured = format!("{} in {count} entries", ms(start.elapsed()));
    row("the clock looks at all standings", "-", &measured);
}

/// Who was on the roll at a moment, as known then, asked when much has changed.
pub(crate) fn roll(plan: &Plan) {
    let (mut community, mut year, _) = moved_in(plan.many);
    let (then, known) = (community.newest(), community.open.position - 1);
    some_acts(&mut community, &mut year, SINCE);
    let mut tries: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            let found = community.open.roll(LEAGUE, then, known).count();
            assert_eq!(found, plan.many as usize, "all who were members then");
            start.elapsed()
        })
        .collect();
    tries.sort();
    let (first, last) = (tries[0], tries[tries.len() - 1]);
    let name = format!("the roll at a past moment, {} members", plan.many);
    let measured = format!("{} to {} in five tries", ms(first), ms(last));
    row(&name, "150 ms", &measured);
}

/// The mix goes on for a little, each act timed by itself: which kind the mean comes from.
fn by_kind(community: &mut Community, year: &mut Year) {
    let mut kinds: BTreeMap<&str, (u32, Duration)> = BTreeMap::new();
    for request in year.acts(5_000) {
        let (count, took) = kinds.entry(request.act.name()).or_default();
        let start = Instant::now();
        play(community, std::slice::from_ref(&request));
        *took += start.elapsed();
        *count += 1;
    }
    for (kind, (count, took)) in kinds {
        let nanos = (took / count).as_nanos();
        row(
            &format!("of which {kind}"),
            "-",
            &format!("{nanos} ns each"),
        );
    }
}

/// A vote looks its voter up; the close counts everybody, so it costs more the larger the body is.
fn one_vote_of_the_whole(community: &mut Community, year: &mut Year) {
    let put = year.put("members");
    let motion = MotionId(year.motions - 1);
    let open = OpenVote {
        motion,
        ..OpenVote::default()
    };
    let open = year.request(secretary(), open, &[]);
    play(community, &[put, open]);
    let votes: Vec<_> = (0..10)
        .map(|at| year.request(member_itself(at * 4), aye(motion), &[]))
        .collect();
    let start = Instant::now();
    play(community, &votes);
    let measured = ms(start.elapsed() / 10);
    row("one vote in a body of the whole", "-", &measured);
    let close = CloseVote {
        motion,
        ..CloseVote::default()
    };
    let close = year.request(secretary(), close, &[]);
    let start = Instant::now();
    play(community, &[close]);
    row("its close", "-", &ms(start.elapsed()));
}
