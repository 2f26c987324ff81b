"""The gateway's own doors: nobody changes the directory but its administrator, and nothing answers without a token."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.contracts.inhabited import Inhabited, inhabited
from tests.contracts.test_who_may import Call, operations
from tests.gateway.directory.conftest import ADMIN

BELOW = "/api/gateway"
# Also a principal's, a holder's or one's own: tests/gateway/directory says whose.
OF_OTHERS_TOO = {"give_post", "end_post", "view_national_id"}
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


@pytest.fixture
def gateway(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[Inhabited]:
    with inhabited("gateway", service_database("gateway"), tmp_path) as place:
        yield place


@pytest.mark.requirement("SEC-11", "SEC-09")
def test_nobody_but_the_administrator_changes_the_directory(gateway: Inhabited) -> None:
    changes = {
        operation["operationId"]: (path, method) for path, method, operation in operations(gateway) if method != "get"
    }

    assert changes.keys() == ADMINISTRATORS | OF_OTHERS_TOO
    for name in sorted(ADMINISTRATORS):
        for who in gateway.people.keys() - {ADMIN}:
            assert (name, who, answered(gateway, name, gateway.people[who])) == (name, who, 403)


@pytest.mark.requirement("SEC-08")
def test_without_a_good_token_nothing_answers(gateway: Inhabited) -> None:
    for _, _, operation in operations(gateway):
        for token in ("", "x", gateway.people[ADMIN][:-3] + "AAA"):
            assert answered(gateway, operation["operationId"], token) == 401, operation["operationId"]


def answered(gateway: Inhabited, name: str, token: str) -> int:
    path, method, operation = next(one for one in operations(gateway) if one[2]["operationId"] == name)
    if name in {"import_file", "annotate_file"}:
        said = {"file": (io.BytesIO(b"a;b\n1;2\n"), "people.csv")}
        headers = {"Authorization": f"Bearer {token}"}
        return gateway.app.test_client().post(f"{BELOW}{path}?kind=people", data=said, headers=headers).status_code
    call = Call.about(gateway, path, method, operation)
    return Call(method, BELOW + call.address, call.said).by(gateway, token).status_code
