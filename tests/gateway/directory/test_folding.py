"""Names fold alike in Python and in SQL, and are found however they are typed."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from gateway.directory.folding import fold, words
from tests.gateway.directory.doors import Directory


def test_every_letter_of_the_basic_plane_folds_alike(directory: Directory):
    signs = [chr(point) for point in range(1, 0x10000) if not 0xD800 <= point < 0xE000]
    with directory.engine.connect() as connection:
        folded = connection.scalars(
            text("SELECT directory_fold('Ab ' || sign) FROM unnest(CAST(:signs AS text[])) AS sign"), {"signs": signs}
        )

        assert list(folded) == [fold(f"Ab {sign}") for sign in signs]


@pytest.mark.parametrize("typed", ["Işık", "IŞIK", "isik", "ışık", "İŞİK", "Is\u0327ik", " ışık "])
def test_one_name_however_it_is_typed(typed):
    assert fold(typed) == " isik"


def test_signs_of_a_pattern_are_only_signs():
    assert words("100% _a\\") == ["100\\%", "\\_a\\\\"]


@pytest.mark.requirement("PLT-12")
@pytest.mark.parametrize("typed", ["ışık kemal", "ISIK", "kem ışı", "KEMAL IŞIK", "Kemal  Isik"])
def test_a_person_is_found_by_the_beginnings_of_words(directory: Directory, typed):
    found = directory.get("selin.aktas", f"/people?q={typed}&within=tr/10/altieylul").json["items"]

    assert [person["name"] for person in found] == ["Kemal Işık"]


@pytest.mark.requirement("PLT-12")
def test_people_come_in_turkish_order_page_by_page(directory: Directory):
    names, after = [], ""
    while after is not None:
        page = directory.get(
            "selin.aktas", f"/people?within=tr/10/karesi/745404&limit=7{after and f'&after={after}'}"
        ).json
        names += [person["name"] for person in page["items"]]
        after = page["next"]

    assert len(names) == 26
    given = [name.split()[0] for name in names]
    assert given.index("Okan") < given.index("Özlem") < given.index("Pınar")
    assert given.index("Sibel") < given.index("Şule")
    assert given.index("Hatice") < given.index("Işıl") < given.index("Jale")


def test_nothing_is_found_by_a_sign_of_patterns(directory: Directory):
    assert directory.get("selin.aktas", "/people?q=%25").json["items"] == []
