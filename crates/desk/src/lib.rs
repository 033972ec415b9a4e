//! Questions outside: DNS, RDAP, TLS, HTTPS.
