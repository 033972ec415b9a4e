//! The configuration file of a server: TOML, every key of it in `docs/serve.md`. A mistake is shown where it stands. What is a
//! secret is not in it but in the environment; the command line goes before both.

use crate::place::Place;
use crate::serve::relay::RelayAddress;
use anyhow::{Context, Result, bail};
use house::accounts::Prefix;
use post::Address;
use serde::Deserialize;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tracing_subscriber::EnvFilter;

/// The longest file that is read, in bytes.
const LONGEST: u64 = 256 << 10;

/// The file, as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct File {
    /// Where the community is kept.
    pub(crate) data: Option<PlaceText>,
    /// The folder with the signing key.
    pub(crate) keys: Option<PathBuf>,
    /// Where to listen.
    pub(crate) listen: Option<SocketAddr>,
    /// The address people use.
    pub(crate) public_url: Option<PublicUrl>,
    /// What the site is called.
    pub(crate) name: Option<String>,
    #[serde(default)]
    pub(crate) letters: Letters,
    #[serde(default)]
    pub(crate) proxies: Proxies,
    pub(crate) tls: Option<Tls>,
    #[serde(default)]
    pub(crate) log: Log,
    #[serde(default)]
    pub(crate) limits: Limits,
    #[serde(default)]
    pub(crate) desk: Desk,
}

/// `[letters]`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Letters {
    pub(crate) relay: Option<RelayAddress>,
    pub(crate) sender: Option<SenderText>,
}

/// `[proxies]`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Proxies {
    #[serde(default)]
    pub(crate) trusted: Vec<PrefixText>,
}

/// `[tls]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tls {
    pub(crate) certificate: PathBuf,
    pub(crate) key: PathBuf,
}

/// `[log]`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Log {
    pub(crate) filter: Option<FilterText>,
    #[serde(default)]
    pub(crate) format: LogFormat,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LogFormat {
    /// Lines for people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// `[limits]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Limits {
    pub(crate) request_seconds: Within<1, 600>,
    pub(crate) form_kib: Within<16, 65_536>,
    pub(crate) connections: Within<1, 1_000_000>,
    pub(crate) idle_seconds: Within<5, 3_600>,
    pub(crate) farewell_seconds: Within<1, 600>,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            request_seconds: Within(30),
            form_kib: Within(1_024),
            connections: Within(10_000),
            idle_seconds: Within(75),
            farewell_seconds: Within(25),
        }
    }
}

impl Limits {
    /// As the site takes them.
    pub(crate) fn of_site(&self) -> web::Limits {
        let request = self.request_seconds.seconds();
        web::Limits {
            request,
            form_bytes: usize::try_from(self.form_kib.0 << 10).unwrap_or(usize::MAX),
            // A request that takes its time is not a connection on which nothing moves.
            idle: self
                .idle_seconds
                .seconds()
                .max(request + Duration::from_secs(5)),
            farewell: self.farewell_seconds.seconds(),
        }
    }
}

/// `[desk]`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Desk {
    #[serde(default)]
    pub(crate) name_servers: Vec<SocketAddr>,
}

/// A whole number from one limit to another.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u64")]
pub(crate) struct Within<const LEAST: u64, const MOST: u64>(pub(crate) u64);

impl<const LEAST: u64, const MOST: u64> TryFrom<u64> for Within<LEAST, MOST> {
    type Error = String;

    fn try_from(number: u64) -> Result<Self, String> {
        if (LEAST..=MOST).contains(&number) {
            return Ok(Within(number));
        }
        Err(format!("this can be from {LEAST} to {MOST}"))
    }
}

impl<const LEAST: u64, const MOST: u64> Within<LEAST, MOST> {
    fn seconds(self) -> Duration {
        Duration::from_secs(self.0)
    }
}

/// Something that is written as a text and read by a rule of its own.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($inner:ty) = $read:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(try_from = "String")]
        pub(crate) struct $name(pub(crate) $inner);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<$name, String> {
                let read: fn(&str) -> Result<$inner, String> = $read;
                read(&text).map($name)
            }
        }
    )*};
}

texts! {
    /// A folder, or the address of a PostgreSQL database.
    PlaceText(Place) = |text| match text {
        "" => Err("name a folder, or the address of a PostgreSQL database".to_owned()),
        text => Ok(Place::new(text.into())),
    };
    /// The address people use, without a slash at the end.
    PublicUrl(String) = public_url;
    /// Where letters come from.
    SenderText(Address) = |text| Address::parse(text).map_err(|why| why.to_string());
    /// A network whose word on where a request comes from is taken.
    PrefixText(Prefix) = |text| {
        Prefix::parse(text).ok_or_else(|| format!("{text} is no network such as 10.0.0.0/8, and no address"))
    };
    /// What goes into the log.
    FilterText(String) = |text| match EnvFilter::builder().parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(why) => Err(format!("{why}; as in warn, info, or info,house=debug")),
    };
}

/// Reads the address people use: `https://host`, or `http://` for the machine itself.
pub(crate) fn public_url(text: &str) -> Result<String, String> {
    let wanted = || format!("{text} is no address such as https://members.example.org");
    let url = url::Url::parse(text).map_err(|_| wanted())?;
    let is_plain = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    if !["http", "https"].contains(&url.scheme()) || url.host_str().is_none() || !is_plain {
        return Err(wanted());
    }
    if !["", "/"].contains(&url.path()) {
        return Err(format!(
            "{text} has a path; the site needs a host name of its own"
        ));
    }
    Ok(text.trim_end_matches('/').to_owned())
}

