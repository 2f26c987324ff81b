"""Who logs what was published of the project (AWD-35)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict
from chassis.identity import Actor, Role
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.years.acting_province.process import province_of, year_not_closed
from services.awards.years.project_years.queries import latest_year
from services.awards.years.publications.events import Logged, Struck
from services.awards.years.publications.model import Channel, Publication, State

# What anybody can open.
ONLINE = (Channel.WEB_SITE, Channel.SOCIAL_MEDIA)


class PublicationEntry(Inputs):
    """By what, where, under which headline, at which address, and when."""

    channel = fields.Enum(Channel, by_value=True, required=True, metadata={"x-choices": "channel"})
    outlet = Text(required=True, most=200)
    headline = Text(required=True, most=300)
    address = Text(most=2000, load_default=None, allow_none=True, checks=[validate.URL(schemes={"http", "https"})])
    published_on = fields.Date(required=True)

    @validates_schema
    def online_has_an_address(self, said: dict[str, Any], **_: Any) -> None:
        """What is on the web is found by its address."""
        if said["channel"] in ONLINE and not said["address"]:
            raise ValidationError("address_missing", field_name="address")


class Striking(Inputs):
    """Why it does not belong there."""

    reason = Text(required=True, least=3, most=1000)


def log_entry(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Publication:
    """Of the province's latest year. Raises Conflict where there is none."""
    year = latest_year(session, province_of(actor))
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    return Publication(unit=year.unit, project_year_id=year.id, project_year=year, **inputs)


@rule(source="AWD-35", field="published_on")
def published_outside_the_year(publication: Publication) -> bool:
    """It has been published, and in this project year."""
    year = publication.project_year
    return year.starts_on <= publication.published_on <= min(clock.today(), year.ends_on)


WHO = (Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER)
S = State
# fmt: off
PUBLICATION = Process("publication", Publication, (
    Step(None,     "log",    WHO, S.LOGGED, Logged, (year_not_closed, published_outside_the_year), of=to.officer_or_executive_board, takes=PublicationEntry, make=log_entry),
    Step(S.LOGGED, "strike", WHO, S.STRUCK, Struck, year_not_closed, of=to.officer_or_executive_board, takes=Striking, optional=True),
), arrived=S.LOGGED)
# fmt: on
