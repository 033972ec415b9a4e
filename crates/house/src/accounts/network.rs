//! From which network somebody comes. A proxy in front writes down whom it speaks for; what stands further left in that
//! list was written by the client, and is worth nothing.

use std::net::{IpAddr, Ipv6Addr};

/// The most entries of a forwarding header that are looked at.
const MAX_HOPS: usize = 32;

/// A range of addresses, as `192.0.2.0/24` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix {
    address: IpAddr,
    bits: u8,
}

impl Prefix {
    /// Reads `192.0.2.0/24`, `2001:db8::/32`, or a single address.
    #[must_use]
    pub fn parse(text: &str) -> Option<Prefix> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().ok()?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then_some(Prefix { address, bits })
    }

    /// Whether it holds an address.
    #[must_use]
    pub fn holds(&self, address: IpAddr) -> bool {
        match (self.address, plain(address)) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let (own, other) = (u128::from(own.to_bits()), u128::from(other.to_bits()));
                same_head(own, other, 32 - u32::from(self.bits))
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                same_head(own.to_bits(), other.to_bits(), 128 - u32::from(self.bits))
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

fn same_head(own: u128, other: u128, tail_bits: u32) -> bool {
    (own ^ other).checked_shr(tail_bits).unwrap_or(0) == 0
}

/// An IPv4 address that a socket for both kinds wrote as IPv6.
fn plain(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or(address, IpAddr::V4),
    }
}

/// Who is asking: the peer of the connection, or, where that is a trusted proxy, the rightmost address of the forwarding
/// headers (in their order, each a list with commas) that is no trusted proxy. What cannot be read ends the walk: it
/// counts as asked by the proxy that wrote it down.
#[must_use]
pub fn client_address<'h>(
    peer: IpAddr,
    forwarded: impl DoubleEndedIterator<Item = &'h str>,
    trusted: &[Prefix],
) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|prefix| prefix.holds(address));
    let mut known = plain(peer);
    let hops = forwarded.rev().flat_map(|header| header.rsplit(','));
    for hop in hops.take(MAX_HOPS) {
        if !is_trusted(known) {
            break;
        }
        let Some(address) = hop_address(hop.trim()) else {
            break;
        };
        known = address;
    }
    known
}

/// An address as proxies write it: bare, in brackets, or with a port.
fn hop_address(text: &str) -> Option<IpAddr> {
    let bracketed = || Some(text.strip_prefix('[')?.split_once(']')?.0);
    let address = text
        .parse()
        .ok()
        .or_else(|| bracketed()?.parse::<Ipv6Addr>().ok().map(IpAddr::V6))
        .or_else(|| Some(text.parse::<std::net::SocketAddr>().ok()?.ip()))?;
    Some(plain(address))
}

/// The part of an address that one subscriber has: all of an IPv4 address, the first 64 bits of an IPv6 one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Network([u8; 9]);

impl Network {
    /// The network of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Network {
        let mut bytes = [0; 9];
        match plain(address) {
            IpAddr::V4(four) => {
                bytes[0] = 4;
                bytes[1..5].copy_from_slice(&four.octets());
            }
            IpAddr::V6(six) => {
                bytes[0] = 6;
                bytes[1..9].copy_from_slice(&six.octets()[..8]);
            }
        }
        Network(bytes)
    }

    pub(super) fn bytes(self) -> [u8; 9] {
        self.0
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    fn check(peer: &str, headers: &[&str], expected: &str) {
        let trusted = ["10.0.0.0/8", "2001:db8:1::/48", "192.0.2.9"];
        let trusted: Vec<Prefix> = trusted
            .iter()
            .filter_map(|text| Prefix::parse(text))
            .collect();
        assert_eq!(trusted.len(), 3);
        let found = client_address(peer.parse().unwrap(), headers.iter().copied(), &trusted);
        assert_eq!(found.to_string(), expected, "{peer} {headers:?}");
    }

    #[test]
    fn a_stranger_is_taken_for_nobody_else() {
        check("198.51.100.7", &[], "198.51.100.7");
        check("198.51.100.7", &["203.0.113.1"], "198.51.100.7");
        check("::ffff:198.51.100.7", &["203.0.113.1"], "198.51.100.7");
    }

    #[test]
    fn the_rightmost_address_that_is_no_proxy_asks() {
        check("10.1.2.3", &["203.0.113.1"], "203.0.113.1");
        check("10.1.2.3", &["8.8.8.8, 203.0.113.1"], "203.0.113.1");
        check(
            "10.1.2.3",
            &["8.8.8.8, 203.0.113.1, 10.9.9.9"],
            "203.0.113.1",
        );
        check(
            "10.1.2.3",
            &["8.8.8.8", "203.0.113.1", "192.0.2.9,10.9.9.9"],
            "203.0.113.1",
        );
        check("::ffff:10.1.2.3", &["::ffff:203.0.113.1"], "203.0.113.1");
        check("2001:db8:1::5", &["2001:db8:2::7"], "2001:db8:2::7");
    }

    #[test]
    fn ports_and_brackets_are_left_out() {
        check("10.1.2.3", &["203.0.113.1:4711"], "203.0.113.1");
        check("10.1.2.3", &["[2001:db8:2::7]:443"], "2001:db8:2::7");
        check("10.1.2.3", &["[2001:db8:2::7]"], "2001:db8:2::7");
    }

    #[test]
    fn what_cannot_be_read_is_asked_by_the_proxy_that_wrote_it() {
        check("10.1.2.3", &["8.8.8.8, unknown"], "10.1.2.3");
        check("10.1.2.3", &["8.8.8.8, unknown, 10.9.9.9"], "10.9.9.9");
        check("10.1.2.3", &[""], "10.1.2.3");
        check("10.1.2.3", &["10.4.4.4"], "10.4.4.4");
        let many = "10.9.9.9,".repeat(500) + "10.9.9.9";
        check("10.1.2.3", &[&format!("8.8.8.8,{many}")], "10.9.9.9");
    }

    #[test]
    fn a_prefix_is_read_or_refused() {
        for bad in [
            "",
            "10.0.0.0/33",
            "::/129",
            "10.0.0/8",
            "a/8",
            "10.0.0.0/-1",
            "10.0.0.0/8/8",
        ] {
            assert_eq!(Prefix::parse(bad), None, "{bad}");
        }
        let all = Prefix::parse("0.0.0.0/0").unwrap();
        assert!(all.holds("255.1.2.3".parse().unwrap()) && !all.holds("::1".parse().unwrap()));
        let one = Prefix::parse("::1").unwrap();
        assert!(one.holds("::1".parse().unwrap()) && !one.holds("::2".parse().unwrap()));
    }

    #[test]
    fn a_subscriber_is_one_address_of_four_or_half_an_address_of_six() {
        let network = |text: &str| Network::of(text.parse().unwrap());
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
        assert_eq!(network("192.0.2.1"), network("::ffff:192.0.2.1"));
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
    }
}
