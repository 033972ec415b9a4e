//! The reader of conditions. A block with several tests means all of them.

use super::fields::Fields;
use super::nearest;
use super::rules::name_or_empty;
use super::value::Val;
use crate::*;

/// Every word a test can begin with.
pub const TEST_WORDS: &[&str] = &[
    "all",
    "any",
    "not",
    "at-least",
    "defined",
    "is",
    "fact",
    "evidence",
    "exception",
    "domain",
    "accepts",
    "member-of",
    "employee-of-member",
    "holds",
    "held",
    "region",
    "soi",
    "fees-paid",
    "count",
    "member-for",
    "joined-before",
    "standing",
    "checked-in",
    "judged",
    "unrelated-to-member",
];

/// The condition in a child's block: `requires { … }`.
pub(super) fn child(f: &mut Fields<'_>, word: &'static str) -> Option<Condition> {
    let mut child = f.child(word)?;
    let condition = content(&mut child);
    child.done();
    condition
}

/// The condition in this node's own block.
pub(super) fn content(f: &mut Fields<'_>) -> Option<Condition> {
    let place = f.place();
    let children = f.every();
    if children.is_empty() {
        f.report(Problem::error("check-empty-block").with("word", f.word()));
        return None;
    }
    let mut tests: Vec<Condition> = children.into_iter().filter_map(condition).collect();
    // What could not be read was reported.
    if tests.len() <= 1 {
        return tests.pop();
    }
    Some(Condition {
        test: Test::All(tests),
        path: None,
        place,
    })
}

/// The conditions in a node's block, each by itself. An empty `all {}` is true, an empty `any {}` false.
fn list(f: &mut Fields<'_>) -> Vec<Condition> {
    f.every().into_iter().filter_map(condition).collect()
}

fn condition(mut f: Fields<'_>) -> Option<Condition> {
    let place = f.place();
    let path = f.property("path").map(|v| v.name());
    let test = test(&mut f);
    // What is wrong inside an unknown test cannot be known.
    if test.is_some() || TEST_WORDS.contains(&f.word()) {
        f.done();
    }
    let test = test?;
    Some(Condition { test, path, place })
}

fn test(f: &mut Fields<'_>) -> Option<Test> {
    Some(match f.word() {
        "all" => Test::All(list(f)),
        "any" => Test::Any(list(f)),
        "not" => Test::Not(Box::new(content(f)?)),
        "at-least" => at_least(f)?,
        "is" => Test::Is(f.need_argument()?.choice(&[
            ("person", PartyKind::Person),
            ("organization", PartyKind::Organization),
        ])?),
        "fact" => fact(f)?,
        "evidence" => Test::Evidence(f.need_argument()?.refer(Kind::Evidence)),
        "exception" => Test::Exception(f.need_argument()?.refer(Kind::Exception)),
        "accepts" => Test::Accepts(f.need_argument()?.refer(Kind::Duty)),
        "domain" => domain(f),
        "region" => region(f),
        "soi" => Test::Soi {
            within: f.need_property("within")?.length()?,
        },
        "fees-paid" => Test::FeesPaid,
        "count" => count(f)?,
        "member-for" => Test::MemberFor(f.need_argument()?.length()?),
        "joined-before" => {
            let (month, day) = f.need_argument()?.year_day()?;
            Test::JoinedBefore(month, day)
        }
        "standing" => Test::StandingIs(f.need_argument()?.refer(Kind::Standing)),
        "judged" => Test::Judged {
            question: name_or_empty(f.need_argument(), |v| v.name()),
            by: name_or_empty(f.need_property("by"), |v| v.refer(Kind::Holder)),
        },
        "unrelated-to-member" => Test::UnrelatedToMember,
        _ => return of_a_body(f),
    })
}

/// Tests that may ask about another body.
fn of_a_body(f: &mut Fields<'_>) -> Option<Test> {
    let word = f.word();
    Some(match word {
        "member-of" => {
            let body = f.need_argument()?.refer(Kind::Body);
            let class = f.property("class");
            let class = class.map(|v| v.refer_in(Kind::Class, Some(&body)));
            let standing = f.property("standing");
            let standing = standing.map(|v| v.refer_in(Kind::Standing, Some(&body)));
            Test::MemberOf {
                body,
                class,
                standing,
            }
        }
        "employee-of-member" => Test::OfMember {
            body: f.need_argument()?.refer(Kind::Body),
        },
        "defined" => {
            let body = body(f);
            Test::Defined {
                name: f.need_argument()?.refer_in(Kind::Definition, body.as_ref()),
                body,
            }
        }
        "holds" => {
            let body = body(f);
            Test::Holds {
                office: f.need_argument()?.refer_in(Kind::Office, body.as_ref()),
                body,
            }
        }
        "held" => {
            let body = body(f);
            Test::Held {
                office: f.need_argument()?.refer_in(Kind::Office, body.as_ref()),
                window: window(f, body.as_ref())?,
                body,
            }
        }
        "checked-in" => Test::CheckedIn {
            body: body(f),
            within: f.need_property("within")?.length()?,
        },
        _ => {
            let known = nearest(word, TEST_WORDS.iter().copied());
            let problem = Problem::error("check-unknown-test").with("word", word);
            f.report(problem.suggesting(known));
            return None;
        }
    })
}

fn body(f: &mut Fields<'_>) -> Option<Name> {
    f.property("body").map(|v| v.refer(Kind::Body))
}

