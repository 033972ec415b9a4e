//! The outside of the demo: a small registrar of invented domains, which answers for their names, sites and mail. A visitor
//! publishes a token there, right or wrong, as at a real one. It lies in one file beside the data.

use super::cast::Domain;
use crate::whole_file;
use desk::{Outside, Silence, TxtOutcome, TxtSeen, WebOutcome, WebSilence};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use url::{Host, Url};

/// The file in the data folder.
const FILE: &str = "registrar.json";
/// What all invented names end with.
const SUFFIX: &str = ".example";
/// Most domains.
const MOST_DOMAINS: usize = 5_000;
/// Most TXT records, and most files, of one domain.
const MOST_OF_A_DOMAIN: usize = 20;
/// The longest text of a record, in bytes.
const LONGEST_RECORD: usize = 255;
/// The longest file, in bytes.
const LONGEST_FILE: usize = 8 << 10;
/// The longest name of an owner or mailbox, in bytes.
const LONGEST_NAME: usize = 320;

/// Why the registrar does not do what is asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RegistrarFault {
    /// It holds no such domain.
    #[error("there is no domain of that name here")]
    NoSuchDomain,
    /// The name ends otherwise, or is none.
    #[error("names here are one label of small letters, digits and hyphens before `{SUFFIX}`")]
    NotAName,
    /// Somebody has it.
    #[error("somebody has that name already")]
    Taken,
    /// Too long, too many, or with signs that cannot stand there.
    #[error("that text or name is too long, or there are too many")]
    TooMuch,
    /// The file cannot be read or written.
    #[error("the registrar's file: {0}")]
    File(#[from] std::io::Error),
    /// What stands there is no registrar's.
    #[error("{file} cannot be read: {why}")]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Why.
        why: serde_json::Error,
    },
}

/// What is published of a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Zone {
    /// The name of who holds it.
    pub(crate) owner: String,
    /// The mailbox in which letters to any address at the domain are read.
    pub(crate) reader: String,
    /// TXT records by owner name, each whole: `_plenary-challenge.clean-wells.example`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) txt: BTreeMap<String, Vec<String>>,
    /// Files of its site by path: `/.well-known/plenary-challenge.txt`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) files: BTreeMap<String, String>,
}

/// The registrar.
#[derive(Debug)]
pub(crate) struct Registrar {
    file: PathBuf,
    zones: Mutex<BTreeMap<String, Zone>>,
}

