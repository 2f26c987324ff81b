"""Requests for a day out as they would lie there after years, and drafts that wait to be submitted."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import psycopg

from deploy.local.databases import connect

PROVINCE = "tr/10"
SCHOOL = f"{PROVINCE}/bandirma/745612"  # where the drafts lie
EACH_SCHOOL, EACH_DISTRICT = 100, 1_000  # so many of the past lie at one school, and in one district
FIRST_DRAFT = 2_000_000

DRAFT_ID = "CAST('00000000-0000-7000-8000-' || lpad(to_hex({n}), 12, '0') AS uuid)"
_ID = DRAFT_ID.format(n="n")
_OTHER_ID = _ID.replace("7000", "7001")
_EXCURSIONS = f"""
    INSERT INTO excursions (id, place, pupils, state, unit, "case", sequence, opened_at, changed_at, version,
                            downloads)
    SELECT {_ID}, 'Manyas Kuş Cenneti', 20 + n %% 30, %(state)s, {{unit}}, to_char(n, 'FM00000000'), %(told)s,
           now(), now(), %(told)s, 0
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n
"""
_HISTORY = f"""
    INSERT INTO history (id, thing, thing_id, number, at, action, event, from_state, to_state, person, role, unit,
                         decision, request_id, previous, seal)
    SELECT {_OTHER_ID}, 'excursion', {_ID}, 1, now(), 'draft', 'excursions.excursion.drafted', NULL, 'draft',
           {_OTHER_ID}, 'principal', '{SCHOOL}', false, md5(n::text), '', md5(n::text) || md5(n::text)
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n
"""
_OUTBOX = f"""
    INSERT INTO outbox (event_id, thing_type, thing_id, sequence, type, payload, headers, occurred_at, published_at,
                        position)
    SELECT {_OTHER_ID}, 'excursion', {_ID}, 1, 'excursions.excursion.drafted',
           jsonb_build_object('id', {_OTHER_ID}, 'data', repeat('past ', 40)), '{{}}', now(), now(), n
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n
"""
_KEPT = f"""
    INSERT INTO kept_answers (asker, key, request, status, body, etag, at)
    SELECT {_OTHER_ID}::text, md5(n::text), md5(n::text) || md5(n::text), 201, repeat('past ', 40)::bytea, '"1"', now()
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n
"""
_PAST_UNIT = f"'{PROVINCE}/d' || n / {EACH_DISTRICT} || '/s' || n / {EACH_SCHOOL}"


def district_of(number: int) -> str:
    """Where request number n of the past lies."""
    return f"{PROVINCE}/d{number // EACH_DISTRICT}"


def school_of(number: int) -> str:
    """As `district_of`."""
    return f"{district_of(number)}/s{number // EACH_SCHOOL}"


def id_of(number: int) -> UUID:
    """The id of request number n, of the past or a draft: they grow with the number, as ours grow with time."""
    return UUID(f"00000000-0000-7000-8000-{number:012x}")


def past(url: str, count: int) -> None:
    """So many approved requests, each with a line of history, an event that was published and a kept answer."""
    said = {"first": 1, "last": count, "state": "approved", "told": 1}
    with connect(url) as connection:
        for statement in (_EXCURSIONS.format(unit=_PAST_UNIT), _HISTORY, _OUTBOX, _KEPT):
            connection.execute(statement, said)
        _settle(connection)


def submitted(url: str) -> tuple[int, int, int]:
    """How many drafts have been submitted, and how many lines of history and events tell of that."""
    with connect(url) as connection:
        row = connection.execute("""
            SELECT (SELECT count(*) FROM excursions WHERE state = 'at_district'),
                   (SELECT count(*) FROM history WHERE number = 2), (SELECT count(*) FROM outbox WHERE sequence = 2)
        """).fetchone()
    assert row is not None  # noqa: S101  # a count always answers
    return row[0], row[1], row[2]


class Drafts:
    """Drafts of one school that wait to be submitted, each of them once."""

    def __init__(self, url: str, count: int) -> None:
        self._next, self._end = FIRST_DRAFT, FIRST_DRAFT + count
        said = {"first": self._next, "last": self._end - 1, "state": "draft", "told": 1}
        with connect(url) as connection:
            connection.execute(_EXCURSIONS.format(unit=f"'{SCHOOL}'"), said)
            connection.execute(_HISTORY, said)
            _settle(connection)

    def reserve(self, count: int) -> int:
        """The number of the first of so many drafts that nobody else will take."""
        first, self._next = self._next, self._next + count
        if self._next > self._end:
            raise RuntimeError("there are too few drafts for what is measured")
        return first

    def ids(self) -> Iterator[UUID]:
        """One draft after the other."""
        while True:
            yield id_of(self.reserve(1))


def _settle(connection: psycopg.Connection) -> None:
    """As it would have long been after years: counted, and nothing left to clean up behind our back."""
    connection.execute("VACUUM ANALYZE excursions, history, outbox, kept_answers")
