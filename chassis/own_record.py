"""A form that carries the T.C. kimlik no of whoever hands it in: it comes from their own record, nobody types it.

The numbers lie at the gateway alone, and no service can ask for one. A step that takes `OwnNumber` is handed the number
of the person who takes it, and of nobody else, in the call itself (PRV-02, PRV-04).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields

from chassis.processes import rule
from chassis.schema import Inputs

# Of a field: the gateway says it, whatever a caller may say there.
FROM_RECORD = "x-from-record"


class OwnNumber(Inputs):
    """The T.C. kimlik no of whoever takes the step; nothing where their record has none."""

    national_id = fields.String(load_default=None, allow_none=True, metadata={"readOnly": True, FROM_RECORD: True})


@rule(source="PRV-02")
def number_not_on_record(thing: Any, inputs: Mapping[str, Any]) -> bool:
    """The form needs the number, and only the person’s record has it."""
    return inputs["national_id"] is not None
