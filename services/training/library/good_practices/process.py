"""Who shows a good practice, who looks at it before, and who takes it down (SM-TRN-7)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import object_session

from chassis import clock
from chassis.directory import working_days_after
from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import EVERYWHERE, SAME, SYSTEM, Addressee, Decision, Process, Step
from chassis.records import RecordEntry
from services.training import audience as to
from services.training.library.good_practices import events as told
from services.training.library.good_practices.model import GoodPractice, State
from services.training.library.practice_texts.process import (
    STAFF,
    SUBMITTABLE,
    Complaint,
    PracticeDraft,
    PracticeReason,
    PracticeText,
    author_not_of_the_community,
    community_not_completed,
    complain,
    complaint_under_review,
    draft,
    take_over,
    write,
)

# each of those who look at it has so many working days.
DAYS_TO_LOOK = 15
TRAINER, PRINCIPAL, DISTRICT = Role.TRAINER, Role.PRINCIPAL, Role.DISTRICT_OFFICER
PROVINCE, OYGGM = Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER
READERS = (*STAFF, TRAINER, DISTRICT, PROVINCE, Role.OGM_OFFICER, OYGGM)


def author(practice: GoodPractice) -> Iterable[UUID]:
    """Whose work it is."""
    return (practice.author,)


def writers(practice: GoodPractice) -> Iterable[UUID]:
    """The author, and whoever wrote it down for them."""
    return dict.fromkeys((practice.author, practice.drafted_by))


def everywhere(practice: GoodPractice) -> Iterable[Any]:
    """Whoever sees it."""
    return (EVERYWHERE,)


def lies_with_principal(practice: GoodPractice, actor: Actor | None) -> bool:
    """Of a principal's own work the district decides; a principal who tries is told that it is their own."""
    return not practice.by_principal or (actor is not None and actor.person == practice.author)


def lies_with_district(practice: GoodPractice) -> bool:
    """It is a principal's own work."""
    return practice.by_principal


def is_complained_of(practice: GoodPractice) -> bool:
    """Somebody thinks that it should not be shown."""
    return practice.complaint is not None


def submit(practice: GoodPractice) -> None:
    """Since when the school has it."""
    practice.submitted_at = clock.now()


def endorse(practice: GoodPractice) -> None:
    """Since when the province and ÖYGGM have it."""
    practice.endorsed_at = clock.now()


def publish(practice: GoodPractice) -> None:
    """Since when it is shown."""
    practice.published_at = clock.now()


def shows_pupils(practice: GoodPractice) -> bool:
    """A pupil’s face or name is in it."""
    return practice.shows_pupils


def withdraw_consent(practice: GoodPractice) -> None:
    """Nothing holds that was agreed to before; the history keeps when it was taken back, and why (PRV-12)."""
    practice.consent_on = practice.consent_scope = practice.complaint = None


def own_school(practice: GoodPractice) -> Iterable[str]:
    """Where the pupils’ parents turn to."""
    return (practice.unit,)


def settle(practice: GoodPractice) -> None:
    """It was looked at again."""
    practice.complaint = None


def school_looks_until(practice: GoodPractice) -> datetime | None:
    """Fifteen working days after the author sent it."""
    return _days_after(practice, practice.submitted_at)


def publisher_looks_until(practice: GoodPractice) -> datetime | None:
    """Fifteen working days after the school endorsed it."""
    return _days_after(practice, practice.endorsed_at)


def _days_after(practice: GoodPractice, since: datetime | None) -> datetime | None:
    session = object_session(practice)
    if session is None or since is None:
        return None
    return clock.end_of(working_days_after(session, clock.day_of(since), DAYS_TO_LOOK))


def the_author(practice: GoodPractice) -> list[Addressee]:
    """Whose work it is (NTF-35)."""
    return [Addressee(person=practice.author)]


def recorded(practice: GoodPractice) -> list[RecordEntry]:
    """Its author has shown it, as long as it is shown."""
    if practice.state is not State.PUBLISHED or practice.published_at is None:
        return []
    day = clock.day_of(practice.published_at)
    return [RecordEntry(practice.author, "good_practice", day, day)]


