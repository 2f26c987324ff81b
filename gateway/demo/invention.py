"""Made-up schools and people: the same for the same size on every machine, because each school has its own seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from gateway.demo.province import BALIKESIR, DISTRICTS, PROVINCES, words
from gateway.directory.folding import fold

GIVEN = words(
    "Abdullah Adem Ahmet Alper Arzu Asuman Ayhan Aynur Ayten Bahar Banu Başak Beren Beyza Bilge Birol Burcu Cihan "
    "Coşkun Çağrı Davut Demet Ebru Ekrem Elvan Emine Erkan Ersin Esin Eylem Fadime Faruk Fatma Ferhat Fikret "
    "Funda Galip Gonca Gülay Gülşen Güven Hasan Havva Hilal Hüseyin Ilgın Işın İbrahim İdil İrem İsmet Kazım "
    "Kerem Kıvanç Levent Mahmut Meryem Mine Mustafa Mücahit Nesrin Nevin Nurcan Oğuz Osman Ömer Özge Rabia "
    "Ramazan Recep Reyhan Salih Seda Selçuk Semra Sertaç Sevim Sezgin Sinan Sultan Şebnem Şeyma Şükrü Taylan "
    "Tuğba Turgut Uğur Ümmü Yakup Yeliz Yusuf Zeynep"
)
FAMILY = words(
    "Acar Akbaş Aksoy Alkan Arslan Aslan Aydemir Baş Bayrak Bilir Bozdağ Can Ceylan Coşar Çalışkan Çetinkaya "
    "Çiftçi Dağ Demir Demirci Dinç Durmaz Ekinci Elmas Erdem Erdoğmuş Ergin Erkoç Eroğlu Fidan Gedik Genç Gök "
    "Göksu Gümüş Güngör Gürbüz Işıklar İlgün İpekçi Kaçar Kahraman Karaca Karagöz Kartal Keskin Kılıç Koçak Köse "
    "Kurtuluş Kuzu Mete Nar Oğuz Okçu Olgun Önal Örs Özbek Özcan Özdemir Öztekin Pak Peker Saka Sağlam Savaş "
    "Selvi Sevinç Soydan Sucu Şahan Şeker Şentürk Tamer Tan Tanrıverdi Taşçı Tekgül Temiz Topal Tosun Türk "
    "Türkmen Uçan Ulu Uygun Uzun Ünlü Ünsal Vural Yağcı Yalçın Yavaş Yener Yıldız Yılmaz Yol Yüksel Zorlu"
)
FIRST_WORDS = words(
    "Akpınar Bağlar Çamlık Çınaraltı Değirmen Dereboyu Fidanlık Göl Gülbahçe Güneşli Ihlamur Irmak İncirli Kavak "
    "Kervan Kızılcık Menekşe Meşeli Narlı Ormanyolu Papatya Pınarbaşı Saray Söğütlü Şelale Taşköprü Tepebaşı "
    "Üçevler Yenice Yunus Zambak"
)
TITLES = {
    "primary": "İlkokulu",
    "lower_secondary": "Ortaokulu",
    "anatolian_high_school": "Anadolu Lisesi",
    "preschool": "Anaokulu",
    "vocational_high_school": "Mesleki ve Teknik Anadolu Lisesi",
    "imam_hatip_high_school": "Anadolu İmam Hatip Lisesi",
    "science_high_school": "Fen Lisesi",
}
SUBJECTS_OF = {
    "primary": ("classroom_teaching", "classroom_teaching", "english", "guidance", "music"),
    "preschool": ("preschool_teaching", "preschool_teaching", "guidance"),
    "lower_secondary": (
        "primary_mathematics",
        "science",
        "turkish",
        "social_studies",
        "english",
        "visual_arts",
        "guidance",
    ),
}
OF_HIGH_SCHOOLS = (
    "mathematics",
    "physics",
    "chemistry",
    "turkish_literature",
    "history",
    "english",
    "geography",
    "biology",
)
FEWEST, MOST = 10, 14
BIG_ENOUGH = 60  # schools of a province, before a larger size adds the next province
FIRST_CODE = 760_001


@dataclass(frozen=True)
class School:
    """A made-up school, and its people as (name, subject, roles)."""

    code: str
    path: str
    name: str
    kind: str
    people: tuple[tuple[str, str, tuple[str, ...]], ...]


def districts(scale: int) -> dict[str, str]:
    """The districts of a demo of this size by path: Balıkesir's own, and three made-up ones in each other province."""
    found = {f"tr/10/{slug}": name for slug, name in DISTRICTS.items()}
    for plate in range(1, min(len(PROVINCES), scale) + 1):
        if plate != BALIKESIR:
            found |= {
                f"tr/{plate:02}/bolge-{number}": f"{PROVINCES[plate - 1]} {number}. Bölge" for number in (1, 2, 3)
            }
    return found if scale > 1 else {path: name for path, name in found.items() if path.startswith("tr/10/")}


def schools(scale: int) -> Iterator[School]:
    """Three in each district of Balıkesir at size 1, as many more as the size says; 1250 is the nation."""
    places = list(districts(scale).items())
    for number in range(scale * BIG_ENOUGH):
        path, district = places[number % len(places)]
        yield _school(FIRST_CODE + number, path, district, number // len(places))


def _school(code: int, district_path: str, district: str, round_number: int) -> School:
    chance = Random(code)  # noqa: S311  # the same people on every machine, not a secret
    kind = list(TITLES)[(code + round_number) % len(TITLES)]
    name = f"{district} {FIRST_WORDS[code % len(FIRST_WORDS)]} {TITLES[kind]}"
    return School(str(code), f"{district_path}/{code}", name, kind, tuple(_people(chance, kind)))


def _people(chance: Random, kind: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    subjects = SUBJECTS_OF.get(kind, OF_HIGH_SCHOOLS)
    led: set[str] = set()
    for number in range(chance.randint(FEWEST, MOST)):
        subject = subjects[number % len(subjects)]
        roles: tuple[str, ...] = ("teacher",)
        if number < len(("principal", "deputy_principal")):
            roles = (("principal", "deputy_principal")[number],)
        elif subject not in led:
            roles = ("teacher", "zumre_head")
            led.add(subject)
        yield f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}", subject, roles


def username(name: str) -> str:
    """`İpek Su` signs in as `ipek.su`."""
    return ".".join(fold(name).split())
