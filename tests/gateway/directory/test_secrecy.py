"""No T.C. kimlik no, telephone or e-mail leaves the directory in an event, a log line, a refusal or a kept answer."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis import clock
from chassis.logs import is_national_id
from chassis.national_ids import keys
from gateway.demo.load import load
from gateway.directory.model import NationalId, Person
from tests.gateway.directory.doors import ADMIN, POYRAZLI, Directory
from tests.gateway.directory.files import GOOD, HEADER, OTHER, sheet

# Not inside a random id or a seal, where eleven digits may follow one another by chance.
ELEVEN = re.compile(r"(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])")
# What is kept of people on purpose, and closed: everything else is looked through.
OWN_TABLES = {"people"}


def secrets_in(said: str, secrets: set[str]) -> set[str]:
    return {secret for secret in secrets if secret in said} | {
        one for one in ELEVEN.findall(said) if is_national_id(one)
    }


@pytest.mark.requirement("PRV-04", "PRV-02")
def test_nothing_personal_leaves_the_directory(directory: Directory, capfd: pytest.CaptureFixture[str]):
    load(scale=1)
    selin = directory.person("selin.aktas").id
    said = [
        directory.send(ADMIN, "/imports?dry_run=false&kind=people", sheet(HEADER, GOOD, OTHER)),
        directory.send(ADMIN, "/imports?dry_run=false&kind=people", sheet(HEADER, GOOD, ("10000000147", *OTHER[1:]))),
        directory.post(ADMIN, f"/people/{selin}/move", {"unit": POYRAZLI, "on": clock.today().isoformat()}),
        directory.post(ADMIN, f"/people/{selin}/leave", {"on": clock.today().isoformat()}),
        directory.post(ADMIN, "/people", {"name": "X", "national_id": GOOD[0], "username": "y.y", "unit": POYRAZLI}),
        directory.post(
            ADMIN, "/people", {"name": "X", "national_id": "10000000147", "username": "y.y", "unit": POYRAZLI}
        ),
        directory.get("murat.deniz", "/people?q=a"),
    ]
    with Session(directory.engine) as session:
        people = session.query(Person).all()
        numbers = {keys().open(kept) for kept in session.query(NationalId)}
        dump = {
            table: "\n".join(session.scalars(text(f"SELECT t::text FROM {table} t")))  # noqa: S608  # names from the catalogue
            for table in session.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        }
    secrets = numbers | {person.email for person in people if person.email} | {p.phone for p in people if p.phone}

    assert len(numbers) > 800
    assert dump["outbox"].count("gateway.person.registered") > 600
    found = {table: secrets_in(rows, secrets) for table, rows in dump.items() if table not in OWN_TABLES}
    assert {table for table, secret in found.items() if secret} == set()
    # In `people` there are telephones and e-mails, but no number of that kind.
    assert not any(number in dump["people"] for number in numbers)
    refusals = [answer.text for answer in said if answer.status_code >= 400]
    assert (len(refusals), [secrets_in(one, secrets) for one in refusals]) == (3, [set()] * 3)
    assert secrets_in(said[-1].text, secrets) == set()
    assert secrets_in("".join(capfd.readouterr()), secrets) == set()
