//! A mail relay for tests, on loopback: it takes letters by SMTP, or does to them what a test wants. It speaks no TLS.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// What the relay does to a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mood {
    /// Takes it.
    Takes,
    /// Takes it, and hangs up before saying so.
    TakesAndHangsUp,
    /// Does not know the recipient: an answer such as 550 or 450.
    AtRecipient(u16),
    /// Answers the whole letter so, such as 554 or 451.
    AtLetter(u16),
    /// Hangs up half-way through the letter.
    HangsUp,
    /// Greets nobody: answers so instead, such as 554 or 421.
    AtGreeting(u16),
    /// Says nothing more until the other side hangs up.
    Silent,
}

/// A letter that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Who sends it, by the envelope.
    pub from: String,
    /// Where it goes, by the envelope.
    pub to: Vec<String>,
    /// The letter, as it came.
    pub letter: String,
}

impl Taken {
    /// The value of a header, folded lines joined; empty where there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> String {
        let head = self.letter.split("\r\n\r\n").next().unwrap_or_default();
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        let found = lines.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or_else(String::new, |(_, value)| value.trim().to_owned())
    }
}

#[derive(Debug, Default)]
struct Inside {
    moods: VecDeque<Mood>,
    taken: Vec<Taken>,
}

/// A relay; it serves as long as the process runs.
#[derive(Debug, Clone)]
pub struct Relay {
    address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

impl Relay {
    /// Starts one that takes every letter.
    ///
    /// # Panics
    ///
    /// Where loopback cannot be listened on.
    pub fn start() -> Relay {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .unwrap_or_else(|error| panic!("listening on loopback: {error}"));
        let address = listener
            .local_addr()
            .unwrap_or_else(|error| panic!("the listener's address: {error}"));
        let inside = Arc::new(Mutex::new(Inside::default()));
        let shared = inside.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                thread::spawn(move || {
                    // A client that hangs up ends its own conversation and nothing else.
                    let _ = Conversation::new(stream, shared).and_then(Conversation::hold);
                });
            }
        });
        Relay { address, inside }
    }

    /// Its port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// What it does to the next letters, in order; after these it takes them. A greeting counts as a letter only where
    /// the mood is about greetings.
    pub fn will(&self, moods: impl IntoIterator<Item = Mood>) {
        self.lock().moods.extend(moods);
    }

    /// The letters it has taken, in order.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        self.lock().taken.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One client's.
struct Conversation {
    lines: BufReader<TcpStream>,
    stream: TcpStream,
    inside: Arc<Mutex<Inside>>,
}

impl Conversation {
    fn new(stream: TcpStream, inside: Arc<Mutex<Inside>>) -> std::io::Result<Conversation> {
        Ok(Conversation {
            lines: BufReader::new(stream.try_clone()?),
            stream,
            inside,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn say(&mut self, line: &str) -> std::io::Result<()> {
        self.stream.write_all(format!("{line}\r\n").as_bytes())
    }

    fn hear(&mut self) -> std::io::Result<Option<String>> {
        let mut line = String::new();
        let count = self.lines.read_line(&mut line)?;
        Ok((count > 0).then(|| line.trim_end().to_owned()))
    }

    fn next_mood(&self, is_greeting: bool) -> Mood {
        let mut inside = self.lock();
        let about_greeting = matches!(inside.moods.front(), Some(Mood::AtGreeting(_)));
        match about_greeting == is_greeting {
            true => inside.moods.pop_front().unwrap_or(Mood::Takes),
            false => Mood::Takes,
        }
    }

    fn hold(mut self) -> std::io::Result<()> {
        if let Mood::AtGreeting(code) = self.next_mood(true) {
            return self.say(&format!("{code} not today"));
        }
        self.say("220 relay.test ESMTP")?;
        let (mut taken, mut mood) = (empty(), Mood::Takes);
        while let Some(line) = self.hear()? {
            let word = line.split([' ', ':']).next().unwrap_or_default();
            match word.to_ascii_uppercase().as_str() {
                "EHLO" | "HELO" => self.say("250-relay.test\r\n250 8BITMIME")?,
                "MAIL" => {
                    (taken, mood) = (empty(), self.next_mood(false));
                    taken.from = bracketed(&line);
                    if mood == Mood::Silent {
                        // Until the other side has had enough.
                        self.lines.read_to_end(&mut Vec::new())?;
                        return Ok(());
                    }
                    self.say("250 fine")?;
                }
                "RCPT" => {
                    taken.to.push(bracketed(&line));
                    match mood {
                        Mood::AtRecipient(code) => self.say(&format!("{code} no such mailbox"))?,
                        _ => self.say("250 fine")?,
                    }
                }
                "DATA" => {
                    self.say("354 go on")?;
                    if !self.letter(&mut taken, &mood)? {
                        return Ok(());
                    }
                }
                "RSET" | "NOOP" => self.say("250 fine")?,
                "QUIT" => return self.say("221 bye"),
                _ => self.say("502 not here")?,
            }
        }
        Ok(())
    }

    /// Whether the conversation goes on.
    fn letter(&mut self, taken: &mut Taken, mood: &Mood) -> std::io::Result<bool> {
        while let Some(line) = self.hear()? {
            if *mood == Mood::HangsUp {
                return Ok(false);
            }
            if line != "." {
                // RFC 5321, 4.5.2: a dot at the start of a line was doubled.
                let line = line.strip_prefix('.').unwrap_or(&line);
                taken.letter.push_str(line);
                taken.letter.push_str("\r\n");
                continue;
            }
            if let Mood::AtLetter(code) = mood {
                self.say(&format!("{code} not this letter"))?;
                return Ok(true);
            }
            let whole = std::mem::replace(taken, empty());
            self.lock().taken.push(whole);
            if *mood == Mood::TakesAndHangsUp {
                return Ok(false);
            }
            self.say("250 taken")?;
            return Ok(true);
        }
        Ok(false)
    }
}

fn empty() -> Taken {
    Taken {
        from: String::new(),
        to: Vec::new(),
        letter: String::new(),
    }
}

fn bracketed(line: &str) -> String {
    let inside = line
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or_else(String::new, |(inside, _)| inside.to_owned())
}
