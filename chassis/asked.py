"""Parts of a thing's answer that are no columns of it: they are asked for when the thing is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session, object_session


class Asked(fields.List[Any]):
    """A list, read in the session that the thing comes from; nothing for a thing that is nowhere kept."""

    def __init__(self, shape: type[Schema], read: Callable[[Session, Any], Any]) -> None:
        """Each part has this shape."""
        super().__init__(fields.Nested(shape))
        self.read = read

    def get_value(self, obj: Any, *_: Any, **__: Any) -> Any:
        """Ask."""
        session = object_session(obj)
        return self.read(session, obj) if session else []


class AskedOne(fields.Nested):
    """As `Asked`, of one part and not of a list; it may be that there is none."""

    def __init__(self, shape: type[Schema], read: Callable[[Session, Any], Any]) -> None:
        """The part has this shape."""
        super().__init__(shape, allow_none=True)
        self.read = read

    def get_value(self, obj: Any, *_: Any, **__: Any) -> Any:
        """Ask."""
        session = object_session(obj)
        return self.read(session, obj) if session else None