impl File {
    /// Reads a file. Paths in it that are not absolute start at its folder.
    pub(crate) fn read(path: &Path) -> Result<File> {
        let length = fs::metadata(path).map(|known| known.len());
        let length = length.with_context(|| format!("reading {}", path.display()))?;
        if length > LONGEST {
            bail!(
                "{} has {length} bytes; a configuration has at most {LONGEST}",
                path.display()
            );
        }
        let text =
            fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        let mut file: File =
            toml::from_str(&text).map_err(|why| anyhow::anyhow!("{}\n{why}", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        file.start_at(folder);
        Ok(file)
    }

    fn start_at(&mut self, folder: &Path) {
        let from = |path: &mut PathBuf| *path = folder.join(&*path);
        if let Some(PlaceText(Place::Folder(data))) = &mut self.data {
            from(data);
        }
        self.keys.as_mut().map(from);
        if let Some(tls) = &mut self.tls {
            from(&mut tls.certificate);
            from(&mut tls.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_refused(text: &str, place: &str, why: &str) {
        let told = toml::from_str::<File>(text)
            .map(|_| ())
            .expect_err("refused")
            .to_string();
        assert!(told.contains(place) && told.contains(why), "{told}");
    }

    #[test]
    fn a_mistake_is_shown_where_it_stands() {
        check_refused("name = \"Club\"\nlissen = 3\n", "line 2", "lissen");
        check_refused("listen = \"8080\"\n", "line 1", "socket address");
        check_refused(
            "[proxies]\ntrusted = [\"10.0.0.0/8\", \"home\"]\n",
            "line 2",
            "home is no network",
        );
        check_refused(
            "[limits]\n\nrequest-seconds = 0\n",
            "line 3",
            "from 1 to 600",
        );
        check_refused("[letters]\nrelay = \"mail\"\n", "line 2", "smtps://host");
        check_refused("[letters]\nsender = \"nobody\"\n", "line 2", "");
        check_refused(
            "[log]\nfilter = \"house=loud\"\n",
            "line 2",
            "info,house=debug",
        );
        check_refused("[log]\nformat = \"xml\"\n", "line 2", "xml");
        check_refused("[tls]\ncertificate = \"a\"\n", "line 1", "key");
        check_refused(
            "public-url = \"members.example.org\"\n",
            "line 1",
            "https://",
        );
        check_refused("public-url = \"https://a.example/b\"\n", "line 1", "a path");
        check_refused("data = \"\"\n", "line 1", "name a folder");
    }

    #[test]
    fn an_empty_file_asks_for_nothing() {
        let file: File = toml::from_str("").expect("reads");
        assert!(file.data.is_none() && file.proxies.trusted.is_empty());
        assert_eq!(file.limits.of_site(), web::Limits::default());
    }

    #[test]
    fn a_connection_is_not_idle_while_its_request_takes_time() {
        let text = "[limits]\nrequest-seconds = 100\nidle-seconds = 10\n";
        let file: File = toml::from_str(text).expect("reads");
        let limits = file.limits.of_site();
        assert!(limits.idle > limits.request);
    }

    #[test]
    fn paths_start_at_the_folder_of_the_file() {
        let text = "data = \"data\"\nkeys = \"/keys\"\n[tls]\ncertificate = \"c.pem\"\nkey = \"../k.pem\"\n";
        let mut file: File = toml::from_str(text).expect("reads");
        file.start_at(Path::new("/etc/club"));
        let Some(PlaceText(Place::Folder(data))) = &file.data else {
            panic!("a folder")
        };
        assert_eq!(data, Path::new("/etc/club/data"));
        assert_eq!(file.keys.as_deref(), Some(Path::new("/keys")));
        let tls = file.tls.expect("there");
        assert_eq!(tls.certificate, Path::new("/etc/club/c.pem"));
        assert_eq!(tls.key, Path::new("/etc/club/../k.pem"));
    }

    /// Every key that a server can have, with the comment marks taken away.
    #[test]
    fn the_example_is_whole_and_the_manual_names_every_key_of_it() {
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
        let example = fs::read_to_string(docs.join("plenary.toml")).expect("readable");
        let manual = fs::read_to_string(docs.join("serve.md")).expect("readable");
        toml::from_str::<File>(&example).expect("reads as it is");
        let whole: String = example
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line))
            .map(|line| format!("{line}\n"))
            .collect();
        let table: toml::Table = toml::from_str(&whole).expect("reads with everything in it");
        toml::from_str::<File>(&whole).expect("is a configuration");
        let mut keys = Vec::new();
        for (name, value) in &table {
            match value.as_table() {
                Some(inner) => keys.extend(inner.keys().map(|key| format!("`{name}.{key}`"))),
                None => keys.push(format!("`{name}`")),
            }
        }
        let known = [
            "`data`",
            "`desk.name-servers`",
            "`keys`",
            "`letters.relay`",
            "`letters.sender`",
            "`limits.connections`",
            "`limits.farewell-seconds`",
            "`limits.form-kib`",
            "`limits.idle-seconds`",
            "`limits.request-seconds`",
            "`listen`",
            "`log.filter`",
            "`log.format`",
            "`name`",
            "`proxies.trusted`",
            "`public-url`",
            "`tls.certificate`",
            "`tls.key`",
        ];
        keys.sort();
        assert_eq!(keys, known, "a key that is new stands in the example too");
        for key in &keys {
            assert!(
                manual.contains(key.as_str()),
                "docs/serve.md does not name {key}"
            );
        }
    }
}
