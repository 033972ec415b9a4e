//! `plenary demo`: a living community with no configuration. The world is made once, in the data folder; afterwards it is a
//! community like any other, with an invented outside around it.

use crate::data::Data;
use crate::demo::clock::DemoClock;
use crate::demo::{self, ADDRESS, Cast, Registrar};
use crate::living::{Living, Tap, Ways};
use crate::place::{Place, Where};
use crate::progress::Progress;
use crate::say::Lang;
use crate::serve_command::{self, Entrance};
use anyhow::{Context, Result, bail};
use assembly::moment::Moment;
use clap::Args;
use house::accounts::{Asked, Asker, Network};
use house::{Cadence, Clock, Salts, SystemClock};
use post::{Address, Folder};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use store::{Account, AccountId, NewAccount, PartyLink};
use web::Settings;

/// Open a living community in the browser: invented organizations and people under the shipped charters, with ten years of
/// record. Needs no configuration and no other service; everything is kept in one folder.
#[derive(Args)]
pub(crate) struct Demo {
    /// The folder for the data. What was made there before is opened again.
    #[arg(long, value_name = "DIR", default_value = "plenary-demo")]
    data: PathBuf,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Another world: the same number and the same day make the same record.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The day on which the world begins to live, for a world that is made now. Today, if it is not given.
    #[arg(long, value_name = "DATE", value_parser = demo::moment)]
    now: Option<Moment>,
}

impl Demo {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let folder = self.data.clone();
        let place = Where {
            data: Place::Folder(folder.clone()),
            keys: None,
        };
        if !Cast::is_in(&folder) {
            self.make(&place, &folder)?;
        }
        let cast = Cast::read(&folder)?;
        let data = Data::open(&place)?;
        let newest = data.house.community().newest();
        let clock = Arc::new(DemoClock::of(&folder, newest)?);
        let registrar = Arc::new(Registrar::open(&folder)?);
        let letters = Folder::open(&folder.join("letters"))?;
        let world = Arc::new(World {
            cast,
            registrar: registrar.clone(),
            clock: clock.clone(),
            letters: Folder::open(&folder.join("letters"))?,
            living: OnceLock::new(),
            asking: Mutex::default(),
        });
        tell!("The demo's data are in {}.", folder.display());
        let signer = data.signer()?;
        let keys = data.key_source();
        let (house, store, id) = data.into_parts();
        serve_command::run(Entrance::at(self.listen), |port| {
            let tap = Arc::new(Tap::default());
            let settings = Settings {
                name: "Plenary".to_owned(),
                public_url: format!("http://localhost:{port}"),
            };
            let ways = Ways {
                clock,
                transport: Arc::new(letters),
                outside: registrar,
                cadence: Cadence {
                    invented: true,
                    ..Cadence::default()
                },
                sender: Address::parse("community@plenary.example").context("our own address")?,
                signer,
                keys,
                tap: Some(tap.clone()),
                trusted: Vec::new(),
                limits: web::Limits::default(),
            };
            for part in web::demo::World::parts(&*world) {
                tell!(
                    "  {:>16}  {}/demo/as/{}",
                    part.word,
                    settings.public_url,
                    part.word
                );
            }
            let living = Living::start(house, (store, id), ways, settings)?.in_world(world.clone());
            let _ = world.living.set(Handles {
                accounts: living.accounts.clone(),
                clock: world.clock.clone(),
                tap,
            });
            Ok(living)
        })
    }

    fn make(&self, place: &Where, folder: &Path) -> Result<()> {
        if folder.join("plenary.sqlite").exists() {
            bail!(
                "{} holds data that are no whole demo: a making that was cut off, or another community; name another folder, or take this one away",
                folder.display()
            );
        }
        let now = self.now.unwrap_or_else(|| SystemClock.now());
        let data = Data::create(
            place,
            ADDRESS,
            demo::begins_at(now),
            Salts::seeded(self.seed),
        )?;
        let (house, store, community) = data.into_parts();
        let shelf = house.shelf().clone();
        drop(house);
        let mut shown = Progress::new(Lang::En, "command-progress-world");
        let made = demo::make(shelf, ADDRESS, (self.seed, now), &mut |progress| {
            shown.at(u64::from(progress.percent))
        });
        let made = made.context("making the world")?;
        drop(shown);
        for refused in &made.unexpected {
            tracing::warn!(at = %refused.at, act = refused.act, refusal = refused.refusal, "the story did not foresee a refusal");
        }
        for (number, mailbox) in (1_u64..).zip(&made.cast.mailboxes) {
            let mut id = [0xde; 16];
            id[8..].copy_from_slice(&number.to_be_bytes());
            let account = Account {
                id: AccountId(id),
                language: mailbox.language.clone(),
                zone: String::new(),
                created_ms: now.0,
            };
            let address = house::accounts::normal(&mailbox.address)
                .map_err(|_| anyhow::anyhow!("an invented mailbox is none: {}", mailbox.address))?;
            store.create_account(&NewAccount { account, address })?;
            store.link_party(
                AccountId(id),
                PartyLink {
                    community,
                    party: mailbox.party.0,
                    since_ms: now.0,
                },
            )?;
        }
        Registrar::create(folder, &made.cast.domains)?;
        made.cast.keep(folder)
    }
}

