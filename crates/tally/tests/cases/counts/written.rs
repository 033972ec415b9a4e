//! Ballots written in a format and read again are the same ballots, or writing is refused with what the format cannot carry.

use super::{ballots, reading::told};
use proptest::prelude::*;
use tally::count::papers::{Mark, PapersBuilder};
use tally::count::profile::{Profile, Scores};
use tally::formats::rctab::Config;
use tally::formats::read;
use tally::formats::write::{LeftOut, Target, rctab, write};

/// A profile without what was left out, and without empty ranks at the end of a paper, which say nothing.
fn plain(profile: &Profile, left_out: &[LeftOut]) -> String {
    let is_kept = |what| !left_out.contains(&what);
    let mut builder = PapersBuilder::default();
    let papers = &profile.papers;
    for kind in 0..papers.kinds() {
        let marks = papers.marks(kind);
        let says = |mark: &Mark| !mark.is_skipped() || mark.is_level();
        let end = marks.iter().rposition(says).map_or(0, |end| end + 1);
        if is_kept(LeftOut::Ranks) {
            let added = builder.add_weighted(&marks[..end], &papers.votes(papers.units(kind)));
            added.expect("a small profile");
        }
    }
    let blank = builder.add_weighted(&[], &papers.votes(papers.blank_units()));
    blank.expect("a small profile");
    let order = is_kept(LeftOut::Order).then_some(&profile.order);
    let scores = profile.scores.as_ref();
    let scores = scores.filter(|_| is_kept(LeftOut::Scores)).map(|scores| {
        (0..scores.kinds())
            .map(|kind| {
                let all = (0..profile.candidates()).map(|one| scores.score(kind, one));
                (scores.units(kind), all.collect::<Vec<_>>())
            })
            .collect::<Vec<_>>()
    });
    let plain = Profile {
        title: match is_kept(LeftOut::Title) {
            true => profile.title.clone(),
            false => String::new(),
        },
        seats: profile.seats.filter(|_| is_kept(LeftOut::Seats)),
        papers: builder.build(),
        ..profile.clone()
    };
    let blank = plain.papers.votes(plain.papers.blank_units());
    let order = order.filter(|order| !order.is_empty());
    format!(
        "{} blank {blank} order {order:?} scores {scores:?}",
        told(&plain)
    )
}

/// Writes in every format; how many could.
pub(crate) fn check_all(profile: &Profile) -> usize {
    let mut written = 0;
    for target in Target::ALL {
        let Ok(found) = write(profile, target) else {
            continue;
        };
        written += 1;
        let again = read(&found.text)
            .unwrap_or_else(|fault| panic!("{target:?}: {fault:?}\n{}", found.text));
        assert_eq!(
            plain(&again, &found.left_out),
            plain(profile, &found.left_out),
            "{target:?}
{}",
            found.text.chars().take(1500).collect::<String>()
        );
    }
    written
}

fn refused(profile: &Profile, target: Target) -> &'static str {
    write(profile, target).err().map_or("", |why| why.id())
}

#[test]
fn a_format_that_would_change_the_ballots_is_refused_with_the_reason() {
    let level = ballots("1 seats; 2 A=B, 1 C");
    assert_eq!(
        refused(&level, Target::Soi),
        "count-unwritable-shared-ranks"
    );
    assert_eq!(refused(&level, Target::Toc), "count-unwritable-incomplete");
    assert_eq!(
        refused(&level, Target::Scores),
        "count-unwritable-no-scores"
    );
    assert_eq!(refused(&level, Target::Toi), "");
    let gaps = ballots("1 seats; 2 A>->B");
    assert_eq!(
        refused(&gaps, Target::Abif),
        "count-unwritable-skipped-ranks"
    );
    assert_eq!(refused(&gaps, Target::Cdf), "");
    let parts = ballots("1 seats; 1/2 A>B");
    assert_eq!(
        refused(&parts, Target::Cef),
        "count-unwritable-part-weights"
    );
    let withdrawn = Profile {
        withdrawn: vec![0],
        ..ballots("1 seats; 1 A>B")
    };
    assert_eq!(
        refused(&withdrawn, Target::ScotElex),
        "count-unwritable-withdrawn"
    );
    let same = Profile {
        names: vec!["A".to_owned(), "A".to_owned()],
        seats: None,
        ..ballots("1 seats; 1 A>B")
    };
    assert_eq!(refused(&same, Target::Csv), "count-unwritable-same-name");
    assert_eq!(refused(&same, Target::Blt), "count-unwritable-no-seats");
    assert_eq!(refused(&same, Target::Abif), "");
    let odd = Profile {
        names: vec!["A=B".to_owned(), "C\nD".to_owned()],
        ..ballots("1 seats; 1 A>B")
    };
    assert_eq!(refused(&odd, Target::Csv), "count-unwritable-name");
    assert_eq!(refused(&odd, Target::Blt), "count-unwritable-name");
}

