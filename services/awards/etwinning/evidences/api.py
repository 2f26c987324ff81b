"""The door of evidence."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.etwinning.evidences.model import EtwinningEvidence
from services.awards.etwinning.evidences.process import ETWINNING_EVIDENCE
from services.awards.etwinning.evidences.queries import for_criterion, visible_to
from services.awards.etwinning.evidences.schema import EtwinningEvidenceSchema

etwinning_evidences = door(
    ETWINNING_EVIDENCE,
    EtwinningEvidenceSchema,
    visible_to,
    filters={"mission": narrowed_to(EtwinningEvidence.mission_id), "criterion": for_criterion},
    columns=("criterion", "name", "held_on", "author"),
)
