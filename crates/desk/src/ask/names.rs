//! Questions to name servers: a client of our own around the messages of `hickory-proto`, because it must tell apart what a
//! resolver's library puts together: no such name, no such record, refused, failed, silent, signatures broken.
//!
//! It asks the resolver that the machine or a setting names. That one follows delegations and checks signatures.

use crate::see::{
    MAX_ALIASES, MAX_RECORD_CHARS, MAX_RECORDS, Silence, TxtOutcome, TxtSeen, excerpt,
};
use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, UdpSocket};
use std::time::{Duration, Instant};

/// How long the first and the second question by UDP may take, and one by TCP.
const PATIENCE: [Duration; 3] = [
    Duration::from_millis(1_500),
    Duration::from_millis(2_500),
    Duration::from_secs(3),
];
/// No packet is longer than goes through everywhere (RFC 9715).
const MAX_UDP_BYTES: u16 = 1232;
/// The port of name servers.
const PORT: u16 = 53;
/// How many of the machine's resolvers are asked.
const MAX_SERVERS: usize = 3;
/// The most addresses of a host that are looked at.
const MAX_ADDRESSES: usize = 16;
/// Packets that are no answer to our question, before we stop listening to a server.
const MAX_STRANGERS: usize = 50;

/// Resolvers to ask, in order.
#[derive(Clone, Debug)]
pub struct NameServers {
    servers: Vec<SocketAddr>,
    patience: [Duration; 3],
}

/// The answer to one question for one type.
struct Told {
    /// The records of the type at the end of the aliases.
    found: Vec<Record>,
    aliases: Vec<String>,
    no_name: bool,
    signed: bool,
    remembered_s: Option<u32>,
}

/// One exchange.
enum Reply {
    Usable(Message),
    Silence(Silence),
}

impl NameServers {
    /// These.
    #[must_use]
    pub fn at(servers: &[SocketAddr]) -> NameServers {
        let servers = servers.iter().copied().take(MAX_SERVERS).collect();
        NameServers {
            servers,
            patience: PATIENCE,
        }
    }

    /// Those of the machine, from `/etc/resolv.conf`; without it, one on the machine itself.
    #[must_use]
    pub fn of_the_machine() -> NameServers {
        let text = std::fs::read_to_string("/etc/resolv.conf").unwrap_or_default();
        NameServers::at(&listed(&text))
    }

    /// Waits no longer than this for any answer.
    #[must_use]
    pub fn waiting_at_most(mut self, time: Duration) -> NameServers {
        self.patience = self.patience.map(|patience| patience.min(time));
        self
    }

    /// The TXT records of a name.
    #[must_use]
    pub fn txt(&self, name: &str) -> TxtSeen {
        let told = match self.ask(name, RecordType::TXT) {
            Ok(told) => told,
            Err(silence) => return TxtSeen::nothing(name, silence),
        };
        let texts: Vec<String> = told.found.iter().filter_map(text_of).collect();
        let more = texts.len().saturating_sub(MAX_RECORDS);
        let outcome = match (told.no_name, texts.is_empty()) {
            (true, true) => TxtOutcome::NoName,
            (false, true) => TxtOutcome::NoRecord,
            (_, false) => TxtOutcome::Records {
                records: texts.into_iter().take(MAX_RECORDS).collect(),
                more,
            },
        };
        TxtSeen {
            name: name.to_owned(),
            aliases: told.aliases,
            outcome,
            signed: told.signed,
            remembered_s: told.remembered_s,
        }
    }

    /// The addresses of a host. Empty where it has none.
    ///
    /// # Errors
    /// When nobody could say.
    pub fn addresses(&self, host: &str) -> Result<Vec<IpAddr>, Silence> {
        let mut addresses = Vec::new();
        let mut silence = None;
        for kind in [RecordType::A, RecordType::AAAA] {
            match self.ask(host, kind) {
                Ok(told) => addresses.extend(told.found.iter().filter_map(address_of)),
                Err(why) => silence = Some(why),
            }
        }
        addresses.truncate(MAX_ADDRESSES);
        match silence {
            Some(silence) if addresses.is_empty() => Err(silence),
            Some(_) | None => Ok(addresses),
        }
    }

