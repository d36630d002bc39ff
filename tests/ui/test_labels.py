"""What the pages call the values of the record: every value has a label, and the pages show the label."""

import importlib
import pkgutil
from enum import StrEnum
from pathlib import Path

import pytest

from tests.ui.driver import Driver, Key
from workshop_app import domain
from workshop_app.actions.people import add_adult, arrive
from workshop_app.domain.fairness import HadHow
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.occasions import NoteAbout
from workshop_app.domain.packs import PackFolder
from workshop_app.domain.people import Adult, AdultRole
from workshop_app.domain.provenance import Source
from workshop_app.domain.reading_back import OnWall
from workshop_app.domain.replay import What
from workshop_app.domain.resting import WhyNot
from workshop_app.domain.sessions import ActivityKind
from workshop_app.domain.sorting import PickOf, SortKind, SortOf
from workshop_app.domain.taking_back import Choice, Outcome, TakingBackOf
from workshop_app.domain.tendering import SlotPart
from workshop_app.ui.kit.label_words import LABELS, MANY_REMARKS, ONE_REMARK, label

ON_NO_PAGE = {
    ActivityKind,
    Choice,
    OnWall,
    Outcome,
    PickOf,
    SortKind,
    Source,
    TakingBackOf,
    What,
    WhyNot,
    HadHow,
    NoteAbout,
    PackFolder,
    SlotPart,
    SortOf,
}
"""The enumerations of which no page shows a value."""


def enumerations() -> set[type[StrEnum]]:
    found = set()
    for module in pkgutil.iter_modules(domain.__path__, "workshop_app.domain."):
        for one in vars(importlib.import_module(module.name)).values():
            if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum:
                found.add(one)
    return found


def test_every_enumeration_has_labels_or_is_on_no_page() -> None:
    assert enumerations() == LABELS.keys() | ON_NO_PAGE
    assert not LABELS.keys() & ON_NO_PAGE


@pytest.mark.parametrize("kind", LABELS, ids=lambda kind: kind.__name__)
def test_every_value_has_a_label_of_its_own(kind: type[StrEnum]) -> None:
    labels = [label(value) for value in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_every_kind_of_remark_can_be_chosen_and_has_a_heading() -> None:
    for words in (ONE_REMARK, MANY_REMARKS):
        assert words.keys() == set(RemarkKind)
        assert len(set(words.values())) == len(words)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every label in brackets, so that a value which is shown without one is found."""
    for kind, labels in list(LABELS.items()):
        monkeypatch.setitem(LABELS, kind, {value: f"[{words}]" for value, words in labels.items()})


@pytest.mark.usefixtures("marked")
def test_plan_and_people_show_labels(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    project, session = driver.windows.project, driver.windows.session.session
    assert session is not None
    arrive(project.file, session.id, adult_id=add_adult(project.file, "Ms Okoro", AdultRole.SUPPORT_WORKER))
    assert driver.sees("Ms Okoro, [support worker]")
    driver.click("Change the adults")
    assert "[observer]" in driver.texts()
    driver.click("Ms Okoro: change the role")
    driver.click("Ms Okoro: [observer]")
    assert driver.sees("Ms Okoro, [observer]")
    assert project.people.scribes.rows() == []
    assert [one.role for one in project.file.all(Adult)] == [AdultRole.SUPPORT_WORKER], "today, not usually"
    driver.click("Ms Okoro: [observer] also next time")
    assert [one.role for one in project.file.all(Adult)] == [AdultRole.OBSERVER]
    driver.windows.session.end()
    driver.find("[done]")


@pytest.mark.usefixtures("marked")
def test_words_show_where_they_are_and_how_they_were_written_down(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    file, session = driver.windows.project.file, driver.windows.session.session
    assert session is not None
    arrive(file, session.id, adult_id=add_adult(file, "Ms Okoro", AdultRole.SUPPORT_WORKER))
    driver.go_to_activity("capture")
    driver.click("written down")
    driver.click("Written down by Ms Okoro")
    driver.click("What was said")
    driver.type("they ask once and then they forget u")
    driver.key(Key.Key_Return)
    assert driver.sees("written down, [the exact words]")


@pytest.mark.usefixtures("marked")
def test_answers_are_labels(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.go_to_activity("evaluation")
    for window in (driver.console, driver.wall):
        assert {"[yes]", "[partly]", "[no]", "[no answer]"} <= set(driver.texts(window))
    driver.click("Without a name")
    driver.click("Did you enjoy it?: [partly]")
    driver.click("Save")
    assert driver.sees("Enjoyed it: [partly]")
    assert driver.sees("Got it: [no answer]")
