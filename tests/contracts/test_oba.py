"""The seven applications of ÖBA are parts of the programmes, by the names that the ledger gives them."""

from __future__ import annotations

import pytest

from chassis import texts
from tests.architecture.programmes import SERVICES

# PLT-01.01 … PLT-01.07.
APPLICATIONS = {
    "training_plans": "Merkezî ve mahallî hizmet içi eğitim planları",
    "distance_training": "Senkron ve asenkron şekilde uzaktan eğitim yoluyla düzenlenen hizmet içi eğitimler",
    "virtual_library": "Sanal kütüphane",
    "learning_communities": "Mesleki gelişim toplulukları",
    "mobility_programmes": "Öğretmen-yönetici hareketlilik programları",
    "school_based_pd": "Okul temelli mesleki gelişim programı",
    "good_practices": "Öğretmenlerimizce gerçekleştirilen iyi uygulamaların tanıtımı",
}


@pytest.mark.requirement("PLT-01")
def test_each_application_has_its_name_and_something_in_it() -> None:
    called, held = {}, {}
    for service in SERVICES:
        texts.use(service.package)
        for name in service.applications:
            called[name], held[name] = texts.text(f"part.{name}", "tr"), service.parts[name]

    assert called == APPLICATIONS
    assert all(held.values())
