"""The commission itself: one service being bought, from first workshop to inspection."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from workshop_app.domain.row import Row

CommissionStage = Literal["understand", "plan", "do", "review"]
STAGES: tuple[CommissionStage, ...] = get_args(CommissionStage)
"""The stages of a commission, in their order; each session plan belongs to one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Commission(Row):
    """One service being bought; a file holds exactly one.

    Attributes:
        title: what the young people call the project.
        service: the service being bought.
        council: who buys it.
        about_whom: which young people it is for, in plain words.
        safeguarding_name: the safeguarding lead; shown on the console.
        safeguarding_contact: how to reach the safeguarding lead today.
        created_at: UTC, ISO 8601.
        keep_until: the day until which the file is to be kept, as YYYY-MM-DD; empty where nobody set one.
        tender_documents_say: what the tender documents told tenderers about young people's part, in their exact words;
            empty where it was not recorded.
        tender_documents_on: the day of those documents, as YYYY-MM-DD; empty where it was not recorded.
        present_provider: the names by which whoever runs the present service is known, a line each.
        reference: the council's own reference of the purchase; empty where nobody gave one.
        handling: how packs are to be handled, such as "Official: sensitive"; empty where nobody said.
        answers_by, answers_on: who answers the young people, and by which day (YYYY-MM-DD); empty where nobody said.
        questions_go_said_by, questions_go_on: the officer who said that tenderers get the panel's questions beforehand,
            all of them the same, and on which day; empty where nobody said so.
    """

    title: str
    service: str
    council: str = ""
    about_whom: str = ""
    safeguarding_name: str = ""
    safeguarding_contact: str = ""
    created_at: str
    keep_until: str = ""
    tender_documents_say: str = ""
    tender_documents_on: str = ""
    present_provider: str = ""
    reference: str = ""
    handling: str = ""
    answers_by: str = ""
    answers_on: str = ""
    questions_go_said_by: str = ""
    questions_go_on: str = ""


_NUMBER = re.compile(r"\+?\(?\d[\d ()/.-]{4,}\d")


def first_number(contact: str) -> tuple[str, str]:
    """Return the first telephone number in how somebody is reached ("" if there is none), and the rest of it.

    The rest is all of it where something stands before the number.
    """
    found = _NUMBER.search(contact)
    if found is None:
        return "", contact.strip()
    rest = contact[found.end() :] if not contact[: found.start()].strip() else contact
    return found.group(), rest.strip(" ,;:\n")


_OUT_OF_HOURS = re.compile(r"[\s,;.]*\bout[ -]of[ -]hours\b[\s:,-]*", re.IGNORECASE)


def contact_parts(contact: str) -> tuple[str, str]:
    """Return how somebody is reached today, and how out of hours ("" if that is not said)."""
    found = _OUT_OF_HOURS.search(contact)
    if found is None:
        return contact.strip(), ""
    return contact[: found.start()].strip(), contact[found.end() :].strip()


def contact_of(today: str, out_of_hours: str) -> str:
    """Return how somebody is reached in one piece, out of which ``contact_parts`` takes both again."""
    if not out_of_hours.strip():
        return today.strip()
    return "; ".join(part for part in (today.strip(), f"out of hours {out_of_hours.strip()}") if part)
