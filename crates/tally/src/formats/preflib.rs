//! PrefLib: `# KEY: value` lines, then `papers: 1,2,{3,4}`; `.soc`, `.soi`, `.toc` and `.toi` differ only in what their papers may
//! be. The older format, numbers and names without signs, is not read.

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::cursor::Cursor;
use crate::formats::fault::{Expected, FormatFault};

/// Whether a text looks like one.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines
        .take_while(|line| line.starts_with('#'))
        .any(|line| line.starts_with("# NUMBER ALTERNATIVES:"))
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut cursor = Cursor::new(text);
    let mut profile = Profile::default();
    let mut builder = PapersBuilder::default();
    let mut marks = Vec::new();
    while !cursor.is_at_end() {
        cursor.skip_blanks();
        match cursor.peek() {
            Some(b'#') => header(&mut cursor, &mut profile)?,
            Some(b'\r' | b'\n') => cursor.at += 1,
            Some(_) => {
                let here = cursor.at;
                let papers = count(&mut cursor)?;
                ranking(&mut cursor, profile.candidates(), &mut marks)?;
                let added = builder.add(&marks, papers);
                added.map_err(|_| {
                    FormatFault::at(text, here, Expected::Fewer { most: MAX_UNITS })
                })?;
            }
            None => break,
        }
    }
    if profile.names.is_empty() {
        return Err(cursor.fault(Expected::Candidates));
    }
    profile.papers = builder.build();
    Ok(profile)
}

/// A line of the header; only names and title matter.
fn header(cursor: &mut Cursor<'_>, profile: &mut Profile) -> Result<(), FormatFault> {
    let here = cursor.at;
    let text = cursor.text;
    let line = cursor.rest_of_line().trim_start_matches('#').trim();
    let (key, value) = line.split_once(':').unwrap_or((line, ""));
    let value = value.trim();
    match key.trim() {
        "TITLE" => profile.title = value.to_owned(),
        "NUMBER ALTERNATIVES" => {
            let number = value.parse::<usize>().ok().filter(|number| *number > 0);
            let number = number.ok_or_else(|| FormatFault::at(text, here, Expected::Candidates))?;
            if number > MAX_CANDIDATES {
                let most = MAX_CANDIDATES as u64;
                return Err(FormatFault::at(text, here, Expected::Fewer { most }));
            }
            profile.names = (1..=number).map(|one| one.to_string()).collect();
        }
        other => {
            let number = other.strip_prefix("ALTERNATIVE NAME ");
            let number = number.and_then(|number| number.trim().parse::<usize>().ok());
            let name = number.and_then(|number| profile.names.get_mut(number.wrapping_sub(1)));
            if let Some(name) = name {
                value.clone_into(name);
            }
        }
    }
    Ok(())
}

fn count(cursor: &mut Cursor<'_>) -> Result<u64, FormatFault> {
    let here = cursor.at;
    let fault = |cursor: &Cursor<'_>| FormatFault::at(cursor.text, here, Expected::Count);
    let papers = cursor.number().ok_or_else(|| fault(cursor))?;
    cursor.skip_blanks();
    if cursor.peek() != Some(b':') {
        return Err(fault(cursor));
    }
    cursor.at += 1;
    Ok(papers)
}

/// A ranking up to the end of the line; `{…}` holds level names.
fn ranking(
    cursor: &mut Cursor<'_>,
    candidates: usize,
    marks: &mut Vec<Mark>,
) -> Result<(), FormatFault> {
    marks.clear();
    let mut opened: Option<usize> = None;
    let mut level = false;
    loop {
        cursor.skip_blanks();
        match cursor.peek() {
            None | Some(b'\r' | b'\n') => {
                return match opened {
                    Some(at) => Err(FormatFault::at(
                        cursor.text,
                        at,
                        Expected::Closing { sign: "}" },
                    )),
                    None => Ok(()),
                };
            }
            Some(b',') => cursor.at += 1,
            Some(b'{') if opened.is_none() => {
                opened = Some(cursor.at);
                level = false;
                cursor.at += 1;
            }
            Some(b'}') if opened.is_some() => {
                opened = None;
                level = false;
                cursor.at += 1;
            }
            Some(_) => {
                let here = cursor.at;
                let number = cursor
                    .number()
                    .and_then(|number| usize::try_from(number).ok());
                let number = number.filter(|number| (1..=candidates).contains(number));
                let most = candidates;
                let number = number.ok_or_else(|| {
                    FormatFault::at(cursor.text, here, Expected::Candidate { most })
                })?;
                let mark = Mark::of(number - 1);
                marks.push(if level { mark.level() } else { mark });
                level = opened.is_some();
            }
        }
    }
}
