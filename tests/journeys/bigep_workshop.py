"""SC-AWD: a workshop is proposed, set up, left alone and used again (steps 13 and 14)."""

from __future__ import annotations

from typing import Any

from tests.journeys.bigep import Bigep

WORKSHOP: dict[str, Any] = {
    "kind": "design_skill_workshop",
    "area": "electronics_and_robotics",
    "name": "Gülyolu Robotik Atölyesi",
    "reason": "Öğrencilerin ilgisi ve boş bir sınıf var.",
}
SUPPORT: dict[str, Any] = {
    "supporter_kind": "institution",
    "supporter": "Balıkesir Sanayi Odası",
    "scale": "local",
    "kind": "equipment",
    "value": "45000.00",
    "received_on": "2026-02-27",
}
PROVINCE = {"cansu.ilhan", "mehmet.ovali"}
ALL_THREE = {"hatice.yurt", "kader.pasa", *PROVINCE}


def play(bigep: Bigep) -> None:
    """From the proposal to the day on which it is used again."""
    _13_a_workshop_is_set_up(bigep)
    _14_nobody_uses_it(bigep)


def _13_a_workshop_is_set_up(bigep: Bigep) -> None:
    bigep.at("2026-02-02T10:00:00")
    workshop = bigep.made["workshop"] = bigep.makes(bigep.hatice_yurt, "workshops", WORKSHOP)
    subject = workshop.rpartition("/")[2]
    bigep.hears("awards.workshop.proposed", subject, PROVINCE)
    both = {"district_responsible": bigep.known("kader.pasa"), "school_responsible": bigep.known("okan.yildirim")}
    assert bigep.kader_pasa.refused(f"{workshop}/start_set_up", both)[0] == 409

    bigep.cansu_ilhan.does(f"{workshop}/find_suitable", {"suitability": "Derslik ve öğretmen var."})
    bigep.hears("awards.workshop.found_suitable", subject, ALL_THREE - {"cansu.ilhan"})
    bigep.kader_pasa.does(f"{workshop}/start_set_up", both)
    bigep.hears("awards.workshop.set_up_started", subject, ALL_THREE - {"kader.pasa"})
    bigep.at("2026-03-02T10:00:00")
    support = bigep.makes(bigep.hatice_yurt, "workshop-supports", SUPPORT | {"workshop": subject})
    assert bigep.kader_pasa.get(support)["institution"] == "Balıkesir Sanayi Odası"
    bigep.hatice_yurt.does(f"{workshop}/add_item", {"item": "Robot seti", "quantity": 12, "since": "2026-03-02"})
    opened = bigep.hatice_yurt.does(f"{workshop}/open", {"opened_on": "2026-03-02"})
    assert opened["state"]["code"] == "operational"
    bigep.hears("awards.workshop.opened", subject, ALL_THREE - {"hatice.yurt"})


def _14_nobody_uses_it(bigep: Bigep) -> None:
    bigep.at("2026-05-04T10:00:00")
    workshop = bigep.made["workshop"]
    bigep.stands(bigep.hatice_yurt, workshop, "idle")
    bigep.hears("awards.workshop.became_idle", workshop.rpartition("/")[2], ALL_THREE)
    use = {"day": "2026-05-04", "sessions": 1, "students": 15, "hours": 2}
    assert bigep.okan_yildirim.does(f"{workshop}/log_use", use)["state"]["code"] == "operational"
