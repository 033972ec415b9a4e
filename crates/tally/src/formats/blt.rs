//! BLT, the format of Hill, Wichmann and Woodall, in the dialects that are about: `=` for level names, `-` for an empty rank (ours:
//! `-=-` for one where several were marked and nobody knows who), `(id)`
//! before a paper, lines in brackets (`[nick …]`, `[tie …]`, `[withdrawn …]`), comments, weights that are fractions, everything
//! on one line, doubled quotes, titles without quotes or none at all.

use std::collections::BTreeMap;

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder, TooMany};
use crate::count::profile::Profile;
use crate::exact::Exact;
use crate::formats::cursor::Cursor;
use crate::formats::fault::{Expected, FormatFault};

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut file = File {
        cursor: Cursor::new(text),
        candidates: 0,
        nicks: BTreeMap::new(),
        profile: Profile::default(),
        // A paper takes some ten bytes, and most have their like.
        builder: PapersBuilder::with_room_for(text.len() / 40),
        marks: Vec::new(),
    };
    file.header()?;
    file.options()?;
    file.papers()?;
    file.names()?;
    file.title()?;
    file.profile.withdrawn.sort_unstable();
    file.profile.withdrawn.dedup();
    file.profile.papers = file.builder.build();
    Ok(file.profile)
}

struct File<'a> {
    cursor: Cursor<'a>,
    candidates: usize,
    nicks: BTreeMap<&'a str, usize>,
    profile: Profile,
    builder: PapersBuilder,
    marks: Vec<Mark>,
}

/// What ends a name or number among papers.
fn ends_word(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b']' | b'"')
}

impl<'a> File<'a> {
    fn header(&mut self) -> Result<(), FormatFault> {
        self.cursor.skip_space()?;
        let here = self.cursor.at;
        let candidates = self.cursor.number();
        let candidates = candidates.filter(|number| *number > 0);
        let candidates = candidates.ok_or_else(|| self.fault_at(here, Expected::Candidates))?;
        self.candidates = usize::try_from(candidates).unwrap_or(usize::MAX);
        if self.candidates > MAX_CANDIDATES {
            let most = MAX_CANDIDATES as u64;
            return Err(self.fault_at(here, Expected::Fewer { most }));
        }
        self.cursor.skip_space()?;
        let here = self.cursor.at;
        let seats = self
            .cursor
            .number()
            .and_then(|seats| usize::try_from(seats).ok());
        let seats = seats.filter(|seats| *seats > 0);
        self.profile.seats = Some(seats.ok_or_else(|| self.fault_at(here, Expected::Seats))?);
        Ok(())
    }

    fn fault_at(&self, byte: usize, expected: Expected) -> FormatFault {
        FormatFault::at(self.cursor.text, byte, expected)
    }

    /// Lines in brackets, and withdrawn candidates as negative numbers.
    fn options(&mut self) -> Result<(), FormatFault> {
        loop {
            self.cursor.skip_space()?;
            match self.cursor.peek() {
                Some(b'[') => self.option()?,
                Some(b'-') => {
                    self.cursor.at += 1;
                    let candidate = self.candidate()?;
                    self.profile.withdrawn.push(candidate);
                }
                Some(_) | None => return Ok(()),
            }
        }
    }

    fn option(&mut self) -> Result<(), FormatFault> {
        let opening = self.cursor.at;
        self.cursor.at += 1;
        self.cursor.skip_space()?;
        let key = self.cursor.word(ends_word);
        let mut nicks = 0;
        loop {
            self.cursor.skip_space()?;
            match self.cursor.peek() {
                None => {
                    return Err(self.fault_at(opening, Expected::Closing { sign: "]" }));
                }
                Some(b']') => {
                    self.cursor.at += 1;
                    return Ok(());
                }
                Some(_) => {}
            }
            match key {
                "nick" => {
                    let here = self.cursor.at;
                    let nick = self.cursor.word(ends_word);
                    if nick.is_empty() || nicks == self.candidates {
                        let sign = "]";
                        return Err(self.fault_at(here, Expected::Closing { sign }));
                    }
                    self.nicks.insert(nick, nicks);
                    nicks += 1;
                }
                "tie" => {
                    let candidate = self.candidate()?;
                    self.profile.order.push(candidate);
                }
                // Undeclared candidates are write-ins that a rule may treat apart; here they stand like the others.
                "withdrawn" => {
                    let candidate = self.candidate()?;
                    self.profile.withdrawn.push(candidate);
                }
                // Options of other programs say how they should count, not what the ballots are.
                _ => {
                    self.cursor.word(|byte| byte == b']');
                }
            }
        }
    }

    /// A candidate by short name or number.
    fn candidate(&mut self) -> Result<usize, FormatFault> {
        let here = self.cursor.at;
        if self.nicks.is_empty()
            && let Some(number) = self.cursor.number()
        {
            let ends = self.cursor.peek().is_none_or(ends_word);
            let number = usize::try_from(number).ok().filter(|_| ends);
            if let Some(number) = number.filter(|number| (1..=self.candidates).contains(number)) {
                return Ok(number - 1);
            }
        } else {
            let word = self.cursor.word(ends_word);
            let by_nick = self.nicks.get(word).copied();
            let by_number = || {
                word.parse()
                    .ok()
                    .filter(|n| (1..=self.candidates).contains(n))
            };
            if let Some(found) = by_nick.or_else(|| by_number().map(|n: usize| n - 1)) {
                return Ok(found);
            }
        }
        let most = self.candidates;
        Err(self.fault_at(here, Expected::Candidate { most }))
    }

