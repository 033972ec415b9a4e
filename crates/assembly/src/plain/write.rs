//! Writing the plain encoding.

use super::PlainError;
use serde::ser::{self, Error, Serialize};
use std::ops::ControlFlow;

/// The canonical bytes of a value.
///
/// # Errors
/// Only for shapes that have no plain encoding (floats, sequences of unknown length): a mistake in a type of ours.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, PlainError> {
    let mut writer = Writer {
        sink: Vec::with_capacity(128),
    };
    value.serialize(&mut writer)?;
    Ok(writer.sink)
}

/// The same bytes handed over in pieces of `size` bytes, the last one shorter: for values too large to be held twice. When a
/// piece is answered with a break, nothing more is written.
///
/// # Errors
/// As [`encode`], and when it was broken off.
pub fn encode_in_pieces<T: Serialize + ?Sized>(
    value: &T,
    size: usize,
    hand_over: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> Result<(), PlainError> {
    let mut writer = Writer {
        sink: Pieces {
            held: Vec::with_capacity(size),
            size,
            hand_over,
            broken_off: false,
        },
    };
    value.serialize(&mut writer)?;
    let Pieces {
        held,
        hand_over,
        broken_off,
        ..
    } = writer.sink;
    if broken_off || (!held.is_empty() && hand_over(&held).is_break()) {
        return Err(PlainError::custom(BROKEN_OFF));
    }
    Ok(())
}

const BROKEN_OFF: &str = "the writing was broken off";

/// Where bytes go.
trait Sink {
    fn push(&mut self, byte: u8);
    fn extend(&mut self, bytes: &[u8]);
    /// Asked between elements: whether it is of no use to go on.
    fn is_broken_off(&self) -> bool;
}

impl Sink for Vec<u8> {
    fn push(&mut self, byte: u8) {
        Vec::push(self, byte);
    }
    fn extend(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }
    fn is_broken_off(&self) -> bool {
        false
    }
}

struct Pieces<'h> {
    held: Vec<u8>,
    size: usize,
    hand_over: &'h mut dyn FnMut(&[u8]) -> ControlFlow<()>,
    broken_off: bool,
}

impl Pieces<'_> {
    #[cold]
    fn hand_over(&mut self) {
        self.broken_off = self.broken_off || (self.hand_over)(&self.held).is_break();
        self.held.clear();
    }
}

impl Sink for Pieces<'_> {
    fn push(&mut self, byte: u8) {
        self.held.push(byte);
        if self.held.len() >= self.size {
            self.hand_over();
        }
    }
    fn extend(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(self.size - self.held.len()));
            self.held.extend_from_slice(now);
            if self.held.len() >= self.size {
                self.hand_over();
            }
            bytes = later;
        }
    }
    fn is_broken_off(&self) -> bool {
        self.broken_off
    }
}

struct Writer<S> {
    sink: S,
}

impl<S: Sink> Writer<S> {
    fn uint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.sink.push((value as u8) | 0x80);
            value >>= 7;
        }
        self.sink.push(value as u8);
    }

    fn int(&mut self, value: i64) {
        self.uint(((value << 1) ^ (value >> 63)) as u64);
    }

    fn raw(&mut self, bytes: &[u8]) {
        self.uint(bytes.len() as u64);
        self.sink.extend(bytes);
    }

    fn goes_on(&self) -> Result<(), PlainError> {
        match self.sink.is_broken_off() {
            false => Ok(()),
            true => Err(PlainError::custom(BROKEN_OFF)),
        }
    }
}

/// Fields are numbered by declaration; a skipped one keeps its number.
struct Fields<'w, S> {
    writer: &'w mut Writer<S>,
    index: u64,
}

impl<S: Sink> ser::SerializeStruct for Fields<'_, S> {
    type Ok = ();
    type Error = PlainError;
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), PlainError> {
        self.index += 1;
        self.writer.uint(self.index);
        value.serialize(&mut *self.writer)
    }
    fn skip_field(&mut self, _: &'static str) -> Result<(), PlainError> {
        self.index += 1;
        Ok(())
    }
    fn end(self) -> Result<(), PlainError> {
        self.writer.uint(0);
        Ok(())
    }
}

