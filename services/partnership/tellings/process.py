"""How the province confirms that a school was told (PAR-09, NTF-02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chassis import clock
from chassis.identity import PROVINCE, Post, cut
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.partnerships.model import Partnership


class Telling(Inputs):
    """Which school was told."""

    school = Text(required=True, most=200, metadata={"x-choices-from": "units"})


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
