"""What one programme reads of another's events is told there, under that name: else it would be heard by nobody."""

from __future__ import annotations

import pytest

from chassis import events
from chassis.subscriptions import On, OnAll
from tests.architecture.programmes import SERVICES

PROGRAMMES = {service.name for service in SERVICES}
HEARD = [
    pytest.param(row, id=f"{service.name} hears {row.event}")
    for service in SERVICES
    for row in (service.listener.rows if service.listener else ())
    if isinstance(row, On | OnAll) and row.event.partition(".")[0] in PROGRAMMES
]


@pytest.mark.parametrize("row", HEARD)
def test_every_fact_that_is_needed_is_told(row: On | OnAll) -> None:
    told = events.named(row.event.partition(".")[0])
    needed = {name for name, field in row.reads().fields.items() if field.required}

    assert row.event in told
    assert needed <= {events.fact_of(one) for one in told[row.event].__dataclass_fields__.values()}
