"""Real Turkish words: what a search finds in another form, and what it keeps apart; beside it the bare dictionary."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, create_engine, text

# What is typed, and how it stands in the text: plural, possessive, case, softened consonant, capital, mark left out.
FOUND = """
    öğretmen öğretmenlerimizin · öğretmenler öğretmenin · ogretmen öğretmenlerimizin · ÖĞRETMEN öğretmene
    okul okullarımızdan · okullar okulumuzun · kitap kitabı · kitap kitapları · kitaplar kitabın
    kitap kitaplarımızı · kitabı kitaplık · ağaç ağacın · ağaç ağaçlandırma · çocuk çocuğun · çocuk çocukların
    renk rengi · sınav sınavları · sinav SINAVLARI · SINAV sınavın · ışık IŞIĞI · ışık ışığın · isik Işıklar
    istanbul İSTANBUL'da · İstanbul istanbul’un · ığdır IĞDIR · igdir Iğdır'ın · denklem denklemlerin
    türev türevin · turev TÜREVİN · soru sorular · soru sorularının · sorular soru · soru soruları
    üçgen üçgenlerde · ucgen üçgenin · fizik fiziğin · fizik fizikte · matematik matematiğin
    matematik matematikte · matematiği MATEMATİK · kimya kimyanın · tarih tarihi · tarih tarihsel
    coğrafya coğrafyada · edebiyat edebiyatı · şiir şiirler · siir şiirlerin · proje projeler · proje projesinde
    ödev ödevlerin · ödev ödevi · deney deneyler · deney deneyi · laboratuvar laboratuvarında
    kütüphane kütüphanemiz · kutuphane Kütüphanesinde · resmî resmi · resmi RESMÎ · kâğıt kağıdı · kağıt kâğıdın
    hücre hücrenin · hücre hücreler · şehir şehri · şehir şehirler · oğul oğlu · burun burnu · zaman zamanla
    yıl yıllık · ders dersler · ders dersin · ders derslik · konu konular · konu konusu · konusu konular
    nokta noktalı · olasılık olasılığın · olasilik OLASILIK · geometri geometrinin · vektör vektörlerin
    elektrik elektriğin · elektrik elektrikli · çözüm çözümlü · cozum çözümleri · çözümlü çözümleri
    sözcük sözcüğün · köprü köprüler · gönüllü gönüllüler · bağış bağışlar · bağış bağışı · toplum toplumun
    hizmet hizmetleri · yarışma yarışmaları · yarisma yarışmasında · mantık mantığı · limit limitler
    integral integralin · ahlak ahlakı · bilgi bilgisi · çalışma çalışmaları · çalışma çalışmalar · calisma ÇALIŞMALARI
"""
# Neighbours that look alike and mean something else.
APART = """
    kalem kalabalık · sınav sınıf · okul okyanus · kitap kıta · fizik fiziki · soru sorun · su sunum · kimya kimlik
    tarih tarım · kar karar · ışık ısı · deney denetim · ders dert · üçgen üçüncü · oran orman · hücre hür
    bilgi bilim · at ata · göz gözlem · türev türkü · ödev ödeme · nokta not · matematik materyal · edebiyat edep
    köprü köpük · konu konuşma · konu konut · kıta kitap · soru sorumluluk · ders dershane · yaz yazı · okul okuma
    bölge bölme · sayı saygı · deney deneme · dil dilek · sanat sandık · işlem işaret · müzik müze · hava havuz
    takım takı · alan alışveriş · yol yolcu
"""
BARE = "to_tsvector('turkish', :stands) @@ plainto_tsquery('turkish', :typed)"
OURS = "turkish_words(:stands) @@ turkish_sought(:typed)"


@pytest.fixture
def connection(service_database: Callable[[str], str]) -> Iterator[Connection]:
    engine = create_engine(service_database("services.notifications"))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def share(connection: Connection, condition: str, pairs: str) -> float:
    """Of these pairs, how many the condition joins."""
    told = [pair.split() for pair in pairs.replace("\n", "·").split("·") if pair.strip()]
    joined = [
        connection.scalar(text(f"SELECT {condition}"), {"typed": typed, "stands": stands}) for typed, stands in told
    ]
    return sum(joined) / len(told)


def test_words_are_found_in_nearly_every_form_where_the_bare_dictionary_finds_half(connection: Connection) -> None:
    assert share(connection, OURS, FOUND) >= 0.94
    assert share(connection, BARE, FOUND) < 0.6


def test_words_that_look_alike_are_kept_apart_four_times_of_five(connection: Connection) -> None:
    assert share(connection, OURS, APART) <= 0.21


@pytest.mark.parametrize(
    "typed", ["", " ", "'", "''", "\\", "&|!", "(", ":*", "a:*b", "<->", "😀", "ve ile", "x" * 3000]
)
def test_whatever_is_typed_is_a_search_and_never_an_error(connection: Connection, typed: str) -> None:
    found = connection.scalar(text(f"SELECT {OURS}"), {"typed": typed, "stands": "Matematik ve fizik"})

    assert found is False


def test_every_word_has_to_occur_and_a_particle_stands_in_nobodys_way(connection: Connection) -> None:
    asked = {
        typed: connection.scalar(text(f"SELECT {OURS}"), {"typed": typed, "stands": "Matematik ile fizik, 9. sınıf"})
        for typed in ("matematik fizik", "fizik ve matematik", "matematik kimya", "mate", "9 sınıf", "10 sınıf")
    }

    assert asked == {
        "matematik fizik": True,
        "fizik ve matematik": True,
        "matematik kimya": False,
        "mate": True,
        "9 sınıf": True,
        "10 sınıf": False,
    }
