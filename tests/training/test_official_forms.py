"""Ek-1, Ek-2 and the participation document as PDF: the headings of the official forms, in their order."""

from __future__ import annotations

from pathlib import Path

import pytest

from chassis.documents import making
from chassis.identity import Role
from tests.beginnings import Begun
from tests.doors import Person
from tests.papers import in_order, pages_of, read_aloud
from tests.training.answers import at, ok
from tests.training.cast_requests import Cast
from tests.training.request_said import SUITABLE, N, approving, letter, naming

# TRN-23.01 to .11 with the parts of .03 and the columns of .04 to .07.
REQUEST = [
    "Okul Temelli Mesleki Gelişim Talep Formu", "Okulun adı", "Eğitim konusu", "İçeriği", "Süresi", "Gün", "Saat",
    "Tarih aralığı", "Eğitim görevlisi/görevlileri", "Adı ve soyadı", "T.C. kimlik no", "Görev yeri",
    "Tercih edilme nedeni", "Eğitime katılacak öğretmenlerin adı ve soyadı", "Aynı okuldan katılımcılar",
    "Diğer okullardan katılımcılar", "Gerekçe", "Beklenen fayda", "Açıklama", "Öncelik düzeyi",
]  # fmt: skip
# TRN-31.01 to .03, the columns .09 to .11, the criteria .04 to .08, and what add.
EVALUATION = [
    "İl/İlçe Değerlendirme Formu", "Okulun adı", "Eğitim konusu", "Öncelik düzeyi", "Uygun", "Uygun Değil", "Gerekçe",
    "Önem/ihtiyaç düzeyi", "İçeriği", "Eğitim görevlisi/görevlilerinin yeterliği", "Gerekçe", "Beklenen fayda",
    "Karar", "Değerlendiren", "Tarih", "Okulların talepleri arasındaki denge", "Hizmet içi eğitim bütçesi",
]  # fmt: skip
CERTIFICATE = [
    "Katılım belgesi", "Belge numarası", "Adı ve soyadı", "Görev yeri", "Eğitim türü", "Eğitimin tarihi",
    "Eğitimin süresi", "Eğitimin yeri", "Devam",
]  # fmt: skip
OWN = (
    "Ayşe Gül Dağlıoğlu", "Iğdır Işık", "Çağrı Şimşek", "Gökçe Öztürkmenoğlu", "İbrahim Ağaoğlu", "Şule Yağız",
    "Ümit Çığır", "Özlem Güneş", "Jülide İnönü",
)  # fmt: skip
TRAINER = "Doç. Dr. Nilüfer Ağırbaş Işıkçı"
RATIONALE = (
    "Öğrenciler derse etkinlikle katıldığında daha iyi öğreniyor; geçen yılki ortak sınavlarda 8. sınıfların problem "
    "çözme ortalaması ilçe ortalamasının altında kaldı. Işıl öğretmenlerin çağdaş yöntemlere ilişkin isteği de budur."
)


class Named(Cast):
    """The story's people by names as they are in schools: long ones too, with every letter of the alphabet."""

    def one(self, name: str, role: Role, unit: str, branch: str | None = None) -> Person:
        """Teachers and trainer under a name of their own."""
        known = dict(zip((f"Öğretmen {number:02}" for number in range(len(OWN))), OWN, strict=True))
        known |= {"Doç. Dr. Nil Ay": TRAINER, "Öğretmen Taş": "Bora Yiğitoğlu", "Hakan Er": "Hakan Eroğlu"}
        return super().one(known.get(name, name), role, unit, branch)


@pytest.fixture
def named(begun: Begun) -> Named:
    return begun("services.training", Named, Named.settle)


def paper_of(who: Person, address: str, folder: Path) -> str:
    """The words of a thing's newest document, all of whose pages can be drawn."""
    while making.make_next():
        pass
    document = ok(who.get(f"{address}/documents"))["items"][0]
    pdf = who.get(document["href"]).data
    kind = address.split("/")[2]
    (folder / f"{kind}.pdf").write_bytes(pdf)
    assert pages_of(pdf, folder / kind)
    return read_aloud(pdf)


