"""The bare application that ours is measured beside still fits the tables that it writes to."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import psycopg

from chassis.clock import real_now
from deploy.bench.http.rows import past
from deploy.bench.plain.app import BUSINESS, EVENT
from deploy.local.databases import connect


def test_the_two_plain_inserts_and_the_rows_of_the_past_are_taken(service_database: Callable[[str], str]):
    url = service_database("tests.excursions")
    thing = str(uuid4())
    past(url, 100)
    with connect(url) as connection, psycopg.RawCursor(connection) as cursor:
        cursor.execute(BUSINESS.encode(), (thing, "Manyas", "30", "tr/10/bandirma/745612", uuid4().hex[:8]))
        cursor.execute(EVENT.encode(), (str(uuid4()), thing, "{}"))
        kept = cursor.execute(b"SELECT count(*) FROM excursions WHERE opened_at <= $1", (real_now(),)).fetchone()
    assert kept == (101,)
