//! A world of names for tests: BIND, once with the zones and once as a resolver that checks signatures. Where it cannot be
//! had the test fails; it is never skipped, because a stand-in would answer as we think name servers do.

use crate::folder::Folder;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Serves until its standard input ends.
const STARTER: &str = include_str!("names.sh");
/// Another program may take the port between the look and the start.
const TRIES: usize = 3;

/// A zone and what stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Zone<'a> {
    /// Its name, without a final point.
    pub name: &'a str,
    /// Its records, as in a master file; start of authority and name server are added.
    pub records: &'a str,
    /// Whether it is signed.
    pub signatures: Signatures,
}

/// How a zone is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signatures {
    /// Not at all.
    None,
    /// As it should be, and the resolver knows its key.
    Good,
    /// With signatures that ran out.
    Expired,
    /// The server has the zone and cannot read it.
    Unreadable,
}

/// Both servers; they end with this value, or with the process.
#[derive(Debug)]
pub struct Names {
    /// Who has the zones, and refuses everything else.
    pub zones: SocketAddr,
    /// Who resolves, and checks signatures.
    pub resolver: SocketAddr,
    servers: Vec<(Child, Folder)>,
}

impl Names {
    /// Starts both.
    ///
    /// # Panics
    ///
    /// Where there is no BIND, or a zone is wrong, with the reason.
    pub fn start(zones: &[Zone<'_>]) -> Names {
        let folder = Folder::new();
        let mut anchors = String::new();
        let mut listed = String::new();
        for zone in zones {
            let file = write(&folder, zone, &mut anchors);
            listed.push_str(&format!(
                "zone \"{}\" {{ type primary; file \"{file}\"; }};\n",
                zone.name
            ));
        }
        let (authority, authority_folder) = serve(folder, |port| {
            format!("{}recursion no;\n}};\n{listed}", options(port))
        });
        let forward = authority.1.port();
        let (resolver, resolver_folder) = serve(Folder::new(), |port| {
            format!(
                "{}recursion yes; allow-recursion {{ any; }}; forward only;
                forwarders {{ 127.0.0.1 port {forward}; }};
                dnssec-validation yes; servfail-ttl 0; empty-zones-enable no; max-cache-size 8m;
                }};
                trust-anchors {{ {anchors} }};\n",
                options(port)
            )
        });
        Names {
            zones: authority.1,
            resolver: resolver.1,
            servers: vec![
                (authority.0, authority_folder),
                (resolver.0, resolver_folder),
            ],
        }
    }
}

impl Drop for Names {
    fn drop(&mut self) {
        for (server, _) in &mut self.servers {
            // The pipe closes, and the starter ends the server.
            drop(server.stdin.take());
            let _ = server.wait();
        }
    }
}

fn options(port: u16) -> String {
    format!(
        "controls {{ }};
        options {{
        directory \".\"; pid-file none; session-keyfile none; notify no;
        listen-on port {port} {{ 127.0.0.1; }}; listen-on-v6 {{ none; }};
        "
    )
}

/// Starts a server whose configuration depends on its port.
fn serve(folder: Folder, configuration: impl Fn(u16) -> String) -> ((Child, SocketAddr), Folder) {
    let mut why = String::new();
    for _ in 0..TRIES {
        let port = free_port();
        let text = configuration(port).replace(
            "directory \".\"",
            &format!("directory \"{}\"", folder.path().display()),
        );
        std::fs::write(folder.file("named.conf"), text).expect("a temporary file is written");
        match start(folder.path()) {
            Ok(child) => {
                return (
                    (child, SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port)),
                    folder,
                );
            }
            Err(told) => why = told,
        }
    }
    panic!("a name server could not be started: {why}");
}

/// The child's standard input is a pipe that closes when this process ends, however it ends.
fn start(folder: &Path) -> Result<Child, String> {
    let mut child = Command::new("sh")
        .args(["-c", STARTER, "names.sh"])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|why| format!("sh cannot be started: {why}"))?;
    let mut line = String::new();
    if let Some(out) = child.stdout.take() {
        let _ = BufReader::new(out).read_line(&mut line);
    }
    if line.trim() == "running" {
        return Ok(child);
    }
    let mut why = String::new();
    if let Some(mut err) = child.stderr.take() {
        let _ = err.read_to_string(&mut why);
    }
    let _ = child.wait();
    Err(why)
}

/// A port that is free for both kinds of questions.
fn free_port() -> u16 {
    loop {
        let stream = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let port = stream.local_addr().expect("it has an address").port();
        if UdpSocket::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

/// Writes a zone, signs it where it is to be signed, and gives the name of its file.
fn write(folder: &Folder, zone: &Zone<'_>, anchors: &mut String) -> String {
    let file = format!("{}.zone", zone.name);
    let text = format!(
        "$ORIGIN {}.\n$TTL 300\n@ SOA ns hostmaster 1 3600 900 86400 60\n@ NS ns\nns A 127.0.0.1\n{}\n",
        zone.name, zone.records
    );
    match zone.signatures {
        Signatures::Unreadable => return file,
        Signatures::None | Signatures::Good | Signatures::Expired => {}
    }
    std::fs::write(folder.file(&file), text).expect("a temporary file is written");
    // A server would start without the zone, and its silence would look like a finding.
    run(folder, "named-checkzone", &[zone.name, &file]);
    if zone.signatures == Signatures::None {
        return file;
    }
    let keygen = ["-q", "-a", "ECDSAP256SHA256"];
    let key = run(
        folder,
        "dnssec-keygen",
        &[&keygen[..], &["-f", "KSK", zone.name]].concat(),
    );
    run(
        folder,
        "dnssec-keygen",
        &[&keygen[..], &[zone.name]].concat(),
    );
    let signed = format!("{file}.signed");
    let lifetime: &[&str] = match zone.signatures {
        Signatures::Expired => &["-s", "20240101000000", "-e", "20240201000000"],
        Signatures::Good | Signatures::None | Signatures::Unreadable => &[],
    };
    let sign = ["-q", "-S", "-P", "-o", zone.name, "-f", &signed];
    run(
        folder,
        "dnssec-signzone",
        &[&sign[..], lifetime, &[&file]].concat(),
    );
    anchors.push_str(&anchor(&folder.file(&format!("{}.key", key.trim()))));
    signed
}

/// A key file's record as the statement of a trust anchor.
fn anchor(file: &Path) -> String {
    let text = std::fs::read_to_string(file).expect("the key was written");
    let record = text
        .lines()
        .find(|line| !line.starts_with(';'))
        .expect("it has a record");
    let (name, rest) = record
        .split_once(" IN DNSKEY ")
        .expect("the record is a key");
    let numbers: Vec<&str> = rest.split_whitespace().collect();
    format!(
        "\"{name}\" static-key {} \"{}\";\n",
        numbers[..3].join(" "),
        numbers[3..].concat()
    )
}

fn run(folder: &Folder, program: &str, arguments: &[&str]) -> String {
    let ran = Command::new(program)
        .args(arguments)
        .current_dir(folder.path())
        .output();
    let ran = ran
        .unwrap_or_else(|why| panic!("{program} (of BIND; bin/install-missing brings it): {why}"));
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(
        ran.status.success(),
        "{program} {arguments:?}: {said}{}",
        String::from_utf8_lossy(&ran.stdout)
    );
    String::from_utf8_lossy(&ran.stdout).into_owned()
}
