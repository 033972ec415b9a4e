//! Tables as CSV (RFC 4180). A byte order mark stands first, since the programs most people open such a file with read
//! names in other letters wrongly without; `decisions/0050` has the reasons. A cell that a sheet would take for a formula
//! is made a text.

/// What a sheet may take for the start of a formula (OWASP, CSV injection); the wide forms too, which some programs fold.
const STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A table that is being written.
pub(super) struct Table(String);

impl Table {
    /// With the names of its columns.
    pub(super) fn new(columns: &[&str]) -> Table {
        let mut table = Table("\u{feff}".to_owned());
        table.row(columns.iter().map(|name| (*name).to_owned()));
        table
    }

    /// One more row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (ix, cell) in cells.into_iter().enumerate() {
            if ix > 0 {
                self.0.push(',');
            }
            self.cell(&cell);
        }
        self.0.push_str("\r\n");
    }

    fn cell(&mut self, text: &str) {
        let first = text.trim_start_matches(' ').chars().next();
        let tamed = first.is_some_and(|first| STARTS.contains(&first));
        let quoted = tamed || text.contains(['"', ',', '\n', '\r']) || text.starts_with(' ');
        if quoted {
            self.0.push('"');
        }
        if tamed {
            self.0.push('\'');
        }
        self.0.push_str(&text.replace('"', "\"\""));
        if quoted {
            self.0.push('"');
        }
    }

    /// The whole of it.
    pub(super) fn written(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    fn check(cell: &str, expected: &str) {
        let mut table = Table::new(&["a"]);
        table.row([cell.to_owned()]);
        assert_eq!(table.written(), format!("\u{feff}a\r\n{expected}\r\n"));
    }

    #[test]
    fn a_cell_is_quoted_where_it_must_be() {
        check("Ana", "Ana");
        check("", "");
        check("Ana, Bo", "\"Ana, Bo\"");
        check("the \"Club\"", "\"the \"\"Club\"\"\"");
        check("two\nlines", "\"two\nlines\"");
        check("مكتبة", "مكتبة");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r", "＝", "＠"] {
            check(&format!("{start}1+1"), &format!("\"'{start}1+1\""));
            check(&format!("  {start}x"), &format!("\"'  {start}x\""));
        }
        check(
            "=HYPERLINK(\"x\",\"y\")",
            "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
        );
        check("a=b", "a=b");
    }
}
