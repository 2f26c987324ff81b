"""The code of a document: nobody guesses one, and one that was mistyped is none."""

from __future__ import annotations

from chassis.documents.codes import digest_of, new_code, read_code
from chassis.things import ALPHABET

CODES = [new_code() for _ in range(200)]


def test_it_is_read_however_it_is_typed() -> None:
    for code in CODES:
        for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} "):
            assert read_code(typed) == code


def test_five_groups_of_four_signs_that_nobody_mistakes_and_no_two_alike() -> None:
    assert len(set(CODES)) == len(CODES)
    for code in CODES:
        assert [len(group) for group in code.split("-")] == [4] * 5
        assert set(code) <= {*ALPHABET, "-"}


def test_every_wrong_sign_and_every_swap_shows() -> None:
    for code in CODES[:20]:
        plain = code.replace("-", "")
        for place, sign in enumerate(plain):
            for other in ALPHABET:
                if other != sign:
                    assert read_code(plain[:place] + other + plain[place + 1 :]) is None
        for place in range(len(plain) - 1):
            one, two = plain[place : place + 2]
            if one != two:
                assert read_code(plain[:place] + two + one + plain[place + 2 :]) is None


def test_what_is_no_code_is_none() -> None:
    for said in ("", "x", CODES[0][:-1], CODES[0] + "7", "ı" * 20, "0O1I" * 5, "\x00" * 20, "7" * 10_000):
        assert read_code(said) is None


def test_its_digest_tells_nothing_of_it() -> None:
    assert CODES[0] not in digest_of(CODES[0])
    assert len({digest_of(code) for code in CODES}) == len(CODES)
