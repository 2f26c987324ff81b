"""For which assignment a trainer claims (FIN-02, FIN-04)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, unit_of
from chassis.errors import NotAllowed, RuleNotMet
from chassis.identity import PROVINCE, Actor, Role, cut
from chassis.money.claiming import ClaimLines, write
from chassis.schema import Text
from services.training.learning_communities.communities.model import Community
from services.training.library.practice_texts.process import STAFF
from services.training.money.travel_claims.model import TravelClaim
from services.training.planning.activities.model import Activity, Source
from services.training.planning.participants.model import Trainer


class NewClaim(ClaimLines):
    """For which community or training, where it took place and from when to when."""

    source = fields.UUID(required=True, metadata={"x-choices-from": "things:communities,activities"})
    place = Text(required=True, most=200, metadata={"x-names": "unit", "x-choices-from": "units"})
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """One comes back after one went, in the same budget year (FIN-03)."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")
        if said["ends_on"].year != said["starts_on"].year:
            raise ValidationError("claim_of_two_years", field_name="ends_on")


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> TravelClaim:
    """Of whoever was assigned as trainer. Raises RuleNotMet for what is none of the project's activities."""
    known = session.get(KnownPerson, actor.person)
    if known is None or known.unit is None:
        raise NotAllowed(extra={"roles": sorted((*STAFF, Role.TRAINER))})
    subject = _assigned_to(session, known.id, inputs["source"])
    if subject is None:
        raise RuleNotMet("not_project_expense", source="FIN-02", errors={"source": ["not_project_expense"]})
    place = unit_of(session, inputs["place"])
    if place is None or cut(place.path, PROVINCE) == cut(place.path, 1):
        raise RuleNotMet("place_unknown", source="FIN-04", errors={"place": ["place_unknown"]})
    claim = TravelClaim(
        unit=place.path,
        claimant=known.id,
        claimant_name=known.name,
        own_unit=known.unit,
        source_id=inputs["source"],
        subject=subject,
        place_name=place.name,
        starts_on=inputs["starts_on"],
        ends_on=inputs["ends_on"],
        budget_year=inputs["starts_on"].year,
        payer_unit=cut(place.path, PROVINCE),
        corrections=[],
    )
    write(claim, inputs)
    return claim


def _assigned_to(session: Session, person: UUID, source: UUID) -> str | None:
    """A community or a school's training in which this person taught; no other activity is the project's."""
    community = session.get(Community, source)
    if community is not None:
        return community.theme if str(person) in {one["person"] for one in community.trainers} else None
    wanted = (
        select(Activity.name)
        .join(Trainer, Trainer.activity_id == Activity.id)
        .where(Activity.id == source, Activity.source == Source.OTMG, Trainer.person == person)
    )
    return session.scalar(wanted)
