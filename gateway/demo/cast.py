"""The people of the scenarios, by school; all of them are made up. `2` in the last column is `N2` of the scenarios."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

SINCE = date(2020, 9, 1)


class Part(NamedTuple):
    """One of the cast: what they are called, where they serve, what they teach, which posts they hold since when."""

    name: str
    unit: str
    subject: str | None
    roles: tuple[str, ...]
    number: int | None = None
    since: date = SINCE


T, ZH, DP, PR = "teacher", "zumre_head", "deputy_principal", "principal"
SR = "student_activity_recorder"

CAST = (
    # Altıeylül Çamlıtepe Fen Lisesi
    Part("Kemal Işık", "745101", "physics", (PR,)),
    Part("Sevgi Aydın", "745101", "biology", (DP,)),
    Part("Selin Aktaş", "745101", "mathematics", (T,)),
    Part("Aylin Koç", "745101", "mathematics", (T, ZH)),
    Part("Onur Er", "745101", "mathematics", (T,)),
    Part("Barış Güneş", "745101", "physics", (T, ZH)),
    Part("Nalan Öz", "745101", "chemistry", (T, ZH)),
    Part("İlker Bozkurt", "745101", "biology", (T, ZH)),
    Part("Fulya Sarı", "745101", "english", (T, ZH)),
    Part("Tarık Ersoy", "745101", "turkish_literature", (T, ZH)),
    Part("Gizem Uçar", "745101", "information_technology", (T, SR)),
    Part("Yavuz Kara", "745101", "history", (T, ZH)),
    # Bandırma Poyrazlı Anadolu Lisesi
    Part("İpek Su", "745612", "mathematics", (PR,), 13),
    Part("Cem Yalın", "745612", "geography", (DP,)),
    Part("Murat Deniz", "745612", "mathematics", (T,)),
    Part("Esra Tunç", "745612", "turkish_literature", (T,)),
    Part("Ali Taş", "745612", "mathematics", (T,), since=date(2025, 2, 3)),
    Part("Hülya Demirel", "745612", "mathematics", (T, ZH)),
    Part("Özgür Şen", "745612", "physics", (T, ZH)),
    Part("Dilek Akgün", "745612", "english", (T, ZH)),
    Part("Umut Kılınç", "745612", "history", (T, ZH)),
    Part("Nihal Bulut", "745612", "turkish_literature", (T, ZH)),
    Part("Serkan Doğan", "745612", "physical_education", (T, SR)),
    Part("Pelin Ateş", "745612", "chemistry", (T, ZH)),
    # Edremit Zeytinyaka Sosyal Bilimler Lisesi
    Part("Leyla Çınar", "745303", "philosophy", (PR,)),
    Part("Orhan Başar", "745303", "history", (DP,)),
    Part("Ece Ün", "745303", "mathematics", (T, ZH), 14),
    Part("Arda Yücel", "745303", "history", (T, ZH)),
    Part("Zehra Polat", "745303", "geography", (T, ZH)),
    Part("Berna Tok", "745303", "english", (T, ZH)),
    Part("Volkan Aras", "745303", "philosophy", (T, ZH)),
    Part("Meltem Kurt", "745303", "turkish_literature", (T, ZH)),
    Part("Sinem Balcı", "745303", "information_technology", (T, SR)),
    Part("Kaan Duman", "745303", "german", (T,)),
    # Karesi Gülyolu Ortaokulu: twenty-four teachers are asked for their needs
    Part("Hatice Yurt", "745404", "turkish", (PR,)),
    Part("Hakan Er", "745404", "science", (DP,)),
    Part("Ayşe Gül", "745404", "primary_mathematics", (T, ZH), 1),
    Part("Burak Çetin", "745404", "primary_mathematics", (T,), 2),
    Part("Canan Ilgaz", "745404", "primary_mathematics", (T,), 3),
    Part("Derya Özkan", "745404", "science", (T, ZH), 4),
    Part("Emre Şimşek", "745404", "science", (T,), 5),
    Part("Filiz Ünal", "745404", "turkish", (T, ZH), 6),
    Part("Gökhan Irmak", "745404", "turkish", (T,), 7),
    Part("Hande Çelik", "745404", "social_studies", (T, ZH), 8),
    Part("Işıl Duru", "745404", "english", (T, ZH), 9),
    Part("Jale Kaplan", "745404", "english", (T,), 11),
    Part("Koray Bilgin", "745404", "religious_culture", (T, ZH)),
    Part("Lale Soylu", "745404", "visual_arts", (T, ZH)),
    Part("Mert Avcı", "745404", "music", (T, ZH)),
    Part("Nazlı Güler", "745404", "physical_education", (T, ZH)),
    Part("Okan Yıldırım", "745404", "information_technology", (T, SR)),
    Part("Özlem Taner", "745404", "guidance", (T,)),
    Part("Pınar Esen", "745404", "primary_mathematics", (T,)),
    Part("Rıza Gündüz", "745404", "science", (T,)),
    Part("Sibel Oral", "745404", "turkish", (T,)),
    Part("Şule Bayram", "745404", "social_studies", (T,)),
    Part("Tolga Uysal", "745404", "english", (T,)),
    Part("Ufuk Kaya", "745404", "turkish", (T,)),
    Part("Vildan Ercan", "745404", "physical_education", (T,)),
    Part("Yasemin Korkut", "745404", "religious_culture", (T,)),
    # Karesi Taşköprübaşı Ortaokulu
    Part("Zeki Altın", "745405", "social_studies", (PR,)),
    Part("Aslı Tekin", "745405", "english", (DP,)),
    Part("Bora Yiğit", "745405", "primary_mathematics", (T, ZH), 10),
    Part("Ceren Akın", "745405", "science", (T, ZH)),
    Part("Didem Ulusoy", "745405", "turkish", (T, ZH)),
    Part("Engin Çakır", "745405", "social_studies", (T, ZH)),
    Part("Figen Toprak", "745405", "english", (T, ZH)),
    Part("Gül Ilıca", "745405", "visual_arts", (T,)),
    Part("Halil İnce", "745405", "physical_education", (T,)),
    # Ayvalık Rüzgârlıkıyı Anadolu Lisesi
    Part("Nermin Ege", "745206", "chemistry", (PR,)),
    Part("Suat Çolak", "745206", "english", (DP,)),
    Part("Deniz Kaya", "745206", "mathematics", (T,), 12),
    Part("Ferit Usta", "745206", "mathematics", (T, ZH)),
    Part("Gamze Tuna", "745206", "history", (T, ZH)),
    Part("Harun Şahin", "745206", "physics", (T, ZH)),
    Part("İnci Sever", "745206", "turkish_literature", (T, ZH)),
    Part("Kadir Uğurlu", "745206", "biology", (T, ZH)),
    Part("Melis Çağlar", "745206", "english", (T, ZH)),
    Part("Nuri Ilgın", "745206", "geography", (T,)),
    # Burhaniye İskeleyolu İlkokulu
    Part("Rüya Şener", "745507", "classroom_teaching", (PR,)),
    Part("Sami Göktürk", "745507", "classroom_teaching", (DP,)),
    Part("Tülin Eren", "745507", "classroom_teaching", (T, ZH)),
    Part("Ümit Baran", "745507", "classroom_teaching", (T,)),
    Part("Yeşim Arı", "745507", "english", (T, ZH)),
    Part("Zafer Öner", "745507", "classroom_teaching", (T,)),
    Part("Ayla Mutlu", "745507", "music", (T, SR)),
    Part("Bülent Ay", "745507", "guidance", (T,)),
    # Gönen Ilıcadere Anaokulu
    Part("Çiğdem Uslu", "745708", "preschool_teaching", (PR,)),
    Part("Defne Saygı", "745708", "preschool_teaching", (DP,)),
    Part("Elif Yaman", "745708", "preschool_teaching", (T, ZH)),
    Part("Feride Kocaman", "745708", "preschool_teaching", (T,)),
    Part("Güneş Okur", "745708", "preschool_teaching", (T, SR)),
    Part("Hale Sönmez", "745708", "guidance", (T,)),
    # Trainers: one from the university, one of the ministry's
    Part("Nil Ay", "tr/10", None, ("trainer",), 0),
    Part("Selim Arda", "tr/10", None, ("trainer",)),
    # Officers
    Part("Cansu İlhan", "tr/10", None, ("province_officer",)),
    Part("Mehmet Ovalı", "tr/10", None, ("province_officer",)),
    Part("Sevda Boğaz", "tr/17", None, ("province_officer",)),
    Part("Haluk Sezer", "tr", None, ("ogm_officer",)),
    Part("Belgin Işıklı", "tr", None, ("ogm_officer",)),
    Part("Tuna Öztürk", "tr", None, ("oyggm_officer",)),
    Part("Gaye Çırak", "tr", None, ("oyggm_officer",)),
    Part("Sedat Öğüt", "tr", None, ("ministry_unit_officer",)),
    Part("Adil Ilıman", "tr/10", None, ("auditor",)),
    Part("Sistem Yöneticisi", "tr", None, ("platform_admin",)),
    # An officer for each district, in the order of their paths
    Part("Vedat Çam", "tr/10/altieylul", None, ("district_officer",)),
    Part("Aysun Zeytinci", "tr/10/ayvalik", None, ("district_officer",)),
    Part("Bekir Maden", "tr/10/balya", None, ("district_officer",)),
    Part("Nesrin Liman", "tr/10/bandirma", None, ("district_officer",)),
    Part("Cahit Bor", "tr/10/bigadic", None, ("district_officer",)),
    Part("Perihan Körfez", "tr/10/burhaniye", None, ("district_officer",)),
    Part("Dursun Orman", "tr/10/dursunbey", None, ("district_officer",)),
    Part("Figen Kazdağ", "tr/10/edremit", None, ("district_officer",)),
    Part("Erdal Kapıdağ", "tr/10/erdek", None, ("district_officer",)),
    Part("Gönül Ege", "tr/10/gomec", None, ("district_officer",)),
    Part("Hikmet Çeltik", "tr/10/gonen", None, ("district_officer",)),
    Part("Halime Pınar", "tr/10/havran", None, ("district_officer",)),
    Part("İsmail Yayla", "tr/10/ivrindi", None, ("district_officer",)),
    Part("Kader Paşa", "tr/10/karesi", None, ("district_officer",)),
    Part("Kenan Sazlık", "tr/10/kepsut", None, ("district_officer",)),
    Part("Münevver Kuş", "tr/10/manyas", None, ("district_officer",)),
    Part("Mahir Mermer", "tr/10/marmara", None, ("district_officer",)),
    Part("Sabri Ova", "tr/10/savastepe", None, ("district_officer",)),
    Part("Süheyla Çay", "tr/10/sindirgi", None, ("district_officer",)),
    Part("Selma Ayran", "tr/10/susurluk", None, ("district_officer",)),
)

# Those whose work the scenarios begin with; the rest of the cast comes after them where people are listed.
LEADS = (
    "Selin Aktaş", "Murat Deniz", "Aylin Koç", "Esra Tunç", "Kemal Işık", "İpek Su", "Hakan Er", "Hatice Yurt",
    "Deniz Kaya", "Ece Ün", "Ali Taş", "Onur Er", "Nil Ay",
)  # fmt: skip