/// What is there once the community lives.
struct Handles {
    accounts: Arc<house::accounts::Accounts>,
    clock: Arc<DemoClock>,
    tap: Arc<Tap>,
}

/// The world, as the demo's pages see it.
struct World {
    cast: Cast,
    registrar: Arc<Registrar>,
    clock: Arc<DemoClock>,
    letters: Folder,
    living: OnceLock<Handles>,
    /// One asks for a token at a time: it is found by its letter.
    asking: Mutex<()>,
}

impl web::demo::World for World {
    fn parts(&self) -> Vec<web::demo::Part> {
        let parts = self.cast.players.iter();
        parts
            .map(|player| web::demo::Part {
                word: player.role.word(),
                name: player.name.clone(),
                address: player.address.clone(),
            })
            .collect()
    }

    fn token_for(&self, part: &str) -> Option<String> {
        let handles = self.living.get()?;
        let player = self
            .cast
            .players
            .iter()
            .find(|player| player.role.word() == part)?;
        let _one = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        handles.tap.take();
        let asker = Asker {
            browser: "",
            network: Network::of(std::net::IpAddr::from([127, 0, 0, 1])),
            language: &player.language,
        };
        match handles
            .accounts
            .ask_link(&player.address, &asker, handles.clock.now())
        {
            Ok(Asked::Sent) => handles.tap.take(),
            Ok(_) => None,
            Err(fault) => {
                tracing::error!(%fault, "a link for a part");
                None
            }
        }
    }

    fn letters(&self, most: usize) -> Vec<web::demo::LetterShown> {
        let list = self.letters.list(most).unwrap_or_default();
        list.into_iter()
            .map(|kept| shown(kept, String::new()))
            .collect()
    }

    fn letter(&self, file: &str) -> Option<web::demo::LetterShown> {
        let letter = self.letters.read(file).ok()??;
        Some(shown(letter.kept.clone(), letter.text.clone()))
    }

    fn domains(&self, text: &str, most: usize) -> Vec<(String, String)> {
        self.registrar.search(text, most)
    }

    fn zone(&self, domain: &str) -> Option<web::demo::ZoneShown> {
        let zone = self.registrar.zone(domain)?;
        let txt = zone
            .txt
            .iter()
            .flat_map(|(name, texts)| texts.iter().map(move |text| (name.clone(), text.clone())));
        Some(web::demo::ZoneShown {
            domain: domain.to_owned(),
            owner: zone.owner.clone(),
            reader: self
                .registrar
                .reader_of(&format!("hostmaster@{domain}"))
                .unwrap_or_default(),
            txt: txt.collect(),
            files: zone.files.clone().into_iter().collect(),
        })
    }

    fn register(&self, domain: &str, owner: &str) -> bool {
        self.registrar
            .register(domain, owner, &format!("hostmaster@{domain}"))
            .is_ok()
    }

    fn publish(&self, name: &str, text: &str, on: bool) -> bool {
        if on {
            self.registrar.publish_txt(name, text).is_ok()
        } else {
            self.registrar.remove_txt(name, text).is_ok()
        }
    }

    fn publish_file(&self, domain: &str, path: &str, text: &str) -> bool {
        self.registrar.publish_file(domain, path, text).is_ok()
    }

    fn move_clock(&self, by_ms: i64) -> bool {
        self.clock.move_forward(by_ms).is_ok()
    }
}

fn shown(kept: post::Kept, text: String) -> web::demo::LetterShown {
    web::demo::LetterShown {
        file: kept.file,
        to: kept.to,
        subject: kept.subject,
        language: kept.language,
        written: Moment(kept.written_ms),
        text,
    }
}
