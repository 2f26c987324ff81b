"""What the world hears of an eTwinning action plan."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Written(Event, name="awards.etwinning_action_plan.written"):
    """The school has an eTwinning action plan for the year."""

    school_year: str


@dataclass(frozen=True)
class Edited(Event, name="awards.etwinning_action_plan.edited"):
    """The plan was written further, or something in it is done."""

    school_year: str
    done: int
