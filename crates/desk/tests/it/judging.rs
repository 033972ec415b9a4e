//! From an observation to a finding.

use desk::{
    Cause, Challenge, Domain, Finding, Lack, Observation, Seen, Silence, TxtOutcome, TxtSeen,
    WebOutcome, WebSeen, WebSilence, WebStep, judge_txt, judge_web,
};

const VALUE: &str = "plenary-verify=9f2c7a51d3e84b06";
const NAME: &str = "_plenary-challenge.relief.org";

fn challenge() -> Challenge {
    let domain = Domain::parse("relief.org").expect("a name");
    Challenge::with_token(domain, "9f2c7a51d3e84b06")
}

#[track_caller]
fn check_txt(texts: &[&str], finding: Finding) {
    assert_eq!(
        judge_txt(&challenge(), &TxtSeen::records(NAME, texts)),
        finding,
        "{texts:?}"
    );
}

fn txt(outcome: TxtOutcome) -> TxtSeen {
    TxtSeen {
        outcome,
        ..TxtSeen::nothing(NAME, Silence::NoAnswer)
    }
}

fn steps(outcomes: &[WebOutcome]) -> WebSeen {
    let url = challenge().file_url();
    let steps = outcomes.iter().map(|outcome| WebStep {
        url: url.clone(),
        outcome: outcome.clone(),
    });
    WebSeen {
        steps: steps.collect(),
    }
}

#[track_caller]
fn check_web(outcome: WebOutcome, finding: Finding) {
    assert_eq!(
        judge_web(&challenge(), &steps(std::slice::from_ref(&outcome))),
        finding,
        "{outcome:?}"
    );
}

fn page(status: u16, text: &str) -> WebOutcome {
    WebOutcome::Page {
        status,
        text: text.to_owned(),
        cut: false,
    }
}

fn seen(text: &str) -> String {
    text.to_owned()
}

#[test]
fn the_token_alone_or_among_others_shows_control() {
    check_txt(&[VALUE], Finding::Shown);
    check_txt(
        &["v=spf1 -all", VALUE, "plenary-verify=another"],
        Finding::Shown,
    );
}

#[test]
fn nothing_but_the_whole_token_byte_by_byte_shows_control() {
    for (text, lack) in [
        (
            " plenary-verify=9f2c7a51d3e84b06 ",
            Lack::Spaces {
                seen: seen(" plenary-verify=9f2c7a51d3e84b06 "),
            },
        ),
        (
            "Plenary-Verify=9F2C7A51D3E84B06",
            Lack::OtherCase {
                seen: seen("Plenary-Verify=9F2C7A51D3E84B06"),
            },
        ),
        (
            "\"plenary-verify=9f2c7a51d3e84b06\"",
            Lack::Quotes {
                seen: seen("\"plenary-verify=9f2c7a51d3e84b06\""),
            },
        ),
        (
            "“plenary-verify=9f2c7a51d3e84b06”",
            Lack::Quotes {
                seen: seen("“plenary-verify=9f2c7a51d3e84b06”"),
            },
        ),
        (
            "9f2c7a51d3e84b06",
            Lack::NoPrefix {
                seen: seen("9f2c7a51d3e84b06"),
            },
        ),
        (
            "plenary-verify=0011223344556677",
            Lack::OtherToken {
                seen: seen("plenary-verify=0011223344556677"),
            },
        ),
        (
            "plenary-verify=9f2c7a51d3e84b06ff",
            Lack::OtherToken {
                seen: seen("plenary-verify=9f2c7a51d3e84b06ff"),
            },
        ),
        (
            "v=spf1 -all",
            Lack::Other {
                seen: vec![seen("v=spf1 -all")],
            },
        ),
        (
            "",
            Lack::Other {
                seen: vec![seen("")],
            },
        ),
    ] {
        check_txt(&[text], Finding::NotShown(lack));
    }
}

#[test]
fn of_several_records_the_nearest_mistake_is_told() {
    let near = Lack::OtherCase {
        seen: VALUE.to_uppercase(),
    };
    check_txt(
        &["v=spf1 -all", "plenary-verify=old", &VALUE.to_uppercase()],
        Finding::NotShown(near),
    );
}

#[test]
fn a_long_or_strange_record_is_shown_shortened_and_without_signs_that_harm() {
    let long = format!("x\u{1b}[31m{}", "y".repeat(500));
    let Finding::NotShown(Lack::Other { seen }) =
        judge_txt(&challenge(), &TxtSeen::records(NAME, &[&long]))
    else {
        panic!("something else was concluded");
    };
    assert!(
        seen[0].chars().count() <= 101 && !seen[0].contains('\u{1b}'),
        "{seen:?}"
    );
}

#[test]
fn no_record_and_no_name_are_the_same_to_a_person() {
    for outcome in [TxtOutcome::NoRecord, TxtOutcome::NoName] {
        let seen = TxtSeen {
            remembered_s: Some(3_599),
            ..txt(outcome)
        };
        let lack = Lack::NoRecord {
            remembered_minutes: Some(60),
        };
        assert_eq!(judge_txt(&challenge(), &seen), Finding::NotShown(lack));
    }
}

#[test]
fn an_alias_into_nothing_says_where_it_leads() {
    let seen = TxtSeen {
        aliases: vec![seen("gone.relief.org")],
        ..txt(TxtOutcome::NoName)
    };
    let lack = Lack::AliasToNothing {
        alias: "gone.relief.org".to_owned(),
    };
    assert_eq!(judge_txt(&challenge(), &seen), Finding::NotShown(lack));
}

#[test]
fn an_alias_that_leads_to_the_token_shows_control() {
    let seen = TxtSeen {
        aliases: vec![seen("proofs.host.net")],
        ..TxtSeen::records(NAME, &[VALUE])
    };
    assert_eq!(judge_txt(&challenge(), &seen), Finding::Shown);
}

