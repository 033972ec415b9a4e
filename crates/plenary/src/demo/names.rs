//! Invented names: people, places and organizations of many cultures and scripts, each with a Latin writing for addresses.

use super::chance::Chance;
use assembly::people::Country;
use std::collections::BTreeSet;

/// The tables. What a line means stands at its top.
const TABLES: &str = include_str!("names.txt");

/// The ICANN regions, as the charter of ALAC names them.
pub(crate) const REGIONS: [&str; 5] = [
    "africa",
    "asia-pacific",
    "europe",
    "latin-america-caribbean",
    "north-america",
];

/// Which kind of organization a name is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A charity, library, initiative.
    NotForProfit,
    /// A group of users of the Internet.
    UserGroup,
    /// A company of the network business.
    Company,
}

/// A name with its Latin writing.
type Pair = (&'static str, String);

/// A culture: a language, a region, and names.
#[derive(Clone, Debug)]
struct Culture {
    language: &'static str,
    region: &'static str,
    countries: Vec<Country>,
    family_first: bool,
    given: Vec<Pair>,
    family: Vec<Pair>,
    places: Vec<Pair>,
    charities: Vec<Pair>,
    groups: Vec<Pair>,
    companies: Vec<Pair>,
}

/// A name that nobody had yet.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// As it is written at home.
    pub(crate) name: String,
    /// For an address or a domain, in Latin letters: `ama.owusu`, `cleanwells-water`.
    pub(crate) latin: String,
    /// The language, as the record writes it.
    pub(crate) language: &'static str,
    /// Where.
    pub(crate) country: Country,
    /// In which region.
    pub(crate) region: &'static str,
}

/// All cultures, and what was given out already.
#[derive(Debug)]
pub(crate) struct Names {
    cultures: Vec<Culture>,
    given_out: BTreeSet<String>,
}

impl Names {
    pub(crate) fn new() -> Names {
        Names {
            cultures: cultures(),
            given_out: BTreeSet::new(),
        }
    }

    /// A person of a region.
    pub(crate) fn person(&mut self, region: &str, chance: &mut Chance) -> Named {
        let culture = self.culture(region, chance);
        let country = country(&culture, chance);
        self.person_of(&culture, country, chance)
    }

    /// A name of a region that others may have too: for a crowd.
    pub(crate) fn anybody(&self, region: &str, chance: &mut Chance) -> Named {
        let there: Vec<&Culture> = self.of(region);
        let culture = chance.one(&there).copied().unwrap_or(&self.cultures[0]);
        let (name, latin) = drawn_name(culture, 0, chance);
        Named {
            name,
            latin,
            language: culture.language,
            country: country(culture, chance),
            region: culture.region,
        }
    }

    /// A person of the same country and language as somebody or something named before.
    pub(crate) fn neighbour(&mut self, of: &Named, chance: &mut Chance) -> Named {
        let alike = |culture: &&Culture| {
            culture.language == of.language && culture.countries.contains(&of.country)
        };
        let found = self.cultures.iter().find(alike).cloned();
        let culture = found.unwrap_or_else(|| self.culture(of.region, chance));
        self.person_of(&culture, of.country, chance)
    }

    fn person_of(&mut self, culture: &Culture, country: Country, chance: &mut Chance) -> Named {
        self.unused(culture, country, |turn| drawn_name(culture, turn, chance))
    }

    /// An organization of a region.
    pub(crate) fn organization(&mut self, sort: Sort, region: &str, chance: &mut Chance) -> Named {
        let culture = self.culture(region, chance);
        let country = country(&culture, chance);
        let patterns = match sort {
            Sort::NotForProfit => culture.charities.clone(),
            Sort::UserGroup => culture.groups.clone(),
            Sort::Company => culture.companies.clone(),
        };
        self.unused(&culture, country, |turn| {
            let (pattern, slug) = pick(&patterns, chance);
            let (place, latin) = pick(&culture.places, chance);
            let name = pattern.replace("{}", &place);
            if turn < 12 {
                return (name, format!("{latin}-{slug}"));
            }
            // All places have one: this one has a year to it.
            let year = chance.between(1961, 2015);
            (format!("{name} {year}"), format!("{latin}-{slug}{year}"))
        })
    }

    fn of(&self, region: &str) -> Vec<&Culture> {
        let there = self.cultures.iter();
        there.filter(|culture| culture.region == region).collect()
    }

    fn culture(&self, region: &str, chance: &mut Chance) -> Culture {
        let found = chance.one(&self.of(region)).copied();
        found.unwrap_or(&self.cultures[0]).clone()
    }

    /// Draws until the Latin writing is new; after many turns a number makes it so.
    fn unused(
        &mut self,
        culture: &Culture,
        country: Country,
        mut draw: impl FnMut(u32) -> (String, String),
    ) -> Named {
        let mut turn = 0;
        let (name, latin) = loop {
            let (name, latin) = draw(turn);
            let latin = match turn {
                0..100 => latin,
                _ => format!("{latin}{turn}"),
            };
            if self.given_out.insert(latin.clone()) {
                break (name, latin);
            }
            turn += 1;
        };
        Named {
            name,
            latin,
            language: culture.language,
            country,
            region: culture.region,
        }
    }
}