def submitted(named: Named) -> str:
    """Ek-1 with everything that stands on the official form, ten teachers of two schools among it."""
    assert named.topic
    with at("22.9.2025"):
        dimensions = [
            {"dimension": "student_achievement", "text": "Problem çözme ortalaması düşük."},
            {"dimension": "school_conditions", "text": "İkili eğitim; akıllı tahta her sınıfta var."},
        ]
        request = named.draft(named.hakan, topic=named.topic, rationale=RATIONALE, rationale_dimensions=dimensions)
        ok(named.hakan.post(f"{request}/add_trainer", named.trainer()))
        group = [*named.group, named.other_teacher]
        ok(named.hakan.post(f"{request}/add_participants", naming(zip(group, N[1:11], strict=True))))
        ok(named.hakan.post(f"{request}/complete"))
    with at("23.9.2025"):
        ok(named.principal.post(f"{request}/submit", letter("E-2025/114")))
    return request


@pytest.mark.requirement("TRN-23", "TRN-31", "PRV-03")
def test_the_request_and_its_evaluation_have_the_headings_of_the_official_forms(named: Named, tmp_path: Path) -> None:
    request = submitted(named)
    with at("26.9.2025"):
        evaluation = named.taken_up(request)
        ok(
            named.karesi.post(
                f"{evaluation}/note_opinion", {"inspector_name": "Müfettiş Ağa", "inspector_opinion": "Gizli kalsın"}
            )
        )
        reasons = [one | {"reason": "Öğretmen görüşlerinde çoğunluğun isteği."} for one in SUITABLE]
        ok(named.karesi.post(f"{evaluation}/score", {"answers": reasons}))
        ok(named.karesi.post(f"{evaluation}/decide", approving()))

        asked = paper_of(named.principal, request, tmp_path)
        judged = paper_of(named.karesi, evaluation, tmp_path)

    assert in_order(asked, REQUEST) == REQUEST
    assert in_order(judged, EVALUATION) == EVALUATION
    for said in (*OWN, TRAINER, "Bora Yiğitoğlu", "E-2025/114", "20.10.2025 – 21.10.2025", "10*******14"):
        assert said in asked
    assert not set(N) & set(asked.split())
    assert "Gizli kalsın" not in judged
    for said in ("Seminer", "Okulun bu yılki ilk talebi.", "Uygun görüldü", "26.09.2025"):
        assert said in judged


@pytest.mark.requirement("TRN-41", "TRN-23")
def test_the_participation_document_names_the_training_and_its_hours(named: Named, tmp_path: Path) -> None:
    address = _held(named)

    with at("22.10.2025"):
        [mine] = ok(named.group[3].get("/v1/certificates"))["items"]
        words = paper_of(named.group[3], f"/v1/certificates/{mine['id']}", tmp_path)

    assert address
    assert in_order(words, CERTIFICATE) == CERTIFICATE
    for said in (OWN[3], "Okul 700101", "12 saat", "20.10.2025 – 21.10.2025", "Etkinlik temelli ders tasarımı"):
        assert said in words


def _held(named: Named) -> str:
    """The training of the request, with everybody there at all four sessions."""
    request = submitted(named)
    with at("26.9.2025"):
        evaluation = named.taken_up(request)
        ok(named.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        ok(named.karesi.post(f"{evaluation}/decide", approving()))
        address = f"/v1/activities/{ok(named.principal.get(request))['activity_id']}"
        ok(named.province.post(f"{address}/confirm"))
    there = [str(one.id) for one in (*named.group, named.other_teacher)]
    for day, numbers in (("20.10.2025", (1, 2)), ("21.10.2025", (3, 4))):
        with at(day):
            if numbers[0] == 1:
                ok(named.nil.post(f"{address}/start"))
            for number in numbers:
                ok(named.nil.post(f"{address}/record_attendance", {"session": number, "present": there}))
    with at("21.10.2025", "17:00:00"):
        ok(named.nil.post(f"{address}/report"))
        ok(named.hakan.post(f"{address}/complete"))
    return address
