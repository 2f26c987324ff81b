"""What the area of requests adds to the service: its doors and its process tables."""

from services.training.requests.directorate_evaluations.api import directorate_evaluations
from services.training.requests.directorate_evaluations.process import DIRECTORATE_EVALUATION
from services.training.requests.institution_counts.api import institution_counts
from services.training.requests.merge_proposals.api import merge_proposals
from services.training.requests.merge_proposals.process import MERGE_PROPOSAL
from services.training.requests.otmg_requests.api import otmg_requests
from services.training.requests.otmg_requests.process import OTMG_REQUEST

DOORS = (otmg_requests, directorate_evaluations, merge_proposals, institution_counts)
PROCESSES = (OTMG_REQUEST, DIRECTORATE_EVALUATION, MERGE_PROPOSAL)
