//! JSON with the place of each value, so that a fault in a file of ballots can say where it is; the fields of an object stay in the
//! order of the file, because that order numbers candidates.

use crate::formats::cursor::Cursor;
use crate::formats::fault::{Expected, FormatFault};

/// How deep values may lie in one another.
const MAX_DEPTH: usize = 64;

/// A value and the byte at which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Json {
    pub(crate) at: usize,
    pub(crate) value: Value,
}

/// A value. Numbers stay as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads a whole text as one value.
pub(crate) fn read(text: &str) -> Result<Json, FormatFault> {
    let mut reader = Reader {
        cursor: Cursor::new(text),
    };
    let found = reader.value(0)?;
    reader.skip();
    match reader.cursor.is_at_end() {
        true => Ok(found),
        false => Err(reader.cursor.fault(Expected::EndOfFile)),
    }
}

impl Json {
    /// A field of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Json> {
        self.fields()
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The fields of an object; none of anything else.
    pub(crate) fn fields(&self) -> &[(String, Json)] {
        match &self.value {
            Value::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    pub(crate) fn items(&self) -> &[Json] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The signs of a text or a number; nothing of anything else.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number, also where it stands in quotes.
    pub(crate) fn whole(&self) -> Option<u64> {
        self.text().and_then(|text| text.trim().parse().ok())
    }

    /// Whether it is `true`, also in quotes.
    pub(crate) fn is_true(&self) -> bool {
        match &self.value {
            Value::Bool(value) => *value,
            Value::Text(text) => text == "true",
            _ => false,
        }
    }
}

struct Reader<'a> {
    cursor: Cursor<'a>,
}

impl Reader<'_> {
    fn skip(&mut self) {
        while matches!(self.cursor.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.cursor.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Json, FormatFault> {
        self.skip();
        let at = self.cursor.at;
        if depth > MAX_DEPTH {
            let most = MAX_DEPTH as u64;
            return Err(self.cursor.fault(Expected::Fewer { most }));
        }
        let value = match self.cursor.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => {
                let ends = |byte: u8| !(byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
                Value::Number(self.cursor.word(ends).to_owned())
            }
            Some(_) | None => {
                let word = self.cursor.word(|byte| !byte.is_ascii_lowercase());
                match word {
                    "null" => Value::Null,
                    "true" => Value::Bool(true),
                    "false" => Value::Bool(false),
                    _ => {
                        self.cursor.at = at;
                        return Err(self.cursor.fault(Expected::Json));
                    }
                }
            }
        };
        Ok(Json { at, value })
    }

    /// After a value in a list or object: whether another follows.
    fn goes_on(&mut self, sign: &'static str) -> Result<bool, FormatFault> {
        self.skip();
        let closing = sign.as_bytes()[0];
        match self.cursor.peek() {
            Some(b',') => {
                self.cursor.at += 1;
                Ok(true)
            }
            Some(byte) if byte == closing => {
                self.cursor.at += 1;
                Ok(false)
            }
            Some(_) | None => Err(self.cursor.fault(Expected::Closing { sign })),
        }
    }

    /// Whether a list or object ends as soon as it began.
    fn is_empty(&mut self, closing: u8) -> bool {
        self.cursor.at += 1;
        self.skip();
        let ends = self.cursor.peek() == Some(closing);
        self.cursor.at += usize::from(ends);
        ends
    }

    fn list(&mut self, depth: usize) -> Result<Value, FormatFault> {
        let mut items = Vec::new();
        if self.is_empty(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if !self.goes_on("]")? {
                return Ok(Value::List(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, FormatFault> {
        let mut fields = Vec::new();
        if self.is_empty(b'}') {
            return Ok(Value::Object(fields));
        }
        loop {
            self.skip();
            if self.cursor.peek() != Some(b'"') {
                return Err(self.cursor.fault(Expected::Closing { sign: "}" }));
            }
            let name = self.text()?;
            self.skip();
            if self.cursor.peek() != Some(b':') {
                return Err(self.cursor.fault(Expected::Closing { sign: ":" }));
            }
            self.cursor.at += 1;
            fields.push((name, self.value(depth + 1)?));
            if !self.goes_on("}")? {
                return Ok(Value::Object(fields));
            }
        }
    }

    /// Text in quotes. The cursor is on the first.
    fn text(&mut self) -> Result<String, FormatFault> {
        let opening = self.cursor.at;
        self.cursor.at += 1;
        let mut found = String::new();
        loop {
            let part = self.cursor.word(|byte| matches!(byte, b'"' | b'\\'));
            found.push_str(part);
            match self.cursor.peek() {
                Some(b'"') => {
                    self.cursor.at += 1;
                    return Ok(found);
                }
                Some(_) => found.push(self.escape()?),
                None => {
                    self.cursor.at = opening;
                    return Err(self.cursor.fault(Expected::Closing { sign: "\"" }));
                }
            }
        }
    }

    /// A sign after a backslash, on which the cursor is.
    fn escape(&mut self) -> Result<char, FormatFault> {
        let here = self.cursor.at;
        self.cursor.at += 1;
        let sign = self.cursor.peek();
        self.cursor.at += 1;
        let sign = match sign {
            Some(b'n') => Some('\n'),
            Some(b't') => Some('\t'),
            Some(b'r') => Some('\r'),
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{c}'),
            Some(sign @ (b'"' | b'\\' | b'/')) => Some(char::from(sign)),
            Some(b'u') => self.unicode(),
            Some(_) | None => None,
        };
        sign.ok_or_else(|| FormatFault::at(self.cursor.text, here, Expected::Json))
    }

    /// Four digits, or twice four for a sign beyond them.
    fn unicode(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        let rest = self.cursor.text.as_bytes().get(self.cursor.at..)?;
        if !rest.starts_with(b"\\u") {
            return None;
        }
        self.cursor.at += 2;
        let second = self.four_digits()?.checked_sub(0xDC00)?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second & 0x3FF))
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self
            .cursor
            .text
            .get(self.cursor.at..self.cursor.at + 4)
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        self.cursor.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// A text in quotes, as JSON writes it.
pub(crate) fn quoted(text: &str) -> String {
    let mut found = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => found.extend(['\\', sign]),
            '\n' => found.push_str("\\n"),
            sign if u32::from(sign) < 0x20 => {
                found.push_str(&format!("\\u{:04x}", u32::from(sign)));
            }
            sign => found.push(sign),
        }
    }
    found.push('"');
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let told = match read(text) {
            Ok(json) => format!("{:?}", json.value),
            Err(fault) => format!("{}:{} {}", fault.line, fault.column, fault.expected.id()),
        };
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn signs_after_a_backslash_stand_for_others() {
        check(
            r#""a\"\\\/\n\u00e9\ud83d\ude00""#,
            "Text(\"a\\\"\\\\/\\né😀\")",
        );
        check(r#""\ud83d""#, "1:2 count-expected-json");
        check(r#""\x""#, "1:2 count-expected-json");
        assert_eq!(
            read(&quoted("a\"\\\n\u{1}é")).map(|json| json.value),
            Ok(Value::Text("a\"\\\n\u{1}é".to_owned()))
        );
    }

    #[test]
    fn what_is_not_closed_or_too_deep_is_told_with_its_place() {
        check("[1,\n 2", "2:3 count-expected-closing");
        check("{\"a\" 1}", "1:6 count-expected-closing");
        check("[1] x", "1:5 count-expected-end-of-file");
        check("nil", "1:1 count-expected-json");
        check(&"[".repeat(100), "1:66 count-expected-fewer");
    }

    #[test]
    fn fields_keep_their_order() {
        let json = read("{\"b\": 1, \"a\": \"2\", \"c\": true}").expect("sound");
        let names = json.fields().iter().map(|(name, _)| name.as_str());
        assert_eq!(names.collect::<Vec<_>>(), ["b", "a", "c"]);
        assert_eq!(json.get("a").and_then(Json::whole), Some(2));
        assert!(json.get("c").is_some_and(Json::is_true));
    }
}
