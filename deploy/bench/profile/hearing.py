"""`python -m deploy.bench.profile.hearing SERVICE EVENTS`: batches of fifty, as a listener has them from the broker."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import orjson

from chassis import db, metrics, service
from chassis.consumer import BATCH
from chassis.hearing import Delivery, Hearing
from deploy.bench.bodies import events
from deploy.bench.profile.sampling import looked_at

WARM_UP = 500


def main(package: str, count: str) -> None:
    """The first events fill the caches and are not looked at."""
    db.connect(1)
    metrics.belongs_to(package)
    listener = service.load(package).listener
    assert listener is not None  # noqa: S101  # the bench names services that listen
    hearing = Hearing(listener)
    for batch in _batches(WARM_UP):
        hearing.hear(batch)
    print(json.dumps(looked_at(hearing.hear, list(_batches(int(count))), in_each=BATCH)))


def _batches(count: int) -> Iterator[list[Delivery]]:
    told = [Delivery(tag, one["id"], orjson.dumps(one), one["type"]) for tag, one in enumerate(events(count))]
    return (told[first : first + BATCH] for first in range(0, count, BATCH))


if __name__ == "__main__":
    main(*sys.argv[1:])
