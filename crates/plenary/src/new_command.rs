//! `plenary new`: founds a community from charters where it is to be kept, with its first officers, and gives them their
//! first way in. Everything is tried in memory first: charters that found nothing, or an office that is not there, leave no trace.

use crate::charter_files::charter_texts;
use crate::data::{Data, random};
use crate::new::asking::{Asking, wants};
use crate::new::founding::Plan;
use crate::new::officer::Officer;
use crate::place::{Place, Where};
use crate::say::Lang;
use crate::serve::configuration::public_url;
use anyhow::{Context, Result, anyhow, bail};
use assembly::ids::PartyId;
use assembly::moment::Moment;
use clap::Args;
use house::accounts::{AccountLetter, Accounts, Asked, Asker, LetterBox, Network, Site};
use house::{Clock, House, Memory, Salts, SystemClock};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Account, AccountId, CommunityId, MailAddress, NewAccount, PartyLink, Store};

/// Found a community from charters, with its first officers, in an empty folder or database.
///
/// Prints a link for each officer, good for a quarter of an hour, to open once the server runs; afterwards they sign in by
/// letter with the same address. What is not given is asked for where this runs in a terminal. The bodies are moving in then:
/// `plenary import members` takes their members over, and `plenary import end` ends that.
#[derive(Args)]
pub(crate) struct New {
    /// Where the community is to be kept: a folder, empty or not there yet, or the address of an empty PostgreSQL database.
    #[arg(long, value_name = "DIR|ADDRESS", value_parser = Place::parser())]
    data: Option<Place>,
    /// The folder for the signing key: the data folder itself, unless this says otherwise. Needed with a database.
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
    /// A charter, or a folder of charters; several, if there are several bodies.
    #[arg(long = "charter", value_name = "FILE|DIR")]
    charters: Vec<PathBuf>,
    /// A first officer, as in "association/chair as individual: Ana Example <ana@example.org>"; several, if there are several. The
    /// same address is the same person. `as` names the class in which the person becomes a member of the body, where its
    /// charter lets members alone hold the office; `as organization for "Red Barn"` makes that organization the member, and
    /// the person its representative.
    #[arg(
        long = "officer",
        value_name = "BODY/OFFICE[ as CLASS[ for ORGANIZATION]]: NAME <ADDRESS>"
    )]
    officers: Vec<Officer>,
    /// The address that people will use: https://members.example.org. Without it, http://localhost:8080.
    #[arg(long, value_name = "ADDRESS", env = "PLENARY_PUBLIC_URL", value_parser = public_url)]
    public_url: Option<String>,
    /// The name under which the record is known for ever, as in members.example.org: the host of the address that people use,
    /// where one is given.
    #[arg(long, value_name = "NAME")]
    record: Option<String>,
    /// What the site is called.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Language of the letters to the officers, until they choose another.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

impl New {
    pub(crate) fn run(mut self) -> Result<ExitCode> {
        self.ask_for_the_rest()?;
        let data = self.data.take().context("no place")?;
        let place = Where {
            data,
            keys: self.keys.take(),
        };
        let record = match (self.record.take(), &self.public_url) {
            (Some(record), _) => record,
            (None, Some(public_url)) => host_of(public_url)?,
            // A name for ever is not left to chance.
            (None, None) => bail!("--record is missing; `plenary new --help` says what it is"),
        };
        let public_url = self
            .public_url
            .take()
            .unwrap_or_else(|| "http://localhost:8080".to_owned());
        let plan = Plan {
            charters: charter_texts(&self.charters)?,
            officers: std::mem::take(&mut self.officers),
            now: SystemClock.now(),
        };
        // That it can be founded is known before anything is made where it is to stay.
        let tried = House::begin(Arc::new(Memory::new()), &record, plan.now, Salts::System);
        plan.carry_out(&mut tried.context("the name of the record")?)?;
        let file = configuration_of(&place)?;
        if file.exists() {
            bail!("{} is there already", file.display());
        }
        let data = Data::create(&place, &record, plan.now, Salts::System)?;
        let (mut house, store, community) = data.into_parts();
        let people = plan.carry_out(&mut house)?;
        house.close();
        for (address, party) in &people {
            self.give_account(&*store, community, address, *party, plan.now)?;
        }
        let name = self.name.take().unwrap_or_else(|| "Plenary".to_owned());
        let file = configuration(&place, &name, &public_url)?;
        tell!("{} holds a community now: {record}", place.data);
        for (address, _) in &people {
            let link = self.link(&store, address, &public_url, &name, plan.now)?;
            tell!("  {}  {link}", address.as_str());
        }
        tell!(
            "Start it with `plenary serve --config {}`; each link is good for 15 minutes and once. Afterwards {public_url}/sign-in sends another.",
            file.display()
        );
        Ok(ExitCode::SUCCESS)
    }

