"""Hears a service's queue in order; a deed and the id of its event are kept together, then the broker is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Event
from time import monotonic

import pika
from pika.adapters.blocking_connection import BlockingChannel
from pika.exceptions import AMQPError

from chassis import metrics
from chassis.broker import CLOSES_WITHIN, connect, hang_up, linked
from chassis.db import sessions
from chassis.hearing import Delivery, Hearing, database_answers, is_away
from chassis.logs import log
from chassis.service import Service
from chassis.topology import dead

PREFETCH = 100
BATCH = 50
# What was lost with its consumer so often may be what kills it. The broker's limit counts for everything that lies in
# the window: from here on each is taken alone, so that the neighbours are done and do not die with it.
SUSPECTED = 3
# A transaction that takes longer keeps the heartbeat waiting: a listener whose deeds are slow takes fewer at once.
TAKES_AT_MOST = 5.0
RESTS = 0.5
# The broker takes its messages back after 30 minutes; leaving before that costs one delivery instead of an error.
HOLDS_FOR = 20 * 60.0


class DatabaseAway(Exception):
    """The database stayed away longer than the broker waits."""


class OtherWindow(Exception):
    """What comes now has to be taken alone, or need not be any more; a window can only be chosen at the beginning."""


@dataclass
class _Queue:
    channel: BlockingChannel
    waiting: deque[Delivery]


def run(service: Service, stop: Event) -> None:
    """Listen until told to stop; any error ends it, and who started it starts it again."""
    window = PREFETCH
    while not stop.is_set():
        connection = connect()
        try:
            Consumer(service, connection, stop, window).run()
        except OtherWindow:
            window = 1 if window == PREFETCH else PREFETCH
            log.warning("messages were lost with their consumer too often", window=window)
        finally:
            linked("listener", up=False)
            _drop(connection)


class Consumer:
    """One connection, two queues: the service's own, and the dead messages the broker gave up."""

    def __init__(self, service: Service, connection: pika.BlockingConnection, stop: Event, window: int) -> None:
        """Begin to consume; the queues must be there."""
        assert service.listener is not None  # noqa: S101  # the role exists only where there is a listener
        self.service = service
        self.connection = connection
        self.stop = stop
        self.window = window
        self.hearing = Hearing(service.listener)
        self.looked_at = 0.0
        self.at_once = 1
        self.live = self._consume(service.name)
        self.dead = self._consume(dead(service.name))
        linked("listener", up=True)

    def run(self) -> None:
        """Take what comes, then what is due again; hold everything while the database is away."""
        while not self.stop.is_set():
            try:
                self.turn()
            except Exception as raised:
                if not is_away(raised):
                    raise
                self._hold()

    def turn(self) -> None:
        """One round."""
        idle = not self.live.waiting and not self.dead.waiting
        self.connection.process_data_events(time_limit=RESTS if idle else 0)
        self._check_window()
        began = monotonic()
        settled = self._settle(self.live, self.at_once, self.hearing.hear)
        in_time = int(settled * TAKES_AT_MOST / (monotonic() - began))
        self.at_once = max(1, min(BATCH, 2 * self.at_once, in_time)) if settled else self.at_once
        self._settle(self.dead, 1, lambda batch: self.hearing.bury(batch[0]))
        if monotonic() - self.looked_at >= RESTS:
            while not self.stop.is_set() and self.hearing.try_again():
                self.connection.process_data_events(time_limit=0)
            self.hearing.count()
            self.looked_at = monotonic()

    def _consume(self, queue: str) -> _Queue:
        channel = self.connection.channel()
        channel.basic_qos(prefetch_count=self.window)
        channel.queue_declare(queue, passive=True)
        found = _Queue(channel, deque())
        channel.basic_consume(
            queue,
            lambda _channel, method, properties, body: found.waiting.append(
                Delivery(
                    method.delivery_tag,
                    properties.message_id,
                    body,
                    properties.type or "",
                    (properties.headers or {}).get("x-delivery-count", 0),
                ),
            ),
        )
        channel.add_on_cancel_callback(lambda _frame: self._cancelled(queue))
        return found

    def _check_window(self) -> None:
        if self.live.waiting:
            lost = self.live.waiting[0].lost
            if (lost >= SUSPECTED) if self.window > 1 else (lost == 0):
                raise OtherWindow

    def _settle(self, queue: _Queue, at_most: int, settle: Callable[[list[Delivery]], None]) -> int:
        if not queue.waiting:
            return 0
        batch = [queue.waiting[index] for index in range(min(at_most, len(queue.waiting)))]
        with metrics.handling_seconds.labels(self.service.name).time():
            settle(batch)
        # Kept in the database now: only from here on may the broker forget them.
        queue.channel.basic_ack(batch[-1].tag, multiple=True)
        for _ in batch:
            queue.waiting.popleft()
        return len(batch)

    def _cancelled(self, queue: str) -> None:
        raise pika.exceptions.ConsumerCancelled(queue)

    def _hold(self) -> None:
        """The deliveries stay here unacknowledged, and the broker goes on hearing our heartbeat."""
        log.error("database away: deliveries are held", held=len(self.live.waiting))
        began = monotonic()
        while not self.stop.is_set():
            self.connection.process_data_events(time_limit=1)
            if database_answers(sessions):
                log.info("database back", seconds=round(monotonic() - began, 1))
                return
            if monotonic() - began > HOLDS_FOR:
                raise DatabaseAway


def _drop(connection: pika.BlockingConnection) -> None:
    """Leave without a word: pika's close() cancels first, and the next consumer would start before our window is back.

    Two order inversions every time, measured on 3.10.8 and on 4.0.5; a dropped connection gave none.
    """
    hang_up(connection._impl)  # noqa: SLF001  # there is no public way to leave without basic.cancel
    with suppress(AMQPError):
        connection.process_data_events(time_limit=CLOSES_WITHIN)
