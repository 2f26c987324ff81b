"""The people of SC-ETW, what they make in a mission year, and the BİGEP year that goes on beside it."""

from __future__ import annotations

from typing import Any

from tests.journeys.caller import Caller
from tests.journeys.callers import Callers
from tests.journeys.system import System, eventually

V1 = "/awards/v1"
ZEYTINYAKA, RUZGAR = "tr/10/edremit/745303", "tr/10/ayvalik/745206"
LINK = "https://zeytinyaka.example/etwinning"
CRITERIA = [{"text": "Hedeflerine ulaştı", "maximum": 100}]
# Who sits in which body, the chair first; a member of a board serves in its area.
BODIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "province_executive_board": ("cansu_ilhan", ("mehmet.ovali", "nermin.ege", "ipek.su")),
    "preparation_technical_team": ("cansu_ilhan", ("hatice.yurt", "hakan.er", "okan.yildirim")),
    "monitoring_evaluation_board": ("cansu_ilhan", ("kemal.isik", "sevgi.aydin", "cem.yalin")),
    "district_executive_board": ("figen_kazdag", ("figen.kazdag", "volkan.aras", "meltem.kurt")),
    "school_project_commission": ("leyla_cinar", ("orhan.basar", "zehra.polat", "kaan.duman")),
}


class MissionYear(Callers):
    """The scenario's people, and what they have made so far."""

    PROVINCE = ("cansu.ilhan", "mehmet.ovali")

    def __init__(self, system: System) -> None:
        super().__init__(system)
        self.mission = ""

    @property
    def address(self) -> str:
        """Of the mission year."""
        return f"{V1}/etwinning-missions/{self.mission}"

    def soon(self, who: Caller, address: str, said: Any = None) -> dict[str, Any]:
        """A step that somebody may take as soon as what it needs has been heard."""
        answers: list[Any] = []

        def taken() -> bool:
            answers.append(who.post(address, said))
            return bool(answers[-1].is_success)

        eventually(taken, f"{who.username} may POST {address}")
        found: dict[str, Any] = answers[-1].json()
        return found

    def evidence(self, who: Caller, criterion: str, day: str, **known: Any) -> str:
        """Somebody shows that a criterion is met; its address."""
        said = {"mission": self.mission, "criterion": criterion, "name": "Çalışma", "link": LINK, "held_on": day}
        made = who.does(f"{V1}/etwinning-evidences", said | known)
        return f"{V1}/etwinning-evidences/{made['id']}"

    def shows(self, who: Caller, criterion: str, day: str, **known: Any) -> None:
        """The same, handed in and accepted by the principal."""
        evidence = self.evidence(who, criterion, day, **known)
        who.does(f"{evidence}/submit")
        self.leyla_cinar.does(f"{evidence}/accept")

    def met(self, *criteria: str) -> bool:
        """Whether the mission shows all of these as met."""
        lines = self.leyla_cinar.get(self.address)["criteria"]
        return all(line["is_met"] for line in lines if line["criterion"] in criteria)

    def offer(self, source: str) -> dict[str, Any]:
        """What is offered from one kind of record, as soon as it is."""
        asked = f"{V1}/etwinning-offers"

        def found() -> dict[str, Any] | None:
            items = self.ece_un.get(asked, mission=self.mission)["items"]
            return next((one for one in items if one["source"] == source), None)

        offered: dict[str, Any] = eventually(found, f"something is offered from {source}")
        return offered

    def evidence_of(self, criterion: str) -> str:
        """The address of the newest evidence for a criterion."""
        items = self.leyla_cinar.get(f"{V1}/etwinning-evidences", criterion=criterion)["items"]
        return f"{V1}/etwinning-evidences/{items[0]['id']}"


def project_year_opens(year: MissionYear) -> None:
    """BİGEP 2025-2026 is open, as in SC-AWD, with the bodies through which the school's records go."""
    year.at("2025-09-05T10:00:00")
    opened = year.soon(year.cansu_ilhan, f"{V1}/project-years", {"first_year": 2025})
    for kind, (former, members) in BODIES.items():
        who: Caller = getattr(year, former)
        body = f"{V1}/bodies/{year.soon(who, f'{V1}/bodies', {'kind': kind})['id']}"
        for number, member in enumerate(members):
            year.soon(who, f"{body}/add_member", {"person": year.known(member), "chair": not number})
        who.does(f"{body}/activate")
    address = f"{V1}/project-years/{opened['id']}"
    year.soon(year.hatice_yurt, f"{address}/note_update", {"update_note": "Yeni yeterlikler çerçevesi"})
    for one in year.hatice_yurt.get(f"{V1}/criteria-sets", project_year=opened["id"])["items"]:
        year.hatice_yurt.edits(f"{V1}/criteria-sets/{one['id']}", {"criteria": CRITERIA})
        year.hatice_yurt.does(f"{V1}/criteria-sets/{one['id']}/publish")
    year.soon(year.mehmet_ovali, f"{address}/open")


def project_is_accepted(year: MissionYear) -> str:
    """An eTwinning project goes through commission, district and monitoring board; the record's id."""
    team = {"name": "Deniz ekibi", "leader": year.known("arda.yucel")}
    said = {
        "name": "Deniz çayırları",
        "award_area": "project_award",
        "work_heading": "project_work",
        "item": "programme_projects",
        "programme": "etwinning",
        "scope_level": "international",
        "aims": ["self_discovery"],
        "mode": "face_to_face",
        "starts_on": "2025-11-10",
        "ends_on": "2025-12-05",
        "teacher_count": 2,
        "student_count": 15,
        "team": year.leyla_cinar.does(f"{V1}/teams", team)["id"],
        "people": [year.known("arda.yucel"), year.known("berna.tok")],
    }
    record = str(year.arda_yucel.does(f"{V1}/activity-records", said)["id"])
    address = f"{V1}/activity-records/{record}"
    year.arda_yucel.brings(address, "Proje özeti", b"%PDF-1.4\n%%EOF\n")
    year.arda_yucel.does(f"{address}/submit")
    year.soon(year.orhan_basar, f"{address}/verify")
    year.soon(year.volkan_aras, f"{address}/review")
    year.soon(year.kemal_isik, f"{address}/accept")
    return record
