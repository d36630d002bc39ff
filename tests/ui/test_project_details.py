"""The project details: correcting what was said at the start, and where what is typed lands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from tests.ui.driver import Driver, Key
from workshop_app.actions.people import add_adult, add_young_person
from workshop_app.actions.sessions import add_session, begin_session
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_criterion, add_tenderer, remove_tenderer
from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import Adult, AdultRole, YoungPerson
from workshop_app.domain.sessions import Session
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.tendering import Criterion, Tenderer
from workshop_app.plans import plan_named
from workshop_app.record.commission import commission_of
from workshop_app.record.differing import differing_goes


@pytest.fixture
def at_page(driver: Driver, tmp_path: Path) -> Driver:
    """A new project, at its page."""
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Trun", "Carers", "Marlow", "carers", "initial-workshop")
    driver.settle()
    return driver


def test_what_was_said_at_the_start_is_corrected_and_undone(at_page: Driver) -> None:
    file = at_page.windows.project.file
    at_page.go_to_details("Name and service")
    at_page.fill("What the project is called", "Our Turn")
    at_page.fill("Which young people it is for", "young carers aged 11 to 18")
    at_page.click("Save the name and service")
    now = file.find(Commission)
    assert now is not None
    assert (now.title, now.service, now.council) == ("Our Turn", "Carers", "Marlow")
    assert now.about_whom == "young carers aged 11 to 18"
    assert at_page.windows.project.undoSentence == "Undo: change the project details"
    at_page.windows.project.undo()
    at_page.settle()
    assert at_page.find("What the project is called").property("text") == "Our Trun"


def test_the_cursor_is_in_the_first_box_of_the_part_that_is_chosen(at_page: Driver) -> None:
    at_page.click("Project details")
    at_page.settle()
    assert at_page.focused_name() == "Date of the contract"
    for part, box in (
        ("Tenderers", "Name of a tenderer"),
        ("People", "A name for this work"),
        ("Criteria", "Name of a criterion"),
        ("Tender documents", "What they say, word for word"),
        ("Present provider", "Names, one on each line"),
        ("On the packs", "The council’s reference"),
        ("Sessions", "Project details"),
        ("Safeguarding lead", "Name"),
        ("Name and service", "What the project is called"),
        ("Taking words back", "Project details"),
    ):
        at_page.choose_details(part)
        at_page.settle()
        assert at_page.focused_name() == box


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_every_part_is_seen_from_its_heading_and_typing_lands_in_its_box(
    at_page: Driver, size: tuple[int, int]
) -> None:
    file = at_page.windows.project.file
    for name in ("Lantern", "Oak Barn", "Elm Yard", "Ladder", "Greenhouse", "Kiln"):
        add_tenderer(file, name)
        add_criterion(file, f"Criterion of {name}")
        add_young_person(file, f"Friend of {name}")
    at_page.console.resize(*size)
    at_page.click("Project details")
    at_page.settle()
    for part, box in (
        ("Tenderers", "Name of a tenderer"),
        ("Criteria", "Name of a criterion"),
        ("People", "A name for this work"),
    ):
        at_page.choose_details(part)
        at_page.settle()
        assert at_page.focused_name() == box
        page = at_page.find("Close the project details").parentItem()
        while page is not None and not page.inherits("QQuickFlickable"):
            page = page.parentItem()
        assert page is not None
        assert page.property("contentY") == 0, part
        typed_in = at_page.console.activeFocusItem()
        assert typed_in.mapToItem(page, QPointF(0, typed_in.height())).y() <= page.height(), part


def test_people_are_named_before_any_session_corrected_and_removed(at_page: Driver) -> None:
    file = at_page.windows.project.file
    at_page.go_to_details("People")
    for name in ("jinx", "Mose", "jinxx"):
        at_page.type(name)
        at_page.key(Key.Key_Return)
    at_page.fill("An adult’s name; Enter adds a support worker", "Tom Hale")
    at_page.key(Key.Key_Return)
    at_page.fill("An adult’s name; Enter adds a support worker", "Ruth Elery")
    at_page.click("Add as facilitator")
    at_page.fill("Name for this work, Mose", "Moose")
    at_page.key(Key.Key_Return)
    at_page.click("jinxx: remove")
    at_page.fill("Adult, Ruth Elery", "Ruth Ellery")
    at_page.key(Key.Key_Return)
    at_page.click("Ruth Ellery: usually observer")
    assert [one.alias for one in file.all(YoungPerson)] == ["jinx", "Moose"]
    assert [(one.name, one.role) for one in file.all(Adult)] == [
        ("Tom Hale", AdultRole.SUPPORT_WORKER),
        ("Ruth Ellery", AdultRole.OBSERVER),
    ]
    at_page.fill("A name for this work", "JINX")
    at_page.key(Key.Key_Return)
    assert at_page.sees("There is already a “jinx”. Is “JINX” somebody else?")
    at_page.click("No, the same person")
    assert len(file.all(YoungPerson)) == 2


def test_what_adds_an_adult_stands_under_the_box_and_in_view_while_one_types(at_page: Driver) -> None:
    at_page.go_to_details("People")
    for name in ("jinx", "Mose", "Kez", "Ash", "Bo", "Mi"):
        at_page.type(name)
        at_page.key(Key.Key_Return)
    at_page.fill("An adult’s name; Enter adds a support worker", "Ruth")
    box, button = at_page.find("An adult’s name; Enter adds a support worker"), at_page.find("Add as observer")
    bottom = box.mapToScene(QPointF(0, box.height())).y()
    top = button.mapToScene(QPointF(0, 0)).y()
    assert bottom <= top
    assert top + button.height() <= at_page.console.height()


def test_who_cannot_be_removed_is_told_why_where_it_would_be_done(at_page: Driver) -> None:
    file = at_page.windows.project.file
    kit, _ = add_young_person(file, "Kit"), add_young_person(file, "Moth")
    dean, _ = add_adult(file, "Dean", AdultRole.FACILITATOR), add_adult(file, "Ruth", AdultRole.OBSERVER)
    keep_statement(file, "mine", said_by=kit, written_down_by=dean)
    at_page.go_to_details("People")
    for name in ("Kit", "Dean"):
        assert not at_page.find(f"{name}: remove").isEnabled()
        assert at_page.sees(f"{name} cannot be removed: something of theirs is in the record.")
    for name in ("Moth", "Ruth"):
        assert not at_page.sees(f"{name} cannot be removed: something of theirs is in the record.")
        at_page.click(f"{name}: remove")
    assert [one.id for one in (*file.all(YoungPerson), *file.all(Adult))] == [kit, dean]


def test_who_has_said_something_meanwhile_stays_at_once_until_it_is_undone(at_page: Driver) -> None:
    file = at_page.windows.project.file
    kit = add_young_person(file, "Kit")
    at_page.go_to_details("People")
    assert at_page.find("Kit: remove").isEnabled()
    keep_statement(file, "mine", said_by=kit)
    at_page.settle()
    assert not at_page.find("Kit: remove").isEnabled()
    at_page.windows.project.undo()
    at_page.settle()
    assert at_page.find("Kit: remove").isEnabled()


def test_criteria_get_names_plain_words_and_an_order(at_page: Driver) -> None:
    file = at_page.windows.project.file
    at_page.go_to_details("Criteria")
    for name in ("Quality of delivery", "Price", "By mistake"):
        at_page.type(name)
        at_page.key(Key.Key_Return)
    at_page.fill("In plain words, criterion 1", "would you learn anything there?")
    at_page.key(Key.Key_Return)
    at_page.click("Price: earlier")
    at_page.fill("Criterion 1", "Cost")
    at_page.key(Key.Key_Return)
    at_page.click("By mistake: remove")
    assert [(one.name, one.plain_words) for one in file.all(Criterion)] == [
        ("Cost", ""),
        ("Quality of delivery", "would you learn anything there?"),
    ]


def test_the_words_of_the_tender_documents_and_the_present_provider_are_kept(at_page: Driver) -> None:
    at_page.go_to_details("Tender documents")
    at_page.type("Young people will ask  questions.")
    at_page.fill("Date of the documents", "2/2/2026")
    at_page.key(Key.Key_Return)
    assert at_page.find("Date of the documents").property("text") == "2 February 2026"
    at_page.choose_details("Present provider")
    at_page.settle()
    at_page.type("Bright Paths CIC\nBright Paths")
    at_page.choose_details("Criteria")
    kept = at_page.windows.project.file.find(Commission)
    assert kept is not None
    assert (kept.tender_documents_say, kept.tender_documents_on) == ("Young people will ask  questions.", "2026-02-02")
    assert kept.present_provider == "Bright Paths CIC\nBright Paths"


def test_what_a_cover_says_is_entered_and_undone(at_page: Driver) -> None:
    at_page.go_to_details("On the packs")
    at_page.type("CYP-2026-014")
    for label, words in (
        ("How to handle it", "Official: sensitive"),
        ("Who answers the young people", "Ruth Ellery, participation manager"),
        ("By which day", "12/6/2026"),
    ):
        at_page.fill(label, words)
        at_page.key(Key.Key_Return)
    assert at_page.find("By which day").property("text") == "12 June 2026"
    kept = at_page.windows.project.file.find(Commission)
    assert kept is not None
    assert (kept.reference, kept.handling) == ("CYP-2026-014", "Official: sensitive")
    assert (kept.answers_by, kept.answers_on) == ("Ruth Ellery, participation manager", "2026-06-12")
    at_page.windows.project.undo()
    at_page.settle()
    assert at_page.find("By which day").property("text") == ""


def test_an_officer_says_that_tenderers_get_the_questions_and_takes_it_back(at_page: Driver) -> None:
    officer, day = "Officer who said the questions go to tenderers", "On which day they said so"
    file = at_page.windows.project.file
    at_page.go_to_details("On the packs")
    assert at_page.shows("stay out of the specification for tenderers until an officer says")
    for label, words in ((officer, "Ruth Ellery"), (day, "2 March 2026")):
        at_page.fill(label, words)
        at_page.key(Key.Key_Return)
    kept = commission_of(file)
    assert (kept.questions_go_said_by, kept.questions_go_on) == ("Ruth Ellery", "2026-03-02")
    assert at_page.shows("the same for every tenderer. Empty the name")
    at_page.fill(officer, "")
    at_page.key(Key.Key_Return)
    kept = commission_of(file)
    assert (kept.questions_go_said_by, kept.questions_go_on) == ("", "")

    day = add_session(file, "planning-workshop", title="Planning", planned_on="2026-03-02")
    begin_session(file, day, plan_named("planning-workshop"))
    at_page.settle()
    wanted = "The group wants tenderers to read who picked differently: the title"
    assert not differing_goes(file, PickOf.TITLE)
    at_page.click(wanted)
    assert differing_goes(file, PickOf.TITLE)
    assert not differing_goes(file, PickOf.KEY_ASPECT)
    at_page.click(wanted)
    assert not differing_goes(file, PickOf.TITLE)


def test_a_session_gets_another_day_and_place_and_one_too_many_goes(at_page: Driver) -> None:
    project = at_page.windows.project
    project.sessions.add("planning-workshop", "Twice")
    at_page.go_to_details("Sessions")
    at_page.fill("Session 1: date", "4 March 2026")
    at_page.key(Key.Key_Return)
    at_page.fill("Session 1: place", "The Old Bobbin")
    at_page.key(Key.Key_Return)
    at_page.click("Twice: remove")
    assert [(one.planned_on, one.place) for one in project.file.all(Session)] == [("2026-03-04", "The Old Bobbin")]


def test_a_tenderer_that_something_rests_on_says_what_where_it_would_be_removed(at_page: Driver) -> None:
    file = at_page.windows.project.file
    add_tenderer(file, "Lantern")
    begin_session(
        file,
        add_session(file, "presentations", title="They present", planned_on="2026-05-06"),
        plan_named("presentations"),
    )
    add_tenderer(file, "Oak Barn")
    at_page.go_to_details("Tenderers")
    assert not at_page.find("Lantern: remove").isEnabled()
    assert at_page.sees("Lantern cannot be removed: something about it is in the record.")
    with pytest.raises(RuleBrokenError, match=r"^Lantern cannot be removed: .* Nothing was changed\."):
        remove_tenderer(file, file.all(Tenderer)[0].id)
    at_page.click("Oak Barn: remove")
    assert [one.name for one in file.all(Tenderer)] == ["Lantern"]
