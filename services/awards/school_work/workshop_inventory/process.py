"""What is put into a workshop and taken out of it (AWD-28)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.school_work.workshop_inventory.model import WorkshopItem

MOST_ITEMS, MOST_OF_ONE = 500, 10_000


class NewWorkshopItem(Inputs):
    """What, how many, since when."""

    item = Text(required=True, most=200)
    quantity = fields.Integer(required=True, validate=validate.Range(1, MOST_OF_ONE))
    since = fields.Date(required=True)


class RemovedWorkshopItem(Inputs):
    """What is no longer there, and why."""

    item = fields.UUID(required=True, metadata={"x-choices-from": "of:items.id"})
    reason = Text(required=True, most=500)


def add(workshop: Any, inputs: Mapping[str, Any]) -> None:
    """One line more."""
    workshop.items.append(WorkshopItem(**inputs))


def remove(workshop: Any, inputs: Mapping[str, Any]) -> None:
    """One line fewer."""
    workshop.items[:] = [one for one in workshop.items if one.id != inputs["item"]]


@rule(source="AWD-28", status=409)
def inventory_is_full(workshop: Any) -> bool:
    """More than a workshop can hold is listed."""
    return len(workshop.items) < MOST_ITEMS


@rule(source="AWD-28", field="since")
def there_in_the_future(workshop: Any, inputs: Mapping[str, Any]) -> bool:
    """What is listed is there."""
    return bool(inputs["since"] <= clock.today())


@rule(source="AWD-28", field="item")
def no_such_item(workshop: Any, inputs: Mapping[str, Any]) -> bool:
    """It stands in the inventory."""
    return any(one.id == inputs["item"] for one in workshop.items)


@rule(source="SM-AWD-5")
def inventory_missing(workshop: Any) -> bool:
    """A workshop opens with something in it."""
    return bool(workshop.items)
