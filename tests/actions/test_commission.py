"""Starting a commission and saying what it is."""

import pytest

from tests.conftest import MakeFile
from workshop_app.actions.commission import describe_commission, start_commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.record.commission import commission_of
from workshop_app.store import CommissionFile


def test_a_file_holds_one_commission(file: CommissionFile) -> None:
    assert commission_of(file).title == "Our Turn"
    with pytest.raises(RuleBrokenError, match="already contains a commissioning project"):
        start_commission(file, title="Another", service="Another")


def test_an_empty_file_says_that_it_is(commission_file: MakeFile) -> None:
    with pytest.raises(RuleBrokenError, match=r"“ours\.workshop” holds no commissioning project yet"):
        commission_of(commission_file(started=False))


@pytest.mark.parametrize("empty", [{"title": " ", "service": "x"}, {"title": "x", "service": ""}])
def test_title_and_service_are_needed(commission_file: MakeFile, empty: dict[str, str]) -> None:
    file = commission_file(started=False)
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        start_commission(file, **empty)
    assert file.actions() == []


def test_describing_changes_what_is_given_and_nothing_else(file: CommissionFile) -> None:
    before = commission_of(file)
    describe_commission(file, safeguarding_name="Marion Thackray", council="")
    after = commission_of(file)
    assert (after.safeguarding_name, after.council, after.title) == ("Marion Thackray", "", before.title)
    with pytest.raises(RuleBrokenError, match="The title"):
        describe_commission(file, title="  ")
    file.undo()
    assert commission_of(file) == before
