"""Every service keeps to its own description, whatever it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from chassis.identity import Role
from tests.architecture.programmes import PACKAGES
from tests.doors import House, Person, opened

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = 15
SCHOOL, DISTRICT, PROVINCE, MINISTRY = "tr/10/bandirma/745612", "tr/10/bandirma", "tr/10", "tr"


@pytest.fixture(params=[*PACKAGES, "tests.excursions"])
def house(request: pytest.FixtureRequest, service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened(request.param, service_database(request.param), tmp_path) as house:
        yield house


def test_the_description_is_openapi_3_1(house: House) -> None:
    described = house.client.get("/openapi.json").json

    OpenAPIV31SpecValidator(described).validate()


def test_nothing_that_is_sent_breaks_it(house: House) -> None:
    """Every operation, with made-up input, as everybody who may do much."""
    schema = schemathesis.openapi.from_wsgi("/openapi.json", house.client.application)
    people = [
        house.person(Role.PRINCIPAL, SCHOOL),
        house.person(Role.PARTNERSHIP_COORDINATOR, SCHOOL),
        house.person(Role.DISTRICT_OFFICER, DISTRICT),
        house.person(Role.OGM_OFFICER, MINISTRY),
    ]
    for place, operation in enumerate(schema.get_all_operations()):
        _try(operation.ok(), people[place % len(people)])


def _try(operation: Any, person: Person) -> None:
    from hypothesis import given  # noqa: PLC0415  # beside its one use

    @given(case=operation.as_strategy())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def knock(case: Case) -> None:
        case.call_and_validate(headers=person.headers, checks=CHECKS)

    knock()
