"""What the world hears of how a province decides."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class AuthoritySet(Event, name="training.level_authority.set"):
    """A province has said who decides on applications at the second level."""

    authority: str


@dataclass(frozen=True)
class AuthorityChanged(Event, name="training.level_authority.changed"):
    """Another directorate decides from now on; what already lies somewhere stays there."""

    authority: str
