//! What a page sees: the community at one state, the reader, and the words to say it in. Look-ups that many pages share.

use crate::site::Site;
use crate::visit::Visit;
use assembly::State;
use assembly::bodies::Bylaws;
use assembly::ids::{BodyId, NameId, PartyId};
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use house::Shown;
use std::sync::Arc;
use words::{Language, Value, Words};

/// One look at the community.
pub(crate) struct View {
    pub(crate) site: Arc<Site>,
    pub(crate) shown: Arc<Shown>,
    pub(crate) now: Moment,
    pub(crate) visit: Visit,
    pub(crate) words: Words,
}

/// A body as lists show it.
#[derive(Clone, Debug)]
pub(crate) struct BodyLink {
    /// Its handle, in addresses.
    pub(crate) handle: String,
    /// Its full name.
    pub(crate) title: String,
    /// Its abbreviation, or its full name.
    pub(crate) short: String,
}

impl View {
    pub(crate) fn new(site: Arc<Site>, visit: Visit) -> View {
        let (shown, now, words) = (site.door.shown(), site.door.now(), visit.words());
        View {
            site,
            shown,
            now,
            visit,
            words,
        }
    }

    /// The state that everybody may derive.
    pub(crate) fn state(&self) -> &State {
        &self.shown.community.open
    }

    /// A message without values.
    pub(crate) fn say(&self, id: &str) -> String {
        without_quotes(self.words.say(id, &[]))
    }

    /// A message with values.
    pub(crate) fn say_with(&self, id: &str, args: &[(&str, Value)]) -> String {
        without_quotes(self.words.say(id, args))
    }

    /// A message that counts.
    pub(crate) fn count(&self, id: &str, n: usize) -> String {
        self.words.say(id, &[("n", Value::from(n as i64))])
    }

    /// How far the record has come, as every page says it.
    pub(crate) fn derived(&self) -> String {
        self.count(
            "web-derived",
            usize::try_from(self.shown.position()).unwrap_or(usize::MAX),
        )
    }

    /// A whole number as the reader writes it.
    pub(crate) fn number(&self, n: usize) -> String {
        self.words.plain().show(&Value::from(n as i64))
    }

    /// The day of a moment, in UTC.
    pub(crate) fn day(&self, moment: &Moment) -> String {
        let date = moment.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
        let value = Value::Date {
            y: date.year().into(),
            m: u8::try_from(date.month()).unwrap_or(1),
            d: u8::try_from(date.day()).unwrap_or(1),
        };
        self.words.plain().show(&value)
    }

    /// Day and time, with its zone.
    pub(crate) fn moment(&self, moment: &Moment) -> String {
        self.words.plain().show(&Value::utc(moment.0))
    }

    /// As machines read it: `datetime` of `time`.
    pub(crate) fn machine(&self, moment: &Moment) -> String {
        moment.to_string()
    }

