"""Who asks for what: the lists of the service, the search for people, and the pages most people open."""

from __future__ import annotations

from chassis.identity import Role
from deploy.bench.country.people import DISTRICT, PROVINCE, SCHOOL
from deploy.bench.country.schools import HALF_YEARS, SCHOOL_YEAR
from deploy.bench.country.trainings import OFFER

# By what they are called in the table: role, unit, and who of the demo is that at the pages.
WHO = {
    "teacher": (Role.TEACHER, SCHOOL, "murat.deniz"),
    "principal": (Role.PRINCIPAL, SCHOOL, "ipek.su"),
    "district": (Role.DISTRICT_OFFICER, DISTRICT, "nesrin.liman"),
    "province": (Role.PROVINCE_OFFICER, PROVINCE, "cansu.ilhan"),
    "ministry": (Role.OYGGM_OFFICER, "tr", "tuna.ozturk"),
}
_MOST_WANTED = f"00000000-0000-7{OFFER:03}-8000-000000000000"
_LISTS = (
    "offers", "offers?open_now=yes", "activities", "activities?open_now=yes", "applications", "in-service-plans",
    "certificates", "library-items", "library-items?q=okuma", "library-items?kind=article", "good-practices",
    "good-practices?q=rehberlik", "good-practices?state=submitted", "communities", "communities?q=okuma",
    "distance-courses", "community-rooms", "school-communities", "otmg-requests", "need-cycles", "discussions",
    "coordination-teams", "directorate-evaluations", "duty-checklists", "visions", "shared-decisions",
    "output-evaluations", "information-pages",
)  # fmt: skip
_OWN = (
    "applications?mine=yes", "enrolments", "individual-plans", "self-evaluations", "need-statements",
    "peer-observations", "practice-records", "school-problems",
)  # fmt: skip
_DIRECTORATES = (
    "applications?state=pending_directorate", "otmg-requests?state=submitted", "fee-files", "travel-claims",
    "merge-proposals", f"duty-rates?half_year={HALF_YEARS[0]}", f"school-community-shares?school_year={SCHOOL_YEAR}",
    "survey-reports", "survey-reports?by=programme", "trainer-results?name=Eğitmen 7&workplace=Üniversite",
)  # fmt: skip
_ABOVE = tuple(f"need-counts?half_year={HALF_YEARS[0]}&level={level}" for level in ("district", "province", "country"))
AT_THE_SERVICE = {
    "teacher": (*_LISTS, *_OWN),
    "principal": (*_LISTS, *_OWN, "applications?state=pending_school", "survey-reports"),
    "district": (*_LISTS, *_DIRECTORATES),
    "province": (*_LISTS, *_DIRECTORATES, *_ABOVE, "appropriations"),
    "ministry": (
        *_LISTS, *_DIRECTORATES, *_ABOVE, "appropriations", "applications?state=pending_ministry",
        f"offers/{_MOST_WANTED}/ranking", f"offers/{_MOST_WANTED}/ranking?state=pending_ministry",
        f"offers/{_MOST_WANTED}/ranking?state=waitlisted&first=401", f"applications?offer={_MOST_WANTED}",
        f"applications?offer={_MOST_WANTED}&state=waitlisted", "offers?kind=central", f"applications?unit={PROVINCE}",
    ),
}  # fmt: skip
# What has to answer as quickly in a country as in a province, by the beginning of its path; everything else is measured
# beside it.
PROMISED = {
    "applications?mine=yes": "my applications",
    "offers/": "the ministry's ranked list",
    "offers": "the catalogue",
}
# Beginnings of names as people type them: a name of many people, of few and of nobody, a whole name, a letter; narrowed
# to where they serve.
DIRECTORY = (
    "people", "people?q=abdullah", "people?q=zeynep", "people?q=yilmaz", "people?q=yıl", "people?q=abdullah acar",
    "people?q=zeynep zorlu", "people?q=ab ac", "people?q=haluk sezer", "people?q=kimse+yok", "people?q=z",
    f"people?within={PROVINCE}", f"people?within={DISTRICT}&q=yilmaz", f"people?within={PROVINCE}&q=abdullah acar",
    f"people?within={SCHOOL}",
    "posts?unit=" + SCHOOL, "units?q=okul", f"units?within={PROVINCE}",
)  # fmt: skip
_PAGES = ("/", "/training", "/training/offers", "/training/applications", "/training/activities")
PAGES = {
    "teacher": (*_PAGES, "/training/applications?mine=yes", "/training/library-items", "/training/good-practices"),
    "principal": (*_PAGES, "/training/otmg-requests", "/training/need-cycles"),
    "district": (*_PAGES, "/training/otmg-requests"),
    "province": (*_PAGES, "/training/otmg-requests", "/directory/people?q=yilmaz"),
    "ministry": (*_PAGES, f"/directory/units/{SCHOOL}", "/directory/people?q=abdullah acar"),
}


# One person of twelve thousand is called so, and a page of a million: it takes what the rows of a page take.
_FINDS_MORE = "people?q=zeynep zorlu"
SEARCH = "person search"


def kind_of(path: str, who: str) -> str:
    """By what a question is found in the table: what was promised, or who asks."""
    asked = path.removeprefix("/training/")
    return next((kind for beginning, kind in PROMISED.items() if asked.startswith(beginning)), f"else, for {who}")


def kind_in_the_directory(path: str) -> str:
    """As `kind_of`, of what the gateway keeps itself."""
    if path == _FINDS_MORE:
        return "a search that finds a page and not one"
    return SEARCH if path.startswith("people") else "else, in the directory"


def is_promised(kind: str) -> bool:
    """Whether a bar of its own was set for this kind: it is asked for longer, since few answers tell little."""
    return kind in {*PROMISED.values(), SEARCH}