#[test]
fn a_silent_name_server_is_a_finding_and_says_nothing_about_the_name() {
    for (silence, cause) in [
        (Silence::NoAnswer, Cause::NameServersSilent),
        (Silence::Refused, Cause::NameServersRefuse),
        (Silence::ServerFailed, Cause::NameServersFail),
        (Silence::SignaturesBroken, Cause::SignaturesBroken),
        (Silence::NotUnderstood, Cause::NotUnderstood),
        (Silence::OurSide, Cause::OurSide),
    ] {
        let seen = TxtSeen::nothing(NAME, silence.clone());
        assert_eq!(
            judge_txt(&challenge(), &seen),
            Finding::Silent(cause.clone())
        );
        let web = WebOutcome::Nothing(WebSilence::Names(silence));
        check_web(web, Finding::Silent(cause));
    }
}

#[test]
fn a_token_that_was_not_among_the_records_looked_at_is_not_said_to_be_missing() {
    let outcome = TxtOutcome::Records {
        records: vec![seen("noise"); 100],
        more: 20,
    };
    let lack = Lack::TooMany { records: 120 };
    assert_eq!(
        judge_txt(&challenge(), &txt(outcome)),
        Finding::NotShown(lack)
    );
}

#[test]
fn a_file_with_the_token_on_a_line_of_its_own_shows_control() {
    for text in [
        VALUE.to_owned(),
        format!("{VALUE}\n"),
        format!("\u{FEFF}{VALUE}\r\n"),
        format!("plenary-verify=another\n\n{VALUE}  \n"),
    ] {
        check_web(page(200, &text), Finding::Shown);
    }
}

#[test]
fn a_file_with_anything_else_does_not() {
    for (text, lack) in [
        (
            "<!DOCTYPE html><p>plenary-verify=9f2c7a51d3e84b06",
            Lack::APage,
        ),
        (
            "",
            Lack::NoRecord {
                remembered_minutes: None,
            },
        ),
        (
            "hello",
            Lack::Other {
                seen: vec![seen("hello")],
            },
        ),
        (
            "x plenary-verify=9f2c7a51d3e84b06",
            Lack::Other {
                seen: vec![seen("x plenary-verify=9f2c7a51d3e84b06")],
            },
        ),
        (
            "plenary-verify=old",
            Lack::OtherToken {
                seen: seen("plenary-verify=old"),
            },
        ),
    ] {
        check_web(page(200, text), Finding::NotShown(lack));
    }
}

#[test]
fn a_status_says_whether_the_file_is_missing_or_the_server_ill() {
    for status in [403, 404, 410, 204, 304] {
        check_web(
            page(status, VALUE),
            Finding::NotShown(Lack::NoFile { status }),
        );
    }
    for status in [429, 500, 503] {
        check_web(
            page(status, VALUE),
            Finding::Silent(Cause::WebFails { status }),
        );
    }
}

#[test]
fn a_web_server_that_cannot_be_asked_is_told_from_one_that_does_not_answer() {
    let inner = "10.0.0.5".parse().expect("an address");
    let why = || "expired".to_owned();
    for (silence, finding) in [
        (WebSilence::NoAddress, Finding::NotShown(Lack::NoAddress)),
        (
            WebSilence::Inner { address: inner },
            Finding::NotShown(Lack::Inner { address: inner }),
        ),
        (
            WebSilence::NotAsked,
            Finding::NotShown(Lack::LedAway {
                to: challenge().file_url(),
            }),
        ),
        (WebSilence::NotOffered, Finding::Silent(Cause::WebSilent)),
        (WebSilence::NoAnswer, Finding::Silent(Cause::WebSilent)),
        (
            WebSilence::Certificate { why: why() },
            Finding::Silent(Cause::Certificate { why: why() }),
        ),
        (WebSilence::OurSide, Finding::Silent(Cause::OurSide)),
    ] {
        check_web(WebOutcome::Nothing(silence), finding);
    }
    assert_eq!(
        judge_web(&challenge(), &steps(&[])),
        Finding::Silent(Cause::OurSide)
    );
}

fn observation(texts: &[&str]) -> Observation {
    let seen = TxtSeen {
        signed: true,
        remembered_s: Some(9),
        ..TxtSeen::records(NAME, texts)
    };
    Observation {
        wanted: VALUE.to_owned(),
        finding: judge_txt(&challenge(), &seen),
        seen: Seen::Txt(seen),
    }
}

#[test]
fn what_was_kept_reads_back_as_it_was() {
    let observation = observation(&["a", VALUE]);
    let kept = observation.to_json(9_000);
    assert_eq!(Observation::from_json(kept.as_bytes()), Ok(observation));
    assert!(Observation::from_json(b"{}").is_err());
}

#[test]
fn however_much_came_what_is_kept_is_short_and_says_the_same() {
    let long = "\u{1F600}\"".repeat(200);
    let mut texts = vec![long.as_str(); 60];
    texts.push(VALUE);
    let observation = observation(&texts);
    let kept = observation.to_json(9_000);
    assert!(kept.len() <= 9_000, "{}", kept.len());
    let read = Observation::from_json(kept.as_bytes()).expect("it reads back");
    assert_eq!(read.finding, Finding::Shown);
    let url = format!("https://relief.org/{}", "x".repeat(5_000));
    let step = WebStep {
        url: url.clone(),
        outcome: WebOutcome::Redirect { to: url },
    };
    let steps = vec![step; 5];
    let web = Observation {
        seen: Seen::Web(WebSeen { steps }),
        ..observation
    };
    assert!(web.to_json(2_000).len() <= 2_000);
}
