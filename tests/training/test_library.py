"""The virtual library and the good practices (SM-TRN-6, SM-TRN-7)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.training.answers import at, ok, refusal
from tests.training.cast_communities import Cast, bring, edit

DAY = "15.9.2025"
PUBLICATION = {
    "name": "IŞIĞIN ÖĞRETİMİ",
    "author": "Gülten Yıldız",
    "year": 2021,
    "kind": "book",
    "language": "tr",
    "subject": "Fizik",
    "description": "İstanbul'da yapılan ders gözlemleri.",
    "licence": "cc_by_sa",
}
RIGHTS = {"source": "MEB yayınları, 2021", "right_of_use": "Yayın hakkı Bakanlığa aittir."}


def published(cast: Cast, **said: Any) -> str:
    """A publication in the library."""
    item = ok(cast.oyggm.post("/v1/library-items", PUBLICATION | RIGHTS | said))
    bring(cast.oyggm, f"/v1/library-items/{item['id']}")
    ok(cast.oyggm.post(f"/v1/library-items/{item['id']}/publish"))
    return f"/v1/library-items/{item['id']}"


@pytest.mark.requirement("PLT-05", "Q-49", "NTF-36")
def test_a_publication_is_shown_with_its_file_its_source_and_its_right_of_use(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        nobodys = cast.deniz.post("/v1/library-items", PUBLICATION)
        item = f"/v1/library-items/{ok(cast.oyggm.post('/v1/library-items', PUBLICATION))['id']}"
        hidden = cast.deniz.get(item).status_code
        without_file = cast.oyggm.post(f"{item}/publish")
        bring(cast.oyggm, item)
        without_source = cast.oyggm.post(f"{item}/publish")
        edit(cast.oyggm, item, PUBLICATION | {"source": RIGHTS["source"]})
        without_right = cast.oyggm.post(f"{item}/publish")
        edit(cast.oyggm, item, PUBLICATION | RIGHTS)
        ok(cast.oyggm.post(f"{item}/publish"))

    assert refusal(nobodys) == (403, "role_not_allowed")
    assert hidden == 404
    assert refusal(without_file) == (422, "publication_file_required")
    assert refusal(without_source) == (422, "source_required")
    assert refusal(without_right) == (422, "right_of_use_required")
    read = ok(cast.stranger.get(item))
    assert (read["author"], read["year"], read["kind"], read["language"]) == ("Gülten Yıldız", 2021, "book", "tr")
    told = cast.last("training.library_item.published")
    assert told["data"]["audience"] == []


@pytest.mark.requirement("PLT-05", "Q-49")
def test_every_download_of_a_publication_is_counted_and_its_cover_is_none(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        item = ok(cast.oyggm.post("/v1/library-items", PUBLICATION | RIGHTS))["id"]
        address = f"/v1/library-items/{item}"
        file = bring(cast.oyggm, address)
        ok(cast.oyggm.post(f"{address}/publish"))
        unknown = cast.house.client.get(file["href"]).status_code
        for reader in (cast.deniz, cast.head_ayvalik, cast.deniz):
            assert reader.get(file["href"]).status_code == 200
        read = ok(cast.deniz.get(address))
        [line] = ok(cast.deniz.get("/v1/library-items"))["items"]

    assert unknown == 401
    assert (read["downloads"], line["downloads"], read["version"]) == (3, 3, line["version"])


@pytest.mark.requirement("PLT-05")
def test_a_publication_is_found_by_any_form_of_its_words(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        item = published(cast).rpartition("/")[2]
        published(cast, name="Sınıf yönetimi", author="Ali Can", description="Oyunlar", subject=None, language="en")
        found = {
            asked: [one["id"] for one in ok(cast.deniz.get(f"/v1/library-items?{asked}"))["items"]]
            for asked in ("q=ışık", "q=isik", "q=ISIGIN", "q=yıldız", "q=istanbul", "q=GÖZLEM", "language=tr&year=2021")
        }
        nothing = ok(cast.deniz.get("/v1/library-items?q=ısırgan"))["items"]

    assert found == {asked: [item] for asked in found}
    assert nothing == []


@pytest.mark.requirement("PLT-05")
def test_what_was_withdrawn_is_downloaded_no_more(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        item = published(cast)
        [file] = ok(cast.deniz.get(f"{item}/evidence"))["items"]
        unreasoned = cast.oyggm.post(f"{item}/withdraw", {})
        ok(cast.oyggm.post(f"{item}/withdraw", {"reason": "Yayın hakkı sona erdi"}))

    assert refusal(unreasoned) == (422, "validation_failed")
    assert cast.deniz.get(item).status_code == 404
    assert cast.deniz.get(file["href"]).status_code == 404
    assert ok(cast.oyggm.get(item))["state"]["code"] == "withdrawn"
