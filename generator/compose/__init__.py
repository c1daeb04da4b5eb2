"""From a Selection and its Progress to the Website: which pages exist and what each says, as plain data.

`compose_case` makes a family's line of the caseload, and `compose_service` the service's own site of all lines.
"""

from generator.compose.addresses import edition_name
from generator.compose.case import compose_case
from generator.compose.documents import report_page
from generator.compose.ended import compose_ended
from generator.compose.forms import FORMS
from generator.compose.reports import Outline, compose_report, finished_report, report_alone
from generator.compose.requests import PASSPORT, PRINTED, UNFILED, WEEK, Form, Request, compose_request
from generator.compose.service_site import SERVICE_EDITION, compose_service, compose_supervision
from generator.compose.sources import Sources
from generator.compose.website import compose_website

__all__ = [
    "FORMS",
    "PASSPORT",
    "PRINTED",
    "SERVICE_EDITION",
    "UNFILED",
    "WEEK",
    "Form",
    "Outline",
    "Request",
    "Sources",
    "compose_case",
    "compose_ended",
    "compose_report",
    "compose_request",
    "compose_service",
    "compose_supervision",
    "compose_website",
    "edition_name",
    "finished_report",
    "report_alone",
    "report_page",
]
