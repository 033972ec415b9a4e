//! Links by letter: whom they let in, how often, and what they tell a stranger.

use super::town::{MINUTE, Town, asker, at, network, token_of};
use house::accounts::{
    AccountLetter, AddressAdded, Asked, Asker, LINK_MS, LinkSpent, LinkState, MailAddress,
    NotAnAddress,
};

fn looks(town: &Town, token: &str, browser: &str, now: i64) -> LinkState {
    let looked = town.accounts.look_at_link(token, browser, None, at(now));
    looked.expect("the store answers")
}

fn mail(text: &str) -> MailAddress {
    MailAddress::from_normal(text.to_owned())
}

#[test]
fn the_browser_that_asked_is_let_in_by_opening_the_link() {
    let town = Town::new();
    let browser = town.browser();
    let token = town.link("Ana@Club.example", &browser, at(0));
    assert_eq!(looks(&town, &token, &browser, 1), LinkState::Ready);
    let LinkSpent::SignedIn(session) = town.spends(&token, &browser, false, at(1)) else {
        panic!("not signed in");
    };
    assert!(session.is_new);
    let signed_in = town.session(&session.token, at(2)).expect("goes on");
    let account = town.accounts.account(signed_in.account()).expect("answers");
    assert_eq!(
        account.expect("is there").language,
        "fr",
        "that of the page"
    );
    let again = town.signs_in("ana@club.example", at(3));
    assert_eq!((again.account, again.is_new), (session.account, false));
}

#[test]
fn a_scanner_of_mail_does_not_spend_a_link() {
    let town = Town::new();
    let browser = town.browser();
    let token = town.link("ana@club.example", &browser, at(0));
    let click = LinkState::NeedsClick {
        address: mail("ana@club.example"),
    };
    for other in ["", "no token", &town.browser()] {
        assert_eq!(looks(&town, &token, other, 1), click);
        assert_eq!(
            town.spends(&token, other, false, at(1)),
            LinkSpent::Not(click.clone())
        );
    }
    assert_eq!(
        looks(&town, &token, &browser, 1),
        LinkState::Ready,
        "still good"
    );
}

#[test]
fn another_browser_is_let_in_by_a_click() {
    let town = Town::new();
    let token = town.link("ana@club.example", &town.browser(), at(0));
    let spent = town.spends(&token, &town.browser(), true, at(1));
    assert!(matches!(spent, LinkSpent::SignedIn(_)), "{spent:?}");
}

#[test]
fn a_link_lets_in_once() {
    let town = Town::new();
    let browser = town.browser();
    let token = town.link("ana@club.example", &browser, at(0));
    assert!(matches!(
        town.spends(&token, &browser, false, at(1)),
        LinkSpent::SignedIn(_)
    ));
    assert_eq!(looks(&town, &token, &browser, 2), LinkState::Spent);
    for clicked in [false, true] {
        let again = town.spends(&token, &browser, clicked, at(2));
        assert_eq!(again, LinkSpent::Not(LinkState::Spent));
    }
}

#[test]
fn the_other_links_to_the_same_address_end_with_the_one_that_was_used() {
    let town = Town::new();
    let browser = town.browser();
    let [first, second] = [0, 1].map(|ms| town.link("ana@club.example", &browser, at(ms)));
    let others = town.link("bo@club.example", &browser, at(2));
    assert!(matches!(
        town.spends(&second, &browser, false, at(3)),
        LinkSpent::SignedIn(_)
    ));
    assert_eq!(looks(&town, &first, &browser, 4), LinkState::Spent);
    assert_eq!(looks(&town, &others, &browser, 4), LinkState::Ready);
}

#[test]
fn a_link_is_good_for_a_quarter_of_an_hour() {
    let town = Town::new();
    let browser = town.browser();
    let token = town.link("ana@club.example", &browser, at(0));
    assert_eq!(
        looks(&town, &token, &browser, LINK_MS - 1),
        LinkState::Ready
    );
    assert_eq!(looks(&town, &token, &browser, LINK_MS), LinkState::Expired);
    let late = town.spends(&token, &browser, true, at(LINK_MS));
    assert_eq!(late, LinkSpent::Not(LinkState::Expired));
}

#[test]
fn a_token_of_another_kind_is_no_link() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    let browser = town.browser();
    for token in ["", "x", &session.token, &browser, &"A".repeat(43)] {
        assert_eq!(looks(&town, token, &browser, 1), LinkState::Unknown);
    }
    let link = town.link("ana@club.example", &browser, at(2));
    assert_eq!(town.session(&link, at(3)), None);
}

#[test]
fn a_stranger_is_not_told_who_has_an_account() {
    let town = Town::new();
    town.signs_in("ana@club.example", at(0));
    let browser = town.browser();
    let asked = ["ana@club.example", "nobody@club.example"]
        .map(|address| town.asks(address, &browser, at(1)));
    assert_eq!(asked, [Asked::Sent, Asked::Sent]);
    let letters = town.letters();
    assert_eq!(letters.len(), 2);
    assert!(
        letters
            .iter()
            .all(|letter| matches!(letter, AccountLetter::SignIn { .. }))
    );
    let states = letters.map_tokens(|token| looks(&town, token, &browser, 2));
    assert_eq!(states, [LinkState::Ready, LinkState::Ready]);
}

/// The tokens of letters, looked at.
trait Tokens {
    fn map_tokens<T>(&self, look: impl Fn(&str) -> T) -> Vec<T>;
}