    /// A line of numbers as most lines are, `papers 3 1 2 0`: how many papers, the marks ready. Nothing, and the cursor where it was, where
    /// it is anything else.
    fn plain(&mut self) -> Option<u64> {
        if !self.nicks.is_empty() {
            return None;
        }
        self.marks.clear();
        let mut rest = self.cursor.text.as_bytes().get(self.cursor.at..)?.iter();
        let mut papers = None;
        let mut number = 0_u64;
        let mut digits = 0;
        loop {
            match rest.next()? {
                digit @ b'0'..=b'9' if digits < 15 => {
                    number = number * 10 + u64::from(digit - b'0');
                    digits += 1;
                }
                b' ' if digits == 0 => {}
                end @ (b' ' | b'\n') if digits > 0 => {
                    match (papers, number) {
                        (None, 0) => return None,
                        (None, _) => papers = Some(number),
                        (Some(_), 0) => {
                            self.cursor.at = self.cursor.text.len() - rest.len();
                            return papers;
                        }
                        (Some(_), _) if number <= self.candidates as u64 => {
                            self.marks.push(Mark::of(number as usize - 1));
                        }
                        (Some(_), _) => return None,
                    }
                    if *end == b'\n' {
                        return None;
                    }
                    (number, digits) = (0, 0);
                }
                _ => return None,
            }
        }
    }

    fn papers(&mut self) -> Result<(), FormatFault> {
        loop {
            let here = self.cursor.at;
            if let Some(papers) = self.plain() {
                let added = self.builder.add(&self.marks, papers);
                self.kept(added, here)?;
                continue;
            }
            self.cursor.skip_space()?;
            let here = self.cursor.at;
            match self.cursor.peek() {
                None => return Err(self.cursor.fault(Expected::EndOfPapers)),
                Some(b'(') => {
                    self.cursor.word(|byte| byte == b')');
                    if self.cursor.is_at_end() {
                        return Err(self.fault_at(here, Expected::Closing { sign: ")" }));
                    }
                    self.cursor.at += 1;
                    continue;
                }
                Some(_) => {}
            }
            let whole = self.cursor.number();
            match (whole, self.cursor.peek()) {
                (Some(0), next) if next.is_none_or(ends_word) => return Ok(()),
                (Some(papers), next) if next.is_some_and(ends_word) => {
                    self.marks()?;
                    let added = self.builder.add(&self.marks, papers);
                    self.kept(added, here)?;
                }
                _ => self.weighted(here)?,
            }
        }
    }

    /// A paper whose weight is a fraction or a decimal.
    fn weighted(&mut self, here: usize) -> Result<(), FormatFault> {
        self.cursor.at = here;
        let word = self.cursor.word(ends_word);
        let weight = word
            .parse::<Exact>()
            .ok()
            .filter(|weight| *weight > Exact::ZERO);
        let weight = weight.ok_or_else(|| self.fault_at(here, Expected::Weight))?;
        self.marks()?;
        let added = self.builder.add_weighted(&self.marks, &weight);
        self.kept(added, here)
    }

    fn kept(&mut self, added: Result<(), TooMany>, here: usize) -> Result<(), FormatFault> {
        added.map_err(|_| self.fault_at(here, Expected::Fewer { most: MAX_UNITS }))
    }

    /// The marks of a paper, up to its nought.
    fn marks(&mut self) -> Result<(), FormatFault> {
        self.marks.clear();
        let mut level = false;
        loop {
            self.cursor.skip_space()?;
            match self.cursor.peek() {
                None => return Err(self.cursor.fault(Expected::EndOfPapers)),
                Some(b'=') if !level && !self.marks.is_empty() => {
                    self.cursor.at += 1;
                    level = true;
                    continue;
                }
                Some(b'-') => {
                    self.cursor.at += 1;
                    let mark = Mark::SKIPPED;
                    self.marks.push(if level { mark.level() } else { mark });
                    level = false;
                    continue;
                }
                Some(b'0') if !level && self.is_nought() => {
                    self.cursor.at += 1;
                    return Ok(());
                }
                Some(_) => {}
            }
            let mark = Mark::of(self.candidate()?);
            self.marks.push(if level { mark.level() } else { mark });
            level = false;
        }
    }

    /// Whether a nought stands here by itself.
    fn is_nought(&self) -> bool {
        let next = self.cursor.text.as_bytes().get(self.cursor.at + 1);
        next.is_none_or(|byte| ends_word(*byte))
    }

    fn names(&mut self) -> Result<(), FormatFault> {
        for candidate in 1..=self.candidates {
            self.cursor.skip_space()?;
            let name = match self.cursor.peek() {
                Some(b'"') => self.cursor.quoted()?.trim().to_owned(),
                // A number here is a paper after the end of the papers.
                None | Some(b'0'..=b'9') => {
                    return Err(self.cursor.fault(Expected::Name { candidate }));
                }
                Some(_) => self.cursor.rest_of_line().to_owned(),
            };
            self.profile.names.push(name);
        }
        Ok(())
    }

    fn title(&mut self) -> Result<(), FormatFault> {
        self.cursor.skip_space()?;
        self.profile.title = match self.cursor.peek() {
            None => String::new(),
            Some(b'"') => self.cursor.quoted()?.trim().to_owned(),
            Some(_) => self.cursor.rest_of_line().to_owned(),
        };
        Ok(())
    }
}
