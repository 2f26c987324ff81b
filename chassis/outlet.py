"""An outlet that knows what the broker has confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import count
from math import inf
from threading import Event, Thread
from time import monotonic
from typing import Any

import pika
from pika.channel import Channel
from pika.exceptions import AMQPError

from chassis import metrics
from chassis.broker import CLOSES_WITHIN, EXCHANGE, BrokerAway, Message, Stopped, addresses, hang_up, linked
from chassis.window import Window

OPENS_WITHIN = 15.0
# What is refused is sent again after a growing pause: the other queues take it each time, and have to know it again.
REFUSED_PAUSE, LONGEST_PAUSE = 0.25, 4.0
# RabbitMQ may go on refusing on one connection what it takes on another: seen after a full queue's limit was lifted.
REFUSED_FOR = 15.0

_turns = count()


class ConfirmedOutlet:
    """Publishes windows of messages in order and answers when the broker has taken every one.

    The connection lives in a thread of its own; whoever waits for confirms is woken by the connection's end as well.
    """

    def __init__(self, role: str = "relay", url: str = "") -> None:
        """Reach nothing yet."""
        self.role = role
        found = addresses(url)
        # Each start makes an outlet anew: it goes on with the next address, or it would ask a dead one for ever.
        self._address = found[next(_turns) % len(found)]
        self._opened = Event()
        self._clear = Event()
        self._failure: str | None = None
        self._window: Window | None = None
        self._next_tag = 1
        self._refused_since: float | None = None
        self._thread = Thread()
        self._channel: Channel | None = None
        self._connection: pika.SelectConnection | None = None

    @property
    def is_blocked(self) -> bool:
        """The broker has an alarm and takes nothing for now."""
        return not self._clear.is_set()

    def open(self, stop: Event) -> None:
        """Connect to one of the addresses and find the exchange there; raises BrokerAway."""
        # An alarm that went away with the last connection is told by nobody.
        self._block(0)
        self._connection = pika.SelectConnection(
            self._address,
            on_open_callback=self._on_open,
            on_open_error_callback=lambda _connection, why: self._ended(why),
            on_close_callback=lambda _connection, why: self._ended(why),
        )
        self._thread = Thread(target=self._turn, name=f"{self.role}-broker", daemon=True)
        self._thread.start()
        self._wait(self._opened, stop, OPENS_WITHIN)
        linked(self.role, up=True)

    def check(self) -> pika.SelectConnection:
        """The connection; raises BrokerAway where there is none, or none any more."""
        if self._connection is None or self._failure is not None:
            raise BrokerAway(self._failure or "not connected")
        return self._connection

    def publish(self, messages: Sequence[Message], stop: Event) -> dict[str, str]:
        """Answers, when all are confirmed, the ids that no queue was bound for, with the broker's word.

        What follows one of these of the same thing was not sent. Raises BrokerAway when the connection ends before.
        """
        if not messages:
            return {}
        window = Window(messages)
        self._call(partial(self._send, window))
        self._wait(window.settled, stop)
        return window.returned

    def wait_until_clear(self, stop: Event) -> None:
        """Pause while the broker has an alarm."""
        self._wait(self._clear, stop)

    def close(self) -> None:
        """Let the connection go."""
        linked(self.role, up=False)
        if self._connection is not None and self._thread.is_alive():
            self._connection.ioloop.add_callback_threadsafe(partial(hang_up, self._connection))
            self._thread.join(CLOSES_WITHIN)

    def _turn(self) -> None:
        assert self._connection is not None  # noqa: S101  # set just before this thread began
        try:
            self._connection.ioloop.start()
        except Exception as why:  # noqa: BLE001  # whatever ends the thread must wake who waits for it
            self._ended(why)
        finally:
            self._connection.ioloop.close()

    def _call(self, step: partial[None]) -> None:
        self.check().ioloop.add_callback_threadsafe(step)

    def _wait(self, event: Event, stop: Event, at_most: float | None = None) -> None:
        until = monotonic() + (at_most or inf)
        while not event.wait(0.5) and self._failure is None and monotonic() < until:
            if stop.is_set():
                raise Stopped
        if self._failure is not None or not event.is_set():
            raise BrokerAway(self._failure or "no answer")

    # What follows runs in the connection's own thread.

    def _on_open(self, connection: pika.SelectConnection) -> None:
        connection.add_on_connection_blocked_callback(lambda *_: self._block(1))
        connection.add_on_connection_unblocked_callback(lambda *_: self._block(0))
        connection.channel(on_open_callback=self._on_channel)

    def _on_channel(self, channel: Channel) -> None:
        self._channel = channel
        channel.add_on_close_callback(lambda _channel, why: self._ended(why))
        channel.add_on_return_callback(self._on_return)
        channel.confirm_delivery(self._on_answer, callback=lambda _frame: self._find_exchange())

    def _find_exchange(self) -> None:
        assert self._channel is not None  # noqa: S101  # set when the channel opened
        self._channel.exchange_declare(EXCHANGE, passive=True, callback=lambda _frame: self._opened.set())

    def _block(self, blocked: int) -> None:
        metrics.relay_blocked.labels(metrics.service()).set(blocked)
        if blocked:
            self._clear.clear()
        else:
            self._clear.set()

    def _send(self, window: Window) -> None:
        self._window = window
        if self._failure is not None:
            window.fail(self._failure)
            return
        try:
            for line in window.lines.values():
                self._publish(window, line[0])
        except AMQPError as why:
            self._ended(why)

    def _publish(self, window: Window, message: Message) -> None:
        assert self._channel is not None  # noqa: S101  # nothing is sent before it is open
        window.open[self._next_tag] = message
        self._next_tag += 1
        self._channel.basic_publish(EXCHANGE, message.key, message.body, message.properties(), mandatory=True)

    def _refused(self, connection: pika.SelectConnection, window: Window, refused: Sequence[Message]) -> None:
        """A full queue refuses; at once it would refuse again."""
        self._refused_since = self._refused_since or monotonic()
        already = monotonic() - self._refused_since
        if already > REFUSED_FOR:
            self._ended(BrokerAway(f"refuses for {already:.0f} s"))
            return
        window.refused += 1
        pause = min(max(REFUSED_PAUSE, already), LONGEST_PAUSE)
        connection.ioloop.call_later(pause, partial(self._again, window, refused))

    def _again(self, window: Window, refused: Sequence[Message]) -> None:
        window.refused -= 1
        for message in refused:
            self._publish(window, message)

    def _on_return(self, _channel: Channel, method: Any, properties: Any, _body: bytes) -> None:
        # The return comes before the confirm of the same message.
        if self._window is not None:
            self._window.returned[properties.message_id] = (
                f"{method.reply_code} {method.reply_text} ({method.routing_key})"
            )

    def _on_answer(self, frame: Any) -> None:
        window = self._window
        if window is None or self._connection is None:
            return
        tag = frame.method.delivery_tag
        tags = [one for one in window.open if one <= tag] if frame.method.multiple else [tag]
        settled = [window.open.pop(one) for one in tags if one in window.open]
        if isinstance(frame.method, pika.spec.Basic.Nack):
            self._refused(self._connection, window, settled)
            return
        self._refused_since = None
        for message in settled:
            if following := window.after(message):
                self._publish(window, following)
        if not window.open and not window.refused:
            window.settled.set()

    def _ended(self, why: object) -> None:
        linked(self.role, up=False)
        self._failure = self._failure or f"{type(why).__name__}: {why}"
        if self._window is not None:
            self._window.fail(self._failure)
        self._opened.set()
        self._clear.set()
        if self._connection is None:
            return
        if self._connection.is_closed:
            self._connection.ioloop.stop()
        else:
            hang_up(self._connection)
