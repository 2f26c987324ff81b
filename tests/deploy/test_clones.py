"""The databases of the tests: a copy's name is never that of one that still lives."""

from __future__ import annotations

from tests.clones import Clones

SERVICE = "services.notifications"


def test_a_new_database_is_never_one_that_is_already_there(clones: Clones) -> None:
    early, later = clones.empty(SERVICE), clones.empty(SERVICE)
    clones.drop(early)
    newest = clones.empty(SERVICE)
    assert newest != later
    clones.drop(newest)
    clones.drop(later)
