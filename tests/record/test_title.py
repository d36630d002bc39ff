"""The title bar says the project, and nobody’s name."""

import pytest

from tests.conftest import MakeFile
from workshop_app.actions import commission, people, tendering
from workshop_app.domain.people import AdultRole
from workshop_app.record.title import title_that_names_nobody
from workshop_app.store import CommissionFile


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Young voices", "Young voices"),
        ("Young\n  voices", "Young voices"),
        ("Ashfield speaks", "Ashfield speaks"),
        ("What ASH needs", ""),
        ("Ms Okoro’s group", ""),
        ("Lantern  Trust: yes or no", ""),
        ("Ashley Peter Moore", ""),
    ],
)
def test_a_title_that_names_somebody_or_a_tenderer_is_not_said(file: CommissionFile, title: str, said: str) -> None:
    ash = people.add_young_person(file, "Ash")
    people.set_real_name(file, ash, "Ashley Peter Moore")
    people.add_adult(file, "Ms Okoro", AdultRole.SUPPORT_WORKER)
    tendering.add_tenderer(file, "Lantern Trust")
    commission.describe_commission(file, title=title)
    assert title_that_names_nobody(file) == said


def test_an_empty_file_has_no_title(commission_file: MakeFile) -> None:
    assert title_that_names_nobody(commission_file(started=False)) == ""
