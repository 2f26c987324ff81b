"""How schools are told of their partnership, and how the province confirms it (PAR-06, PAR-09, NTF-02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.identity import PROVINCE, Post, cut
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.school_lists.model import SchoolList


class Telling(Inputs):
    """Which school was told."""

    school = Text(required=True, most=200, metadata={"x-choices-from": "units"})


@rule(source="PAR-06")
def letter_required(partnership: Partnership, session: Session) -> bool:
    """A list of schools is announced on the strength of an official letter."""
    return _letter_of(partnership, session) is not None


def _letter_of(partnership: Partnership, session: Session) -> Any:
    of_list = select(SchoolList.letter_id).where(SchoolList.id == partnership.school_list_id)
    return partnership.letter_id or session.scalar(of_list)


def announce(partnership: Partnership, session: Session) -> None:
    """From now on both schools know; a working day later the province is asked about those it has not confirmed."""
    now = clock.now()
    partnership.announced_at, partnership.letter_id = now, _letter_of(partnership, session)
    partnership.tell_by = now + (working_days_after(session, clock.today(), 1) - clock.today())


def untold_in(partnership: Partnership) -> list[str]:
    """Where somebody still has to confirm; when all is confirmed, where it was."""
    return list(dict.fromkeys(cut(school, PROVINCE) for school in partnership.untold or partnership.schools))


def some_untold(partnership: Partnership) -> bool:
    """A school is not yet confirmed as told."""
    return bool(partnership.untold)


@rule(source="PAR-09", field="school")
def school_not_to_confirm(partnership: Partnership, post: Post, inputs: Mapping[str, Any]) -> bool:
    """The school is one of the pair, lies in your province and is not yet confirmed."""
    return inputs["school"] in partnership.untold and cut(inputs["school"], PROVINCE) == post.unit


def confirm_told(partnership: Partnership, inputs: Mapping[str, Any]) -> None:
    """One more school knows."""
    which = "group_one_told_at" if inputs["school"] == partnership.group_one else "group_two_told_at"
    setattr(partnership, which, clock.now())


def note_asked(partnership: Partnership) -> None:
    """The province was asked once."""
    partnership.tell_by = None
