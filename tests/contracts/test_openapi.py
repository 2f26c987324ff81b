"""Every service keeps to its own description, whatever it is sent and by whom."""

from __future__ import annotations

import os
from random import Random
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.architecture.programmes import PACKAGES
from tests.contracts.place import Inhabited

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
# So many are sent to each operation by each of the service's people; by hand one sends many more, and others each time.
USUAL = 2
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", USUAL))


pytestmark = pytest.mark.parametrize("place", [*PACKAGES, "gateway", "tests.excursions"], indirect=True, scope="module")


def test_the_description_is_openapi_3_1(place: Inhabited) -> None:
    OpenAPIV31SpecValidator(place.described).validate()


def test_nothing_that_is_sent_breaks_it(place: Inhabited) -> None:
    """Every operation, with made-up input about things that exist and things that do not, as everybody."""
    schema = schemathesis.openapi.from_wsgi(place.description, place.app)
    for operation in schema.get_all_operations():
        _knock(place, operation.ok())


def _knock(place: Inhabited, operation: Any) -> None:
    """Each case is made up once and sent by all: to make it up takes longer than to answer it."""
    asking = [place.people[who] for who in place.who_asks(operation.definition.raw)]

    @given(case=operation.as_strategy(), seed=st.integers(0, 2**32))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=EXAMPLES == USUAL,
        suppress_health_check=list(HealthCheck),
    )
    def knock(case: Case, seed: int) -> None:
        _about_what_exists(case, place, Random(seed))  # noqa: S311  # nothing is kept secret with it
        for token in asking:
            answer = case.call_and_validate(headers={"Authorization": f"Bearer {token}"}, checks=CHECKS)
            # Else nothing behind the door would be asked, and nobody would know; at the gateway people leave.
            assert answer.status_code != 401 or not place.actors

    knock()


def _about_what_exists(case: Case, place: Inhabited, chance: Random) -> None:
    """Three times of four the thing named exists, and so do the things named in what is said of it."""
    if chance.random() < 1 / 4:
        return
    path = case.path.removeprefix("/api/gateway")
    for name in case.path_parameters or {}:
        if start := next((start for start in place.ids if path.startswith(f"{start}/")), None):
            # A part of a thing is known under the thing's address and its own name.
            case.path_parameters[name] = chance.choice(place.ids.get(f"{start}/{name}", place.ids[start]))
    for said in (case.body, case.query):
        if isinstance(said, dict):
            for name in said.keys() & place.ids.keys():
                one = chance.choice(place.ids[name])
                said[name] = [one] if isinstance(said[name], list) else one
    if case.method == "PUT":
        case.headers = {**(case.headers or {}), "If-Match": "*"}
