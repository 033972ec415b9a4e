//! Roll calls in one line: "CPH of 7: 4 aye@rrsg 1 no 2 absent; NCPH of 13: 7 aye*1/8".
//! `@` gives the group, `#` the region, `*` the weight; each part is a number of voices and what they did.

use tally::Exact;
use tally::roll_call::{
    Chamber, Choice, Exclusion, Held, HolderPresence, Presence, RollCall, Voice,
};

use crate::rules::exact;

pub(crate) fn roll(text: &str) -> RollCall {
    let mut call = RollCall {
        chambers: Vec::new(),
        groups: Vec::new(),
        regions: Vec::new(),
        voices: Vec::new(),
        past_attendance: Vec::new(),
        past_cast: Vec::new(),
        round: 1,
        held: Held::Meeting,
    };
    for chamber in text.split("; ") {
        add_chamber(&mut call, chamber);
    }
    call
}

fn add_chamber(call: &mut RollCall, text: &str) {
    let (head, parts) = text.split_once(": ").expect("name of seats: voices");
    let (name, seats) = head.split_once(" of ").expect("name of seats");
    call.chambers.push(Chamber::of_equals(
        name,
        seats.parse().expect("a number of seats"),
    ));
    let words = parts.split(' ').collect::<Vec<_>>();
    for pair in words.chunks(2) {
        let number: usize = pair[0].parse().expect("a number of voices");
        let voice = read_voice(name, pair[1]);
        remember(&mut call.groups, voice.group.as_ref());
        remember(&mut call.regions, voice.region.as_ref());
        call.voices.extend(std::iter::repeat_n(voice, number));
    }
}

fn remember(names: &mut Vec<String>, name: Option<&String>) {
    if let Some(name) = name.filter(|name| !names.contains(name)) {
        names.push(name.clone());
    }
}

fn read_voice(chamber: &str, text: &str) -> Voice {
    let (text, weight) = text
        .split_once('*')
        .map_or((text, Exact::ONE), |(rest, w)| (rest, exact(w)));
    let (text, region) = cut(text, '#');
    let (word, group) = cut(text, '@');
    let (presence, choice, exclusion) = read_word(word);
    Voice {
        group,
        region,
        weight,
        presence,
        exclusion,
        ..Voice::present(chamber, choice)
    }
}

fn cut(text: &str, mark: char) -> (&str, Option<String>) {
    text.split_once(mark)
        .map_or((text, None), |(rest, name)| (rest, Some(name.to_owned())))
}

fn read_word(word: &str) -> (Presence, Choice, Option<Exclusion>) {
    let proxy = |holder| Presence::ByProxy { holder };
    match word {
        "aye" => (Presence::Present, Choice::Aye, None),
        "no" => (Presence::Present, Choice::No, None),
        "abstain" => (Presence::Present, Choice::Abstain, None),
        "silent" => (Presence::Present, Choice::NotCast, None),
        "absent" => (Presence::Absent, Choice::NotCast, None),
        "absentee-aye" => (Presence::Absent, Choice::Aye, None),
        "proxy-aye" => (proxy(HolderPresence::Present), Choice::Aye, None),
        "proxy-without-holder" => (proxy(HolderPresence::Absent), Choice::NotCast, None),
        "alternate-aye" => (Presence::ByAlternate, Choice::Aye, None),
        "excluded" => (
            Presence::Present,
            Choice::NotCast,
            Some(Exclusion::NotEntitled),
        ),
        other => panic!("no voice does {other}"),
    }
}
