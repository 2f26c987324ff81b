"""The ledger's story SC-PAR from the list of schools to the partnership at work (steps 1 to 7)."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import Any

from tests.journeys.caller import Caller
from tests.journeys.callers import Callers
from tests.journeys.system import eventually

G1, G2, OTHER, GULYOLU = "745101", "745612", "745303", "745404"
ONE, TWO = f"tr/10/altieylul/{G1}", f"tr/10/bandirma/{G2}"
PRINCIPALS = {"kemal.isik", "ipek.su"}
COORDINATORS = {"selin.aktas", "murat.deniz"}
DISTRICTS = {"vedat.cam", "nesrin.liman"}
PROVINCE = {"cansu.ilhan", "mehmet.ovali"}
OGM = {"haluk.sezer", "belgin.isikli"}


class Story(Callers):
    """The scenario's people, and what they have made so far."""

    partnership = ""
    plan = ""
    list = ""

    def mails(self, *words: str) -> list[str]:
        """The bodies of the e-mails in which one of these words stands."""
        files = sorted(self.system.mails.glob("*.eml"))
        parts = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
        bodies = [part.get_body(("plain",)).get_content() for part in parts]
        return [body for body in bodies if any(word in body for word in words)]

    def steps(self) -> dict[str, str]:
        """The nine calendar steps of the first cycle, each with its state."""
        shown = self.haluk_sezer.get(f"/partnership/v1/partnerships/{self.partnership}")
        return {step["code"]: step["state"] for step in shown["cycles"][0]["steps"]}


def until_they_work_together(story: Story) -> None:
    """Steps 1 to 7."""
    _1_ogm_imports_the_list(story)
    _2_the_list_is_announced(story)
    _3_the_first_contact(story)
    _4_both_appoint_a_coordinator(story)
    _5_the_information_meeting(story)
    _6_the_joint_zumre_meeting(story)
    _7_the_partnership_starts(story)


def _1_ogm_imports_the_list(story: Story) -> None:
    story.at("2025-05-02T10:00:00")
    ogm, lists = story.haluk_sezer, "/partnership/v1/school-lists"
    lines = [{"group_one": G1, "group_two": G2}, {"group_one": OTHER, "group_two": GULYOLU}]

    answer = ogm.post(lists, {"lines": lines})
    assert answer.status_code == 422
    assert "school_type_not_eligible" in answer.text or "Ortaokul" in answer.text
    assert list(answer.json()["errors"]["lines"]) == ["1"]
    assert ogm.get("/partnership/v1/partnerships")["items"] == []

    made = ogm.does(lists, {"lines": lines[:1]})
    [pair] = ogm.get("/partnership/v1/partnerships")["items"]
    story.partnership, story.list = pair["id"], made["id"]
    shown = ogm.get(f"/partnership/v1/partnerships/{pair['id']}")
    assert (shown["state"]["code"], shown["group_one"], shown["group_two"]) == ("listed", ONE, TWO)


def _2_the_list_is_announced(story: Story) -> None:
    story.at("2025-05-02T10:30:00")
    ogm = story.haluk_sezer
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    the_list = f"/partnership/v1/school-lists/{story.list}"

    assert ogm.refused(f"{the_list}/announce") == (422, "letter_required")
    letter = ogm.does("/partnership/v1/letters", LETTER)
    ogm.does(f"{the_list}/link_letter", {"letter": letter["id"]})
    ogm.does(f"{the_list}/announce")

    assert ogm.get(pair)["state"]["code"] == "announced"
    story.hears("partnership.partnership.announced", story.partnership, PRINCIPALS | DISTRICTS | PROVINCE)
    for school in (ONE, TWO):
        story.cansu_ilhan.does(f"{pair}/confirm_told", {"school": school})
    # E-mails go to the same people, with the case number and a link, and nothing personal.
    mails = eventually(lambda: (found := story.mails("Duyuruldu", "duyuruldu")) and len(found) >= 6 and found, "mails")
    assert all("http" in mail and "1000001" not in mail for mail in mails)


def _3_the_first_contact(story: Story) -> None:
    story.at("2025-05-05T11:00:00")
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    contact = {"contacted_on": "2025-05-05", "mode": "online"}

    assert story.ipek_su.refused(f"{pair}/record_contact", contact) == (403, "role_not_allowed")
    story.kemal_isik.does(f"{pair}/record_contact", contact)

    assert story.ipek_su.get(pair)["state"]["code"] == "contacted"
    story.hears("partnership.partnership.contacted", story.partnership, {"ipek.su"})


