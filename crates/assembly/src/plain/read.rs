//! Reading the plain encoding. Every byte must be where the canonical writer would have put it.

use super::PlainError;
use super::source::{Pieces, Slice, Source};
use serde::de::value::U64Deserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Error, IntoDeserializer, Visitor};

/// The value that these bytes, all of them, encode.
///
/// # Errors
/// Where the bytes are not the canonical encoding of a `T`.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PlainError> {
    all_of(Reader {
        source: Slice::new(bytes),
    })
}

/// The value that these pieces, `length` bytes together, encode. One piece is held at a time.
///
/// # Errors
/// Where they are not the canonical encoding of a `T`, or a piece cannot be had (its fault is what the caller said).
pub fn decode_pieces<T: DeserializeOwned>(
    length: u64,
    next: &mut dyn FnMut() -> Result<Vec<u8>, PlainError>,
) -> Result<T, PlainError> {
    all_of(Reader {
        source: Pieces::new(length, next),
    })
}

fn all_of<T: DeserializeOwned, S: Source>(mut reader: Reader<S>) -> Result<T, PlainError> {
    let read = T::deserialize(&mut reader);
    let (offset, left) = (reader.source.at(), reader.source.left());
    match read {
        Ok(_) if left > 0 => Err(PlainError {
            offset,
            what: format!("{left} bytes left over"),
        }),
        Ok(value) => Ok(value),
        Err(error) => Err(PlainError { offset, ..error }),
    }
}

struct Reader<S> {
    source: S,
}

impl<S: Source> Reader<S> {
    #[inline]
    fn uint(&mut self) -> Result<u64, PlainError> {
        let mut value = 0u64;
        for shift in (0..70).step_by(7) {
            let byte = self.source.byte()?;
            if shift == 63 && byte > 1 {
                return Err(PlainError::custom("a number beyond 64 bits"));
            }
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                if byte == 0 && shift > 0 {
                    return Err(PlainError::custom(
                        "a number that is not in its minimal form",
                    ));
                }
                return Ok(value);
            }
        }
        Err(PlainError::custom("a number beyond 64 bits"))
    }

    fn int(&mut self) -> Result<i64, PlainError> {
        let value = self.uint()?;
        Ok(((value >> 1) as i64) ^ -((value & 1) as i64))
    }

    /// A count of things that take at least one byte each, so it can never exceed what is left.
    fn count(&mut self) -> Result<usize, PlainError> {
        let count = self.uint()?;
        match usize::try_from(count) {
            Ok(fits) if count <= self.source.left() => Ok(fits),
            _ => Err(PlainError::custom(format!(
                "a count of {count}, longer than what is left"
            ))),
        }
    }

    fn raw<R>(
        &mut self,
        take: impl FnOnce(&[u8]) -> Result<R, PlainError>,
    ) -> Result<R, PlainError> {
        let count = self.count()?;
        self.source.raw(count, take)
    }

    fn narrow<T: TryFrom<u64>>(&mut self) -> Result<T, PlainError> {
        let value = self.uint()?;
        T::try_from(value).map_err(|_| PlainError::custom(format!("{value} is out of range")))
    }
}

struct Fields<'r, S> {
    reader: &'r mut Reader<S>,
    last: u64,
}

impl<'de, S: Source> de::MapAccess<'de> for Fields<'_, S> {
    type Error = PlainError;
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, PlainError> {
        let number = self.reader.uint()?;
        if number == 0 {
            return Ok(None);
        }
        if number <= self.last {
            return Err(PlainError::custom(format!(
                "field {number} after field {}: not ascending",
                self.last
            )));
        }
        self.last = number;
        let index: U64Deserializer<PlainError> = (number - 1).into_deserializer();
        match seed.deserialize(index) {
            Ok(key) => Ok(Some(key)),
            Err(_) => Err(PlainError::custom(format!("unknown field {number}"))),
        }
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, PlainError> {
        seed.deserialize(&mut *self.reader)
    }
}

struct Row<'r, S> {
    reader: &'r mut Reader<S>,
    left: usize,
}

