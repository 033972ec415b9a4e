//! Readers of what changes a membership: standing, check-in, endings, fees.

use super::condition;
use super::fields::Fields;
use super::rules::name_or_empty;
use super::value::Val;
use crate::*;

pub(super) fn standing(f: &mut Fields<'_>) -> Standing {
    let starts = name_or_empty(f.need_property("starts"), |v| v.refer(Kind::Standing));
    let states = f.each("state").into_iter().map(|mut state| {
        let rule = StandingState {
            name: name_or_empty(state.need_argument(), |v| v.name()),
            votes: state.flag("votes", true),
            counts: state.flag("counts", true),
            stands: state.flag("stands", true),
        };
        state.done();
        rule
    });
    let states = states.collect();
    Standing {
        starts,
        states,
        moves: f.each("move").into_iter().map(standing_move).collect(),
    }
}

fn standing_move(mut f: Fields<'_>) -> StandingMove {
    const CHECKED: &[(&str, MoveChecked)] = &[
        ("each occasion", MoveChecked::EachOccasion),
        ("daily", MoveChecked::Daily),
        ("at check-in", MoveChecked::AtCheckIn),
    ];
    let from = f.properties("from").into_iter();
    let from = from.map(|v| v.refer(Kind::Standing)).collect();
    let rule = StandingMove {
        from,
        to: name_or_empty(f.need_property("to"), |v| {
            v.refer_or(&["ended"], Kind::Standing)
        }),
        when: condition::child(&mut f, "when"),
        by: f
            .value("by")
            .map_or_else(|| "clock".into(), |v| v.refer_or(&["clock"], Kind::Holder)),
        checked: f
            .value("checked")
            .and_then(|v| v.choice(CHECKED))
            .unwrap_or_default(),
        notice: f.value("notice").and_then(|v| v.length()),
    };
    f.done();
    rule
}

pub(super) fn check_in(f: &mut Fields<'_>) -> Option<CheckIn> {
    let window = needed(f, "window").and_then(|v| v.length());
    let silence = needed(f, "silence").map(|v| v.refer(Kind::Standing));
    let answer = needed(f, "answer").map(|v| v.refer(Kind::Standing));
    let accepts = f.each("accepts").into_iter().filter_map(|mut accepts| {
        let body = accepts.need_property("body").map(|v| v.refer(Kind::Body));
        let within = accepts.need_property("within").and_then(|v| v.length());
        accepts.done();
        Some((body?, within?))
    });
    let accepts = accepts.collect();
    let passive = condition::child(f, "passive");
    let reminders = f.value("reminders").and_then(|v| v.count());
    Some(CheckIn {
        window: window?,
        silence: silence?,
        answer: answer?,
        accepts,
        passive,
        reminders: reminders.unwrap_or(0),
    })
}

fn needed<'a>(f: &mut Fields<'a>, word: &'static str) -> Option<Val<'a>> {
    let found = f.value(word);
    if found.is_none() {
        f.report(
            Problem::error("check-missing-child")
                .with("word", f.word())
                .with("child", word),
        );
    }
    found
}

pub(super) fn ending(f: &mut Fields<'_>) -> Ending {
    Ending {
        cause: name_or_empty(f.need_argument(), |v| v.name()),
        by: name_or_empty(f.need_property("by"), |v| {
            v.refer_or(&["member", "clock"], Kind::Holder)
        }),
        after: f.property("after").and_then(|v| v.length()),
        hearing: f.property("hearing").and_then(|v| v.length()),
        cure: f.property("cure").and_then(|v| v.length()),
        decision: f.property("decision").map(|v| v.refer(Kind::Decision)),
        appeal: f.child("appeal").and_then(super::admission::appeal),
    }
}

pub(super) fn fees(f: &mut Fields<'_>) -> Option<Fees> {
    let due = f.need_property("due").and_then(|v| v.year_day());
    let grace = f.need_property("grace").and_then(|v| v.length());
    let effect = f.need_property("effect");
    let standing = name_or_empty(effect, |v| v.refer(Kind::Standing));
    let amounts = f.each("amount").into_iter().filter_map(amount).collect();
    Some(Fees {
        due: due?,
        grace: grace?,
        standing,
        amounts,
    })
}

fn amount(mut f: Fields<'_>) -> Option<FeeAmount> {
    let class = name_or_empty(f.need_property("class"), |v| v.refer(Kind::Class));
    let written = f.need_argument();
    f.done();
    let written = written?;
    match read_amount(written.text()?) {
        Some((minor, currency)) => Some(FeeAmount {
            class,
            minor,
            currency,
        }),
        None => {
            written.report(Problem::error("check-expected-amount"));
            None
        }
    }
}

/// `"100 EUR"`, `"12.50 USD"`. Two decimals at most: minor units are hundredths here, whatever the currency.
fn read_amount(text: &str) -> Option<(u64, String)> {
    let (number, currency) = text.split_once(' ')?;
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    let (whole, cents) = number.split_once('.').unwrap_or((number, "00"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_code || !digits(whole) || !digits(cents) || cents.len() != 2 || whole.len() > 12 {
        return None;
    }
    let minor = whole.parse::<u64>().ok()? * 100 + cents.parse::<u64>().ok()?;
    Some((minor, currency.to_owned()))
}