impl Registrar {
    /// A registrar of the domains of a world that was just made. One that is there already is replaced.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn create(folder: &Path, domains: &[Domain]) -> Result<Registrar, RegistrarFault> {
        let zone = |domain: &Domain| Zone {
            owner: domain.owner.clone(),
            reader: domain.reader.clone(),
            txt: BTreeMap::from([(domain.name.clone(), vec!["v=spf1 -all".to_owned()])]),
            files: BTreeMap::new(),
        };
        let zones = domains
            .iter()
            .map(|domain| (domain.name.clone(), zone(domain)));
        let zones: BTreeMap<String, Zone> = zones.collect();
        let file = folder.join(FILE);
        write(&file, &zones)?;
        Ok(Registrar {
            file,
            zones: Mutex::new(zones),
        })
    }

    /// The registrar beside the data.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub(crate) fn open(folder: &Path) -> Result<Registrar, RegistrarFault> {
        let file = folder.join(FILE);
        let bytes = fs::read(&file)?;
        let zones = serde_json::from_slice(&bytes).map_err(|why| RegistrarFault::Unreadable {
            file: file.clone(),
            why,
        })?;
        Ok(Registrar {
            file,
            zones: Mutex::new(zones),
        })
    }

    /// What is published of a domain.
    pub(crate) fn zone(&self, domain: &str) -> Option<Zone> {
        self.lock().get(&written(domain)).cloned()
    }

    /// The names of all domains that contain a text, in their order, with their owners; at most so many.
    pub(crate) fn search(&self, text: &str, most: usize) -> Vec<(String, String)> {
        let text = written(text);
        let zones = self.lock();
        let found = zones.iter().filter(|(name, _)| name.contains(&text));
        found
            .take(most)
            .map(|(name, zone)| (name.clone(), zone.owner.clone()))
            .collect()
    }

    /// Somebody takes a name that is free.
    ///
    /// # Errors
    /// It is taken, or cannot be a name.
    pub(crate) fn register(
        &self,
        domain: &str,
        owner: &str,
        reader: &str,
    ) -> Result<(), RegistrarFault> {
        let domain = written(domain);
        let label = domain.strip_suffix(SUFFIX).unwrap_or("");
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_label = (1..=63).contains(&label.len())
            && label.bytes().all(plain)
            && !label.starts_with('-')
            && !label.ends_with('-');
        if !is_label {
            return Err(RegistrarFault::NotAName);
        }
        let zone = Zone {
            owner: short(owner, LONGEST_NAME)?,
            reader: short(reader, LONGEST_NAME)?,
            ..Zone::default()
        };
        self.change(|zones| {
            if zones.contains_key(&domain) {
                return Err(RegistrarFault::Taken);
            }
            if zones.len() >= MOST_DOMAINS {
                return Err(RegistrarFault::TooMuch);
            }
            zones.insert(domain.clone(), zone.clone());
            Ok(())
        })
    }

    /// Publishes a TXT record at a name: the domain itself, or a name below it.
    ///
    /// # Errors
    /// There is no such domain, or no room for the record.
    pub(crate) fn publish_txt(&self, name: &str, text: &str) -> Result<(), RegistrarFault> {
        let (name, text) = (written(name), short(text, LONGEST_RECORD)?);
        self.change(|zones| {
            let zone = zone_of(zones, &name)?;
            let all: usize = zone.txt.values().map(Vec::len).sum();
            if all >= MOST_OF_A_DOMAIN || name.len() > LONGEST_RECORD {
                return Err(RegistrarFault::TooMuch);
            }
            let records = zone.txt.entry(name.clone()).or_default();
            if !records.contains(&text) {
                records.push(text.clone());
            }
            Ok(())
        })
    }

    /// Takes a TXT record away, if it is there.
    ///
    /// # Errors
    /// There is no such domain.
    pub(crate) fn remove_txt(&self, name: &str, text: &str) -> Result<(), RegistrarFault> {
        let name = written(name);
        self.change(|zones| {
            let zone = zone_of(zones, &name)?;
            if let Some(records) = zone.txt.get_mut(&name) {
                records.retain(|record| record != text);
                if records.is_empty() {
                    zone.txt.remove(&name);
                }
            }
            Ok(())
        })
    }

    /// Puts a file on the site of a domain; an empty text takes it away.
    ///
    /// # Errors
    /// There is no such domain, or no room for the file.
    pub(crate) fn publish_file(
        &self,
        domain: &str,
        path: &str,
        text: &str,
    ) -> Result<(), RegistrarFault> {
        let domain = written(domain);
        let path = short(path, LONGEST_RECORD)?;
        if text.len() > LONGEST_FILE || !path.starts_with('/') {
            return Err(RegistrarFault::TooMuch);
        }
        self.change(|zones| {
            let zone = zones.get_mut(&domain).ok_or(RegistrarFault::NoSuchDomain)?;
            if text.is_empty() {
                zone.files.remove(&path);
                return Ok(());
            }
            if !zone.files.contains_key(&path) && zone.files.len() >= MOST_OF_A_DOMAIN {
                return Err(RegistrarFault::TooMuch);
            }
            zone.files.insert(path.clone(), text.to_owned());
            Ok(())
        })
    }

    /// In whose mailbox a letter to an address at an invented domain is read.
    pub(crate) fn reader_of(&self, address: &str) -> Option<String> {
        let (_, domain) = address.rsplit_once('@')?;
        Some(self.zone(domain)?.reader)
    }

    /// A change is written down before it is seen; one that fails leaves everything as it was.
    fn change(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, Zone>) -> Result<(), RegistrarFault>,
    ) -> Result<(), RegistrarFault> {
        let mut zones = self.lock();
        let mut changed = zones.clone();
        change(&mut changed)?;
        if changed != *zones {
            write(&self.file, &changed)?;
            *zones = changed;
        }
        Ok(())
    }

    // A panic while the lock was held leaves the map as it was: it is replaced whole.
    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Zone>> {
        self.zones.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A name as it is kept: small letters, no final point.
fn written(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

fn short(text: &str, most: usize) -> Result<String, RegistrarFault> {
    let text = text.trim();
    if text.len() > most || text.chars().any(char::is_control) {
        return Err(RegistrarFault::TooMuch);
    }
    Ok(text.to_owned())
}

/// The domain that a name is or lies below.
fn domain_of(name: &str) -> &str {
    let label = name.strip_suffix(SUFFIX).unwrap_or(name);
    match label.rfind('.') {
        Some(point) => &name[point + 1..],
        None => name,
    }
}

fn zone_of<'z>(
    zones: &'z mut BTreeMap<String, Zone>,
    name: &str,
) -> Result<&'z mut Zone, RegistrarFault> {
    zones
        .get_mut(domain_of(name))
        .ok_or(RegistrarFault::NoSuchDomain)
}

fn write(file: &Path, zones: &BTreeMap<String, Zone>) -> Result<(), RegistrarFault> {
    let bytes = serde_json::to_vec_pretty(zones).map_err(std::io::Error::from)?;
    Ok(whole_file::bytes(file, &bytes)?)
}

impl Outside for Registrar {
    fn txt(&self, name: &str) -> TxtSeen {
        let written = written(name);
        let zones = self.lock();
        let outcome = match zones.get(domain_of(&written)) {
            None => TxtOutcome::NoName,
            Some(zone) => match zone.txt.get(&written) {
                Some(records) => TxtOutcome::Records {
                    records: records.clone(),
                    more: 0,
                },
                None if zones.contains_key(&written) => TxtOutcome::NoRecord,
                None => TxtOutcome::NoName,
            },
        };
        TxtSeen {
            outcome,
            ..TxtSeen::nothing(name, Silence::NoAnswer)
        }
    }

