"""The door of the virtual library."""

from chassis.counting import Counts
from chassis.door import door
from services.training.library.library_items.process import LIBRARY_ITEM
from services.training.library.library_items.queries import in_language, of_kind, of_year, visible_to
from services.training.library.library_items.schema import LibraryItemSchema

library_items = door(
    LIBRARY_ITEM,
    LibraryItemSchema,
    visible_to,
    filters={"kind": of_kind, "language": in_language, "year": of_year},
    columns=("author", "year", "kind", "language", "licence", "downloads"),
    counts=Counts(downloads="downloads"),
)
