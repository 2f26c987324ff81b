"""`python -m tests.chaos.broken WAY work SERVICE ROLE`: a worker with one promise taken out, to see that it is missed.

Nothing of this can be switched on in the product: the chassis is changed only in the process that is started so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from threading import Event
from typing import Any

from sqlalchemy.orm import Session

from chassis import inbox
from chassis.__main__ import main
from chassis.broker import Message
from chassis.consumer import BATCH, Consumer
from chassis.outlet import ConfirmedOutlet
from chassis.subscriptions import Heard
from chassis.window import Window


def marks_before_confirm() -> None:
    """The relay takes as published what it has only handed over."""

    def publish(self: ConfirmedOutlet, messages: Sequence[Message], _stop: Event) -> dict[str, str]:
        self._call(partial(self._send, Window(messages)))
        return {}

    ConfirmedOutlet.publish = publish  # type: ignore[method-assign]  # that is what is broken


def acks_before_commit() -> None:
    """The listener lets the broker forget what is not kept yet."""

    def settle(_self: Consumer, queue: Any, at_most: int, deed: Callable[[Any], None]) -> int:
        batch = [queue.waiting.popleft() for _ in range(min(at_most, BATCH, len(queue.waiting)))]
        if batch:
            queue.channel.basic_ack(batch[-1].tag, multiple=True)
            deed(batch)
        return len(batch)

    Consumer._settle = settle  # type: ignore[method-assign]  # noqa: SLF001  # that is what is broken


def forgets_what_it_heard() -> None:
    """The inbox takes every event for a new one."""
    remember = inbox.remember

    def forgetful(session: Session, events: Iterable[Heard]) -> dict[str, bool]:
        there = list(events)
        return {str(heard.id): False for heard in there} | remember(session, there)

    inbox.remember = forgetful


WAYS: Mapping[str, Callable[[], None]] = {
    "marks-before-confirm": marks_before_confirm,
    "acks-before-commit": acks_before_commit,
    "forgets-what-it-heard": forgets_what_it_heard,
}

if __name__ == "__main__":
    WAYS[sys.argv.pop(1)]()
    main()