S = State
OPEN = (S.DRAFT, S.RETURNED)
BY_PRINCIPAL: dict[str, Any] = {"when": lies_with_principal}
BY_DISTRICT: dict[str, Any] = {"when": lies_with_district}
RETURN: dict[str, Any] = {"takes": PracticeReason, "tells": (the_author,), "optional": True}
UNPUBLISH: dict[str, Any] = RETURN | {"sets": settle}
# The parents have no account: whoever they tell says it for them.
UNCONSENTED: dict[str, Any] = RETURN | {"when": shows_pupils, "sets": withdraw_consent}
LOOKED_AT = (S.SUBMITTED, S.ENDORSED)
# fmt: off
GOOD_PRACTICE = Process("good_practice", GoodPractice, (
    Step(None,             "draft",     (*STAFF, TRAINER), S.DRAFT,       told.Drafted,   (author_not_of_the_community, community_not_completed), of=everywhere, takes=PracticeDraft, make=draft),
    Step(None,             "take_over", SYSTEM,            S.DRAFT,       told.Drafted,   make=take_over, tells=(the_author,)),
    Step(OPEN,             "edit",      (*STAFF, TRAINER), SAME,          told.Edited,    of=writers, takes=PracticeText, sets=write, edits=True, optional=True),
    *takes_evidence("training.good_practice", OPEN, (*STAFF, TRAINER), of=writers),
    Step(OPEN,             "submit",    (*STAFF, TRAINER), S.SUBMITTED,   told.Submitted, SUBMITTABLE, of=author, sets=submit),
    Decision(S.SUBMITTED,  "endorse",   PRINCIPAL,         S.ENDORSED,    told.Endorsed,  **BY_PRINCIPAL, sets=endorse, due=school_looks_until),
    Decision(S.SUBMITTED,  "endorse",   DISTRICT,          S.ENDORSED,    told.Endorsed,  **BY_DISTRICT, sets=endorse, due=school_looks_until),
    Decision(S.SUBMITTED,  "return",    PRINCIPAL,         S.RETURNED,    told.Returned,  **(BY_PRINCIPAL | RETURN)),
    Decision(S.SUBMITTED,  "return",    DISTRICT,          S.RETURNED,    told.Returned,  **(BY_DISTRICT | RETURN)),
    Decision(S.ENDORSED,   "publish",   (PROVINCE, OYGGM), S.PUBLISHED,   told.Published, sets=publish, due=publisher_looks_until, tells=(the_author,)),
    Decision(S.ENDORSED,   "return",    (PROVINCE, OYGGM), S.RETURNED,    told.Returned,  **RETURN),
    Step(S.PUBLISHED,      "complain",  READERS,           SAME,          told.ComplainedOf, complaint_under_review, of=everywhere, takes=Complaint, sets=complain, optional=True),
    Decision(S.PUBLISHED,  "dismiss_complaint", (PROVINCE, OYGGM), SAME,  told.ComplaintDismissed, when=is_complained_of, takes=PracticeReason, sets=settle, tells=(to.ministry, to.province)),
    Step(S.PUBLISHED,      "unpublish", (*STAFF, TRAINER), S.UNPUBLISHED, told.Unpublished, of=author, **UNPUBLISH),
    Decision(S.PUBLISHED,  "unpublish", (PROVINCE, OYGGM), S.UNPUBLISHED, told.Unpublished, **UNPUBLISH),
    Step(LOOKED_AT,        "withdraw_consent", (*STAFF, TRAINER), S.RETURNED,  told.ConsentWithdrawn, of=writers, **UNCONSENTED),
    Step(LOOKED_AT,        "withdraw_consent", PRINCIPAL,  S.RETURNED,    told.ConsentWithdrawn, of=own_school, **UNCONSENTED),
    Step(S.PUBLISHED,      "withdraw_consent", (*STAFF, TRAINER), S.UNPUBLISHED, told.ConsentWithdrawn, of=writers, **UNCONSENTED),
    Step(S.PUBLISHED,      "withdraw_consent", PRINCIPAL,  S.UNPUBLISHED, told.ConsentWithdrawn, of=own_school, **UNCONSENTED),
), arrived=S.PUBLISHED, enters=recorded)
# fmt: on