/// A person's name, and its Latin writing. After many turns a second given name tells people of one family apart.
fn drawn_name(culture: &Culture, turn: u32, chance: &mut Chance) -> (String, String) {
    let (given, given_latin) = pick(&culture.given, chance);
    let (family, family_latin) = pick(&culture.family, chance);
    let second = (turn > 40 && !culture.family_first).then(|| pick(&culture.given, chance));
    match (second, culture.family_first) {
        (Some((more, latin)), _) => (
            format!("{given} {more} {family}"),
            format!("{given_latin}.{latin}.{family_latin}"),
        ),
        (None, true) if !has_latin(&family) => (
            format!("{family}{given}"),
            format!("{given_latin}.{family_latin}"),
        ),
        (None, true) => (
            format!("{family} {given}"),
            format!("{given_latin}.{family_latin}"),
        ),
        (None, false) => (
            format!("{given} {family}"),
            format!("{given_latin}.{family_latin}"),
        ),
    }
}

fn has_latin(text: &str) -> bool {
    text.chars().any(|letter| letter.is_ascii_alphabetic())
}

fn country(culture: &Culture, chance: &mut Chance) -> Country {
    let drawn = chance.one(&culture.countries).copied();
    drawn.unwrap_or(Country(*b"FR"))
}

fn pick(of: &[Pair], chance: &mut Chance) -> (String, String) {
    let (name, latin) = chance.one(of).cloned().unwrap_or(("", String::new()));
    (name.to_owned(), latin)
}

fn cultures() -> Vec<Culture> {
    let mut all: Vec<Culture> = Vec::new();
    let lines = TABLES.lines().filter(|line| !line.starts_with('#'));
    for line in lines.filter(|line| !line.is_empty()) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (word, all.last_mut()) {
            ("@", _) => all.push(culture(rest)),
            ("order", Some(culture)) => culture.family_first = true,
            ("g", Some(culture)) => culture.given = pairs(rest),
            ("f", Some(culture)) => culture.family = pairs(rest),
            ("p", Some(culture)) => culture.places = pairs(rest),
            ("o", Some(culture)) => culture.charities = pairs(rest),
            ("u", Some(culture)) => culture.groups = pairs(rest),
            ("c", Some(culture)) => culture.companies = pairs(rest),
            (_, Some(_) | None) => {}
        }
    }
    all
}

fn culture(line: &'static str) -> Culture {
    let (language, place) = line.split_once(' ').unwrap_or((line, ""));
    let (region, countries) = place.split_once('=').unwrap_or((place, ""));
    Culture {
        language,
        region,
        countries: countries.split(',').filter_map(Country::parse).collect(),
        family_first: false,
        given: Vec::new(),
        family: Vec::new(),
        places: Vec::new(),
        charities: Vec::new(),
        groups: Vec::new(),
        companies: Vec::new(),
    }
}

fn pairs(line: &'static str) -> Vec<Pair> {
    let pair = |item: &'static str| match item.split_once('=') {
        Some((name, latin)) => (name, latin.to_owned()),
        None => (item, item.to_lowercase()),
    };
    line.split(", ").map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_culture_has_names_of_every_kind_that_an_address_can_hold() {
        let all = cultures();
        assert_eq!(all.len(), 28);
        for culture in &all {
            assert!(REGIONS.contains(&culture.region), "{}", culture.region);
            assert!(!culture.countries.is_empty(), "{}", culture.language);
            for list in [
                &culture.given,
                &culture.family,
                &culture.places,
                &culture.charities,
                &culture.groups,
                &culture.companies,
            ] {
                assert!(!list.is_empty(), "{} {}", culture.language, culture.region);
                for (name, latin) in list {
                    let plain = |byte: u8| byte.is_ascii_lowercase();
                    assert!(latin.bytes().all(plain), "{name}={latin}");
                }
            }
        }
    }

    /// The regions are those of ALAC's charter: where it puts a country elsewhere, nobody there could join.
    #[test]
    fn every_country_lies_in_its_region() {
        let charter = include_str!("../../../../charters/alac/2016.md");
        let region = |name: &str| {
            let (_, rest) = charter
                .split_once(&format!("region \"{name}\" title="))
                .expect("a region");
            let end = rest.find("region \"").or_else(|| rest.find("assumed"));
            rest[..end.expect("something follows")].to_owned()
        };
        for culture in cultures() {
            let text = region(culture.region);
            for country in &culture.countries {
                let code = format!("\"{}\"", country.code());
                assert!(text.contains(&code), "{code} is not in {}", culture.region);
            }
        }
    }

    #[test]
    fn nobody_has_the_name_of_another() {
        let (mut names, mut chance) = (Names::new(), Chance::new(3));
        let mut seen = BTreeSet::new();
        for turn in 0..2_000 {
            let region = REGIONS[turn % REGIONS.len()];
            assert!(seen.insert(names.person(region, &mut chance).latin));
            let sort = [Sort::NotForProfit, Sort::UserGroup, Sort::Company][turn % 3];
            assert!(seen.insert(names.organization(sort, region, &mut chance).latin));
        }
    }
}
