//! A record that a server shows is fetched and audited by somebody who has nothing but its address; whatever byte is changed on
//! the way, it never holds.

use crate::kept::{Kept, On};
use crate::run::plenary;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

/// A server of its own process; it ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn of(data: &str) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plenary"))
            .args(["serve", "--data", data, "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command was built for this test");
        let lines = BufReader::new(child.stdout.take().expect("its output is ours"));
        let told = lines.lines().map_while(Result::ok);
        let mut words = told.flat_map(|line| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            words
        });
        let address = words.find(|word| word.starts_with("http://"));
        Server {
            address: address.expect("it says where it is"),
            child,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

type Change = dyn Fn(&str, &mut Vec<u8>) + Send + Sync;

/// Somebody between the server and who asks, who changes what an address answers. It runs until the test's process ends.
fn between(address: &str, change: Arc<Change>) -> String {
    let upstream = address.trim_start_matches("http://").to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let here = listener.local_addr().expect("bound");
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (upstream, change) = (upstream.clone(), change.clone());
            std::thread::spawn(move || pass(stream.expect("a call"), &upstream, &*change));
        }
    });
    format!("http://{here}")
}

fn pass(mut asker: TcpStream, upstream: &str, change: &Change) {
    let mut reader = BufReader::new(asker.try_clone().expect("a stream"));
    let mut line = String::new();
    let _ = reader.read_line(&mut line);
    let path = line.split(' ').nth(1).unwrap_or("/").to_owned();
    let mut server = TcpStream::connect(upstream).expect("the server answers");
    let asked = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    server.write_all(asked.as_bytes()).expect("asked");
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).expect("answered");
    let split = answer
        .windows(4)
        .position(|end| end == b"\r\n\r\n")
        .expect("a head");
    let (head, body) = answer.split_at(split + 4);
    let mut body = body.to_vec();
    change(&path, &mut body);
    let head = String::from_utf8_lossy(head);
    let kept = head
        .lines()
        .filter(|line| !line.is_empty() && !line.to_lowercase().starts_with("content-length"));
    let head: Vec<&str> = kept.collect();
    let whole = format!(
        "{}\r\ncontent-length: {}\r\n\r\n",
        head.join("\r\n"),
        body.len()
    );
    let _ = asker.write_all(whole.as_bytes());
    let _ = asker.write_all(&body);
}

fn flipped(at: &'static str) -> Arc<Change> {
    Arc::new(move |path, body| {
        if path.contains(at) {
            let middle = body.len() / 2;
            body[middle] ^= 0x01;
        }
    })
}

#[test]
fn a_record_is_audited_from_its_address() {
    let kept = Kept::rehearsed(On::Folder);
    let (_, key) = kept.exported("bundle", &[]);
    let server = Server::of(&kept.data());
    let by_address = |more: &[&str]| {
        let mut asked = vec!["audit", "--url", server.address.as_str()];
        asked.extend(more);
        plenary(&asked)
    };
    let ran = by_address(&["--key", &key]);
    assert_eq!(ran.code, 0, "{} {}", ran.out, ran.err);
    let ran = by_address(&[]);
    assert_eq!(ran.code, 3, "{} {}", ran.out, ran.err);

    // With a folder the next time has an earlier checkpoint to hold against.
    let folder = kept.scratch.path("mirror");
    assert_eq!(by_address(&["--keep", &folder]).code, 3);
    let ran = by_address(&["--keep", &folder]);
    assert_eq!(ran.code, 0, "{} {}", ran.out, ran.err);
    std::fs::write(
        std::path::Path::new(&folder).join("log/record/1/checkpoint"),
        "no checkpoint",
    )
    .expect("writable");
    assert_eq!(by_address(&["--keep", &folder]).code, 2);
}

#[test]
fn a_byte_changed_on_the_way_never_holds() {
    let kept = Kept::rehearsed(On::Folder);
    let (_, key) = kept.exported("bundle", &[]);
    let server = Server::of(&kept.data());
    for (at, codes) in [
        ("/tile/0/", vec![1]),
        ("/tile/entries/", vec![1]),
        ("/tile/parts/", vec![1, 2]),
        ("/checkpoint", vec![1, 2]),
        ("/log/header", vec![1, 2]),
        ("/log/epochs", vec![2]),
    ] {
        let address = between(&server.address, flipped(at));
        let ran = plenary(&["audit", "--url", &address, "--key", &key]);
        assert!(
            codes.contains(&ran.code),
            "{at}: {} {} {}",
            ran.code,
            ran.out,
            ran.err
        );
    }
    // The entry is named, as it is in a bundle.
    let address = between(&server.address, flipped("/tile/entries/"));
    let ran = plenary(&[
        "audit", "--url", &address, "--key", &key, "--format", "json",
    ]);
    assert!(ran.out.contains("\"bytes-changed\""), "{}", ran.out);
}

#[test]
fn what_is_no_mirror_is_told_in_words() {
    let kept = Kept::rehearsed(On::Folder);
    let server = Server::of(&kept.data());
    let cut = between(
        &server.address,
        Arc::new(|path, body| {
            if path.contains("/tile/parts/") {
                body.truncate(1);
            }
        }),
    );
    for (address, told) in [
        ("http://example.org", "https://"),
        ("ftp://localhost", "https://"),
        ("nonsense", "https://"),
        (&format!("{}/?x=1", server.address), "nothing else"),
        (&format!("{}/bodies", server.address), "no log/header"),
        (&cut, "parts/"),
    ] {
        let ran = plenary(&["audit", "--url", address]);
        assert_eq!(ran.code, 2, "{address}: {} {}", ran.out, ran.err);
        assert!(ran.err.contains(told), "{address}: {}", ran.err);
    }
    let both = plenary(&["audit", "bundle", "--url", &server.address]);
    assert_eq!(both.code, 2, "{}", both.err);
    assert_eq!(plenary(&["audit"]).code, 2);
}

#[test]
fn the_proof_of_an_entry_is_checked_without_the_server() {
    let kept = Kept::rehearsed(On::Folder);
    let (_, key) = kept.exported("bundle", &[]);
    let server = Server::of(&kept.data());
    let mut stream = TcpStream::connect(server.address.trim_start_matches("http://"))
        .expect("the server answers");
    stream
        .write_all(b"GET /record/2/proof HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        .expect("asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    let (_, proof) = answer.split_once("\r\n\r\n").expect("a head and a body");
    let file = kept.scratch.path("entry-2.tlog-proof");
    std::fs::write(&file, proof).expect("writable");
    let ran = plenary(&["record", "proof", &file, "--key", &key]);
    assert_eq!(ran.code, 0, "{} {}", ran.out, ran.err);
    assert!(ran.out.contains("Leaf 2 stands in"), "{}", ran.out);
    assert_eq!(plenary(&["record", "proof", &file]).code, 3);
    std::fs::write(&file, proof.replace("index 2", "index 1")).expect("writable");
    assert_eq!(plenary(&["record", "proof", &file, "--key", &key]).code, 1);
    std::fs::write(&file, "no proof").expect("writable");
    assert_eq!(plenary(&["record", "proof", &file]).code, 2);
}
