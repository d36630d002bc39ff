"""Which commission a file holds."""

import pytest

from tests.conftest import MakeFile
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.record.commission import commission_of
from workshop_app.store import CommissionFile


def test_a_file_holds_one_commission(file: CommissionFile) -> None:
    assert commission_of(file).title == "Our Turn"


def test_an_empty_file_says_what_to_do(commission_file: MakeFile) -> None:
    with pytest.raises(RuleBrokenError, match=r"“empty\.workshop” holds no commissioning project yet"):
        commission_of(commission_file("empty", started=False))
