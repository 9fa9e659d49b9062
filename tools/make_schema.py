#!/usr/bin/env python3
"""Write the JSON Schema of one output object, as the installed record types have it.

    python tools/make_schema.py > docs/reference/schema.json

Each annotation of a record type becomes the schema of the JSON that it is written as; a ``Literal`` becomes an
``enum``. The key of a plugin's record type may be missing, as any plugin may be left out. Other plugins may add keys of
their own, so those are let through; inside a record all keys are known.
"""

from __future__ import annotations

import json
import types
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from statecraft import Actor, Article, Engine, Failure, Mention, Record, Span
from statecraft.codec import coders
from statecraft.result import CORE_TYPES, SCHEMA

Schema = dict[str, Any]

_SCALARS: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    Decimal: {"$ref": "#/$defs/decimal"},
    Span: {"$ref": "#/$defs/span"},
    Actor: {"$ref": "#/$defs/actor_id"},
}


def schema_of(annotation: Any) -> Schema:
    """The schema of the values of one annotation, as the codec writes them."""
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [schema_of(next(arg for arg in args if arg is not type(None))), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": schema_of(args[0])}
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return {"$ref": "#/$defs/span", "description": f"The span of one of the {annotation.key}."}
    raise TypeError(f"no schema is known for {annotation!r}")


def summary(described: Any) -> str:
    """What a docstring begins with, as plain text."""
    paragraph = " ".join((described.__doc__ or "").split("\n\n")[0].split())
    return paragraph.replace("``", "").replace(":class:", "").replace("`", "")


def an_object(properties: dict[str, Schema], description: str) -> Schema:
    """An object that has all of these properties and no others."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def record(cls: type[Record]) -> Schema:
    """The schema of one record, its derived values among them."""
    hints = get_type_hints(cls)
    own = {name: schema_of(hints[name]) for name, _ in coders(cls)}
    for name in cls.derived:
        own[name] = schema_of(get_type_hints(getattr(cls, name).fget)["return"])
    return an_object(own, summary(cls))


def article() -> Schema:
    """The schema of what is known about the article; its text stands there only where it was asked for."""
    hints = get_type_hints(Article)
    known = {name: schema_of(hints[name]) for name in Article("").to_dict()}
    return an_object(known, summary(Article)) | {"properties": known | {"text": schema_of(str)}}


def actor() -> Schema:
    """The schema of an actor with all its places."""
    hints = get_type_hints(Actor) | {"members": tuple[str, ...]}
    kind_of_mention = schema_of(get_type_hints(Mention)["kind"])
    names = ("id", "name", "kind", "country", "role", "members")
    known = {name: schema_of(hints[name]) for name in names}
    known |= {"mentions": schema_of(tuple[Span, ...]), "mention_kinds": {"type": "array", "items": kind_of_mention}}
    return an_object(known, summary(Actor))


def a_list(of: str) -> Schema:
    """A list of what is defined under a name."""
    return {"type": "array", "items": {"$ref": f"#/$defs/{of}"}}


def schema() -> Schema:
    """The schema of one output object."""
    engine = Engine()
    if engine.plugins.broken:
        raise SystemExit(f"no schema without these plugins: {engine.plugins.broken}")
    record_types = {cls.key: cls for cls in engine.record_types}
    failure = {name: schema_of(hint) for name, hint in get_type_hints(Failure).items()}
    offset = {"type": "integer", "minimum": 0}
    properties = {
        "schema": {"const": SCHEMA},
        "article": {"$ref": "#/$defs/article"},
        "actors": a_list("actor"),
        **{key: a_list(key) for key in record_types},
        "plugins": schema_of(tuple[str, ...]),
        "failures": a_list("failure"),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What statecraft found in one article",
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in record_types or record_types[key] in CORE_TYPES],
        "additionalProperties": {"type": "array", "description": "The records of another plugin.", "items": an_other()},
        "$defs": {
            "span": {
                "type": "array",
                "description": "Where words begin and end in the text, counted in code points.",
                "prefixItems": [offset, offset],
                "items": False,
                "minItems": 2,
            },
            "decimal": {"type": "string", "description": "A number in full.", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
            "actor_id": {"type": "string", "description": "The id of one of the actors."},
            "article": article(),
            "actor": actor(),
            **{key: record(cls) for key, cls in record_types.items()},
            "failure": an_object(failure, summary(Failure)),
        },
    }


def an_other() -> Schema:
    """The schema of a record of which nothing is known but what every record has."""
    hints = get_type_hints(Record)
    known = {name: schema_of(hints[name]) for name in ("span", "rule", "plugins")}
    return {"type": "object", "properties": known, "required": list(known)}


if __name__ == "__main__":
    print(json.dumps(schema(), indent=2, ensure_ascii=False))