impl<'de, S: Source> de::SeqAccess<'de> for Row<'_, S> {
    type Error = PlainError;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, PlainError> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
    fn size_hint(&self) -> Option<usize> {
        Some(self.left.min(4096))
    }
}

impl<'de, S: Source> de::MapAccess<'de> for Row<'_, S> {
    type Error = PlainError;
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, PlainError> {
        de::SeqAccess::next_element_seed(self, seed)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, PlainError> {
        seed.deserialize(&mut *self.reader)
    }
}

struct Variant<'r, S>(&'r mut Reader<S>);

impl<'de, S: Source> de::EnumAccess<'de> for Variant<'_, S> {
    type Error = PlainError;
    type Variant = Self;
    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self), PlainError> {
        let number = self.0.uint()?;
        let index: U64Deserializer<PlainError> = number.into_deserializer();
        let value = seed
            .deserialize(index)
            .map_err(|_| PlainError::custom(format!("unknown variant {number}")))?;
        Ok((value, self))
    }
}

impl<'de, S: Source> de::VariantAccess<'de> for Variant<'_, S> {
    type Error = PlainError;
    fn unit_variant(self) -> Result<(), PlainError> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, PlainError> {
        seed.deserialize(self.0)
    }
    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_seq(Row {
            reader: self.0,
            left: length,
        })
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_map(Fields {
            reader: self.0,
            last: 0,
        })
    }
}

macro_rules! numbers {
    ($($name:ident $visit:ident $read:ident),*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
            visitor.$visit(self.$read()?)
        }
    )*};
}

impl<'de, S: Source> de::Deserializer<'de> for &mut Reader<S> {
    type Error = PlainError;

    numbers!(deserialize_u8 visit_u8 narrow, deserialize_u16 visit_u16 narrow, deserialize_u32 visit_u32 narrow,
        deserialize_u64 visit_u64 uint, deserialize_i64 visit_i64 int);

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        visitor.visit_i64(self.int()?)
    }
    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        visitor.visit_i64(self.int()?)
    }
    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        visitor.visit_i64(self.int()?)
    }
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, PlainError> {
        Err(PlainError::custom(
            "a type that must say what it is cannot be read from the plain encoding",
        ))
    }
    fn deserialize_ignored_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, PlainError> {
        Err(PlainError::custom("unknown field"))
    }
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        match self.uint()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            other => Err(PlainError::custom(format!(
                "{other} where 0 or 1 was expected"
            ))),
        }
    }
    fn deserialize_f32<V: Visitor<'de>>(self, _: V) -> Result<V::Value, PlainError> {
        Err(PlainError::custom("floats have no plain encoding"))
    }
    fn deserialize_f64<V: Visitor<'de>>(self, _: V) -> Result<V::Value, PlainError> {
        Err(PlainError::custom("floats have no plain encoding"))
    }
    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        let value: u32 = self.narrow()?;
        visitor
            .visit_char(char::from_u32(value).ok_or_else(|| PlainError::custom("not a character"))?)
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        self.raw(|raw| {
            visitor
                .visit_str(std::str::from_utf8(raw).map_err(|_| PlainError::custom("not UTF-8"))?)
        })
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        self.deserialize_str(visitor)
    }
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        self.raw(|raw| visitor.visit_bytes(raw))
    }
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        self.deserialize_bytes(visitor)
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        match self.uint()? {
            0 => visitor.visit_none(),
            1 => visitor.visit_some(self),
            other => Err(PlainError::custom(format!(
                "{other} where 0 or 1 was expected"
            ))),
        }
    }
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        visitor.visit_unit()
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_unit()
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        let left = self.count()?;
        visitor.visit_seq(Row { reader: self, left })
    }
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_seq(Row {
            reader: self,
            left: length,
        })
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        self.deserialize_tuple(length, visitor)
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        let left = self.count()?;
        visitor.visit_map(Row { reader: self, left })
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_map(Fields {
            reader: self,
            last: 0,
        })
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, PlainError> {
        visitor.visit_enum(Variant(self))
    }
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        visitor.visit_u64(self.uint()?)
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}
