//! What lies outside: name servers, the relay for letters, the certificate.

use super::finding::Finding;
use super::validity::validity;
use crate::serve::certificate::{Certificate, certificates};
use crate::serve::configuration::{File, Tls};
use desk::{NameServers, TxtOutcome};
use house::{Clock, SystemClock};

/// A certificate that ends in so many days wants a look.
const DAYS_LEFT: i64 = 14;
const DAY_MS: i64 = 86_400_000;
/// A name that is always there, to see whether anybody answers.
const A_NAME: &str = "iana.org";

/// Looks at what a configuration names.
pub(crate) fn look(file: &File, found: &mut Vec<Finding>) {
    found.push(address(file));
    found.push(names(file));
    found.push(relay(file));
    if let Some(tls) = &file.tls {
        found.push(certificate(tls, SystemClock.now().0));
    }
}

fn address(file: &File) -> Finding {
    let todo = "set `public-url` to the https:// address that people use";
    match &file.public_url {
        None => Finding::look(
            "address",
            "none is set: links in letters lead to this machine itself",
            todo,
        ),
        Some(url) if url.0.starts_with("https://") => Finding::good("address", url.0.clone()),
        Some(url) if url.0.starts_with("http://localhost") => Finding::look(
            "address",
            format!("{} is for this machine alone", url.0),
            todo,
        ),
        Some(url) => Finding::wrong(
            "address",
            format!("{} is not reached by TLS: nobody can sign in", url.0),
            todo,
        ),
    }
}

fn names(file: &File) -> Finding {
    let servers = match file.desk.name_servers.as_slice() {
        [] => NameServers::of_the_machine(),
        servers => NameServers::at(servers),
    };
    match servers.txt(A_NAME).outcome {
        TxtOutcome::Records { .. } | TxtOutcome::NoRecord => {
            Finding::good("names", "the name servers answer")
        }
        TxtOutcome::NoName => Finding::look(
            "names",
            format!("the name servers say that {A_NAME} does not exist"),
            "ask others: `name-servers` below [desk]",
        ),
        TxtOutcome::Nothing(silence) => Finding::wrong(
            "names",
            format!(
                "no name server answers ({silence:?}): no applicant can show control over a domain"
            ),
            "let this machine reach one, or name one as `name-servers` below [desk]",
        ),
    }
}

fn relay(file: &File) -> Finding {
    let Some(address) = &file.letters.relay else {
        let todo = "name one as `relay` below [letters]";
        return Finding::look(
            "relay",
            "none is named: letters lie as files, and nobody gets them",
            todo,
        );
    };
    let todo = "see that it can be reached from here, and that PLENARY_RELAY_USER and PLENARY_RELAY_PASSWORD are right";
    if file.letters.sender.is_none() {
        let todo = "set `sender` below [letters] to an address that the relay may send for";
        return Finding::wrong(
            "relay",
            "letters would come from localhost.localdomain, and relays refuse that",
            todo,
        );
    }
    let greets = address
        .relay()
        .map_err(|why| format!("{why:#}"))
        .and_then(|relay| relay.greets());
    match greets {
        Ok(()) => Finding::good("relay", format!("{address} lets us in")),
        Err(why) => Finding::wrong("relay", format!("{address}: {why}"), todo),
    }
}

fn certificate(tls: &Tls, now_ms: i64) -> Finding {
    let todo = "renew it; the server reads it again by itself";
    if let Err(why) = Certificate::read(tls) {
        return Finding::wrong(
            "certificate",
            format!("{why:#}"),
            "see that both files are there, readable, and belong together",
        );
    }
    let own = certificates(&tls.certificate)
        .ok()
        .and_then(|chain| chain.into_iter().next());
    let Some((from, until)) = own.as_ref().and_then(|own| validity(own)) else {
        return Finding::look(
            "certificate",
            "its dates cannot be read",
            "see them with `openssl x509 -dates`",
        );
    };
    let days = (until - now_ms).div_euclid(DAY_MS);
    if from > now_ms {
        return Finding::wrong(
            "certificate",
            "it is not valid yet",
            "see that the clock is right",
        );
    }
    if until <= now_ms {
        return Finding::wrong("certificate", "it has ended: browsers refuse it", todo);
    }
    let told = format!("it ends in {days} days");
    if days < DAYS_LEFT {
        return Finding::look("certificate", told, todo);
    }
    Finding::good("certificate", told)
}
