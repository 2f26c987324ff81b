"""What the area of planning adds to the service: its doors and its process tables."""

from services.training.planning.activities.api import activities
from services.training.planning.activities.process import ACTIVITY
from services.training.planning.certificates.api import certificates
from services.training.planning.certificates.process import CERTIFICATE
from services.training.planning.in_service_plans.api import in_service_plans
from services.training.planning.in_service_plans.process import IN_SERVICE_PLAN
from services.training.planning.survey_reports.api import survey_reports
from services.training.planning.trainer_ratings.api import trainer_results

DOORS = (in_service_plans, activities, certificates, survey_reports, trainer_results)
PROCESSES = (IN_SERVICE_PLAN, ACTIVITY, CERTIFICATE)