impl Tokens for Vec<AccountLetter> {
    fn map_tokens<T>(&self, look: impl Fn(&str) -> T) -> Vec<T> {
        self.iter().map(|letter| look(&token_of(letter))).collect()
    }
}

#[test]
fn what_is_no_address_gets_an_answer_and_no_letter() {
    let town = Town::new();
    let asked = town.asks("ana at club", &town.browser(), at(0));
    assert_eq!(asked, Asked::NotAnAddress(NotAnAddress::NoSign));
    assert!(town.letters().is_empty());
}

#[test]
fn a_mailbox_is_not_flooded_with_letters() {
    let town = Town::new();
    let from = |number: u32, now| {
        let asker = Asker {
            browser: "",
            network: network(&format!("198.51.100.{number}")),
            language: "en",
        };
        town.accounts
            .ask_link("ana@club.example", &asker, at(now))
            .expect("answers")
    };
    for number in 0..5 {
        assert_eq!(from(number, 0), Asked::Sent);
    }
    let next = Asked::NotBefore(at(10 * MINUTE));
    assert_eq!([from(6, 0), from(7, 10 * MINUTE - 1)], [next.clone(), next]);
    assert_eq!(from(8, 10 * MINUTE), Asked::Sent);
    assert_eq!(town.letters().len(), 6);
}

#[test]
fn one_network_does_not_write_to_the_whole_world() {
    let town = Town::new();
    let ask = |number: u32, from: &str, now| {
        let asker = Asker {
            browser: "",
            network: network(from),
            language: "en",
        };
        let address = format!("person{number}@club.example");
        town.accounts
            .ask_link(&address, &asker, at(now))
            .expect("answers")
    };
    let sent = (0..40).filter(|number| ask(*number, "2001:db8::7", 0) == Asked::Sent);
    assert_eq!(sent.count(), 30);
    assert_eq!(
        ask(50, "2001:db8::ffff", 0),
        Asked::NotBefore(at(MINUTE)),
        "the same subscriber"
    );
    assert_eq!(ask(50, "2001:db8:0:1::7", 0), Asked::Sent, "another one");
    assert_eq!(ask(51, "2001:db8::7", MINUTE), Asked::Sent);
}

#[test]
fn links_are_not_tried_without_end() {
    let town = Town::new();
    let browser = town.browser();
    let token = town.link("ana@club.example", &browser, at(0));
    let mut refused = 0;
    for number in 0..100u8 {
        let guess = format!("{number:A>43}");
        if let LinkSpent::Not(LinkState::NotBefore(_)) = town.spends(&guess, &browser, true, at(1))
        {
            refused += 1;
        }
    }
    assert_eq!(refused, 40);
    let own = town.spends(&token, &browser, false, at(1));
    assert!(matches!(own, LinkSpent::Not(LinkState::NotBefore(_))));
    let later = town.spends(&token, &browser, false, at(MINUTE));
    assert!(
        matches!(later, LinkSpent::SignedIn(_)),
        "the link itself was not spent"
    );
}

#[test]
fn an_address_is_added_by_whoever_reads_its_mail_and_is_signed_in() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    let stranger = town.signs_in("bo@club.example", at(0));
    let browser = town.browser();
    let asker = asker(&browser);
    let add = |address: &str| {
        let asked = town
            .accounts
            .add_address(session.account, address, &asker, at(1));
        assert_eq!(asked.expect("answers"), Asked::Sent);
        token_of(&town.letters()[0])
    };
    let token = add("ana@home.example");
    for other in [None, Some(stranger.account)] {
        let looked = town.accounts.look_at_link(&token, &browser, other, at(2));
        assert_eq!(looked.expect("answers"), LinkState::OtherAccount);
        let spent = town
            .accounts
            .spend_link(&token, &asker, other, true, "", at(2));
        assert_eq!(
            spent.expect("answers"),
            LinkSpent::Not(LinkState::OtherAccount)
        );
    }
    let own = Some(session.account);
    let spend = |token: &str| {
        let spent = town
            .accounts
            .spend_link(token, &asker, own, false, "", at(2));
        spent.expect("answers")
    };
    assert_eq!(spend(&token), LinkSpent::Address(AddressAdded::Added));
    assert_eq!(
        town.signs_in("ana@home.example", at(3)).account,
        session.account
    );
    let taken = add("bo@club.example");
    assert_eq!(spend(&taken), LinkSpent::Address(AddressAdded::OfAnother));
}

#[test]
fn an_account_does_not_send_letters_without_end() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    let browser = town.browser();
    let add = |number: u32| {
        let address = format!("ana{number}@club.example");
        let asked = town
            .accounts
            .add_address(session.account, &address, &asker(&browser), at(1));
        asked.expect("answers")
    };
    let asked: Vec<Asked> = (0..6).map(add).collect();
    assert_eq!(asked[..5], vec![Asked::Sent; 5]);
    assert_eq!(asked[5], Asked::NotBefore(at(1 + 10 * MINUTE)));
}

#[test]
fn neither_token_nor_address_is_in_a_text_for_logs() {
    let town = Town::new();
    let browser = town.browser();
    town.asks("ana@club.example", &browser, at(0));
    let letters = town.letters();
    let token = token_of(&letters[0]);
    let state = looks(&town, &token, "", 1);
    let spent = town.spends(&token, &browser, false, at(1));
    let text = format!("{letters:?} {state:?} {spent:?}");
    assert!(!text.contains("ana") && !text.contains(&token), "{text}");
    let LinkSpent::SignedIn(session) = spent else {
        panic!("not signed in")
    };
    let known = town.session(&session.token, at(2));
    assert!(!format!("{known:?}").contains(&session.token));
}
