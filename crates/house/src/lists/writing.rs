//! A list for a spreadsheet: CSV in UTF-8 with a byte order mark, without which half of the spreadsheets guess another
//! encoding. No cell begins as a formula does, so that opening a list runs nothing that somebody wrote into a name.

/// Writes a table.
#[must_use]
pub fn write<'r>(head: &[&str], rows: impl IntoIterator<Item = &'r [String]>) -> Vec<u8> {
    let mut out = b"\xef\xbb\xbf".to_vec();
    line(&mut out, head.iter().copied());
    for row in rows {
        line(&mut out, row.iter().map(String::as_str));
    }
    out
}

fn line<'c>(out: &mut Vec<u8>, cells: impl Iterator<Item = &'c str>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.push(b',');
        }
        let cell = harmless(cell);
        if cell.contains(['"', ',', ';', '\n', '\r', '\t', ' ']) {
            out.push(b'"');
            out.extend(cell.replace('"', "\"\"").bytes());
            out.push(b'"');
        } else {
            out.extend(cell.bytes());
        }
    }
    out.extend(b"\r\n");
}

/// With an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let row = [cell.to_owned()];
        let written = String::from_utf8(write(&["name"], [&row[..]])).expect("UTF-8");
        assert_eq!(written, format!("\u{feff}name\r\n{expected}\r\n"));
    }

    #[test]
    fn a_cell_is_written_so_that_it_reads_back() {
        check("Clean Wells", "\"Clean Wells\"");
        check("Wells, \"Clean\"", "\"Wells, \"\"Clean\"\"\"");
        check("two\nlines", "\"two\nlines\"");
        check("آبار", "آبار");
        check("", "");
    }

    #[test]
    fn no_cell_is_a_formula() {
        check("=1+1", "'=1+1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("+1 555", "\"'+1 555\"");
        check("-2", "'-2");
        check("\t=1", "\"'\t=1\"");
        check("a=1", "a=1");
    }
}
