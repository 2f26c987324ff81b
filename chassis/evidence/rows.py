"""The two rows by which a process table takes evidence: `*takes_evidence("partnership.activity", OPEN, TEACHER)`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema

from chassis import texts
from chassis.events import declared
from chassis.evidence.model import Consent, Kind, keep, remove
from chassis.files.taking import UPLOAD
from chassis.identity import Role
from chassis.processes import SAME, State, Step
from chassis.schema import Inputs, Text

REMOVAL = "remove_evidence"
_ADDED = "Something was brought that shows what was done."
_REMOVED = "A piece of evidence was taken back, with the reason."


class NewEvidence(Inputs):
    """What is brought: a file, a photo, or the address of a page."""

    kind = fields.Enum(Kind, by_value=True, required=True)
    title = Text(required=True, most=200)
    address = Text(most=2000, checks=[validate.URL(schemes={"http", "https"})], load_default=None)
    consent = fields.Enum(Consent, by_value=True, load_default=None)

    @validates_schema
    def each_kind_has_its_own(self, said: dict[str, Any], **_: Any) -> None:
        """A link is an address, and a photo of people needs their consent."""
        if (said["kind"] is Kind.LINK) != bool(said["address"]):
            raise ValidationError("address_does_not_fit_kind", field_name="address")
        if (said["kind"] is Kind.PHOTO) != bool(said["consent"]):
            raise ValidationError("consent_does_not_fit_kind", field_name="consent")


class EvidenceRemoval(Inputs):
    """Which piece is taken back, and why."""

    evidence = fields.UUID(required=True)
    reason = Text(required=True, most=1000)


def takes_evidence(
    named: str, states: tuple[State, ...], who: Role | tuple[Role, ...], **rest: Any
) -> tuple[Step, ...]:
    """The rows for a thing, named as in its events: while it is in one of these states, who brings and takes back."""
    service, _, thing = named.partition(".")
    for action in (UPLOAD, REMOVAL):
        texts.share(service, f"action.{thing}.{action}", f"action.{action}")
    for verb in ("evidence_added", "evidence_removed"):
        texts.share(service, f"event.{named}.{verb}", f"event.{verb}")
    added = declared(f"{named}.evidence_added", _ADDED, (("evidence", UUID), ("kind", str)))
    removed = declared(f"{named}.evidence_removed", _REMOVED, (("evidence", UUID),))
    return (
        Step(states, UPLOAD, who, SAME, added, takes=NewEvidence, sets=keep, optional=True, **rest),
        Step(states, REMOVAL, who, SAME, removed, takes=EvidenceRemoval, sets=remove, optional=True, **rest),
    )
