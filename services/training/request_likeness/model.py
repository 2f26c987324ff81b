"""The likeness of two topics, whatever letters and endings they are written with (TRN-22).

Plain sums over words, so that the same two topics get the same number on every machine and in every year.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Turkish small letters first: `I` is `ı` and `İ` is `i`; then every letter without its mark.
_SMALL = str.maketrans({"I": "ı", "İ": "i"})
_PLAIN = str.maketrans({"ı": "i"})
_AFTER_APOSTROPHE = re.compile(r"['’]\w*")
_WORD = re.compile(r"[a-z0-9]+")

# They stand in the names of most trainings and say little of what is learnt.
# fmt: off
_SAY_LITTLE = frozenset((
    "ve", "ile", "icin", "bir", "da", "de", "ya", "veya", "olarak", "yonelik", "dair", "uzerine", "kapsaminda",
    "dogru", "yeni", "temel", "giris", "ileri", "duzey", "kurs", "kursu", "is", "program", "programi", "surec",
    "sureci", "surecinde", "sureclerinde", "beceri", "becerisi", "becerileri", "etkili", "bilinci", "farkindalik",
    "farkindaligi", "mucadele", "ogretim", "ogretimi", "ogretiminde", "ogrenme",
))
# fmt: on
_BEGIN_SO = (
    "egitim",
    "seminer",
    "calistay",
    "atolye",
    "calisma",
    "uygulama",
    "ogretmen",
    "ogrenci",
    "okul",
    "yontem",
    "teknikl",
    "yaklasim",
    "gelis",
    "ders",
    "kullan",
    "hazirla",
    "onle",
)
_LITTLE = 0.25
# Said in other words by one school than by another.
_SAME_THING = (
    ("akilli tahta", "etkilesimli tahta"),
    ("yz", "yapay zeka"),
    ("akran zorbaligi", "zorbalik"),
    ("ozel gereksinimli", "kaynastirma"),
    ("ozel egitim", "kaynastirma"),
    ("ilk yardim", "ilkyardim"),
    ("web 2 0", "web20"),
    ("web2", "web20"),
    ("dijital bagimlilik", "teknoloji bagimliligi"),
    ("kodlama", "programlama"),
    ("cevrim ici", "cevrimici"),
    ("okul oncesi", "erken cocukluk"),
)
_ENDING = re.compile(
    "[pctkbdg]?(l[ae]r|l[iu][kg]?|s[iu]z?|n?[iu]n|[dt][ae]n?|y?[iu]|y?[ea]|y?l[ae]|[iu]m|ki|c[iu]|s[ae]l|n[ae])*"
)
_SHORTEST_STEM, _LONGEST_ENDING, _MISTYPED, _ALIKE = 4, 12, 2, 0.6
# All that one topic says stands in the other too, in two words at least.
_CONTAINED, _SAID_ENOUGH = 0.8, 2
LIKE = 0.62
# Two topics that are less like are proposed where their content is the same.
NEARLY_LIKE, SHARED = 0.4, 2


def folded(words: str) -> str:
    """Small letters by the Turkish rule, without marks and without what follows an apostrophe."""
    small = _AFTER_APOSTROPHE.sub("", words.translate(_SMALL).lower()).translate(_PLAIN)
    bare = "".join(sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(bare))


@lru_cache(maxsize=4096)
def words_of(topic: str) -> tuple[str, ...]:
    """The different words of a topic, each thing called by one name."""
    said = f" {folded(topic)} "
    for other, name in _SAME_THING:
        said = re.sub(rf"\b{other}(?=\w*\b)", name, said)
    return tuple(dict.fromkeys(said.split()))


def topic_likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same: the weight of the words that both have."""
    mine, theirs = words_of(one), words_of(other)
    whole = sum(map(_weight, mine)) + sum(map(_weight, theirs))
    if not whole:
        return 0.0
    pairs = _met(mine, theirs)
    shared = sum(_weight(word) + _weight(met) for word, met in pairs)
    weighty = sum(_says_much(word) and _says_much(met) for word, met in pairs)
    fewer = min(sum(map(_says_much, mine)), sum(map(_says_much, theirs)))
    contained = _CONTAINED if weighty >= max(_SAID_ENOUGH, fewer) else 0.0
    return round(max(shared / whole, contained), 4)


def _met(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[tuple[str, str]]:
    """The words that both have, each once."""
    left = list(theirs)
    pairs = []
    for word in mine:
        met = next((there for there in left if _is_same_word(word, there)), None)
        if met is not None:
            left.remove(met)
            pairs.append((word, met))
    return pairs


def shared_headings(mine: list[str], theirs: list[str]) -> list[str]:
    """Those of my content headings that the other has too."""
    return [one for one in mine if any(topic_likeness(one, other) >= LIKE for other in theirs)]


def is_like(topic: float, headings: int) -> bool:
    """Whether two requests are proposed to be joined."""
    return topic >= LIKE or (topic >= NEARLY_LIKE and headings >= SHARED)


def _says_much(word: str) -> bool:
    return word not in _SAY_LITTLE and not word.startswith(_BEGIN_SO)


def _weight(word: str) -> float:
    return 1.0 if _says_much(word) else _LITTLE


@lru_cache(maxsize=65536)
def _is_same_word(one: str, other: str) -> bool:
    """The same stem with other endings, or one mistyped."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_STEM:
        return False
    begun = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    # Where neither is the stem of the other, what they share has to be more than a beginning.
    is_stem = begun > _SHORTEST_STEM or (begun == _SHORTEST_STEM and (begun == len(short) or _is_plural(long[begun:])))
    if is_stem and _is_ending(short[begun:]) and _is_ending(long[begun:]):
        return True
    if not begun or len(long) - len(short) > _MISTYPED:
        return False
    mine, theirs = _threes(one), _threes(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= _ALIKE


def _is_plural(rest: str) -> bool:
    return rest.startswith(("lar", "ler"))


def _is_ending(rest: str) -> bool:
    """What a word may end with in Turkish, letters without marks; the last consonant of a stem may soften."""
    return len(rest) <= _LONGEST_ENDING and _ENDING.fullmatch(rest) is not None


def _threes(word: str) -> frozenset[str]:
    padded = f"  {word} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))