    /// Asks, and goes on where an alias points and the server did not.
    fn ask(&self, name: &str, kind: RecordType) -> Result<Told, Silence> {
        let mut at = Name::from_ascii(name).map_err(|_| Silence::NotUnderstood)?;
        at.set_fqdn(true);
        let mut aliases = Vec::new();
        let mut signed = true;
        loop {
            let reply = self.ask_servers(&at, kind)?;
            signed &= reply.metadata.authentic_data;
            let end = follow_aliases(&reply, at, &mut aliases)?;
            let found: Vec<Record> = reply
                .answers
                .iter()
                .filter(|record| {
                    record.record_type() == kind && record.name.eq_ignore_root_case(&end.name)
                })
                .cloned()
                .collect();
            let no_name = reply.metadata.response_code == ResponseCode::NXDomain;
            let remembered_s = remembered(&reply);
            // A chain that ends with nothing said about its end was not followed by the server.
            if !end.moved || !found.is_empty() || no_name || remembered_s.is_some() {
                return Ok(Told {
                    found,
                    aliases,
                    no_name,
                    signed,
                    remembered_s,
                });
            }
            at = end.name;
        }
    }

    /// Two servers by UDP, then the first by TCP; the first usable answer counts.
    fn ask_servers(&self, name: &Name, kind: RecordType) -> Result<Message, Silence> {
        let (Some(first), count) = (self.servers.first(), self.servers.len()) else {
            return Err(Silence::OurSide);
        };
        let [short, long, stream] = self.patience;
        let tries = [
            (*first, false, short),
            (self.servers[1 % count], false, long),
            (*first, true, stream),
        ];
        let mut silence = Silence::NoAnswer;
        let mut done: Vec<SocketAddr> = Vec::new();
        for (server, by_stream, patience) in tries {
            if done.contains(&server) {
                continue;
            }
            match exchange(
                server,
                name,
                kind,
                Asking {
                    by_stream,
                    patience,
                    unchecked: false,
                },
            ) {
                Reply::Usable(reply) => return Ok(reply),
                Reply::Silence(Silence::ServerFailed) => {
                    // With broken signatures a resolver fails; asked not to look at them, it answers.
                    let asking = Asking {
                        by_stream,
                        patience,
                        unchecked: true,
                    };
                    if let Reply::Usable(_) = exchange(server, name, kind, asking) {
                        return Err(Silence::SignaturesBroken);
                    }
                    silence = Silence::ServerFailed;
                    done.push(server);
                }
                Reply::Silence(Silence::NoAnswer) => {}
                Reply::Silence(said) => {
                    silence = said;
                    done.push(server);
                }
            }
        }
        Err(silence)
    }
}

/// Where the aliases of an answer end.
struct End {
    name: Name,
    moved: bool,
}

fn follow_aliases(reply: &Message, from: Name, aliases: &mut Vec<String>) -> Result<End, Silence> {
    let mut end = End {
        name: from,
        moved: false,
    };
    loop {
        let alias = reply.answers.iter().find_map(|record| match &record.data {
            RData::CNAME(alias) if record.name.eq_ignore_root_case(&end.name) => {
                Some(alias.0.clone())
            }
            _ => None,
        });
        let Some(alias) = alias else {
            return Ok(end);
        };
        // A circle ends here too.
        if aliases.len() >= MAX_ALIASES {
            return Err(Silence::NotUnderstood);
        }
        aliases.push(alias.to_ascii().trim_end_matches('.').to_owned());
        end = End {
            name: alias,
            moved: true,
        };
    }
}

