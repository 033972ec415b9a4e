//! Where this server asks, and where it never does, whatever a name says: only addresses of the open internet, by IANA's
//! tables of special-purpose addresses. An address inside another one (mapped, 6to4, NAT64) is judged itself.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};

/// Which addresses may be called.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    /// Networks that are let in although they are inner ones, each with the length of its prefix.
    let_in: Vec<(IpAddr, u8)>,
}

/// Networks of IPv4 that are not called: prefix and its length.
const INNER_4: [(Ipv4Addr, u8); 14] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),       // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by a provider's customers
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // this machine
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local; data about virtual machines
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocols
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documents
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // 6to4 relays, given up
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documents
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documents
    (Ipv4Addr::new(224, 0, 0, 0), 3),     // multicast, reserved, broadcast
];

/// The part of IPv6 that is given out at all: everything else is inner.
const GIVEN_OUT_6: (Ipv6Addr, u8) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);
/// Networks of it that are not called.
const INNER_6: [(Ipv6Addr, u8); 3] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocols, Teredo, ORCHID
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documents
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documents
];

impl Guard {
    /// Only the open internet.
    #[must_use]
    pub fn strict() -> Guard {
        Guard::default()
    }

    /// A network is let in although it is an inner one: for tests, and for a community that lives inside one.
    #[must_use]
    pub fn letting_in(mut self, network: IpAddr, prefix_bits: u8) -> Guard {
        self.let_in.push((network, prefix_bits));
        self
    }

    /// Whether an address may be called.
    #[must_use]
    pub fn allows(&self, address: IpAddr) -> bool {
        let named = |(network, bits): &(IpAddr, u8)| lies_in(address, *network, *bits);
        self.let_in.iter().any(named) || (is_open(address) && !is_our_own(address))
    }
}

/// Whether an address is one of the open internet.
fn is_open(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(_) => !INNER_4
            .iter()
            .any(|(network, bits)| lies_in(address, IpAddr::V4(*network), *bits)),
        IpAddr::V6(six) => {
            let given_out = lies_in(address, IpAddr::V6(GIVEN_OUT_6.0), GIVEN_OUT_6.1);
            let inner = INNER_6
                .iter()
                .any(|(network, bits)| lies_in(address, IpAddr::V6(*network), *bits));
            given_out && !inner && inside_6to4(six).is_none_or(|four| is_open(IpAddr::V4(four)))
        }
    }
}

/// The IPv4 address in 2002::/16 (RFC 3056). Mapped, compatible and NAT64 ones lie outside what is given out.
fn inside_6to4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [prefix, high, low, ..] = address.segments();
    let [a, b] = high.to_be_bytes();
    let [c, d] = low.to_be_bytes();
    (prefix == 0x2002).then(|| Ipv4Addr::new(a, b, c, d))
}

fn lies_in(address: IpAddr, network: IpAddr, bits: u8) -> bool {
    match (address, network) {
        (IpAddr::V4(address), IpAddr::V4(network)) => {
            let mask = u32::MAX
                .checked_shl(32 - u32::from(bits.min(32)))
                .unwrap_or(0);
            (address.to_bits() ^ network.to_bits()) & mask == 0
        }
        (IpAddr::V6(address), IpAddr::V6(network)) => {
            let mask = u128::MAX
                .checked_shl(128 - u32::from(bits.min(128)))
                .unwrap_or(0);
            (address.to_bits() ^ network.to_bits()) & mask == 0
        }
        (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
    }
}

/// Whether the address is this machine's, whatever it is. The system is asked from where it would call: to itself it calls
/// from the same address. Nothing is sent.
fn is_our_own(address: IpAddr) -> bool {
    let from: IpAddr = match address {
        IpAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        IpAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    let socket = UdpSocket::bind((from, 0));
    let local = socket.and_then(|socket| {
        socket.connect((address, 443))?;
        socket.local_addr()
    });
    local.is_ok_and(|local| local.ip() == address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refuses(address: &str) {
        let read: IpAddr = address.parse().expect("an address");
        assert!(!Guard::strict().allows(read), "{address}");
    }

    #[track_caller]
    fn allows(address: &str) {
        let read: IpAddr = address.parse().expect("an address");
        assert!(Guard::strict().allows(read), "{address}");
    }

    #[test]
    fn no_inner_address_of_the_fourth_version_is_called() {
        for address in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.5",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.1.2.3",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.251",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
        ] {
            refuses(address);
        }
    }

    #[test]
    fn no_inner_address_of_the_sixth_version_is_called() {
        for address in [
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::a00:1",
            "64:ff9b::808:808",
            "64:ff9b:1::a00:1",
            "100::1",
            "2001::1",
            "2001::f5ff:fffe",
            "2001:2::1",
            "2001:10::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a00:1::",
            "2002:a9fe:a9fe::",
            "3fff::1",
            "3fff:fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "4000::1",
        ] {
            refuses(address);
        }
    }

    #[test]
    fn the_open_internet_is_called() {
        for address in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "169.253.1.1",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.1",
            "192.167.1.1",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2001:200::1",
            "2606:4700::1111",
            "2a00:1450::1",
            "2002:808:808::1",
            "3ffe::1",
        ] {
            allows(address);
        }
    }

    #[test]
    fn a_setting_lets_one_network_in_and_no_other() {
        let guard = Guard::strict().letting_in(Ipv4Addr::new(127, 53, 0, 0).into(), 16);
        let allows = |text: &str| guard.allows(text.parse().expect("an address"));
        assert!(allows("127.53.0.1") && allows("127.53.255.255") && allows("1.1.1.1"));
        assert!(!allows("127.54.0.1") && !allows("127.0.0.1") && !allows("::ffff:127.53.0.1"));
        let one = Guard::strict().letting_in(Ipv6Addr::LOCALHOST.into(), 128);
        assert!(
            one.allows(Ipv6Addr::LOCALHOST.into()) && !one.allows(Ipv6Addr::UNSPECIFIED.into())
        );
    }

    #[test]
    fn the_machine_does_not_call_itself() {
        assert!(is_our_own(Ipv4Addr::LOCALHOST.into()));
    }
}
