"""The words of a topic, whatever letters, endings and abbreviations it is written with (TRN-22).

Plain rules and a fixed list of topics, so that the same words weigh the same on every machine and in every year.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from math import log
from pathlib import Path

# Turkish small letters first: `I` is `ı` and `İ` is `i`; then every letter without its mark.
_SMALL = str.maketrans({"I": "ı", "İ": "i"})
_PLAIN = str.maketrans({"ı": "i"})
_AFTER_APOSTROPHE = re.compile(r"['’]\w*")
_WORD = re.compile(r"[a-z0-9]+")
# Said in other words by one school than by another: as the ministry abbreviates it, and as people say it.
_SAME_THING = (
    ("akilli tahta", "etkilesimli tahta"),
    ("akran zorbaligi", "zorbalik"),
    ("bas etme", "basetme"),
    ("basa cikma", "basetme"),
    ("bireysellestirilmis egitim program", "bep"),
    ("bilim sanat merkez", "bilsem"),
    ("cografi bilgi sistem", "cbs"),
    ("cevrim ici", "cevrimici"),
    ("destekleme ve yetistirme kurs", "dyk"),
    ("dijital bagimlilik", "teknoloji bagimliligi"),
    ("dikkat eksikligi ve hiperaktivite", "dehb"),
    ("erken cocukluk", "okul oncesi"),
    ("fen teknoloji muhendislik matematik", "stem"),
    ("fetemm", "stem"),
    ("insan kaynaklari", "ik"),
    ("is sagligi ve guvenligi", "isg"),
    ("kisisel verilerin korunmasi", "kvkk"),
    ("kodlama", "programlama"),
    ("ozel egitim", "kaynastirma"),
    ("ozel gereksinimli", "kaynastirma"),
    ("psikolojik danisma ve rehberlik", "rehberlik"),
    ("psikolojik danismanlik ve rehberlik", "rehberlik"),
    ("pdr", "rehberlik"),
    ("rehberlik ve arastirma merkez", "ram"),
    ("toplam kalite yonetimi", "tky"),
    ("uc boyutlu", "3b"),
    ("3 boyutlu", "3b"),
    ("3d", "3b"),
    ("ustun yetenekli", "ozel yetenekli"),
    ("web 2 0", "web20"),
    ("web2", "web20"),
    ("yz", "yapay zeka"),
)
# They join others, or stand in the name of every training, and say nothing of what is learnt.
# fmt: off
_JOINING = frozenset((
    "ve", "ile", "icin", "bir", "da", "de", "ya", "veya", "olarak", "yonelik", "dair", "uzerine", "kapsaminda",
    "dogru", "yeni", "temel", "giris", "ileri", "duzey", "is", "surec", "sureci", "surecinde", "sureclerinde",
    "ogrenme", "etkili", "etkin", "bilinci", "mucadele", "basetme", "spektrum", "bozuklugu",
))
# fmt: on
_BEGIN_SO = (
    "egitim",
    "seminer",
    "kurs",
    "calistay",
    "atolye",
    "calisma",
    "uygulama",
    "ogretmen",
    "ogretim",
    "ogretic",
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
    "program",
    "beceri",
    "farkindal",
    "model",
    "mesleki",
    "arac",
)  # fmt: skip
_ENDING = re.compile(
    "[pctkbdg]?(l[ae]r|l[iu][kg]?|s[iu]z?|n?[iu]n|[dt][ae]n?|y?[iu]|y?[ea]|y?l[ae]|[iu]m|ki|c[iu]|s[ae]l|n[ae]|m[ae])*"
)
_WITH_ENDING = r"\w*"
_SHORTEST_STEM, _LONGEST_ENDING, _MISTYPED, _ALIKE = 4, 12, 2, 0.6
LITTLE, MUCH = 0.25, 0.5
_TOPICS = Path(__file__).with_name("topics.txt")


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
        said = re.sub(rf"\b{other}{_WITH_ENDING if len(other) > _SHORTEST_STEM else ''}\b", name, said)
    return tuple(dict.fromkeys(said.split()))


@lru_cache(maxsize=65536)
def is_same_word(one: str, other: str) -> bool:
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


def is_met(one: str, other: str) -> bool:
    """The same word, or two forms of one that stands in the name of many trainings (`geliştirme`, `geliştirilmesi`)."""
    return is_same_word(one, other) or any(one.startswith(stem) and other.startswith(stem) for stem in _BEGIN_SO)


def says_much(word: str) -> bool:
    """Whether it tells one topic from another."""
    return weight(word) >= MUCH


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """How much it says, from a quarter to one: the less, the more topics of the list it stands in."""
    if word in _JOINING or word.startswith(_BEGIN_SO):
        return LITTLE
    number, listed = _listed()
    # The same word begins with the same letter.
    alike = [topics for there, topics in listed.get(word[0], {}).items() if is_same_word(word, there)]
    found = len(frozenset[int]().union(*alike))
    return max(LITTLE, 1 - log(max(found, 1)) / log(number))


@lru_cache(maxsize=1)
def _listed() -> tuple[int, dict[str, dict[str, frozenset[int]]]]:
    """How many topics such as trainings usually have are listed; by first letter each word with those it stands in."""
    topics = _TOPICS.read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, frozenset[int]]] = {}
    for number, topic in enumerate(topics):
        for word in words_of(topic):
            of_letter = found.setdefault(word[0], {})
            of_letter[word] = of_letter.get(word, frozenset()) | {number}
    return len(topics), found


def _is_plural(rest: str) -> bool:
    return rest.startswith(("lar", "ler"))


def _is_ending(rest: str) -> bool:
    """What a word may end with in Turkish, letters without marks; the last consonant of a stem may soften."""
    return len(rest) <= _LONGEST_ENDING and _ENDING.fullmatch(rest) is not None


def _threes(word: str) -> frozenset[str]:
    padded = f"  {word} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))
