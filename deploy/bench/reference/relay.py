"""`python -m deploy.bench.reference.relay DATABASE BROKER`: the outbox to the broker, in windows that are confirmed."""

from __future__ import annotations

import sys
from typing import Any

import pika
import psycopg

QUEUE = "reference"
_UNSENT = """SELECT seq, event_id, body FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT 500
    FOR UPDATE SKIP LOCKED"""
_SENT = "UPDATE outbox SET published_at = clock_timestamp() WHERE seq = ANY(%s)"


class Relay:
    """Everything happens in the callbacks of one connection."""

    def __init__(self, database: str, broker: str) -> None:
        """Begin to connect."""
        self.database = psycopg.connect(database)
        self.seqs: list[int] = []
        self.open: set[int] = set()
        self.tag = 0
        self.broker = pika.SelectConnection(
            pika.URLParameters(broker), on_open_callback=lambda one: one.channel(on_open_callback=self.begin)
        )

    def begin(self, channel: Any) -> None:
        """The channel is there: from now on every message is confirmed."""
        self.channel = channel
        channel.confirm_delivery(self.answered, callback=lambda _frame: self.turn())

    def turn(self) -> None:
        """Send one window."""
        rows = self.database.execute(_UNSENT).fetchall()
        if not rows:
            self.database.commit()
            self.broker.ioloop.call_later(0.01, self.turn)
            return
        self.seqs = [seq for seq, _, _ in rows]
        for _, event_id, body in rows:
            self.tag += 1
            self.open.add(self.tag)
            properties = pika.BasicProperties(message_id=str(event_id), delivery_mode=2)
            self.channel.basic_publish("", QUEUE, body.encode(), properties, mandatory=True)

    def answered(self, frame: Any) -> None:
        """When all are confirmed, they are marked."""
        if not isinstance(frame.method, pika.spec.Basic.Ack):
            raise SystemExit("refused")
        tag = frame.method.delivery_tag
        self.open -= {one for one in self.open if one <= tag} if frame.method.multiple else {tag}
        if not self.open:
            self.database.execute(_SENT, [self.seqs])
            self.database.commit()
            self.turn()


if __name__ == "__main__":
    Relay(*sys.argv[1:]).broker.ioloop.start()