fn at_least(f: &mut Fields<'_>) -> Option<Test> {
    let k = f.need_argument();
    let of = list(f);
    let k_place = k;
    let k = k?.positive()?;
    if k as usize > of.len() {
        let problem = Problem::error("check-more-than-there-are")
            .with("needed", k)
            .with("there", of.len());
        if let Some(k) = k_place {
            k.report(problem);
        }
    }
    Some(Test::AtLeast { k, of })
}

fn fact(f: &mut Fields<'_>) -> Option<Test> {
    let name = f.need_argument()?.refer(Kind::Fact);
    let yes = f.property("is");
    let equals = f.property("equals");
    let declared = f.property("declared");
    let further = f.arguments_left();
    let bound = bound(f);
    let is_word = |v: &Val<'_>, word| matches!(v.value, kdl::KdlValue::String(s) if s == word);
    let is = match (yes, equals, bound) {
        (Some(yes), None, None) => FactTest::Yes(yes.yes()?),
        (None, Some(first), None) => {
            let mut options = vec![first.name()];
            options.extend(further.iter().map(|v| v.name()));
            FactTest::OneOf(options)
        }
        (None, None, Some(bound)) => FactTest::Number(bound),
        (None, None, None)
            if declared.is_some() || further.iter().any(|v| is_word(v, "declared")) =>
        {
            FactTest::Declared
        }
        _ => {
            f.report(Problem::error("check-fact-test"));
            return None;
        }
    };
    Some(Test::Fact { name, is })
}

/// `at-least`, `more-than`, `at-most`, `less-than`; nothing where none is written.
fn bound(f: &mut Fields<'_>) -> Option<Bound> {
    let mut edge = |key, step: i64| {
        let value = f.property(key)?;
        Some((value, value.number()? + step))
    };
    let (at_least, more_than) = (edge("at-least", 0), edge("more-than", 1));
    let (at_most, less_than) = (edge("at-most", 0), edge("less-than", -1));
    for (first, second) in [(&at_least, &more_than), (&at_most, &less_than)] {
        if let (Some(_), Some((second, _))) = (first, second) {
            second.report(Problem::error("check-two-edges"));
        }
    }
    let (low, high) = (at_least.or(more_than), at_most.or(less_than));
    if let (Some((_, low)), Some((place, high))) = (&low, &high)
        && low > high
    {
        place.report(
            Problem::error("check-bounds-cross")
                .with("low", *low)
                .with("high", *high),
        );
    }
    if low.is_none() && high.is_none() {
        return None;
    }
    Some(Bound {
        at_least: low.map(|(_, value)| value),
        at_most: high.map(|(_, value)| value),
    })
}

fn domain(f: &mut Fields<'_>) -> Test {
    const WAYS: &[(&str, ProofWay)] = &[
        ("dns", ProofWay::Dns),
        ("web", ProofWay::Web),
        ("mail", ProofWay::Mail),
        ("registration", ProofWay::Registration),
    ];
    let first = f.property("proved-by").into_iter();
    let ways: Vec<ProofWay> = first
        .chain(f.properties("or"))
        .filter_map(|v| v.choice(WAYS))
        .collect();
    Test::Domain {
        ways,
        exclusive: f.flag("exclusive", false),
    }
}

fn region(f: &mut Fields<'_>) -> Test {
    const SOURCES: &[(&str, RegionSource)] = &[
        ("declared", RegionSource::Declared),
        ("judged", RegionSource::Judged),
    ];
    let mut regions = Vec::new();
    regions.extend(f.need_argument().map(|v| v.refer(Kind::Region)));
    let more = f.arguments_left().into_iter();
    regions.extend(more.map(|v| v.refer(Kind::Region)));
    let by = f.property("by").and_then(|v| v.choice(SOURCES));
    Test::Region {
        regions,
        by: by.unwrap_or(RegionSource::Declared),
    }
}

fn count(f: &mut Fields<'_>) -> Option<Test> {
    let body = body(f);
    let activity = f.need_argument()?.refer_in(Kind::Activity, body.as_ref());
    let window = window(f, body.as_ref());
    let bound = bound(f);
    if bound.is_none() {
        f.report(Problem::error("check-count-without-number"));
    }
    Some(Test::Count {
        activity,
        body,
        bound: bound?,
        window: window?,
    })
}

/// `within=`, `last= of=`, `from= to=`; without any, since the member joined.
fn window(f: &mut Fields<'_>, body: Option<&Name>) -> Option<Window> {
    let within = f.property("within");
    let last = f.property("last");
    let from = f.property("from");
    let (of, to) = (f.property("of"), f.property("to"));
    match (within, last, from) {
        (Some(within), None, None) => Some(Window::Within(within.length()?)),
        (None, Some(last), None) => {
            let of = of.or_else(|| f.need_property("of"))?;
            Some(Window::Last {
                n: last.positive()?,
                of: of.refer_in(Kind::Occasion, body),
            })
        }
        (None, None, Some(from)) => {
            let to = to.or_else(|| f.need_property("to"))?;
            let (first, last) = (from.day()?, to.day()?);
            if first > last {
                to.report(Problem::error("check-days-cross"));
            }
            Some(Window::Fixed {
                from: first,
                to: last,
            })
        }
        (None, None, None) => Some(Window::Ever),
        _ => {
            f.report(Problem::error("check-two-windows"));
            None
        }
    }
}
