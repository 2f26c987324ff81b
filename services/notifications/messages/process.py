"""How a message goes from queued to read (SM-NTF-1); what is not its own fault costs it no try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import RowMapping, select, update
from sqlalchemy.orm import Session

from chassis import outbox
from chassis.clock import now, real_now
from chassis.events import Told
from chassis.identity import SYSTEM
from chassis.texts import both
from chassis.things import new_id
from services.notifications import metrics
from services.notifications.messages.events import DeadLettered
from services.notifications.messages.model import Channel, Message, Occasion, State

# The pauses between the tries of one e-mail: five tries in all.
GAPS = tuple(timedelta(minutes=pause) for pause in (1, 5, 30, 120))
# Who has claimed a message has this long; then somebody else may, since the first one must have died.
CLAIMED_FOR = timedelta(minutes=5)
_TO_SEND = (Message.channel == Channel.EMAIL, Message.state.in_((State.QUEUED, State.FAILED)))


def claim(session: Session, at_most: int) -> Sequence[RowMapping]:
    """Take the e-mails that are due, with all that is said in them; each claim counts as a try."""
    due = (
        select(Message.id)
        .where(*_TO_SEND, Message.next_at <= real_now())
        .order_by(Message.next_at)
        .limit(at_most)
        .with_for_update(skip_locked=True)
    )
    taken = (
        update(Message)
        .where(Message.id.in_(due), Occasion.event_id == Message.event_id)
        .values(attempts=Message.attempts + 1, next_at=real_now() + CLAIMED_FOR)
        .returning(
            *Message.__table__.columns,
            Occasion.title,
            Occasion.what,
            Occasion.state.label("occasion_state"),
            Occasion.case,
            Occasion.link,
            Occasion.mandatory,
            Occasion.subject,
        )
        .execution_options(synchronize_session=False)
    )
    return session.execute(taken).mappings().all()


def give_back(session: Session, messages: Sequence[UUID]) -> None:
    """Nothing was tried after all: they wait as before."""
    values = {"attempts": Message.attempts - 1, "next_at": real_now()}
    session.execute(update(Message).where(Message.id.in_(messages)).values(values))


def put_off(session: Session, message: UUID) -> None:
    """Whoever knows the address is away: this one waits as after a first try, and none is spent."""
    values = {"attempts": Message.attempts - 1, "next_at": real_now() + GAPS[0]}
    session.execute(update(Message).where(Message.id == message).values(values))


def sent(session: Session, message: UUID) -> None:
    """The mail server has taken it."""
    _end(session, message, State.SENT)


def not_wanted(session: Session, message: UUID, reason: str) -> None:
    """There is nobody to send it to, and nothing went wrong: no address, left, or switched off meanwhile."""
    _end(session, message, State.DEAD, reason)
    metrics.messages.labels(Channel.EMAIL, reason).inc()


def failed(session: Session, row: RowMapping, reason: str, *, for_good: bool) -> State:
    """The mail server would not take it: once more after a growing pause or, with the tries used up, never."""
    if for_good or row["attempts"] > len(GAPS):
        _end(session, row["id"], State.DEAD, reason)
        _tell(session, row, reason)
        metrics.messages.labels(Channel.EMAIL, State.DEAD).inc()
        return State.DEAD
    values = {"state": State.FAILED, "reason": reason, "changed_at": real_now()}
    next_at = real_now() + GAPS[row["attempts"] - 1]
    session.execute(update(Message).where(Message.id == row["id"]).values(**values, next_at=next_at))
    metrics.messages.labels(Channel.EMAIL, State.FAILED).inc()
    return State.FAILED


def read(session: Session, person: UUID, messages: Sequence[UUID] | None = None) -> int:
    """They have seen these messages of theirs, or all; answers how many were new to them."""
    mine = update(Message).where(
        Message.person == person, Message.channel == Channel.IN_APP, Message.state == State.DELIVERED
    )
    if messages is not None:
        mine = mine.where(Message.id.in_(messages))
    done = session.execute(mine.values(state=State.READ, changed_at=real_now()).returning(Message.id)).all()
    return len(done)


def _end(session: Session, message: UUID, state: State, reason: str | None = None) -> None:
    values = {"state": state, "reason": reason, "next_at": None, "changed_at": real_now()}
    session.execute(update(Message).where(Message.id == message).values(values))
    if state is State.SENT:
        metrics.messages.labels(Channel.EMAIL, State.SENT).inc()


def _tell(session: Session, row: RowMapping, reason: str) -> None:
    event = DeadLettered(row["event_id"], row["person"], row["channel"], reason)
    state = {"code": State.DEAD, **both(f"state.notification.{State.DEAD}")}
    said = {"title": both("thing.notification"), "state": state, "what": both(f"event.{event.name}")}
    nobody: dict[str, list[str]] = {"awaiting": [], "audience": [], "posts": []}
    event_id, at = new_id(), now()
    told = Told(event, row["id"], 1, SYSTEM.posts[0].unit, at, None, SYSTEM.posts[0], said | nobody)
    outbox.put(
        session,
        event_id=event_id,
        thing_type="notification",
        thing_id=row["id"],
        sequence=1,
        type=event.name,
        payload=told.envelope(event_id),
        occurred_at=at,
    )
