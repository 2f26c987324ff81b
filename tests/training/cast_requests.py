"""The people of SC-OTMG from Ek-1 to the local plan, and other schools with requests that are like it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any, Self
from uuid import uuid4

from sqlalchemy.orm import Session

from chassis.clock import today
from chassis.identity import Role
from services.training.needs.coordination_teams.model import CoordinationTeam
from services.training.needs.need_cycles.model import Decision, NeedCycle, NeedTopic
from services.training.needs.need_cycles.model import State as CycleState
from services.training.subscriptions import LISTENER
from tests.doors import House, Person
from tests.telling import hear
from tests.training.cast_needs import GULYOLU, LINKED, TASKOPRU, TOPIC, at, ok, school_told
from tests.training.cast_needs import Cast as Needs

# The ledger's own numbers: N0, N1 to N14.
N = (
    "10000010046",
    "10000010114",
    "10000010282",
    "10000010350",
    "10000010428",
    "10000010596",
    "10000010664",
    "10000010732",
    "10000010800",
    "10000010978",
    "10000011036",
    "10000011104",
    "10000011272",
    "10000011340",
    "10000011418",
)
FORM: dict[str, Any] = {
    "training_subject": TOPIC,
    "content_headings": ["Etkinlik türleri", "Ders planı hazırlama"],
    "days": 2,
    "hours": 12,
    "starts_on": "2025-10-20",
    "ends_on": "2025-10-21",
    "rationale": "Öğrenciler derse etkinlikle katıldığında daha iyi öğreniyor.",
    "rationale_dimensions": [{"dimension": "student_achievement", "text": "Problem çözme ortalaması düşük."}],
    "expected_benefit": "Her zümrenin dört etkinlik planı olur.",
    "explanation": "Okulun kendi örnekleriyle çalışılacak.",
    "support_areas": ["plan_run_evaluate", "team_work"],
    "institution_kind": "university",
    "institution": "Balıkesir Üniversitesi",
}
SUITABLE = [
    {"criterion": one, "answer": "suitable"}
    for one in ("need_level", "content", "trainer_competence", "rationale", "expected_benefit")
]
WEIGHED = {"balance_note": "Okulun bu yılki ilk talebi.", "budget_note": "Ödenek yeterli."}
REASON = "İçerik başlıkları konuyla örtüşmüyor."
IZMIR = "tr/35/bornova/700201"
SCHOOLS = ("tr/10/karesi/700111", "tr/10/karesi/700112", "tr/10/ayvalik/700113", "tr/10/karesi/700114", IZMIR)


class Cast(Needs):
    """Everybody of the story of needs, a trainer from the university, and other schools."""

    def __init__(self, house: House, school: str = GULYOLU, other: str = TASKOPRU) -> None:
        super().__init__(house, school, other)
        self.call_others()

    @classmethod
    def after(cls, needs: Needs) -> Self:
        """The same people, with whom the story goes on."""
        cast = cls.__new__(cls)
        vars(cast).update(vars(needs))
        cast.heard = []
        cast.call_others()
        return cast

    def hear_the_rest(self) -> None:
        """The directory tells of those who came after the others."""
        with at("22.9.2025", "09:00:00"):
            hear(LISTENER, *self.heard)

    def call_others(self) -> None:
        """Those of whom the story of needs does not tell."""
        self.nil = self.one("Doç. Dr. Nil Ay", Role.TRAINER, "tr/10")
        self.admin = self.one("Sistem Yöneticisi", Role.PLATFORM_ADMIN, "tr")
        self.second_officer = self.one("İkinci Memur", Role.DISTRICT_OFFICER, self.school.rpartition("/")[0])
        self.others = {school: School(self, school) for school in SCHOOLS}
        self.heard += [school_told(school) for school in SCHOOLS]

    @property
    def group(self) -> list[Person]:
        """The nine of the own school (N1 to N9)."""
        return self.teachers[:9]

    @cached_property
    def topic(self) -> str:
        """Step 5: the topic of the final cycle."""
        assert self.decided
        with at("19.9.2025", "15:00:00"):
            ok(self.principal.post(f"{self.cycle}/finalise"))
            return str(ok(self.hakan.get(self.cycle))["topics"][0]["id"])

    @cached_property
    def filled(self) -> str:
        """Step 6: Hakan has filled Ek-1 with the trainer and nine participants."""
        assert self.topic
        with at("22.9.2025"):
            request = self.draft(self.hakan, topic=self.topic)
            ok(self.hakan.post(f"{request}/add_trainer", self.trainer()))
            ok(self.hakan.post(f"{request}/add_participants", naming(zip(self.group, N[1:10], strict=True))))
        return request

    @cached_property
    def whole(self) -> str:
        """Step 7: with N10 of the other school they are ten."""
        assert self.filled
        with at("22.9.2025", "11:00:00"):
            ok(self.hakan.post(f"{self.filled}/add_participants", naming([(self.other_teacher, N[10])])))
        return self.filled

    @cached_property
    def submitted(self) -> str:
        """Step 8: completed, and sent with E-2025/114."""
        assert self.whole
        with at("23.9.2025"):
            ok(self.hakan.post(f"{self.whole}/complete"))
            ok(self.principal.post(f"{self.whole}/submit", letter("E-2025/114")))
        return self.whole

    @cached_property
    def evaluation(self) -> str:
        """The district has taken the first request in hand: the address of its Ek-2."""
        assert self.submitted
        with at("24.9.2025", "15:00:00"):
            return self.taken_up(self.submitted)

    @cached_property
    def planned(self) -> str:
        """Step 12: approved, and planned with it."""
        assert self.evaluation
        with at("26.9.2025", "11:00:00"):
            ok(self.karesi.post(f"{self.evaluation}/score", {"answers": SUITABLE}))
            ok(self.karesi.post(f"{self.evaluation}/decide", approving()))
        return self.submitted

    def second(self) -> str:
        """Another whole request of the school, without a priority."""
        assert self.topic
        request = self.draft(self.hakan, topic=self.topic, training_subject="Ölçme ve değerlendirme")
        ok(self.hakan.post(f"{request}/add_trainer", self.trainer()))
        ok(self.hakan.post(f"{request}/add_participants", naming(zip(self.teachers[:10], N[1:11], strict=True))))
        return request

    def draft(self, who: Person, **said: Any) -> str:
        """The address of a new request."""
        return f"/v1/otmg-requests/{ok(who.post('/v1/otmg-requests', FORM | said))['id']}"

    def taken_up(self, request: str, officer: Person | None = None) -> str:
        """The address of the evaluation that was opened."""
        officer = officer or self.karesi
        ok(officer.post(f"{request}/start_evaluation"))
        return self.evaluation_of(request, officer)

    def evaluation_of(self, request: str, officer: Person | None = None) -> str:
        """The address of a request's evaluation."""
        listed = (officer or self.karesi).get(f"/v1/directorate-evaluations?request={request.rpartition('/')[2]}")
        return f"/v1/directorate-evaluations/{ok(listed)['items'][0]['id']}"

    def trainer(self, **known: Any) -> dict[str, Any]:
        """Doç. Dr. Nil Ay, N0."""
        return {
            "person": str(self.nil.id),
            "national_id": N[0],
            "workplace": "Balıkesir Üniversitesi",
            "preference_reason": "Alanın uzmanı.",
        } | known


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


def naming(people: Any) -> dict[str, Any]:
    """What is said of participants: person and T.C. kimlik no."""
    return {"participants": [{"person": str(one.id), "national_id": number} for one, number in people]}


def letter(number: str) -> dict[str, Any]:
    """An official letter of today."""
    return {"letter_number": number, "letter_dated_on": today().isoformat()}


def approving(**known: Any) -> dict[str, Any]:
    """The decision of step 12."""
    return {"verdict": "approve", "form": "seminar", **WEIGHED} | known


def number_of(first: int) -> str:
    """A T.C. kimlik no that holds, made of a number."""
    nine = [int(digit) for digit in f"{200_000_000 + first}"]
    tenth = (sum(nine[0::2]) * 7 - sum(nine[1::2])) % 10
    return "".join(map(str, [*nine, tenth, (sum(nine) + tenth) % 10]))


def codes(answer: dict[str, Any], action: str) -> set[str]:
    """Why a step may not be taken now."""
    return {why["code"] for one in answer["actions"] if one["action"] == action for why in one["why_not"]}
