"""OGM announces the partnerships of a year."""

from __future__ import annotations

from typing import Any

from tests.journeys.caller import Caller
from tests.journeys.partnership_begins import G1, G2, LETTER
from tests.journeys.system import eventually


def announce(ogm: Caller) -> None:
    """The ministry's officer brings the pair in and announces it."""
    said = {"lines": [{"group_one": G1, "group_two": G2}]}

    def imported() -> Any:
        """The service knows a school as soon as the gateway's event of it has come."""
        answer = ogm.post("/partnership/v1/school-lists", said)
        assert answer.is_success or answer.status_code == 422, answer.text
        return answer.is_success and answer.json()

    a_list = f"/partnership/v1/school-lists/{eventually(imported, 'the list is imported')['id']}"
    letter = ogm.does("/partnership/v1/letters", LETTER)
    ogm.does(f"{a_list}/link_letter", {"letter": letter["id"]})
    ogm.does(f"{a_list}/announce")