/// For how long "nothing there" may be remembered (RFC 2308).
fn remembered(reply: &Message) -> Option<u32> {
    reply
        .authorities
        .iter()
        .find_map(|record| match &record.data {
            RData::SOA(zone) => Some(record.ttl.min(zone.minimum)),
            _ => None,
        })
}

/// The strings of a record belong together (RFC 7208 3.3, and the drafts on proofs).
fn text_of(record: &Record) -> Option<String> {
    let RData::TXT(text) = &record.data else {
        return None;
    };
    let bytes: Vec<u8> = text
        .txt_data
        .iter()
        .flat_map(|string| string.iter().copied())
        .collect();
    Some(excerpt(&String::from_utf8_lossy(&bytes), MAX_RECORD_CHARS))
}

fn address_of(record: &Record) -> Option<IpAddr> {
    match &record.data {
        RData::A(address) => Some(address.0.into()),
        RData::AAAA(address) => Some(address.0.into()),
        _ => None,
    }
}

/// How to ask.
#[derive(Clone, Copy)]
struct Asking {
    by_stream: bool,
    patience: Duration,
    /// The resolver shall not look at signatures.
    unchecked: bool,
}

/// One question to one server. What it cannot say with the extensions of DNS it is asked once more without.
fn exchange(server: SocketAddr, name: &Name, kind: RecordType, asking: Asking) -> Reply {
    match exchange_once(server, name, kind, asking, true) {
        Reply::Silence(Silence::NotUnderstood) => exchange_once(server, name, kind, asking, false),
        reply => reply,
    }
}

fn exchange_once(
    server: SocketAddr,
    name: &Name,
    kind: RecordType,
    asking: Asking,
    extended: bool,
) -> Reply {
    let question = question(name, kind, asking.unchecked, extended);
    let Ok(bytes) = question.to_vec() else {
        return Reply::Silence(Silence::NotUnderstood);
    };
    let deadline = Instant::now() + asking.patience;
    let received = if asking.by_stream {
        by_stream(server, &question, &bytes, deadline)
    } else {
        match by_packet(server, &question, &bytes, deadline) {
            Ok(Some(reply)) if reply.metadata.truncation => {
                by_stream(server, &question, &bytes, Instant::now() + asking.patience)
            }
            received => received,
        }
    };
    match received {
        Ok(Some(reply)) => read(reply),
        Ok(None) => Reply::Silence(Silence::NotUnderstood),
        Err(why) => Reply::Silence(silence_of(&why)),
    }
}

fn question(name: &Name, kind: RecordType, unchecked: bool, extended: bool) -> Message {
    let mut question = Message::query();
    question.add_query(Query::query(name.clone(), kind));
    question.metadata.op_code = OpCode::Query;
    question.metadata.recursion_desired = true;
    question.metadata.checking_disabled = unchecked;
    // "Tell me whether you checked" (RFC 6840 5.7).
    question.metadata.authentic_data = true;
    if extended {
        let mut edns = Edns::new();
        edns.set_max_payload(MAX_UDP_BYTES);
        question.set_edns(edns);
    }
    question
}

fn read(reply: Message) -> Reply {
    match reply.metadata.response_code {
        ResponseCode::NoError | ResponseCode::NXDomain => Reply::Usable(reply),
        ResponseCode::Refused | ResponseCode::NotAuth => Reply::Silence(Silence::Refused),
        ResponseCode::ServFail => Reply::Silence(Silence::ServerFailed),
        _ => Reply::Silence(Silence::NotUnderstood),
    }
}

/// A machine without such a network, or without a free port, is our side; everything else looks like silence.
fn silence_of(why: &io::Error) -> Silence {
    match why.kind() {
        io::ErrorKind::AddrNotAvailable | io::ErrorKind::PermissionDenied => Silence::OurSide,
        _ => Silence::NoAnswer,
    }
}

