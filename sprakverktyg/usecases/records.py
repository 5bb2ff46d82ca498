"""Frozen domain values from the plain records that they are stored as (`dataclasses.asdict`)."""

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
Read = Callable[[Any], Any]


def from_record(kind: type[T], record: Any) -> T:
    """Return the value of `kind` that `asdict` made the record of.

    A field that was added later is not in old records; it gets its default.
    """
    known: Any = kind
    value: T = _reader_of(known)(record)
    return value


def _reader(kind: Any) -> Read:
    """Return what makes a value of a dataclass from its record."""
    hints = typing.get_type_hints(kind)
    parts = [(field.name, _reader_of(hints[field.name]), _has_default(field)) for field in fields(kind)]

    def read(record: Any) -> Any:
        return kind(**{name: part(record[name]) for name, part, optional in parts if name in record or not optional})

    return read


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


@cache
def _reader_of(kind: Any) -> Read:
    """Return what reads values of a type. It is made once: a long document has thousands of records."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        some = _reader_of(next(argument for argument in arguments if argument is not type(None)))
        return lambda value: None if value is None else some(value)
    if origin is tuple and arguments[-1] is Ellipsis:
        each = _reader_of(arguments[0])
        return lambda value: tuple(map(each, value))
    if origin is tuple:
        all_parts = [_reader_of(argument) for argument in arguments]
        return lambda value: tuple(part(item) for part, item in zip(all_parts, value, strict=True))
    if is_dataclass(kind):
        return _reader(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return lambda value: value
