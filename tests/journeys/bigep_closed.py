"""SC-AWD from the fair to the closed year (steps 19 and 20)."""

from __future__ import annotations

from typing import Any

from tests.journeys.bigep import V1, Bigep

FAIR: dict[str, Any] = {
    "kind": "fair",
    "name": "BİGEP Fuarı",
    "mode": "face_to_face",
    "place": "Karesi Kültür Merkezi",
    "starts_on": "2026-06-05",
    "ends_on": "2026-06-05",
}
CEREMONY = FAIR | {"kind": "award_ceremony", "name": "Ödül töreni", "starts_on": "2026-06-12", "ends_on": "2026-06-12"}
EXHIBITION = CEREMONY | {
    "kind": "year_end_exhibition",
    "name": "Yıl sonu sergisi",
    "mode": "online",
    "place": None,
    "address": "https://sergi.kopru.example",
}
EFFORTS = {
    "gather_teachers_around_goals": "Her ay hedef toplantısı yapıldı.",
    "energise_supporters": "Sanayi Odası atölyeyi destekledi.",
    "include_parents": "Veli akademisi altı kez toplandı.",
    "interest_business": "İki işletme kariyer günlerine katıldı.",
    "education_first_priority": "İzleme tablosu her dönem güncellendi.",
}
CHAPTERS = {
    "academic": "Okula uyum çalışmaları bütün okullarda yürütüldü.",
    "projects": "TEKNOFEST başvuruları arttı.",
    "innovation": "Bir yeni atölye açıldı.",
    "arts_sport_culture": "Koro şenliği yapıldı.",
    "efforts": "Yöneticiler velileri sürece kattı.",
}


def play(bigep: Bigep) -> None:
    """Held, reported, closed."""
    _19_fair_and_ceremony(bigep)
    _20_the_year_is_closed(bigep)


def _19_fair_and_ceremony(bigep: Bigep) -> None:
    officer = bigep.cansu_ilhan
    fair, ceremony, exhibition = (bigep.makes(officer, "public-events", said) for said in (FAIR, CEREMONY, EXHIBITION))
    for event in (fair, ceremony, exhibition):
        officer.does(f"{event}/announce")
    told = (bigep.principals() | bigep.members()) - {"cansu.ilhan"}
    bigep.hears("awards.public_event.announced", fair.rpartition("/")[2], told)

    bigep.at("2026-06-05T17:00:00")
    shown = [bigep.made[name].rpartition("/")[2] for name in ("joint", "choir")]
    assert officer.does(f"{fair}/hold", {"participants": 900, "records": shown})["state"]["code"] == "held"
    bigep.at("2026-06-12T17:00:00")
    assert officer.does(f"{ceremony}/hold", {"participants": 400})["state"]["code"] == "held"
    for name in ("adaptation", "choir", "joint"):
        candidacy = bigep.made[f"{name} candidacy"]
        handed = officer.does(f"{candidacy}/present", {"presented_on": "2026-06-12"})
        assert handed["state"]["code"] == "presented"
    for channel, outlet in (("newspaper", "Balıkesir Postası"), ("social_media", "MEB Balıkesir")):
        said = {"channel": channel, "outlet": outlet, "headline": "Ödüller verildi", "published_on": "2026-06-12"}
        bigep.makes(officer, "publications", said | {"address": "https://haber.kopru.example/bigep"})
    _exhibited(bigep, exhibition)


def _exhibited(bigep: Bigep, exhibition: str) -> None:
    """The only school with a workshop is missing until it has entered."""
    missing = bigep.cansu_ilhan.get(f"{V1}/missing-exhibitions")["items"]
    assert [one["school"] for one in missing] == ["Karesi Gülyolu Ortaokulu"]
    [listed] = bigep.pages("cansu.ilhan", "/missing-exhibitions")
    assert '<th scope="row">Karesi Gülyolu Ortaokulu</th>' in listed
    entry = {"subject": "Sürü robotları", "summary": "Atölyede yapılan on iki robot", "mode": "online"}
    bigep.makes(bigep.hatice_yurt, "exhibitions", entry | {"address": "https://sergi.kopru.example/gulyolu"})
    assert bigep.cansu_ilhan.get(f"{V1}/missing-exhibitions")["items"] == []
    [emptied] = bigep.pages("cansu.ilhan", "/missing-exhibitions")
    assert "Atölyesi olup da sergiye katılmayan okul yok." in emptied
    shown = {"participants": 250, "records": [bigep.made["joint"].rpartition("/")[2]]}
    assert bigep.cansu_ilhan.does(f"{exhibition}/hold", shown)["state"]["code"] == "held"


def _20_the_year_is_closed(bigep: Bigep) -> None:
    bigep.at("2026-06-26T10:00:00")
    bigep.makes(bigep.hatice_yurt, "manager-answers", EFFORTS)
    writer, board = bigep.nil_ay, bigep.mehmet_ovali
    report = bigep.makes(writer, "year-reports", {"project_year": bigep.year})
    writer.edits(report, CHAPTERS)
    assert board.refused(f"{bigep.the_year}/close") == (422, "year_report_missing")
    adopted = board.does(f"{report}/adopt")
    assert [one["award_area"] for one in adopted["chapters"]] == [
        "academic_award", "project_award", "arts_sports_culture_social_award", "innovation_workshop_award",
    ]  # fmt: skip
    without = {one["name"] for one in adopted["zero_project_schools"]}
    assert "Gönen Ilıcadere Anaokulu" in without
    assert not without & {"Altıeylül Çamlıtepe Fen Lisesi", "Karesi Gülyolu Ortaokulu"}
    figures = {one["figure"]: one["value"] for one in adopted["figures"]}
    assert (figures["answered_schools"], figures["publications"]) == (1, 2)

    told = (bigep.principals() | bigep.members()) - {"mehmet.ovali"}
    assert board.does(f"{bigep.the_year}/close")["state"]["code"] == "closed"
    bigep.hears("awards.project_year.closed", bigep.year, told)
    for body in bigep.bodies.values():
        bigep.stands(bigep.adil_iliman, body, "dissolved")
    for name in ("adaptation", "choir", "joint"):
        bigep.stands(bigep.adil_iliman, bigep.made[name], "archived")