#[test]
fn a_configuration_of_rctab_names_ballots_that_come_back() {
    let profile = Profile {
        title: "Board \"one\"".to_owned(),
        withdrawn: vec![1],
        ..ballots("2 seats; 2 A>->C=B, 1 C")
    };
    let found = rctab(&profile, "ballots.json").expect("nothing that it cannot carry");
    let config = Config::read(&found.config).expect("a sound configuration");
    assert_eq!(config.sources[0].path, "ballots.json");
    let again = config.ballots(&[(&config.sources[0], &found.ballots)]);
    assert_eq!(told(&again.expect("sound ballots")), told(&profile));
    tally::formats::rctab::rule(&config, &profile).expect("a rule that can be counted");
}

fn a_paper(candidates: usize) -> impl Strategy<Value = Vec<Mark>> {
    let mark = (0..=candidates, any::<bool>());
    proptest::collection::vec(mark, 0..6).prop_map(move |told| {
        let mut marks = Vec::new();
        let mut seen = vec![false; candidates];
        for (one, level) in told {
            let mark = match seen.get_mut(one) {
                Some(true) => continue,
                Some(seen) => {
                    *seen = true;
                    Mark::of(one)
                }
                None => Mark::SKIPPED,
            };
            // A gap stands alone on its rank.
            let alone = marks.last().is_none_or(|last: &Mark| last.is_skipped());
            let level = level && !alone && !mark.is_skipped();
            marks.push(if level { mark.level() } else { mark });
        }
        marks
    })
}

fn a_profile() -> impl Strategy<Value = Profile> {
    let names = ["Ana", "Bo \"B\" B.", "Cy, C", "Dé", "C1"];
    (1..6_usize, 0..3_usize).prop_flat_map(move |(candidates, shape)| {
        let papers = proptest::collection::vec((a_paper(candidates), 1..50_i64, 1..4_i64), 0..8);
        let scores = proptest::collection::vec(
            (
                proptest::collection::vec(proptest::option::of(0..6_u64), candidates),
                1..9_u64,
            ),
            0..6,
        );
        (papers, scores, 1..4_usize).prop_map(move |(papers, scored, seats)| {
            let mut profile = Profile {
                title: "A board, of few".to_owned(),
                names: names[..candidates]
                    .iter()
                    .map(|one| (*one).to_owned())
                    .collect(),
                seats: Some(seats),
                ..Profile::default()
            };
            if shape == 0 {
                let mut found = Scores::new(candidates);
                let mut ranks = PapersBuilder::default();
                for (row, papers) in scored {
                    let given = row
                        .iter()
                        .enumerate()
                        .filter_map(|(one, score)| Some((one, (*score)?)));
                    let given = given.collect::<Vec<_>>();
                    found.add(&given, papers).expect("few");
                    let mut by_score = given.clone();
                    by_score.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
                    let marks = by_score.iter().enumerate().map(|(at, (one, score))| {
                        let level = at > 0 && by_score[at - 1].1 == *score;
                        if level {
                            Mark::of(*one).level()
                        } else {
                            Mark::of(*one)
                        }
                    });
                    ranks.add(&marks.collect::<Vec<_>>(), papers).expect("few");
                }
                profile.papers = ranks.build();
                profile.scores = Some(found);
                return profile;
            }
            let mut builder = PapersBuilder::default();
            for (marks, num, den) in papers {
                let den = if shape == 1 { 1 } else { den };
                let weight = format!("{num}/{den}").parse().expect("a weight");
                builder.add_weighted(&marks, &weight).expect("few");
            }
            profile.papers = builder.build();
            profile
        })
    })
}

proptest! {
    #[test]
    fn ballots_written_and_read_again_are_the_same(profile in a_profile()) {
        prop_assert!(check_all(&profile) >= 2, "BLT and CSV carry all of these");
    }
}
