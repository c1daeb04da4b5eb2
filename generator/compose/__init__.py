"""From a Selection and its Progress to the Website: which pages exist and what each says, as plain data."""

from generator.compose.addresses import edition_name
from generator.compose.ended import compose_ended
from generator.compose.forms import FORMS
from generator.compose.requests import PASSPORT, PRINTED, UNFILED, WEEK, Form, Request, compose_request
from generator.compose.website import compose_website

__all__ = [
    "FORMS",
    "PASSPORT",
    "PRINTED",
    "UNFILED",
    "WEEK",
    "Form",
    "Request",
    "compose_ended",
    "compose_request",
    "compose_website",
    "edition_name",
]
