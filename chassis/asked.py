"""A list of a thing's answer that is no column of it: it is asked for when the thing is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session, object_session


class Asked(fields.List[Any]):
    """Read in the session that the thing comes from; nothing for a thing that is nowhere kept."""

    def __init__(self, shape: type[Schema], read: Callable[[Session, Any], Any]) -> None:
        """Each part has this shape."""
        super().__init__(fields.Nested(shape))
        self.read = read

    def get_value(self, obj: Any, *_: Any, **__: Any) -> Any:
        """Ask."""
        session = object_session(obj)
        return self.read(session, obj) if session else []
