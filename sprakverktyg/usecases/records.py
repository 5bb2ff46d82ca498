"""Frozen domain values from the plain records that they are stored as (`dataclasses.asdict`)."""

import types
import typing
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")


def from_record(kind: type[T], record: Any) -> T:
    """Return the value of `kind` that `asdict` made the record of.

    A field that was added later is not in old records; it gets its default.
    """
    hints = typing.get_type_hints(kind)
    known = [field for field in fields(kind) if field.name in record or not _has_default(field)]  # type: ignore[arg-type]
    return kind(**{field.name: _value(hints[field.name], record[field.name]) for field in known})


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _value(kind: Any, value: Any) -> Any:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if value is None:
        return None
    if origin in (typing.Union, types.UnionType):
        return _value(next(argument for argument in arguments if argument is not type(None)), value)
    if origin is tuple:
        kinds = [arguments[0]] * len(value) if arguments[-1] is Ellipsis else arguments
        return tuple(_value(item_kind, item) for item_kind, item in zip(kinds, value, strict=True))
    if is_dataclass(kind):
        return from_record(kind, value)  # type: ignore[arg-type]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value
