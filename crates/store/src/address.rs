//! Addresses of databases: what kind they name, and how they are shown. A password never leaves this file except to the
//! database.

const SCHEMES: [&str; 2] = ["postgres://", "postgresql://"];
/// What stands where a password was.
const MASK: &str = "***";
/// The option of an address that holds a password.
const OPTION: &str = "password=";

/// Whether it is the address of a PostgreSQL database; anything else is a path.
#[must_use]
pub fn is_postgres(address: &str) -> bool {
    SCHEMES.iter().any(|scheme| address.starts_with(scheme))
}

/// A text with the passwords of all addresses in it masked. It rather hides too much: whatever may belong to a password
/// that was not written as it should be (with an `@` or a `/` in it) is hidden too.
#[must_use]
pub fn without_passwords(text: &str) -> String {
    let mut shown = Vec::new();
    for line in text.split('\n') {
        shown.push(masked_line(line));
    }
    shown.join("\n")
}

fn masked_line(line: &str) -> String {
    let found = SCHEMES.iter().filter_map(|scheme| {
        let at = line.find(scheme)?;
        Some((at, at + scheme.len()))
    });
    let Some((_, start)) = found.min() else {
        return line.to_owned();
    };
    let (before, rest) = line.split_at(start);
    // The last one: what stands before it may be a password with an `@` in it, and what stands after it is none.
    let rest = match rest.rfind('@') {
        None => rest.to_owned(),
        Some(at) => match rest[..at].find(':') {
            None => rest.to_owned(),
            Some(colon) => format!("{}:{MASK}{}", &rest[..colon], &rest[at..]),
        },
    };
    format!("{before}{}", without_options(&rest))
}

fn without_options(rest: &str) -> String {
    let Some(at) = rest.find(OPTION) else {
        return rest.to_owned();
    };
    let (before, after) = rest.split_at(at + OPTION.len());
    let end = after.find(['&', '\'', '"', ' ']).unwrap_or(after.len());
    format!("{before}{MASK}{}", without_options(&after[end..]))
}

/// The address with a password, where it names PostgreSQL and has none of its own.
#[must_use]
pub fn with_password(address: &str, password: &str) -> String {
    let has_one = without_passwords(address) != address || address.contains(OPTION);
    if !is_postgres(address) || has_one {
        return address.to_owned();
    }
    let mark = if address.contains('?') { '&' } else { '?' };
    let written: String = password
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    format!("{address}{mark}{OPTION}{written}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(without_passwords(text), expected);
    }

    #[test]
    fn a_password_is_never_shown() {
        check(
            "postgres://ana:secret@host/db",
            "postgres://ana:***@host/db",
        );
        check(
            "postgres://ana:se@c/r:et@host/db",
            "postgres://ana:***@host/db",
        );
        check("postgres://:s@host", "postgres://:***@host");
        check(
            "postgresql://ana@host/db?password=s%20t&connect_timeout=3&password=u",
            "postgresql://ana@host/db?password=***&connect_timeout=3&password=***",
        );
        check(
            "unexpected argument 'postgres://ana:secret@host/db' found\npostgres://b:t@h",
            "unexpected argument 'postgres://ana:***@host/db' found\npostgres://b:***@h",
        );
    }

    #[test]
    fn what_has_no_password_is_shown_as_it_is() {
        for text in [
            "postgres://ana@host/db",
            "postgres://host:5432/db",
            "postgres://postgres@%2Ftmp%2Fpg/db",
            "a folder: mail@example.org",
            "",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn a_password_from_elsewhere_is_added_where_there_is_none() {
        let check = |address: &str, expected: &str| {
            assert_eq!(with_password(address, "a b&"), expected);
        };
        check("postgres://u@h/d", "postgres://u@h/d?password=a%20b%26");
        check(
            "postgres://u@h/d?sslmode=disable",
            "postgres://u@h/d?sslmode=disable&password=a%20b%26",
        );
        check("postgres://u:p@h/d", "postgres://u:p@h/d");
        check("postgres://u@h/d?password=p", "postgres://u@h/d?password=p");
        check("folder", "folder");
    }
}
