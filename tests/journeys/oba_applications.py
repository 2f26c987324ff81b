"""SC-OBA outside the training itself: the seven applications (step 1), the library and a course (step 9)."""

from __future__ import annotations

from tests.chassis.files.samples import PDF
from tests.journeys.story import Story
from tests.journeys.system import eventually

BOOK = {
    "name": "Işığın öğretimi",
    "author": "Gülten Yıldız",
    "year": 2021,
    "kind": "book",
    "language": "tr",
    "licence": "cc_by_sa",
    "source": "MEB yayınları, 2021",
    "right_of_use": "Yayın hakkı Bakanlığa aittir.",
}
COURSE = {
    "name": "Yapay zekâya giriş",
    "summary": "Derste yapay zekâ kullanımı",
    "hours": 6,
    "modules": [{"name": "Kavramlar", "text": "Model, veri"}, {"name": "Uygulama", "text": "Ders planı"}],
}
# PLT-01.01 … PLT-01.07.
APPLICATIONS = {
    "Merkezî ve mahallî hizmet içi eğitim planları": "/training#training_plans",
    "Senkron ve asenkron şekilde uzaktan eğitim yoluyla düzenlenen hizmet içi eğitimler": "/training#distance_training",
    "Sanal kütüphane": "/training#virtual_library",
    "Mesleki gelişim toplulukları": "/training#learning_communities",
    "Öğretmen-yönetici hareketlilik programları": "/mobility#mobility_programmes",
    "Okul temelli mesleki gelişim programı": "/training#school_based_pd",
    "Öğretmenlerimizce gerçekleştirilen iyi uygulamaların tanıtımı": "/training#good_practices",
}
WANTED = {"library-items": BOOK, "distance-courses": COURSE}


def seven_applications(story: Story) -> None:
    """A teacher and a principal find each of them on their first page, and in it what belongs to it."""
    for name in ("Deniz Kaya", "Nermin Ege"):
        visitor = story.as_(name)
        visitor.open("/")
        found = visitor.main.locator("section[aria-labelledby=modules] a")
        addresses = {one.inner_text(): str(one.get_attribute("href")) for one in found.all()}
        assert APPLICATIONS.items() <= addresses.items()
    for address in APPLICATIONS.values():
        page, _, part = address.partition("#")
        visitor.open(page)
        assert visitor.main.locator(f"section[aria-labelledby={part}] a").count()


def _in_the_catalogue(story: Story) -> tuple[str, str]:
    """A publication and a course of the ministry's, made beside the pages."""
    tuna, training = story.system.caller("tuna.ozturk"), "/training/v1"
    book, course = (tuna.does(f"{training}/{things}", said)["id"] for things, said in WANTED.items())
    tuna.brings(f"{training}/library-items/{book}", "Kitap", PDF)
    for one in (f"library-items/{book}", f"distance-courses/{course}"):
        tuna.does(f"{training}/{one}/publish")
    return book, course


def reads_and_learns(story: Story) -> None:
    """Step 9: a download that is counted, and a course in his own time from its first module to the last."""
    book, course = _in_the_catalogue(story)
    deniz = story.as_("Deniz Kaya")
    deniz.open(f"/training/library-items/{book}")
    counted = deniz.main.locator("dt", has_text="İndirme sayısı").locator("xpath=following-sibling::dd[1]")
    before = counted.inner_text()
    with deniz.page.expect_download():
        deniz.main.locator("#evidence a").first.click()
    deniz.page.reload()
    assert (before, counted.inner_text()) == ("0", "1")
    deniz.open(f"/training/distance-courses/{course}")
    deniz.act("Eğitime başla", {})
    deniz.follow("İşi izle")
    enrolment = deniz.page.url
    for module, stands in (("1", "Sürüyor"), ("2", "Tamamlandı")):
        deniz.act("Modülü bitir", {"module": module})
        deniz.open(enrolment)
        assert deniz.says(stands)
    deniz.accessible()
    eventually(lambda: deniz.open("/record") or deniz.says(str(COURSE["name"])), "it stands in his own record")
