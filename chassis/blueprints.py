"""Where routes are hung: what comes in is read strictly, or refused."""

from __future__ import annotations

from functools import cache
from typing import Any

import orjson
from flask_smorest import Blueprint
from marshmallow import Schema
from webargs.flaskparser import FlaskParser

from chassis.errors import Malformed


class Parser(FlaskParser):
    """JSON as orjson reads it: no NaN, no lone surrogate, nothing the database could not keep."""

    def _raw_load_json(self, req: Any) -> Any:
        raw = req.get_data(cache=True)
        if not raw:
            return {}
        try:
            return orjson.loads(raw)
        except orjson.JSONDecodeError as reason:
            raise Malformed from reason

    def _get_schema(self, argmap: Any, req: Any) -> Schema:
        # webargs would build the schema anew for each request.
        return _built(argmap) if isinstance(argmap, type) else super()._get_schema(argmap, req)


@cache
def _built(shape: type[Schema]) -> Schema:
    return shape()


class Door(Blueprint):
    """A flask-smorest blueprint that reads JSON strictly."""

    ARGUMENTS_PARSER = Parser()
    # The things behind it, where it is the door of a process.
    opened: Any = None


class Silence(Schema):
    """Nothing is said with this step."""
