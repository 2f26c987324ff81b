"""The demo province: Balıkesir with its twenty real districts, and the made-up schools that the scenarios name."""

from __future__ import annotations

from datetime import date

# The district's name as people write it, and as it stands in a path.
DISTRICTS = {
    "altieylul": "Altıeylül",
    "ayvalik": "Ayvalık",
    "balya": "Balya",
    "bandirma": "Bandırma",
    "bigadic": "Bigadiç",
    "burhaniye": "Burhaniye",
    "dursunbey": "Dursunbey",
    "edremit": "Edremit",
    "erdek": "Erdek",
    "gomec": "Gömeç",
    "gonen": "Gönen",
    "havran": "Havran",
    "ivrindi": "İvrindi",
    "karesi": "Karesi",
    "kepsut": "Kepsut",
    "manyas": "Manyas",
    "marmara": "Marmara",
    "savastepe": "Savaştepe",
    "sindirgi": "Sındırgı",
    "susurluk": "Susurluk",
}

# Kurum kodu, district, name, kind.
SCHOOLS = (
    ("745101", "altieylul", "Altıeylül Çamlıtepe Fen Lisesi", "science_high_school"),
    ("745612", "bandirma", "Bandırma Poyrazlı Anadolu Lisesi", "anatolian_high_school"),
    ("745303", "edremit", "Edremit Zeytinyaka Sosyal Bilimler Lisesi", "social_sciences_high_school"),
    ("745404", "karesi", "Karesi Gülyolu Ortaokulu", "lower_secondary"),
    ("745405", "karesi", "Karesi Taşköprübaşı Ortaokulu", "lower_secondary"),
    ("745206", "ayvalik", "Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "anatolian_high_school"),
    ("745507", "burhaniye", "Burhaniye İskeleyolu İlkokulu", "primary"),
    ("745708", "gonen", "Gönen Ilıcadere Anaokulu", "preschool"),
)

# School year, first half-year, second half-year, holidays.
CALENDARS = (
    (
        "2025-2026",
        (date(2025, 9, 8), date(2026, 1, 16)),
        (date(2026, 2, 2), date(2026, 6, 26)),
        (
            date(2025, 10, 29),
            date(2026, 1, 1),
            *(date(2026, 3, day) for day in (20, 21, 22)),
            date(2026, 4, 23),
            date(2026, 5, 1),
            date(2026, 5, 19),
            *(date(2026, 5, day) for day in (27, 28, 29, 30)),
        ),
    ),
    (
        "2026-2027",
        (date(2026, 9, 7), date(2027, 1, 22)),
        (date(2027, 2, 8), date(2027, 6, 18)),
        (
            date(2026, 10, 29),
            date(2027, 1, 1),
            *(date(2027, 3, day) for day in (9, 10, 11, 12)),
            date(2027, 4, 23),
            date(2027, 5, 1),
            *(date(2027, 5, day) for day in (16, 17, 18, 19)),
        ),
    ),
)


def path_of(district: str, code: str) -> str:
    """Where a school of the demo province lies."""
    return f"tr/10/{district}/{code}"


def words(several: str) -> list[str]:
    """Words that stand in one line."""
    return several.split()


# The other provinces of a larger demo, by plate number; Balıkesir is 10.
PROVINCES = words(
    "Adana Adıyaman Afyonkarahisar Ağrı Amasya Ankara Antalya Artvin Aydın Balıkesir Bilecik Bingöl Bitlis Bolu "
    "Burdur Bursa Çanakkale Çankırı Çorum Denizli Diyarbakır Edirne Elazığ Erzincan Erzurum Eskişehir Gaziantep "
    "Giresun Gümüşhane Hakkâri Hatay Isparta Mersin İstanbul İzmir Kars Kastamonu Kayseri Kırklareli Kırşehir "
    "Kocaeli Konya Kütahya Malatya Manisa Kahramanmaraş Mardin Muğla Muş Nevşehir Niğde Ordu Rize Sakarya Samsun "
    "Siirt Sinop Sivas Tekirdağ Tokat Trabzon Tunceli Şanlıurfa Uşak Van Yozgat Zonguldak Aksaray Bayburt Karaman "
    "Kırıkkale Batman Şırnak Bartın Ardahan Iğdır Yalova Karabük Kilis Osmaniye Düzce"
)
BALIKESIR, CANAKKALE = 10, 17
