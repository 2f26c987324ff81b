"""The gateway's own doors: nobody changes the directory but its administrator, and nothing answers without a token."""

from __future__ import annotations

import io

import pytest

from tests.contracts.calls import Call, operations
from tests.contracts.place import Inhabited
from tests.gateway.directory.doors import ADMIN

BELOW = "/api/gateway"
# Also a principal's, a holder's or one's own: tests/gateway/directory and tests/gateway/records say whose.
OF_OTHERS_TOO = {"give_post", "end_post", "view_national_id", "issue_record_extract"}
ADMINISTRATORS = {
    "set_calendar",
    "import_file",
    "annotate_file",
    "discard_dead_message",
    "resend_dead_message",
    "register_person",
    "edit_person",
    "leave_person",
    "move_person",
    "enter_unit",
    "edit_unit",
    "close_unit",
}


pytestmark = pytest.mark.parametrize("place", ["gateway"], indirect=True, scope="module")


@pytest.mark.requirement("SEC-11", "SEC-09")
def test_nobody_but_the_administrator_changes_the_directory(place: Inhabited) -> None:
    changes = {
        operation["operationId"]: (path, method) for path, method, operation in operations(place) if method != "get"
    }

    assert changes.keys() == ADMINISTRATORS | OF_OTHERS_TOO
    for name in sorted(ADMINISTRATORS):
        for who in place.people.keys() - {ADMIN}:
            assert (name, who, answered(place, name, place.people[who])) == (name, who, 403)


@pytest.mark.requirement("SEC-08")
def test_without_a_good_token_nothing_answers(place: Inhabited) -> None:
    for _, _, operation in operations(place):
        for token in ("", "x", place.people[ADMIN][:-3] + "AAA"):
            assert answered(place, operation["operationId"], token) == 401, operation["operationId"]


def answered(place: Inhabited, name: str, token: str) -> int:
    path, method, operation = next(one for one in operations(place) if one[2]["operationId"] == name)
    if name in {"import_file", "annotate_file"}:
        said = {"file": (io.BytesIO(b"a;b\n1;2\n"), "people.csv")}
        headers = {"Authorization": f"Bearer {token}"}
        return place.app.test_client().post(f"{BELOW}{path}?kind=people", data=said, headers=headers).status_code
    call = Call.about(place, path, method, operation)
    return Call(method, BELOW + call.address, call.said).by(place, token).status_code
