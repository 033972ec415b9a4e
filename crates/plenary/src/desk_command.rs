//! `plenary desk`: ask outside as the server would, and show what came back.

use crate::say::{Format, Lang};
use anyhow::{Result, anyhow, bail};
use clap::{Args, Subcommand, ValueEnum};
use desk::{
    Challenge, Domain, Finding, Guard, Look, NameServers, Network, Observation, Seen, Settings,
};
use serde_json::json;
use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::str::FromStr;
use words::{Value, Words};

/// Ask outside as the server would, and show what came back.
#[derive(Subcommand)]
pub(crate) enum Desk {
    /// Look whether a token is published for a domain name. Exit 0: control is shown; 1: it is not; 2: the question could not
    /// be read; 3: nobody could say.
    Domain(LookAtDomain),
}

impl Desk {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match self {
            Desk::Domain(command) => command.run(),
        }
    }
}

#[derive(Args)]
pub(crate) struct LookAtDomain {
    /// The domain name.
    name: String,
    /// The token that should be published, with or without `plenary-verify=`.
    #[arg(long)]
    token: String,
    /// Look only in this way; in both, without it.
    #[arg(long)]
    way: Option<Way>,
    /// Ask this resolver in place of the machine's; up to three.
    #[arg(long = "resolver", value_name = "ADDRESS:PORT")]
    resolvers: Vec<SocketAddr>,
    /// Let this inner network in, which is never called otherwise: `127.53.0.0/16`.
    #[arg(long, value_name = "NETWORK")]
    let_in: Vec<Network4Or6>,
    /// Take names below `.example` and `.test` as names.
    #[arg(long)]
    invented: bool,
    /// Language of the text.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Text or JSON.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The ways that the server goes by itself.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Way {
    /// A TXT record.
    Dns,
    /// A file on the web site.
    Web,
}

/// A network by address and length of its prefix.
#[derive(Clone, Copy, Debug)]
struct Network4Or6(IpAddr, u8);

impl FromStr for Network4Or6 {
    type Err = String;

    fn from_str(text: &str) -> Result<Network4Or6, String> {
        let wanted = || format!("{text} is no network such as 10.0.0.0/8");
        let (address, bits) = text.split_once('/').ok_or_else(wanted)?;
        let address: IpAddr = address.parse().map_err(|_| wanted())?;
        let bits: u8 = bits.parse().map_err(|_| wanted())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        if bits > most {
            return Err(wanted());
        }
        Ok(Network4Or6(address, bits))
    }
}

/// What all looks together say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Shown,
    NotShown,
    Silent,
}

impl Verdict {
    /// One way that shows it is enough; silence counts only where nothing else was learnt.
    fn of(looks: &[(Look, Observation)]) -> Verdict {
        let finding = |looks: &(Look, Observation)| looks.1.finding.clone();
        if looks.iter().any(|look| finding(look) == Finding::Shown) {
            return Verdict::Shown;
        }
        let all_silent = looks
            .iter()
            .all(|look| matches!(finding(look), Finding::Silent(_)));
        if all_silent {
            Verdict::Silent
        } else {
            Verdict::NotShown
        }
    }

    fn word(self) -> &'static str {
        match self {
            Verdict::Shown => "shown",
            Verdict::NotShown => "not-shown",
            Verdict::Silent => "silent",
        }
    }

    fn exit_code(self) -> ExitCode {
        match self {
            Verdict::Shown => ExitCode::SUCCESS,
            Verdict::NotShown => ExitCode::from(1),
            Verdict::Silent => ExitCode::from(3),
        }
    }
}

impl LookAtDomain {
    fn run(&self) -> Result<ExitCode> {
        let words = self.lang.words();
        let read = match self.invented {
            true => Domain::parse_invented(&self.name),
            false => Domain::parse(&self.name),
        };
        let domain = match read {
            Ok(domain) => domain,
            Err(why) => bail!("{}", words.saying(&house::tell_no_domain(&why))),
        };
        let challenge = Challenge::with_token(domain, self.token.trim());
        let network = Network::new(self.settings()).map_err(|why| anyhow!(why))?;
        let ways = match self.way {
            None => Look::ALL.to_vec(),
            Some(Way::Dns) => vec![Look::Dns],
            Some(Way::Web) => vec![Look::Web],
        };
        let looks: Vec<(Look, Observation)> = ways
            .into_iter()
            .map(|look| (look, desk::look(&network, &challenge, look)))
            .collect();
        let verdict = Verdict::of(&looks);
        match self.format {
            Format::Text => show(words, &challenge, &looks, verdict),
            Format::Json => show_json(words, &challenge, &looks, verdict)?,
        }
        Ok(verdict.exit_code())
    }

    fn settings(&self) -> Settings {
        let usual = Settings::default();
        let guard = self.let_in.iter().fold(Guard::strict(), |guard, network| {
            guard.letting_in(network.0, network.1)
        });
        let name_servers = match self.resolvers.as_slice() {
            [] => usual.name_servers,
            servers => NameServers::at(servers),
        };
        Settings {
            name_servers,
            guard,
            ..usual
        }
    }
}

fn show(words: Words, challenge: &Challenge, looks: &[(Look, Observation)], verdict: Verdict) {
    let id = match verdict {
        Verdict::Shown => "desk-verdict-shown",
        Verdict::NotShown => "desk-verdict-not-shown",
        Verdict::Silent => "desk-verdict-silent",
    };
    tell!(
        "{}",
        words.say(id, &[("domain", Value::Text(challenge.domain.shown()))])
    );
    tell!(
        "{}",
        words.say(
            "desk-wanted",
            &[("value", Value::Verbatim(challenge.value.clone()))]
        )
    );
    for (look, observation) in looks {
        let id = match look {
            Look::Dns => "desk-look-dns",
            Look::Web => "desk-look-web",
        };
        tell!("");
        tell!(
            "{}",
            words.say(
                id,
                &[("place", Value::Verbatim(place(challenge, observation)))]
            )
        );
        tell!(
            "  {}",
            words.saying(&house::tell_finding(&observation.finding))
        );
    }
}

/// Where was looked in the end.
fn place(challenge: &Challenge, observation: &Observation) -> String {
    match &observation.seen {
        Seen::Txt(seen) => seen.name.clone(),
        Seen::Web(seen) => match seen.steps.last() {
            Some(step) => step.url.clone(),
            None => challenge.file_url(),
        },
    }
}

fn show_json(
    words: Words,
    challenge: &Challenge,
    looks: &[(Look, Observation)],
    verdict: Verdict,
) -> Result<()> {
    let looks: Vec<serde_json::Value> = looks
        .iter()
        .map(|(look, observation)| {
            json!({
                "way": look.name(),
                "finding": observation.finding,
                "text": words.saying(&house::tell_finding(&observation.finding)),
                "seen": observation.seen,
            })
        })
        .collect();
    let told = json!({
        "domain": challenge.domain.as_str(),
        "wanted": challenge.value,
        "verdict": verdict.word(),
        "looks": looks,
    });
    tell!("{}", serde_json::to_string_pretty(&told)?);
    Ok(())
}
