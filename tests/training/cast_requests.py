"""The people of SC-OTMG from Ek-1 to the local plan, and other schools with requests that are like it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self

from chassis.identity import Role
from services.training.subscriptions import LISTENER
from tests.beginnings import told_once
from tests.doors import House, Person
from tests.telling import hear
from tests.training.answers import at, ok
from tests.training.asking_school import School
from tests.training.cast_needs import GULYOLU, TASKOPRU
from tests.training.cast_needs import Cast as Needs
from tests.training.directory_told import school_told
from tests.training.request_said import FORM, SUITABLE, N, approving, letter, naming

IZMIR = "tr/35/bornova/700201"
SCHOOLS = ("tr/10/karesi/700111", "tr/10/karesi/700112", "tr/10/ayvalik/700113", "tr/10/karesi/700114", IZMIR)
REQUESTS = "/v1/otmg-requests"


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

    @told_once
    def filled(self) -> str:
        """Step 6: Hakan has filled Ek-1 with the trainer and nine participants."""
        assert self.topic
        with at("22.9.2025"):
            request = self.draft(self.hakan, topic=self.topic)
            ok(self.hakan.post(f"{request}/add_trainer", self.trainer()))
            ok(self.hakan.post(f"{request}/add_participants", naming(zip(self.group, N[1:10], strict=True))))
        return request

    @told_once
    def whole(self) -> str:
        """Step 7: with N10 of the other school they are ten."""
        assert self.filled
        with at("22.9.2025", "11:00:00"):
            ok(self.hakan.post(f"{self.filled}/add_participants", naming([(self.other_teacher, N[10])])))
        return self.filled

    @told_once
    def submitted(self) -> str:
        """Step 8: completed, and sent with E-2025/114."""
        assert self.whole
        with at("23.9.2025"):
            ok(self.hakan.post(f"{self.whole}/complete"))
            ok(self.principal.post(f"{self.whole}/submit", letter("E-2025/114")))
        return self.whole

    @told_once
    def evaluation(self) -> str:
        """The district has taken the first request in hand: the address of its Ek-2."""
        assert self.submitted
        with at("24.9.2025", "15:00:00"):
            return self.taken_up(self.submitted)

    @told_once
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
