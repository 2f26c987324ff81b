"""Supporters and the press hear of fairs, ceremonies and exhibitions by mail; no event says where they are (NTF-55)."""

from __future__ import annotations

import json

import pytest
from werkzeug.test import TestResponse

from chassis.identity import Actor, sign
from chassis.retention import erase_all
from services.awards.years.area import KEEPS
from tests.awards.cast import at, ok, refusal
from tests.awards.places import GULYOLU
from tests.awards.settling import Settled
from tests.awards.working import Working
from tests.awards.year_end import CONTACT
from tests.doors import KEY

PRESS = {"outlet": "Körfez Gazetesi", "contact_name": "Nehir Us", "contact_email": "haber@korfez.example"}
MAILER = Actor(None, client="notifications", scopes=frozenset({"contacts"}))


def asked(cast: Settled, contact: str, actor: Actor = MAILER) -> TestResponse:
    """What a program is answered that asks where somebody's mail goes."""
    token = {"Authorization": f"Bearer {sign(actor, 'awards', KEY)}"}
    return cast.house.client.get(f"/v1/outside-contacts/{contact}", headers=token)


def outside(cast: Settled, verb: str) -> set[str]:
    """Whom outside an event of a public event tells."""
    audience = cast.last(f"awards.public_event.{verb}")["data"]["audience"]
    return {one["outside"] for one in audience if "outside" in one}


@pytest.mark.requirement("NTF-55", "PRV-04")
def test_supporters_and_press_are_told_by_mail_and_no_event_says_where_they_are(cast: Settled) -> None:
    school = Working(cast)
    with at("11.5.2026"):
        supporter = ok(cast.province.post("/v1/supporters", CONTACT))["id"]
        ok(cast.province.post("/v1/supporters", {"name": "Adressiz Dernek"}))
        press = ok(cast.executive[0].post("/v1/press-contacts", PRESS))["id"]
        elsewhere = ok(cast.izmir.post("/v1/press-contacts", PRESS))["id"]
        event = school.announced(cast.province)
        announced, title = outside(cast, "announced"), cast.last("awards.public_event.announced")["data"]["title"]["tr"]
        addresses = [ok(asked(cast, one))["email"] for one in (supporter, press)]
        ok(cast.province.post(f"/v1/press-contacts/{press}/strike", {"reason": "Kendileri istedi"}))
        ok(cast.province.post(f"/v1/supporters/{supporter}/end", {"reason": "Desteği bitti"}))
        gone = [asked(cast, one).status_code for one in (supporter, press)]
        ok(cast.province.post(f"{event}/cancel", {"reason": "Salon kapandı"}))
        shown = ok(school.ayse.get(event))["title"]["tr"]

    assert announced == {supporter, press}
    assert elsewhere not in announced
    assert (title, shown) == ("BİGEP Fuarı 2026, 05.06.2026, Karesi Kültür Merkezi", "BİGEP Fuarı 2026")
    assert addresses == [CONTACT["contact_email"], PRESS["contact_email"]]
    assert gone == [404, 404]
    assert outside(cast, "cancelled") == set()
    told = json.dumps(cast.house.events(), ensure_ascii=False, default=str)
    assert "@" not in told
    assert PRESS["contact_name"] not in told


@pytest.mark.requirement("NTF-55", "PRV-04")
def test_nobody_but_the_program_that_sends_mails_hears_an_address(cast: Settled) -> None:
    with at("11.5.2026"):
        press = ok(cast.province.post("/v1/press-contacts", PRESS))["id"]
        address = f"/v1/outside-contacts/{press}"
        people = [
            who.get(address).status_code for who in (cast.province, cast.admin, cast.auditor, cast.heads[GULYOLU])
        ]
        others = asked(cast, press, Actor(None, client="reader", scopes=frozenset({"events"}))).status_code
        lists = [who.get("/v1/press-contacts") for who in (cast.province, cast.technical[0], cast.auditor, cast.ogm)]

    assert people == [404] * 4
    assert others == 404
    assert [len(ok(one)["items"]) for one in lists] == [1, 1, 0, 0]


@pytest.mark.requirement("NTF-55", "PRV-14")
def test_the_press_list_has_everybody_once_and_forgets_who_was_struck(cast: Settled) -> None:
    with at("11.5.2026"):
        press = f"/v1/press-contacts/{ok(cast.province.post('/v1/press-contacts', PRESS))['id']}"
        twice = cast.executive[0].post("/v1/press-contacts", PRESS | {"outlet": "Körfez"})
        stays = ok(cast.province.post("/v1/press-contacts", PRESS | {"contact_email": "yazi@korfez.example"}))["id"]
        foreign = cast.izmir.post(f"{press}/strike", {"reason": "Kendileri istedi"}).status_code
        principals = cast.heads[GULYOLU].post("/v1/press-contacts", PRESS)
        ok(cast.province.post(f"{press}/strike", {"reason": "Kendileri istedi"}))
        ok(cast.province.post("/v1/press-contacts", PRESS))
    with at("12.5.2031"):
        erase_all(KEEPS)
        struck, listed = ok(cast.province.get(press)), ok(cast.province.get(f"/v1/press-contacts/{stays}"))

    assert refusal(twice) == (409, "press_contact_already_listed")
    assert foreign == 404
    assert refusal(principals) == (403, "role_not_allowed")
    assert (struck["contact_name"], struck["contact_email"]) == (None, None)
    assert listed["contact_email"] == "yazi@korfez.example"