    fn get(&self, url: &Url) -> WebOutcome {
        let Some(Host::Domain(host)) = url.host() else {
            return WebOutcome::Nothing(WebSilence::NotAsked);
        };
        let host = written(host);
        let name = host.strip_prefix("www.").unwrap_or(&host);
        let Some(zone) = self.zone(name) else {
            return WebOutcome::Nothing(WebSilence::NoAddress);
        };
        let (status, text) = match (zone.files.get(url.path()), url.path()) {
            (Some(text), _) => (200, text.clone()),
            (None, "/") => (200, format!("{}\n", zone.owner)),
            (None, _) => (404, "Not found\n".to_owned()),
        };
        WebOutcome::Page {
            status,
            text,
            cut: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::{Challenge, Look, look};
    use testkit::folder::Folder;

    fn registrar(folder: &Folder) -> Registrar {
        let domain = Domain {
            name: "clean-wells.example".to_owned(),
            party: assembly::ids::PartyId(3),
            owner: "Clean Wells".to_owned(),
            reader: "ama@clean-wells.example".to_owned(),
        };
        Registrar::create(folder.path(), &[domain]).expect("is written")
    }

    fn challenge() -> Challenge {
        let domain = desk::Domain::parse_invented("clean-wells.example").expect("a domain");
        Challenge::with_token(domain, "abcdefghijklmnopqrstuvwxyz")
    }

    fn is_shown(registrar: &Registrar, how: Look) -> bool {
        let seen = look(registrar, &challenge(), how);
        seen.finding == desk::Finding::Shown
    }

    #[test]
    fn a_token_in_the_zone_is_found_and_a_wrong_one_is_not() {
        let folder = Folder::new();
        let registrar = registrar(&folder);
        let challenge = challenge();
        assert!(!is_shown(&registrar, Look::Dns));
        let name = challenge.record_name();
        registrar
            .publish_txt(&name, "plenary-verify=zzzzzzzzzzzzzzzzzzzzzzzzzz")
            .expect("is published");
        assert!(!is_shown(&registrar, Look::Dns));
        registrar
            .publish_txt(&name, &challenge.value)
            .expect("is published");
        assert!(is_shown(&registrar, Look::Dns));
        registrar
            .remove_txt(&name, &challenge.value)
            .expect("is removed");
        assert!(!is_shown(&registrar, Look::Dns));
    }

    #[test]
    fn a_token_on_the_site_is_found() {
        let folder = Folder::new();
        let registrar = registrar(&folder);
        assert!(!is_shown(&registrar, Look::Web));
        let value = challenge().value;
        registrar
            .publish_file("Clean-Wells.example.", desk::CHALLENGE_PATH, &value)
            .expect("is published");
        assert!(is_shown(&registrar, Look::Web));
    }

    #[test]
    fn what_was_published_is_there_after_a_restart() {
        let folder = Folder::new();
        let first = registrar(&folder);
        first
            .register("new-one.example", "A newcomer", "visitor@mail.example")
            .expect("is free");
        first
            .publish_txt("_x.new-one.example", "hello")
            .expect("is published");
        let again = Registrar::open(folder.path()).expect("opens");
        assert_eq!(again.zone("new-one.example"), first.zone("new-one.example"));
        assert_eq!(
            again.reader_of("office@NEW-ONE.example").as_deref(),
            Some("visitor@mail.example")
        );
    }

    #[test]
    fn domains_are_found_by_a_piece_of_their_name() {
        let folder = Folder::new();
        let registrar = registrar(&folder);
        let found = vec![("clean-wells.example".to_owned(), "Clean Wells".to_owned())];
        assert_eq!(registrar.search("WELL", 10), found);
        assert_eq!(registrar.search("well", 0), []);
        assert_eq!(registrar.search("nothing", 10), []);
    }

    #[test]
    fn names_that_are_none_or_taken_are_refused() {
        let folder = Folder::new();
        let registrar = registrar(&folder);
        for name in [
            "clean-wells.example",
            "",
            "example",
            ".example",
            "-a.example",
            "a.b.example",
            "a_b.example",
            "ngo.org",
        ] {
            assert!(
                registrar
                    .register(name, "Somebody", "a@mail.example")
                    .is_err(),
                "{name}"
            );
        }
        assert!(registrar.publish_txt("elsewhere.example", "x").is_err());
        assert!(
            registrar
                .publish_txt("clean-wells.example", &"x".repeat(256))
                .is_err()
        );
        assert!(
            registrar
                .publish_file("clean-wells.example", "no-slash", "x")
                .is_err()
        );
    }

    #[test]
    fn a_domain_holds_so_many_records_and_no_more() {
        let folder = Folder::new();
        let registrar = registrar(&folder);
        let refused = (0..30).filter(|nth| {
            let text = format!("text {nth}");
            registrar.publish_txt("clean-wells.example", &text).is_err()
        });
        // One stood there already.
        assert_eq!(refused.count(), 30 - (MOST_OF_A_DOMAIN - 1));
    }
}
