"""Things are found by their words, however those are inflected and typed; the list of such a thing is asked with `q`.

The database reads the words (`turkish_words`) and what is looked for (`turkish_sought`) in the same way: small letters
by the Turkish rule (`I` is `ı`, `İ` is `i`), no suffix after an apostrophe, the stem of PostgreSQL's Turkish
dictionary beside the word itself, then letters without their marks. A word of four letters finds what begins with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from sqlalchemy import Computed, Index, Select, func
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from chassis.opened import Filter


class Searched:
    """A kind of thing that people find by the words in these columns of it; it stands before `Thing`."""

    FOUND_BY: ClassVar[tuple[str, ...]]

    @declared_attr
    @classmethod
    def words(cls) -> Mapped[str]:
        """The words of the thing, as the database keeps them for searching."""
        said = " || ' ' || ".join(f"coalesce({column}, '')" for column in cls.FOUND_BY)
        return mapped_column(TSVECTOR, Computed(f"turkish_words({said})", persisted=True), deferred=True)

    def __init_subclass__(cls, **named: Any) -> None:
        """A search is answered by an index."""
        super().__init_subclass__(**named)
        Index(None, cls.words, postgresql_using="gin")


def searches(model: type[Any]) -> Mapping[str, Filter]:
    """The list's parameter `q`, where the things have words to be found by."""
    if not issubclass(model, Searched):
        return {}

    def narrow(wanted: Select[Any], asked: str) -> Select[Any]:
        return wanted.where(model.words.bool_op("@@")(func.turkish_sought(asked)))

    return {"q": narrow}
