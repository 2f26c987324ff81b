"""The databases of the tests: a copy's name is never that of one that still lives."""

from __future__ import annotations

from deploy.local.databases import connect
from tests.clones import Clones

SERVICE = "services.notifications"


def test_a_new_database_is_never_one_that_is_already_there(clones: Clones) -> None:
    early, later = clones.empty(SERVICE), clones.empty(SERVICE)
    clones.drop(early)
    newest = clones.empty(SERVICE)
    assert newest != later
    clones.drop(newest)
    clones.drop(later)


def test_what_all_copies_begin_with_happens_once(clones: Clones) -> None:
    grown: list[str] = []

    def grow(url: str) -> None:
        grown.append(url)
        with connect(url) as connection:
            connection.execute("CREATE TABLE grown ()")

    copies = [clones.grown(SERVICE, "grown", grow) for _ in range(2)]

    assert len({*grown, *copies}) == 3
    for url in copies:
        with connect(url) as connection:
            assert connection.execute("SELECT FROM grown").fetchall() == []
        clones.drop(url)
