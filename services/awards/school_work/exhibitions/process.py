"""Who enters what a school exhibits (AWD-30)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.evidence.rows import takes_evidence
from chassis.identity import PROVINCE, Actor, cut
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import province_officers
from services.awards.catalogue.model import CATALOGUE
from services.awards.school_work.exhibitions.events import Edited, Entered, Withdrawn
from services.awards.school_work.exhibitions.model import Exhibition, State
from services.awards.school_work.public_events.model import STILL_TO_COME, EventKind, PublicEvent
from services.awards.school_work.running_years.queries import own_school, running_year
from services.awards.school_work.school_staff.queries import MANAGERS
from services.awards.school_work.workshops.queries import has_one


class ExhibitionText(Inputs):
    """What is shown, how, and where."""

    subject = Text(required=True, most=200)
    summary = Text(required=True, most=2000)
    mode = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("event_modes")), metadata={"x-choices": "event_modes"}
    )
    place = Text(most=200, load_default=None, allow_none=True)
    address = Text(most=2000, checks=[validate.URL(schemes={"http", "https"})], load_default=None, allow_none=True)
    public_event_id = fields.UUID(
        load_default=None, allow_none=True, metadata={"x-choices-from": "things:public-events"}
    )

    @validates_schema
    def can_be_visited(self, said: dict[str, Any], **_: Any) -> None:
        """What is shown online has an address, what is shown on the spot has a place."""
        if said["mode"] == "online" and not said["address"]:
            raise ValidationError("address_required", field_name="address")
        if said["mode"] == "face_to_face" and not (said["place"] or said["public_event_id"]):
            raise ValidationError("place_required", field_name="place")


class ExhibitionWithdrawal(Inputs):
    """Why the school shows nothing."""

    reason = Text(required=True, most=500)


def enter(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Exhibition:
    """Of the actor's own school."""
    unit = own_school(actor, *MANAGERS)
    year = running_year(session, unit)
    exhibition = Exhibition(unit=unit, project_year=year, project_year_id=year.id)
    write(exhibition, inputs)
    return exhibition


def write(exhibition: Exhibition, inputs: Mapping[str, Any]) -> None:
    """What is shown from now on."""
    for name, said in inputs.items():
        setattr(exhibition, name, said)


@rule(source="AWD-30")
def no_workshop_here(exhibition: Exhibition, session: Session) -> bool:
    """Schools exhibit that have a workshop or an innovative environment."""
    return has_one(session, exhibition.unit)


@rule(source="AWD-30", status=409)
def exhibition_exists(exhibition: Exhibition, session: Session) -> bool:
    """A school has one entry in a project year."""
    same = select(Exhibition.id).filter_by(
        unit=exhibition.unit, project_year_id=exhibition.project_year_id, state=State.ENTERED
    )
    return session.scalar(same.limit(1)) is None


@rule(source="AWD-30", field="public_event_id")
def no_such_exhibition(exhibition: Exhibition, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Where an event is named, it is an exhibition or a fair of the province that is still to come."""
    if inputs["public_event_id"] is None:
        return True
    event = session.get(PublicEvent, inputs["public_event_id"])
    if event is None or event.unit != cut(exhibition.unit, PROVINCE):
        return False
    return event.kind != EventKind.AWARD_CEREMONY and event.state in STILL_TO_COME


S = State
# fmt: off
EXHIBITION = Process("exhibition", Exhibition, (
    Step(None,      "enter",    MANAGERS, S.ENTERED,   Entered,   (no_workshop_here, exhibition_exists, no_such_exhibition), takes=ExhibitionText, make=enter, tells=(province_officers,)),
    Step(S.ENTERED, "edit",     MANAGERS, SAME,        Edited,    no_such_exhibition, takes=ExhibitionText, sets=write, edits=True, optional=True),
    Step(S.ENTERED, "withdraw", MANAGERS, S.WITHDRAWN, Withdrawn, takes=ExhibitionWithdrawal, optional=True, tells=(province_officers,)),
    *takes_evidence("awards.exhibition", (S.ENTERED,), MANAGERS),
), arrived=S.ENTERED)
# fmt: on
