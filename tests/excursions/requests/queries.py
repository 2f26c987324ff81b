"""Who sees which requests."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, false, or_, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from chassis.scope import lies_in
from tests.excursions.requests.model import Excursion


def visible_to(actor: Actor) -> Select[Excursion]:
    """A school sees its own, those above it all of theirs."""
    # Who holds no post sees none: an empty `or_` would leave the condition out.
    return select(Excursion).where(or_(false(), *(lies_in(Excursion, unit) for unit in actor.units())))


def seen_whole(excursion: Excursion, actor: Actor) -> bool:
    """A trainer sees where it goes, and no more."""
    return any(post.role is not Role.TRAINER for post in actor.posts)


def lines_of(session: Session, excursion: Excursion) -> Iterable[Sequence[str]]:
    """One line each."""
    yield (excursion.case, excursion.place, f"state.excursion.{excursion.state}")
