//! From when until when a certificate is valid (RFC 5280, 4.1.2.5), read from its DER and nothing else of it. Whether it is to
//! be believed is not asked here.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

const SEQUENCE: u8 = 0x30;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
/// The version, which the oldest certificates leave out.
const VERSION: u8 = 0xa0;

/// The first and the last moment, in milliseconds since 1970. None where it is no certificate.
pub(crate) fn validity(der: &[u8]) -> Option<(i64, i64)> {
    let (SEQUENCE, certificate, _) = element(der)? else {
        return None;
    };
    let (SEQUENCE, mut body, _) = element(certificate)? else {
        return None;
    };
    if let (VERSION, _, rest) = element(body)? {
        body = rest;
    }
    // Serial number, algorithm, issuer; then the dates.
    for _ in 0..3 {
        body = element(body)?.2;
    }
    let (SEQUENCE, dates, _) = element(body)? else {
        return None;
    };
    let (kind, from, rest) = element(dates)?;
    let from = moment(kind, from)?;
    let (kind, until, _) = element(rest)?;
    Some((from, moment(kind, until)?))
}

/// Tag, content, and what follows.
fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = match first {
        short @ 0..=0x7f => (usize::from(short), rest),
        long => {
            let bytes = rest.get(..usize::from(long & 0x7f))?;
            if bytes.is_empty() || bytes.len() > 4 {
                return None;
            }
            let length = bytes
                .iter()
                .fold(0, |length, byte| length << 8 | usize::from(*byte));
            (length, rest.get(bytes.len()..)?)
        }
    };
    Some((tag, rest.get(..length)?, rest.get(length..)?))
}

/// `260301120000Z`, or with the whole year.
fn moment(kind: u8, text: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (year, rest) = match kind {
        UTC_TIME => {
            let year: i16 = text.get(..2)?.parse().ok()?;
            (
                if year < 50 { 2000 + year } else { 1900 + year },
                text.get(2..)?,
            )
        }
        GENERALIZED_TIME => (text.get(..4)?.parse().ok()?, text.get(4..)?),
        _ => return None,
    };
    if rest.len() != 10 {
        return None;
    }
    let part = |nth: usize| rest.get(2 * nth..2 * nth + 2)?.parse::<i8>().ok();
    let civil = DateTime::new(year, part(0)?, part(1)?, part(2)?, part(3)?, part(4)?, 0).ok()?;
    Some(
        civil
            .to_zoned(TimeZone::UTC)
            .ok()?
            .timestamp()
            .as_millisecond(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_forms_of_a_date_are_read() {
        let of = |kind, text: &str| moment(kind, text.as_bytes());
        assert_eq!(of(UTC_TIME, "700101000001Z"), Some(1_000));
        assert_eq!(
            of(UTC_TIME, "491231235959Z"),
            of(GENERALIZED_TIME, "20491231235959Z")
        );
        assert_eq!(of(GENERALIZED_TIME, "19700101000000Z"), Some(0));
        for bad in [
            "",
            "Z",
            "7001010000Z",
            "701301000000Z",
            "70010100000éZ",
            "700101000001",
        ] {
            assert_eq!(of(UTC_TIME, bad), None, "{bad}");
        }
    }

    #[test]
    fn what_is_no_certificate_has_no_dates() {
        for bad in [
            &b""[..],
            b"\x30",
            b"\x30\x84\xff\xff\xff\xff",
            b"\x30\x03\x30\x01\x02",
            &[0x30; 64],
        ] {
            assert_eq!(validity(bad), None);
        }
    }
}