    /// The language's tag.
    pub(crate) fn lang(&self) -> &'static str {
        self.visit.language.tag()
    }

    /// `ltr` or `rtl`.
    pub(crate) fn dir(&self) -> &'static str {
        self.visit.language.direction().as_str()
    }

    /// The other languages of the interface, each with its own name.
    pub(crate) fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        let all = Language::ALL.iter();
        all.map(|language| {
            (
                language.tag(),
                language.own_name(),
                *language == self.visit.language,
            )
        })
        .collect()
    }

    /// The path that was asked for, without the query.
    pub(crate) fn path(&self) -> &str {
        self.visit.address.split('?').next().unwrap_or("/")
    }

    /// The address of a built-in file.
    pub(crate) fn asset(&self, name: &str) -> &str {
        self.site.assets.address(name)
    }

    /// A text that people wrote, if it can still be seen.
    pub(crate) fn text(&self, address: PartAddress) -> Option<String> {
        match self.site.door.text(address) {
            PartText::Known(text) => Some(text.to_string()),
            PartText::Empty | PartText::Unseen => None,
        }
    }

    /// A text that people wrote for everybody, if it can still be seen. What was written for some is not there.
    pub(crate) fn public_text(&self, position: u64, slot: u8) -> Option<String> {
        let sheet = self.site.door.sheet(position).ok()??;
        let part = sheet.parts.get(usize::from(slot))?.as_ref()?;
        let text = std::str::from_utf8(&part.content).ok()?;
        (part.mark.is_public() && !text.is_empty()).then(|| text.to_owned())
    }

    /// The number of a clause of the charter in force.
    pub(crate) fn clause_number(&self, body: BodyId, clause: charter::ClauseIx) -> String {
        let clauses = self
            .bylaws(body)
            .map_or(&[][..], |bylaws| &bylaws.rules.clauses);
        let clause = clauses.get(usize::from(clause.0));
        clause.map_or_else(String::new, |clause| clause.number.clone())
    }

    /// How a language is written in a filter.
    pub(crate) fn reads_hint(&self) -> String {
        self.say_with(
            "body-reads-hint",
            &[("tag", Value::Verbatim("fr".to_owned()))],
        )
    }

    /// A seat by its number.
    pub(crate) fn seat(&self, number: &usize) -> String {
        self.count("body-seat", *number)
    }

    /// The name of a party. Only of those whom some body knows: that somebody registered is nobody's business.
    pub(crate) fn name(&self, party: PartyId) -> String {
        self.known_name(party).unwrap_or_else(|| {
            self.words.say(
                "web-somebody",
                &[("number", Value::from(i64::from(party.0)))],
            )
        })
    }

    /// The name of a party that some body knows, if it was not erased.
    pub(crate) fn known_name(&self, party: PartyId) -> Option<String> {
        let row = self.state().people.parties.get(party)?;
        let known = row.last_member.is_some() || row.last_term.is_some();
        if !known || row.erased.is_some() {
            return None;
        }
        self.text(PartAddress {
            position: row.named_at,
            slot: 0,
        })
    }

    /// Whether the charter lets everybody see a field of the members of a body (B11). Of what it does not say, only those
    /// concerned see anything.
    pub(crate) fn everybody_sees(&self, body: BodyId, field: &str) -> bool {
        let rules = self
            .bylaws(body)
            .map_or(&[][..], |bylaws| &bylaws.rules.visible);
        let mut rules = rules.iter().filter(|rule| *rule.field == *field);
        rules.any(|rule| rule.to == charter::Audience::Public)
    }

    /// Which roll is shown, where it is not the one of now.
    pub(crate) fn roll_then(&self, at: &Moment, known: &u64) -> String {
        let at = Value::utc(at.0);
        match *known < self.shown.position() {
            true => {
                let known = Value::from(i64::try_from(*known).unwrap_or(i64::MAX));
                self.say_with("body-roll-then-known", &[("at", at), ("known", known)])
            }
            false => self.say_with("body-roll-then", &[("at", at)]),
        }
    }

    /// What a charter calls something, as words: `vice-chair` is "vice chair".
    pub(crate) fn handle(&self, name: NameId) -> String {
        plain_words(self.state().names.text(name))
    }

    /// A body by its handle in an address.
    pub(crate) fn body(&self, handle: &str) -> Option<BodyId> {
        self.state().body_named(handle)
    }

    /// The charter in force.
    pub(crate) fn bylaws(&self, body: BodyId) -> Option<&Bylaws> {
        self.state().bylaws_of(body)
    }

    /// A body as lists show it.
    pub(crate) fn link(&self, body: BodyId) -> BodyLink {
        let row = self.state().bodies.list.get(body);
        let handle = row
            .map_or("", |row| self.state().names.text(row.name))
            .to_owned();
        let rule = self
            .bylaws(body)
            .and_then(|bylaws| bylaws.rules.body.as_ref());
        let title = rule.map_or_else(|| plain_words(&handle), |rule| rule.title.clone());
        let short = rule
            .and_then(|rule| rule.short.clone())
            .unwrap_or_else(|| title.clone());
        BodyLink {
            handle,
            title,
            short,
        }
    }
}

/// Catalogues write what is typed as it stands, `GH`, between backquotes, as terminals and letters show it. A page keeps the
/// order of its letters and shows no quotes.
fn without_quotes(said: String) -> String {
    const LEFT_TO_RIGHT: char = '\u{2066}';
    const ISOLATE_ENDS: char = '\u{2069}';
    if said.matches('`').count() % 2 == 1 || !said.contains('`') {
        return said;
    }
    let mut inside = false;
    let signs = said.chars().map(|sign| {
        if sign != '`' {
            return sign;
        }
        inside = !inside;
        if inside { LEFT_TO_RIGHT } else { ISOLATE_ENDS }
    });
    signs.collect()
}

/// A handle of a charter as words.
pub(crate) fn plain_words(handle: &str) -> String {
    handle.replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::without_quotes;

    #[test]
    fn what_is_typed_as_it_stands_keeps_its_order_without_quotes() {
        for (said, shown) in [
            (
                "as in `GH` or `PE`",
                "as in \u{2066}GH\u{2069} or \u{2066}PE\u{2069}",
            ),
            ("nothing to type", "nothing to type"),
            ("a lonely ` stays", "a lonely ` stays"),
        ] {
            assert_eq!(without_quotes(said.to_owned()), shown);
        }
    }
}
