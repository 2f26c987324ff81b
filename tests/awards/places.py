"""The places of the ledger's story SC-AWD, and the year they live in."""

from __future__ import annotations

PROVINCE = "tr/10"
ALTIEYLUL, KARESI, BURHANIYE = "tr/10/altieylul", "tr/10/karesi", "tr/10/burhaniye"
GONEN, EDREMIT, AYVALIK = "tr/10/gonen", "tr/10/edremit", "tr/10/ayvalik"
CAMLITEPE, GULYOLU, TASKOPRU = f"{ALTIEYLUL}/745101", f"{KARESI}/745404", f"{KARESI}/745405"
ISKELEYOLU, ILICADERE = f"{BURHANIYE}/745507", f"{GONEN}/745708"
ZEYTINYAKA, RUZGAR = f"{EDREMIT}/745303", f"{AYVALIK}/745206"
IZMIR, BORNOVA = "tr/35", "tr/35/bornova"
CINARLI = f"{BORNOVA}/735001"
# Balıkesir's other districts; with the six above they are twenty.
OTHERS = {
    "balya": "Balya",
    "bandirma": "Bandırma",
    "bigadic": "Bigadiç",
    "dursunbey": "Dursunbey",
    "erdek": "Erdek",
    "gomec": "Gömeç",
    "havran": "Havran",
    "ivrindi": "İvrindi",
    "kepsut": "Kepsut",
    "manyas": "Manyas",
    "marmara": "Marmara",
    "savastepe": "Savaştepe",
    "sindirgi": "Sındırgı",
    "susurluk": "Susurluk",
}
UNITS = {
    PROVINCE: ("Balıkesir", "province"),
    ALTIEYLUL: ("Altıeylül", "district"),
    KARESI: ("Karesi", "district"),
    BURHANIYE: ("Burhaniye", "district"),
    GONEN: ("Gönen", "district"),
    EDREMIT: ("Edremit", "district"),
    AYVALIK: ("Ayvalık", "district"),
    **{f"{PROVINCE}/{path}": (name, "district") for path, name in OTHERS.items()},
    CAMLITEPE: ("Altıeylül Çamlıtepe Fen Lisesi", "science_high_school"),
    GULYOLU: ("Karesi Gülyolu Ortaokulu", "lower_secondary"),
    TASKOPRU: ("Karesi Taşköprübaşı Ortaokulu", "lower_secondary"),
    ISKELEYOLU: ("Burhaniye İskeleyolu İlkokulu", "primary"),
    ILICADERE: ("Gönen Ilıcadere Anaokulu", "preschool"),
    ZEYTINYAKA: ("Edremit Zeytinyaka Sosyal Bilimler Lisesi", "social_sciences_high_school"),
    RUZGAR: ("Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "anatolian_high_school"),
    IZMIR: ("İzmir", "province"),
    BORNOVA: ("Bornova", "district"),
    CINARLI: ("Bornova Çınarlı Anadolu Lisesi", "anatolian_high_school"),
}
CALENDAR = {
    "first_half": ["2025-09-08", "2026-01-16"],
    "second_half": ["2026-02-02", "2026-06-26"],
    "holidays": [
        "2025-10-29",
        "2026-01-01",
        *(f"2026-03-{day}" for day in (20, 21, 22)),
        "2026-04-23",
        "2026-05-01",
        "2026-05-19",
        *(f"2026-05-{day}" for day in (27, 28, 29, 30)),
    ],
}