impl<S: Sink> ser::SerializeStructVariant for Fields<'_, S> {
    type Ok = ();
    type Error = PlainError;
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), PlainError> {
        ser::SerializeStruct::serialize_field(self, key, value)
    }
    fn skip_field(&mut self, key: &'static str) -> Result<(), PlainError> {
        ser::SerializeStruct::skip_field(self, key)
    }
    fn end(self) -> Result<(), PlainError> {
        ser::SerializeStruct::end(self)
    }
}

/// Elements one after another, their number (if any) already written.
struct Row<'w, S>(&'w mut Writer<S>);

macro_rules! row {
    ($($trait:ident $method:ident),*) => {$(
        impl<S: Sink> ser::$trait for Row<'_, S> {
            type Ok = ();
            type Error = PlainError;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), PlainError> {
                self.0.goes_on()?;
                value.serialize(&mut *self.0)
            }
            fn end(self) -> Result<(), PlainError> {
                Ok(())
            }
        }
    )*};
}

row!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field);

impl<S: Sink> ser::SerializeMap for Row<'_, S> {
    type Ok = ();
    type Error = PlainError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), PlainError> {
        self.0.goes_on()?;
        key.serialize(&mut *self.0)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), PlainError> {
        value.serialize(&mut *self.0)
    }
    fn end(self) -> Result<(), PlainError> {
        Ok(())
    }
}

macro_rules! numbers {
    ($($name:ident $type:ty => $via:ident as $wide:ty),*) => {$(
        fn $name(self, value: $type) -> Result<(), PlainError> {
            self.$via(<$wide>::from(value));
            Ok(())
        }
    )*};
}

impl<'w, S: Sink> ser::Serializer for &'w mut Writer<S> {
    type Ok = ();
    type Error = PlainError;
    type SerializeSeq = Row<'w, S>;
    type SerializeTuple = Row<'w, S>;
    type SerializeTupleStruct = Row<'w, S>;
    type SerializeTupleVariant = Row<'w, S>;
    type SerializeMap = Row<'w, S>;
    type SerializeStruct = Fields<'w, S>;
    type SerializeStructVariant = Fields<'w, S>;

    numbers!(serialize_u8 u8 => uint as u64, serialize_u16 u16 => uint as u64, serialize_u32 u32 => uint as u64,
        serialize_u64 u64 => uint as u64, serialize_bool bool => uint as u64, serialize_char char => uint as u64,
        serialize_i8 i8 => int as i64, serialize_i16 i16 => int as i64, serialize_i32 i32 => int as i64,
        serialize_i64 i64 => int as i64);

    fn serialize_f32(self, _: f32) -> Result<(), PlainError> {
        Err(PlainError::custom("floats have no plain encoding"))
    }
    fn serialize_f64(self, _: f64) -> Result<(), PlainError> {
        Err(PlainError::custom("floats have no plain encoding"))
    }
    fn serialize_str(self, value: &str) -> Result<(), PlainError> {
        self.raw(value.as_bytes());
        Ok(())
    }
    fn serialize_bytes(self, value: &[u8]) -> Result<(), PlainError> {
        self.raw(value);
        Ok(())
    }
    fn serialize_none(self) -> Result<(), PlainError> {
        self.uint(0);
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), PlainError> {
        self.uint(1);
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), PlainError> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), PlainError> {
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), PlainError> {
        self.uint(u64::from(index));
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), PlainError> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), PlainError> {
        self.uint(u64::from(index));
        value.serialize(self)
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<Row<'w, S>, PlainError> {
        let length = length.ok_or_else(|| PlainError::custom("a sequence must know its length"))?;
        self.uint(length as u64);
        Ok(Row(self))
    }
    fn serialize_tuple(self, _: usize) -> Result<Row<'w, S>, PlainError> {
        Ok(Row(self))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Row<'w, S>, PlainError> {
        Ok(Row(self))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Row<'w, S>, PlainError> {
        self.uint(u64::from(index));
        Ok(Row(self))
    }
    fn serialize_map(self, length: Option<usize>) -> Result<Row<'w, S>, PlainError> {
        self.serialize_seq(length)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'w, S>, PlainError> {
        Ok(Fields {
            writer: self,
            index: 0,
        })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Fields<'w, S>, PlainError> {
        self.uint(u64::from(index));
        Ok(Fields {
            writer: self,
            index: 0,
        })
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}
