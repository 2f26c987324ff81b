"""The load of the figures: it counts what it should, and a schedule hides no waiting."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import repeat

import pytest

from deploy.bench.http.load import Refused, as_fast_as_answered, on_a_schedule
from deploy.bench.http.replay import FRESH, KEY, THING, Statement, as_script, read
from deploy.bench.http.rows import id_of

CALLS = repeat(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
STALL = 0.5
DRAFT = id_of(7)
LOGGED = """
2026-11-25 18:45:04.782 UTC [1] LOG:  statement: BEGIN
2026-11-25 18:45:04.784 UTC [1] LOG:  execute <unnamed>: INSERT INTO kept_answers (key, at)
\tVALUES ($1::VARCHAR, $2) ON CONFLICT DO NOTHING
2026-11-25 18:45:04.784 UTC [1] DETAIL:  parameters: $1 = 'key-0123456789abcdef0123456789abcdef', \
$2 = '2026-11-25 18:45:04.73+00'
2026-11-25 18:45:04.838 UTC [1] LOG:  execute _pg3_0: INSERT INTO outbox VALUES ($1::UUID, $2::UUID, $3, $4)
2026-11-25 18:45:04.838 UTC [1] DETAIL:  parameters: $1 = '01a21406-92ba-7880-8223-92ed9479138b', \
$2 = '00000000-0000-7000-8000-000000000007', $3 = 'it''s so', $4 = NULL
2026-11-25 18:45:04.862 UTC [1] LOG:  statement: COMMIT
"""


@contextmanager
def server(status: int = 200, *, stalls: bool = False) -> Iterator[int]:
    """One that answers at once, but stands still once for half a second when it is told to."""
    stalled = threading.Lock()
    still = iter([STALL] if stalls else [])

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with stalled:
                time.sleep(next(still, 0))
            self.send_response(status)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield listening.server_port
        listening.shutdown()


def test_every_answer_is_counted() -> None:
    with server() as port:
        ran = as_fast_as_answered(port, CALLS, clients=4, seconds=0.2)

    assert ran.taken
    assert ran.rate == pytest.approx(len(ran.taken) / ran.seconds)


def test_an_answer_that_is_no_success_ends_the_run() -> None:
    with server(status=409) as port, pytest.raises(Refused):
        as_fast_as_answered(port, CALLS, clients=1, seconds=0.2)


def test_on_a_schedule_what_waits_behind_a_stall_is_counted_from_when_it_was_due() -> None:
    with server(stalls=True) as port:
        ran = on_a_schedule(port, CALLS, rate=400, seconds=1)

    # Two hundred calls fell due while the server stood still, and there are fewer connections than that.
    assert len(ran.taken) == 400
    assert sum(taken > STALL / 4 for taken in ran.taken) >= 120


def test_a_logged_transition_is_read_with_what_each_call_has_anew() -> None:
    kept, told = read(LOGGED, DRAFT)

    assert kept.sql == "INSERT INTO kept_answers (key, at) VALUES ($1::VARCHAR, $2) ON CONFLICT DO NOTHING"
    assert kept.anew == {0: KEY}
    assert told == Statement(told.sql, ["01a21406-92ba-7880-8223-92ed9479138b", str(DRAFT), "it's so", None], told.anew)
    assert told.anew == {0: FRESH, 1: THING}


def test_a_log_without_a_transition_is_no_reference() -> None:
    with pytest.raises(RuntimeError, match="no transition"):
        read(LOGGED.replace("outbox", "inbox"), DRAFT)


def test_pgbench_sends_the_same_statements_in_one_transaction() -> None:
    script, options = as_script(read(LOGGED, DRAFT), first=10, each=5)

    lines = script.splitlines()
    assert [lines[2], lines[-1]] == ["BEGIN;", "COMMIT;"]
    assert lines[3].startswith("INSERT INTO kept_answers (key, at) VALUES ((md5(CAST(:n AS text)))::VARCHAR, :s0p1)")
    assert lines[4].endswith(", :s1p2, NULL);")
    assert options[-1] == "s1p2=it's so"
