"""What a joint request is made of (TRN-22): the host's form, everybody's participants, each of them once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_forms.process import RequestForm
from services.training.requests.request_people.model import RequestPerson
from services.training.requests.request_people.process import copied
from services.training.requests.request_submissions.process import keep_number

OF_THE_HOST = (
    *RequestForm().fields,
    "half_year",
    "half_year_ends_on",
    "topic_id",
    "letter_number",
    "letter_dated_on",
    "letter_to",
)


def taking_part(requests: Sequence[OtmgRequest], host: OtmgRequest) -> list[RequestPerson]:
    """The participants of all, each once; whoever teaches takes no part."""
    teaching = {one.person for one in host.trainers if one.person}
    in_order = [host, *(one for one in requests if one is not host)]
    everybody = {one.person: one for request in reversed(in_order) for one in request.participants}
    return [one for person, one in everybody.items() if person not in teaching]


def join(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> OtmgRequest:
    """The joint request, in the hands of the directorate that joined them."""
    host: OtmgRequest = inputs["host"]
    requests: list[OtmgRequest] = inputs["requests"]
    said = {name: getattr(host, name) for name in OF_THE_HOST}
    joint = OtmgRequest(unit=host.unit, is_joint=True, joined=[str(one.id) for one in requests], **said)
    joint.for_joining, joint.evaluated_at, joint.submitted_at = False, inputs["unit"], clock.now()
    joint.content_headings = list(dict.fromkeys(one for each in (host, *requests) for one in each.content_headings))
    joint.support_areas = sorted({one for each in requests for one in each.support_areas})
    joint.learning_needs = _each_once([need for each in (host, *requests) for need in each.learning_needs])
    numbers: set[bytes] = set()
    for line in (*host.trainers, *taking_part(requests, host)):
        copy = copied(line)
        # Two schools may have typed one number for two people: it stands once on a form.
        if copy.finder not in numbers:
            numbers.add(copy.finder)
            joint.people.append(copy)
    return joint


def _each_once(needs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [need for at, need in enumerate(needs) if need not in needs[:at]]


def note_merge(request: OtmgRequest, inputs: Mapping[str, Any]) -> None:
    """Where it goes on, and which number it had."""
    keep_number(request)
    request.joint_request_id = inputs["joint_request_id"]
