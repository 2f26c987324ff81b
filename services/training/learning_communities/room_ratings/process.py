"""The six dimensions and the six gains, each from one to five (MGT-01, MGT-07)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, fields, validate

from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs
from services.training.catalogue.model import CATALOGUE
from services.training.learning_communities.community_rooms.model import Room, State
from services.training.learning_communities.room_contents.model import Moment, Rating

DIMENSIONS = CATALOGUE.codes("community_dimensions")
GAINS = CATALOGUE.codes("expected_gains")
LEAST, MOST = 1, 5
BEGINNING = (None, "pre_training")


def _scale(codes: tuple[str, ...]) -> dict[str, fields.Field[Any]]:
    return {code: fields.Integer(required=True, validate=validate.Range(LEAST, MOST)) for code in codes}


class WhichMoment(Inputs):
    """At the start or at the end."""

    moment = fields.Enum(
        Moment, by_value=True, required=True, validate=validate.NoneOf((Moment.GAINS,)),
        metadata={"x-choices": "moment"},
    )  # fmt: skip


# The lists are closed and lie in the catalogue: a form has a line for each of their entries.
SelfRating: type[Schema] = type(
    "SelfRating", (WhichMoment,), {**_scale(DIMENSIONS), "__doc__": "How the community does, by its six dimensions."}
)
GainsSurvey: type[Schema] = type(
    "GainsSurvey", (Inputs,), {**_scale(GAINS), "__doc__": "What the community has brought, by the six expected gains."}
)


def rate(room: Room, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """One answer per member and moment; another takes the place of the first."""
    _keep(room, actor, inputs["moment"], {code: inputs[code] for code in DIMENSIONS})


def answer_survey(room: Room, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """One answer per member."""
    _keep(room, actor, Moment.GAINS, dict(inputs))


def _keep(room: Room, actor: Actor, moment: Moment, answers: dict[str, Any]) -> None:
    found = next((one for one in room.ratings if (one.moment, one.person) == (moment, actor.person)), None)
    if found:
        found.answers = answers
    else:
        room.ratings.append(Rating(moment=moment, person=actor.person, answers=answers))


@rule(source="MGT-01", status=409)
def moment_is_over(room: Room, inputs: Mapping[str, Any]) -> bool:
    """The start is rated until the first practice begins, the end from the final evaluation on."""
    if inputs["moment"] is Moment.START:
        return room.state is State.OPEN and (room.in_school or room.phase in BEGINNING)
    return room.in_school or room.phase == "final_evaluation" or room.state is State.FINISHED


def averages(room: Room, moment: Moment) -> dict[str, float]:
    """What the members answered on the average, by code; nothing where nobody did."""
    answers = [one.answers for one in room.ratings if one.moment is moment]
    codes = GAINS if moment is Moment.GAINS else DIMENSIONS
    return {code: round(sum(one[code] for one in answers) / len(answers), 2) for code in codes} if answers else {}
