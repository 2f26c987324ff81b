"""A year after an appointment has ended nobody is reached by it any more, and no photograph is kept for ever."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis.evidence.forgetting import forget
from chassis.evidence.model import Consent, Evidence, Kind, evidence_of
from chassis.retention import ErasureRun, erase_all
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.retention import KEEPS
from tests.partnership.cast import CAMLITEPE, POYRAZLI, Cast, at


def contacts(cast: Cast) -> dict[str, tuple[str, str]]:
    """By school."""
    with Session(cast.house.engine) as session:
        return {one.unit: (one.phone, one.email) for one in session.query(Coordinator)}


@pytest.mark.requirement("PRV-14")
def test_telephone_and_address_of_who_left_office_are_erased_and_of_who_is_in_office_are_not(cast: Cast) -> None:
    assert cast.active
    given = contacts(cast)
    with Session(cast.house.engine) as session, session.begin():
        session.execute(update(Coordinator).where(Coordinator.unit == CAMLITEPE).values(state=State.ENDED))
    with at("1.5.2026"):
        erase_all(KEEPS)
        in_time = contacts(cast)
    with at("1.6.2026"):
        erase_all(KEEPS)
        later = contacts(cast)
        with Session(cast.house.engine) as session:
            told = session.get_one(ErasureRun, date(2026, 6, 1)).erased

    assert all(all(one) for one in given.values())
    assert in_time == given
    assert later == {CAMLITEPE: ("", ""), POYRAZLI: given[POYRAZLI]}
    assert told["contact"] >= 1


@pytest.mark.requirement("PRV-14")
def test_a_photograph_is_taken_back_after_five_years_and_its_file_forgotten(cast: Cast) -> None:
    thing = uuid4()
    said = {"thing": "partnership.activity", "thing_id": thing, "unit": CAMLITEPE}
    with at("2.5.2025"), Session(cast.house.engine) as session, session.begin():
        session.add(Evidence(kind=Kind.PHOTO, title="Fuar", consent=Consent.GIVEN, **said))
        session.add(Evidence(kind=Kind.LINK, title="Haber", address="https://ornek.example", **said))
    kept = []
    for day in ("2.5.2030", "3.5.2030"):
        with at(day), Session(cast.house.engine) as session:
            erase_all(KEEPS)
            kept.append([one.title for one in evidence_of(session, thing)])
    forget()

    assert kept == [["Fuar", "Haber"], ["Haber"]]
    with Session(cast.house.engine) as session:
        assert session.query(Evidence).filter_by(kind=Kind.PHOTO).one().is_forgotten
