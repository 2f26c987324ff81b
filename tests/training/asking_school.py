"""Another school that asks for a training, with its own team and board."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy.orm import Session

from chassis.clock import today
from chassis.identity import Role
from services.training.needs.coordination_teams.model import CoordinationTeam
from services.training.needs.need_cycles.model import Decision, NeedCycle, NeedTopic
from services.training.needs.need_cycles.model import State as CycleState
from tests.training.answers import ok
from tests.training.cast_needs import LINKED
from tests.training.request_said import letter, naming, number_of

if TYPE_CHECKING:
    from tests.training.cast_requests import Cast


class School:
    """Another school with a team, whose board has decided on topics."""

    def __init__(self, cast: Cast, unit: str) -> None:
        self.cast, self.unit = cast, unit
        code = unit.rpartition("/")[2]
        self.principal = cast.one(f"Müdür {code}", Role.PRINCIPAL, unit)
        self.chair = cast.one(f"Yardımcı {code}", Role.DEPUTY_PRINCIPAL, unit)
        self.teachers = [cast.one(f"Öğretmen {code}-{number}", Role.TEACHER, unit) for number in range(12)]

    def asks(self, subject: str, people: int, **said: Any) -> str:
        """The address of a request that was sent: its numbers are made up, each of them once."""
        topic = self._decided(subject)
        group = self.teachers[:people]
        request = self.cast.draft(
            self.chair, topic=topic, for_joining=people < 10, **({"training_subject": subject} | said)
        )
        number = int(self.unit[-3:]) * 100
        numbers = [number_of(number + at) for at in range(people + 1)]
        trainer = self.cast.trainer(person=None, name=f"Uzman {self.unit[-3:]}", national_id=numbers.pop())
        ok(self.chair.post(f"{request}/add_trainer", trainer))
        ok(self.chair.post(f"{request}/add_participants", naming(zip(group, numbers, strict=True))))
        ok(self.chair.post(f"{request}/complete"))
        ok(self.principal.post(f"{request}/submit", letter(f"E-{self.unit[-3:]}")))
        return request

    def _decided(self, subject: str) -> str:
        """The approved decision as rows: how a school comes to it is another story."""
        topic = uuid4()
        with Session(self.cast.house.engine) as session, session.begin():
            if session.query(CoordinationTeam).filter_by(unit=self.unit).count() == 0:
                session.add(
                    CoordinationTeam(unit=self.unit, chair=self.chair.id, chair_name="Yardımcı", experts=[], version=0)
                )
            session.query(NeedCycle).filter_by(unit=self.unit).update({"unit": f"{self.unit}/earlier"})
            session.add(_final(self.unit, NeedTopic(id=topic, position=1, subject=subject)))
        return str(topic)


def _final(unit: str, topic: NeedTopic) -> NeedCycle:
    topic.learning_needs, topic.decision = LINKED, Decision.ACCEPTED
    return NeedCycle(
        unit=unit,
        version=0,
        half_year="2025-2026/1",
        starts_on=date(2025, 9, 8),
        ends_on=date(2026, 1, 16),
        collection_days=14,
        request_days=60,
        collects_until=today(),
        requests_until=today(),
        opened_without_team=False,
        headings=[],
        prepared=[],
        board_attendees=[],
        state=CycleState.FINAL,
        topics=[topic],
    )