def _4_both_appoint_a_coordinator(story: Story) -> None:
    story.at("2025-05-07T09:00:00")
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    made: dict[str, Any] = {}
    for principal, coordinator, phone in (
        (story.kemal_isik, "selin.aktas", "+905321110001"),
        (story.ipek_su, "murat.deniz", "+905321110002"),
    ):
        made[coordinator] = principal.does(
            "/partnership/v1/coordinators",
            {
                "partnership": story.partnership,
                "person": story.known(coordinator),
                "title": "Öğretmen",
                "phone": phone,
                "email": f"{coordinator}@ornek.invalid",
            },
        )
    assert story.kemal_isik.get(pair)["state"]["code"] == "preparing"
    # Each coordinator acts as one as soon as the directory has heard of the appointment.
    for caller in (story.selin_aktas, story.murat_deniz):
        eventually(lambda c=caller: c.sees(pair) == 200, f"{caller.username} sees the partnership")
    theirs = story.selin_aktas.get(f"/partnership/v1/coordinators/{made['murat.deniz']['id']}")
    assert theirs["phone"] == "+905321110002"
    assert story.ayse_gul.sees(f"/partnership/v1/coordinators/{made['murat.deniz']['id']}") == 404
    assert story.ayse_gul.sees(pair) == 404
    told = str(story.system.rows("services.partnership", "SELECT payload FROM outbox"))
    assert [secret for secret in ("+90532", "@ornek", "Selin", "Murat", "Aktaş") if secret in told] == []


def _as_coordinator(story: Story, caller: Caller, address: str, said: Any) -> Any:
    """The first steps of a new coordinator wait until the appointment has reached the directory."""
    answer = eventually(
        lambda: (found := caller.post(address, said)).status_code not in {403, 404} and found,
        f"{caller.username} may act as coordinator",
    )
    assert answer.is_success, answer.text
    return answer.json()


def _5_the_information_meeting(story: Story) -> None:
    story.at("2025-05-12T14:00:00")
    meeting = _as_coordinator(
        story,
        story.selin_aktas,
        "/partnership/v1/meetings",
        {"partnership": story.partnership, "kind": "information", "meets_on": "2025-05-12", "mode": "online"},
    )
    held = f"/partnership/v1/meetings/{meeting['id']}/hold"
    few = [story.known(name) for name in ("kemal.isik", "aylin.koc")]
    everyone = few + [story.known(name) for name in ("ipek.su", "hulya.demirel")]
    said = {"minutes": "Okulların durumu paylaşıldı.", "decisions": "Ortak zümreler toplanacak."}

    assert story.selin_aktas.post(held, {**said, "attendees": few}).status_code == 422
    story.selin_aktas.does(held, {**said, "attendees": everyone})

    assert (story.steps()["information_meeting"], story.steps()["coordinators_appointed"]) == ("done", "done")


def _6_the_joint_zumre_meeting(story: Story) -> None:
    story.at("2025-05-14T14:00:00")
    meeting = _as_coordinator(
        story,
        story.murat_deniz,
        "/partnership/v1/meetings",
        {
            "partnership": story.partnership,
            "kind": "zumre",
            "subject": "mathematics",
            "meets_on": "2025-05-14",
            "mode": "online",
        },
    )
    attendees = [story.known(name) for name in ("aylin.koc", "hulya.demirel", "selin.aktas", "murat.deniz")]
    said = {"attendees": attendees, "minutes": "Matematik zümreleri toplandı.", "decisions": "Aylin Koç seçildi."}
    head = {
        "partnership": story.partnership,
        "meeting": meeting["id"],
        "person": story.known("aylin.koc"),
        "phone": "+905321110003",
        "email": "aylin.koc@ornek.invalid",
    }

    assert story.selin_aktas.post("/partnership/v1/joint-zumre-heads", head).status_code == 422
    story.murat_deniz.does(f"/partnership/v1/meetings/{meeting['id']}/hold", said)
    made = story.selin_aktas.does("/partnership/v1/joint-zumre-heads", head)

    assert story.steps()["joint_zumre_heads_selected"] == "done"
    mathematicians = {"aylin.koc", "onur.er", "hulya.demirel", "ali.tas"} | COORDINATORS
    story.hears("partnership.joint_zumre_head.selected", made["id"], mathematicians - {"selin.aktas"})


def _7_the_partnership_starts(story: Story) -> None:
    story.at("2025-05-16T10:00:00")
    pair = f"/partnership/v1/partnerships/{story.partnership}"

    assert story.selin_aktas.post(f"{pair}/start", {"topics": []}).status_code == 422
    topics = ["academic_achievement", "teaching_methods_sharing", "community_service"]
    shown = story.selin_aktas.does(f"{pair}/start", {"topics": topics})

    assert (shown["state"]["code"], shown["term_start"], shown["term_end"]) == ("active", "2025-09-01", "2029-08-31")
    assert {task["state"] for task in shown["may_tasks"]} == {"done"}
    told = PRINCIPALS | COORDINATORS | DISTRICTS | PROVINCE | OGM
    story.hears("partnership.partnership.started", story.partnership, told - {"selin.aktas"})


LETTER = {
    "number": "E-59947035-315.99-48397488",
    "subject": "Okul Ortaklığı Programı Çalışmaları",
    "dated_on": "2022-04-25",
    "issuing_unit": "Ortaöğretim Genel Müdürlüğü",
    "signatory_title": "Genel Müdür",
    "verifications": [{"address": "https://dogrulama.ornek.invalid", "code": "7ebb-2396-3f49-b3d3-2c12"}],
}
