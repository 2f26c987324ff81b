"""How many people need what, and that nobody can be found in it (TRN-43)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from services.training.needs.need_counts import queries
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_statements.model import NeedStatement, State, StatedNeed, key_of
from tests.doors import Person
from tests.training.answers import at, ok, refusal
from tests.training.cast_needs import GULYOLU, Cast

HALF, MATHS = "2025-2026/1", "Matematik"
Told = Callable[[str, str, int], None]


@pytest.fixture
def tell(needs: Cast) -> Told:
    """So many mathematicians of a school need a topic."""

    def tell(school: str, topic: str, people: int) -> None:
        with Session(needs.house.engine) as session, session.begin():
            cycle = session.query(NeedCycle).filter_by(unit=school).one_or_none() or _cycle(school)
            session.add(cycle)
            session.flush()
            for number in range(people):
                statement = NeedStatement(
                    unit=school,
                    cycle_id=cycle.id,
                    half_year=HALF,
                    person=uuid4(),
                    name="Adı Soyadı",
                    subject_field=MATHS,
                    sequence=1,
                    version=1,
                )
                said = topic if number else topic.upper().replace("I", "ı").upper()
                statement.needs = [StatedNeed(position=0, topic=said, topic_key=key_of(topic))]
                session.add(statement)

    return tell


def _cycle(school: str) -> NeedCycle:
    day = "2025-09-08"
    return NeedCycle(
        unit=school, half_year=HALF, starts_on=day, ends_on="2026-01-16", collection_days=10, request_days=40,
        collects_until=day, requests_until=day, opened_without_team=False, headings=[], prepared=[],
        board_attendees=[], sequence=1, version=1,
    )  # fmt: skip


def counted(who: Person, level: str = "district", **asked: str) -> dict[tuple[str, str], int]:
    """The cells by topic and place."""
    more = "".join(f"&{name}={value}" for name, value in asked.items())
    items: list[dict[str, Any]] = ok(who.get(f"/v1/need-counts?half_year={HALF}&level={level}{more}"))["items"]
    return {(key_of(one["topic"]), one["unit"]): one["people"] for one in items}


@pytest.mark.requirement("TRN-43")
def test_five_people_of_a_district_are_counted_and_four_are_hidden_with_their_very_words(
    needs: Cast, tell: Told
) -> None:
    tell("tr/10/karesi/700101", "kodlama", 3)
    tell("tr/10/karesi/700102", "kodlama", 2)
    tell("tr/10/ayvalik/700201", "öfke denetimi", 4)

    assert counted(needs.province) == {("kodlama", "tr/10/karesi"): 5}
    assert counted(needs.oyggm, "province") == {("kodlama", "tr/10"): 5}
    assert "öfke" not in needs.oyggm.get(f"/v1/need-counts?half_year={HALF}&level=country").get_data(as_text=True)
    assert refusal(needs.karesi.get(f"/v1/need-counts?half_year={HALF}")) == (403, "role_not_allowed")
    assert refusal(needs.principal.get(f"/v1/need-counts?half_year={HALF}")) == (403, "role_not_allowed")


@pytest.mark.requirement("TRN-43")
def test_a_sum_is_hidden_where_it_would_give_a_hidden_cell_away(
    needs: Cast, tell: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell("tr/10/karesi/700101", "kodlama", 7)
    tell("tr/10/ayvalik/700201", "kodlama", 4)
    tell("tr/10/karesi/700101", "drama", 6)
    tell("tr/10/ayvalik/700201", "drama", 3)
    tell("tr/10/edremit/700301", "drama", 3)

    assert counted(needs.province) == {("kodlama", "tr/10/karesi"): 7, ("drama", "tr/10/karesi"): 6}
    # 11 less 7 would be the four of Ayvalık; of drama two districts' six cannot be told apart.
    assert counted(needs.province, "province") == {("drama", "tr/10"): 12}
    # The negative control: without the second look the four of Ayvalık can be read off.
    monkeypatch.setattr(queries, "no_cell_given_away", lambda rest: rest >= 0)
    assert counted(needs.province, "province")["kodlama", "tr/10"] - 7 == 4


@pytest.mark.requirement("TRN-43")
def test_a_country_sum_gives_no_province_away(needs: Cast, tell: Told) -> None:
    tell("tr/10/karesi/700101", "kodlama", 8)
    tell("tr/35/konak/700401", "kodlama", 2)
    tell("tr/10/karesi/700101", "drama", 8)
    tell("tr/35/konak/700401", "drama", 3)
    tell("tr/06/cankaya/700501", "drama", 4)

    assert counted(needs.oyggm, "country") == {("drama", "tr"): 15}


@pytest.mark.requirement("TRN-43", "SEC-01")
def test_a_province_counts_its_own_and_lists_are_narrowed(needs: Cast, tell: Told) -> None:
    tell("tr/10/karesi/700101", "kodlama", 5)
    tell("tr/35/konak/700401", "kodlama", 6)

    assert counted(needs.province, "country") == {("kodlama", "tr/10"): 5}
    assert counted(needs.province) == {("kodlama", "tr/10/karesi"): 5}
    assert counted(needs.oyggm) == {("kodlama", "tr/10/karesi"): 5, ("kodlama", "tr/35/konak"): 6}
    assert counted(needs.oyggm, place="tr/35") == {("kodlama", "tr/35/konak"): 6}
    assert counted(needs.oyggm, subject_field="Fizik") == {}


@pytest.mark.requirement("TRN-43", "PLT-12")
def test_the_most_needed_comes_first_page_by_page(needs: Cast, tell: Told) -> None:
    for number, subject in enumerate(("kodlama", "drama", "satranç"), start=5):
        tell("tr/10/karesi/700101", subject, number)

    pages, after = [], ""
    while after is not None:
        page = ok(needs.province.get(f"/v1/need-counts?half_year={HALF}&limit=2{after and f'&after={after}'}"))
        pages.append([(one["topic"], one["people"]) for one in page["items"]])
        after = page["next"]
    assert pages == [[("satranç", 7), ("drama", 6)], [("kodlama", 5)]]


@pytest.mark.requirement("TRN-43", "TRN-16")
def test_what_teachers_say_at_the_door_is_counted_however_it_is_written(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        mathematicians = [one for one in [*needs.heads, *needs.teachers] if one.posts[0].branch == MATHS]
        ways = ["İstatistik, ısı ve IŞIK", "istatistik ısı ve ışık", "İSTATİSTİK – ISI VE IŞIK!"]
        for number, person in enumerate(mathematicians):
            needs.answer([person], ways[number % 3])

    [cell] = ok(needs.province.get(f"/v1/need-counts?half_year={HALF}"))["items"]
    assert (cell["people"], cell["unit"], cell["subject_field"]) == (6, GULYOLU.rpartition("/")[0], MATHS)


@pytest.mark.requirement("TRN-43")
def test_the_kept_counts_are_those_of_the_answers_whatever_becomes_of_these(needs: Cast, tell: Told) -> None:
    tell("tr/10/karesi/700101", "kodlama", 7)
    tell("tr/10/karesi/700102", "kodlama", 5)
    tell("tr/10/ayvalik/700201", "drama", 6)
    tell("tr/35/konak/700401", "drama", 5)
    with Session(needs.house.engine) as session, session.begin():
        one, other, *rest = session.query(NeedStatement).filter_by(unit="tr/10/karesi/700101").all()
        one.state = State.LET_GO
        other.needs = []
        session.delete(rest[0])
        for statement in session.query(NeedStatement).filter_by(unit="tr/10/ayvalik/700201").limit(2):
            statement.state = State.LET_GO

    assert counted(needs.oyggm) == {("kodlama", "tr/10/karesi"): 9, ("drama", "tr/35/konak"): 5}
    with needs.house.engine.connect() as connection:
        kept = connection.execute(text("SELECT unit, topic_key, people, told FROM need_cells ORDER BY 1, 2")).all()
    assert [tuple(one) for one in kept] == [
        ("tr/10", "drama", 4, 0),
        ("tr/10", "kodlama", 9, 9),
        ("tr/10/ayvalik", "drama", 4, 0),
        ("tr/10/karesi", "kodlama", 9, 9),
        ("tr/35", "drama", 5, 5),
        ("tr/35/konak", "drama", 5, 5),
    ]
