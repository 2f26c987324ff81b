"""The door of proposals to join requests."""

from chassis.door import door
from services.training.requests.merge_proposals.process import MERGE_PROPOSAL
from services.training.requests.merge_proposals.queries import visible_to
from services.training.requests.merge_proposals.schema import MergeProposalSchema

merge_proposals = door(
    MERGE_PROPOSAL, MergeProposalSchema, visible_to, columns=("half_year", "subject", "answers_due_on")
)
