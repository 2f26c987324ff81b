"""What a relay has handed to the broker and has no answer for yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from threading import Event

from chassis.broker import Message


class Window:
    """The messages that go out together, until each is confirmed or returned; those of one thing follow each other."""

    def __init__(self, messages: Sequence[Message]) -> None:
        """Nothing has gone out yet."""
        self.lines: dict[object, deque[Message]] = {}
        for message in messages:
            self.lines.setdefault(message.thing or message.id, deque()).append(message)
        self.open: dict[int, Message] = {}
        self.returned: dict[str, str] = {}
        self.refused = 0
        self.settled = Event()
        self.failure: str | None = None

    def after(self, message: Message) -> Message | None:
        """What goes out now that this one has been answered; nothing behind one that came back."""
        line = self.lines[message.thing or message.id]
        line.popleft()
        return line[0] if line and message.id not in self.returned else None

    def fail(self, why: str) -> None:
        """Wake whoever waits: this will not be settled any more."""
        self.failure = self.failure or why
        self.settled.set()