    /// In a terminal, what is not given is asked for; elsewhere it is named.
    fn ask_for_the_rest(&mut self) -> Result<()> {
        let mut asking = Asking::of_the_terminal();
        if self.data.is_none() {
            let text = wants(
                &mut asking,
                "--data",
                "Folder or database for the community",
            )?;
            self.data = Some(Place::new(text.into()));
        }
        if self.public_url.is_none() && self.record.is_none() {
            let question = "Name of the record for ever, as in members.example.org";
            self.record = Some(wants(&mut asking, "--record", question)?);
        }
        if self.charters.is_empty() {
            let text = wants(&mut asking, "--charter", "Charter, or folder of charters")?;
            self.charters.push(text.into());
        }
        if self.officers.is_empty() {
            let question = "First officer, as in association/chair as individual: Ana Example <ana@example.org>";
            let text = wants(&mut asking, "--officer", question)?;
            self.officers
                .push(text.parse().map_err(|why| anyhow!("{why}"))?);
        }
        Ok(())
    }

    fn give_account(
        &self,
        store: &dyn Store,
        community: CommunityId,
        address: &MailAddress,
        party: PartyId,
        now: Moment,
    ) -> Result<()> {
        let id = AccountId(random()?);
        let account = Account {
            id,
            language: self.lang.language().tag().to_owned(),
            zone: String::new(),
            created_ms: now.0,
        };
        let link = PartyLink {
            community,
            party: party.0,
            since_ms: now.0,
        };
        let made = store.create_account(&NewAccount {
            account,
            address: address.clone(),
        })?;
        if !made || !store.link_party(id, link)? {
            bail!("the database holds accounts already; name an empty one");
        }
        Ok(())
    }

    /// A link for the one at an address.
    fn link(
        &self,
        store: &Arc<dyn Store>,
        address: &MailAddress,
        public_url: &str,
        name: &str,
        now: Moment,
    ) -> Result<String> {
        let kept = Arc::new(Token::default());
        let site = Site {
            origin: public_url.to_owned(),
            name: name.to_owned(),
        };
        let accounts = Accounts::new(store.clone(), kept.clone(), Salts::System, &site)?;
        let asker = Asker {
            browser: "",
            network: Network::of(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            language: self.lang.language().tag(),
        };
        match accounts.ask_link(address.as_str(), &asker, now)? {
            Asked::Sent => {}
            Asked::NotAnAddress(_) | Asked::NotBefore(_) => bail!("no link for {address:?}"),
        }
        let token = kept.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(format!(
            "{public_url}/sign-in/{}",
            token.context("no token")?
        ))
    }
}

/// Keeps the token of a letter that is not sent.
#[derive(Default)]
struct Token(Mutex<Option<String>>);

impl LetterBox for Token {
    fn post(&self, letter: AccountLetter, _: Moment) {
        if let AccountLetter::SignIn { token, .. } = letter {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(token);
        }
    }
}

fn host_of(public_url: &str) -> Result<String> {
    let url = url::Url::parse(public_url).context("the address that people use")?;
    Ok(url
        .host_str()
        .context("an address without a host")?
        .to_owned())
}

/// Where the first configuration goes: beside the key.
fn configuration_of(place: &Where) -> Result<PathBuf> {
    let folder = place.key_folder().context("no folder for the key")?;
    Ok(folder.join("plenary.toml"))
}

/// A first configuration. Returns its file.
fn configuration(place: &Where, name: &str, public_url: &str) -> Result<PathBuf> {
    let path = configuration_of(place)?;
    let mut keys: BTreeMap<&str, String> = BTreeMap::new();
    keys.insert("name", name.to_owned());
    keys.insert("public-url", public_url.to_owned());
    match (&place.data, &place.keys) {
        (Place::Folder(_), None) => {
            keys.insert("data", ".".to_owned());
        }
        (Place::Folder(data), Some(_)) => {
            keys.insert("data", std::path::absolute(data)?.display().to_string());
            keys.insert("keys", ".".to_owned());
        }
        (Place::Database(address), _) => {
            keys.insert("data", store::without_passwords(address));
            keys.insert("keys", ".".to_owned());
        }
    }
    let text = toml::to_string(&keys).context("writing the configuration")?;
    let text = format!("# docs/serve.md says what else can stand here.\n{text}");
    if path.exists() {
        bail!("{} is there already", path.display());
    }
    std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}