fn is_answer(reply: &Message, question: &Message) -> bool {
    let same = match (reply.queries.as_slice(), question.queries.as_slice()) {
        ([told], [asked]) => {
            told.query_type == asked.query_type && told.name.eq_ignore_root_case(&asked.name)
        }
        // An error may come without the question.
        ([], _) => !matches!(
            reply.metadata.response_code,
            ResponseCode::NoError | ResponseCode::NXDomain
        ),
        _ => false,
    };
    same && reply.metadata.id == question.metadata.id
        && reply.metadata.message_type == MessageType::Response
}

/// By UDP from a port that the system draws; packets from elsewhere do not reach a connected socket.
fn by_packet(
    server: SocketAddr,
    question: &Message,
    bytes: &[u8],
    deadline: Instant,
) -> io::Result<Option<Message>> {
    let from: IpAddr = match server {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    let socket = UdpSocket::bind((from, 0))?;
    socket.connect(server)?;
    socket.send(bytes)?;
    let mut buffer = [0; 4_096];
    for _ in 0..MAX_STRANGERS {
        socket.set_read_timeout(Some(left(deadline)?))?;
        let length = socket.recv(&mut buffer)?;
        match Message::from_vec(&buffer[..length]) {
            Ok(reply) if is_answer(&reply, question) => return Ok(Some(reply)),
            // A forged packet must not end the waiting for the true one.
            Ok(_) | Err(_) => {}
        }
    }
    Ok(None)
}

/// By TCP: two bytes of length, then the message (RFC 7766).
fn by_stream(
    server: SocketAddr,
    question: &Message,
    bytes: &[u8],
    deadline: Instant,
) -> io::Result<Option<Message>> {
    let mut stream = TcpStream::connect_timeout(&server, left(deadline)?)?;
    stream.set_write_timeout(Some(left(deadline)?))?;
    let length = u16::try_from(bytes.len()).map_err(io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes(), bytes].concat())?;
    let mut length = [0; 2];
    read_before(&mut stream, &mut length, deadline)?;
    let mut reply = vec![0; usize::from(u16::from_be_bytes(length))];
    read_before(&mut stream, &mut reply, deadline)?;
    let reply = Message::from_vec(&reply).ok();
    Ok(reply.filter(|reply| is_answer(reply, question)))
}

/// All of it, however slowly it comes, before the deadline.
fn read_before(stream: &mut TcpStream, mut to: &mut [u8], deadline: Instant) -> io::Result<()> {
    while !to.is_empty() {
        stream.set_read_timeout(Some(left(deadline)?))?;
        match stream.read(to)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => to = &mut to[count..],
        }
    }
    Ok(())
}

fn left(deadline: Instant) -> io::Result<Duration> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        Err(io::ErrorKind::TimedOut.into())
    } else {
        Ok(left)
    }
}

/// The `nameserver` lines of a `resolv.conf`.
fn listed(text: &str) -> Vec<SocketAddr> {
    let lines = text
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("nameserver"));
    let read = |line: &str| line.split_whitespace().next()?.parse::<IpAddr>().ok();
    let mut servers: Vec<SocketAddr> = lines
        .filter_map(read)
        .map(|address| SocketAddr::new(address, PORT))
        .take(MAX_SERVERS)
        .collect();
    if servers.is_empty() {
        servers.push(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), PORT));
    }
    servers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machines_resolvers_are_read() {
        let text = "# made by hand\nsearch example.org\nnameserver 9.9.9.9 # one\n  nameserver 2620:fe::fe\nnameserver fe80::1%eth0\noptions edns0\n";
        let servers = listed(text);
        assert_eq!(
            servers,
            [
                "9.9.9.9:53".parse().expect("one"),
                "[2620:fe::fe]:53".parse().expect("another")
            ]
        );
        assert_eq!(listed(""), ["127.0.0.1:53".parse().expect("the machine")]);
    }
}
