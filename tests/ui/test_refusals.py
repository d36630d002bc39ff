"""Nobody's typing is lost by a refusal: what was typed stays until it is kept, whatever the reason was."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod

import workshop_app.ui
from tests.ui.driver import Driver, Key, Role, meta_object_of
from tests.ui.fixtures import PACKAGE_ROOT
from tests.ui.test_bridge import python_types, without_comments_and_strings
from workshop_app.actions import feedback, people, specification, tendering
from workshop_app.domain.drafts import prompt_box_key
from workshop_app.domain.feedback import Answer, Evaluation, Verdict
from workshop_app.domain.people import Attendance, YoungPerson
from workshop_app.domain.sessions import Prompt, Session
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import AskedQuestion, Tenderer
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.capture.pages import WallCapture
from workshop_app.ui.activities.sort.pages import ConsoleSort
from workshop_app.ui.kit.second_press import TOO_SOON

QML = Path(workshop_app.ui.__file__).parent
TYPED = "they never ask us first"
WHY_CHANGE = "What should we change? Anything else?"

FILLED_FROM_WHAT_IS_KEPT = {
    ("PeoplePanel.qml", "alias"),
    ("PeopleDetails.qml", "young"),
    ("WhoPicker.qml", "sought"),
    ("ReasonBox.qml", "why"),
    ("KeptField.qml", "field"),
    ("KeptWords.qml", "box"),
    ("PaperLine.qml", "numbers"),
    ("CategoryPanel.qml", "naming"),
    ("questions/ConsoleView.qml", "changed"),
    ("pick/ConsoleView.qml", "why"),
}
"""Boxes that are filled with what they are about, or with its draft, as they come up, or with what was refused of it.
One to find a name holds nothing that is kept."""


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def typed(driver: Driver, name: str) -> str:
    return str(driver.find(name, driver.at, role=Role.EditableText).property("text"))


def write(driver: Driver, name: str, text: str = TYPED) -> None:
    driver.fill(driver.find(name, driver.at, role=Role.EditableText), text)


def take_nothing_more(file: CommissionFile) -> None:
    """Have the disk refuse every word from now on, kept or half typed, as a stick does that is write-protected."""
    file.db.execute("PRAGMA query_only = ON")


def take_words_again(file: CommissionFile) -> None:
    file.db.execute("PRAGMA query_only = OFF")


def begun(driver: Driver, folder: Path, plan: str, kind: str, nth: int = 0) -> Session:
    """Begin an activity of a session, with a tenderer, a question and a young person who is here."""
    project = driver.windows.project
    assert project.start(str(folder / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "", plan)
    tendering.add_tenderer(project.file, "Oak Barn")
    specification.add_question(project.file, "Who picks up the phone?")
    driver.start_session()
    driver.wait_until(lambda: driver.windows.session.activity is not None)
    project.people.add_young_people("Kez")
    driver.go_to_activity(kind, nth)
    session = driver.windows.session.session
    assert session is not None
    return session


def statements_of(code: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each line of QML with the headers of the blocks around it, the innermost last."""
    around: list[str] = []
    for line in code.splitlines():
        text = line.strip()
        for _ in range(len(text) - len(text.lstrip("}"))):
            around.pop()
        yield text, list(around)
        rest = text.lstrip("}")
        around += [rest] * max(0, rest.count("{") - rest.count("}"))
        for _ in range(rest.count("}") - rest.count("{")):
            around.pop()


def slots_that_answer() -> dict[str, set[str]]:
    """By the name of every slot of ui/, the types it answers with.

    Told by a process of its own: what Qt knows of a type may go with the windows of other tests.
    """
    code = "import json; from tests.ui import test_refusals as us; print(json.dumps(us.slots_here(), default=list))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGE_ROOT,
        env=os.environ | {"PYTHONPATH": str(PACKAGE_ROOT)},
        capture_output=True,
        check=True,
    )
    return {name: set(types) for name, types in json.loads(told.stdout).items()}


def slots_here() -> dict[str, set[str]]:
    """By the name of every slot of ui/, the types it answers with."""
    found: dict[str, set[str]] = {}
    for owner in python_types().values():
        for number in range(meta_object_of(owner).methodCount()):
            method = meta_object_of(owner).method(number)
            if method.methodType() == QMetaMethod.MethodType.Slot:
                found.setdefault(bytes(method.name().data()).decode(), set()).add(str(method.typeName()))
    return found


_COMING_UP = ("Component.onCompleted: ", "onFill: ")


def clearings() -> Iterator[tuple[str, str, str]]:
    """Yield every place in QML where a box is given another text: file, box, and the condition it is done on.

    As it comes up, and where it asks to be filled, there is nothing in it that could be lost.
    """
    for path in sorted(QML.rglob("*.qml")):
        name = path.relative_to(QML).as_posix()
        for line, around in statements_of(without_comments_and_strings(path.read_text("utf-8"))):
            if line.startswith(_COMING_UP) or (around and around[-1].startswith(_COMING_UP)):
                continue
            for box in re.findall(r"\b(\w+)\.text = ", line):
                if not any(name.endswith(one) and box == of for one, of in FILLED_FROM_WHAT_IS_KEPT):
                    yield name, box, around[-1] if around else ""


LOADED = (
    ("activities/evaluation/ConsoleView.qml", "function load(): void {"),
    ("activities/SayItBox.qml", 'if (words.empty && wording !== "") {'),
    ("activities/ScribesBox.qml", 'if (words.empty && wording !== "") {'),
    ("activities/SheetPanel.qml", "function fill(): void {"),
    ("windows/UnfairPart.qml", "onClicked: {"),
    ("windows/AgreementsView.qml", "function load(): void {"),
    ("project/LineRow.qml", "function load(): void {"),
    ("project/LineWriting.qml", "function load(): void {"),
    ("windows/AboutWordsView.qml", "function load(): void {"),
    ("windows/AboutWordsView.qml", "function tick(key: string): void {"),
    ("activities/presentation/CorrectTimes.qml", "if (time.text === one.shown) {"),
    ("activities/presentation/OwnNotes.qml", "if (box.whoseNow !== view.notes.whose) {"),
    ("activities/questions/BankRow.qml", "onClicked: {"),
    ("activities/sort/PaperPanel.qml", "Field {"),
    ("windows/LinkingPanel.qml", "onPressed: {"),
)
"""Where a box is given what was kept before, its draft, or another name in place of one that nothing is kept of."""


def test_a_box_is_emptied_only_where_the_slot_says_that_its_words_were_kept() -> None:
    answers = slots_that_answer()
    found = list(clearings())
    assert len(found) >= 10
    unasked = []
    for name, box, condition in found:
        calls = re.findall(r"(?<![!\w.])(?:\w+\.)+(\w+)\(", condition.partition("if (")[2])
        if (name, condition) not in LOADED and not any("bool" in answers.get(call, ()) for call in calls):
            unasked.append((name, box, condition))
    assert unasked == [], "given another text whether or not it was kept"


AT_THE_CONSOLE = [
    ("initial-workshop", "capture", "What was said", "Save"),
    ("planning-workshop", "pick", "A title somebody proposes", "Save"),
    ("planning-workshop", "questions", "The question", "Save"),
    ("planning-workshop", "sort", "Name of the new group", "Add this group"),
    ("presentations", "feedback", "Their words", "Save privately"),
    ("presentations", "presentation", "A question for every tenderer", "Add to the list"),
    ("presentations", "presentation", "A question that came up", "It was asked"),
    ("initial-workshop", "capture", "Name for this work", ""),
    ("initial-workshop", "capture", "An adult's name", "observer"),
]


@pytest.mark.parametrize(("plan", "kind", "box", "button"), AT_THE_CONSOLE)
def test_a_disk_that_refuses_takes_nothing_out_of_a_box(
    driver: Driver, tmp_path: Path, plan: str, kind: str, box: str, button: str
) -> None:
    begun(driver, tmp_path, plan, kind, 1 if kind in ("capture", "pick") else 0)
    if box == "Name for this work":
        driver.click("Add young people")
    if kind == "sort":
        driver.click("New group")
    if kind == "feedback":
        driver.click("Write it down")
    if button == "It was asked":
        driver.click("Start presenting")
    take_nothing_more(file_of(driver))
    write(driver, box)

    def keep() -> None:
        if button:
            driver.click(driver.find(button, role=Role.Button))
        else:
            driver.key(Key.Key_Return)

    before = len(file_of(driver).actions())
    keep()
    assert "could not be saved" in driver.windows.last_said
    assert typed(driver, box) == TYPED
    assert len(file_of(driver).actions()) == before
    take_words_again(file_of(driver))
    keep()
    assert len(file_of(driver).actions()) == before + 1
    if kind == "sort":
        assert not driver.all_named(box), "the new group has its name, and its box is gone"
    else:
        assert typed(driver, box) == ""


@pytest.mark.parametrize(("kind", "box"), [("capture", ""), ("evaluation", WHY_CHANGE)])
def test_a_disk_that_refuses_takes_nothing_out_of_a_box_at_the_wall(
    driver: Driver, tmp_path: Path, kind: str, box: str
) -> None:
    begun(driver, tmp_path, "initial-workshop", kind, 1 if kind == "capture" else 0)
    take_nothing_more(file_of(driver))
    driver.go_to_window(driver.wall)
    box = box or driver.wall_page(WallCapture).prompt
    driver.tap(driver.find(box, role=Role.EditableText))
    driver.type(TYPED)
    driver.tap("Save it")
    assert typed(driver, box) == TYPED
    take_words_again(file_of(driver))
    driver.rest(TOO_SOON)
    driver.tap("Save it")
    if kind == "evaluation":
        driver.tap("Next one")
    assert typed(driver, box) == ""


def test_half_typed_words_that_find_no_room_are_still_there_on_the_way_back(driver: Driver, tmp_path: Path) -> None:
    begun(driver, tmp_path, "initial-workshop", "capture")
    here = driver.windows.session.activity
    assert here is not None
    file = file_of(driver)
    (pages,) = file.db.execute("PRAGMA page_count").fetchone()
    file.db.execute(f"PRAGMA max_page_count = {pages + 8}")
    long = TYPED * 3000
    driver.click(driver.find("What was said", role=Role.EditableText))
    driver.find("What was said", role=Role.EditableText).setProperty("text", long)
    driver.go_to_activity("briefing")
    driver.settle()
    assert "is full" in driver.windows.last_said
    assert driver.windows.session.activity != here
    driver.windows.session.go_to(here.id)
    driver.settle()
    assert typed(driver, "What was said") == long
    file.db.execute("PRAGMA max_page_count = 1000000")
    driver.go_to_activity("briefing")
    first = file.all(Prompt, activity_id=here.id)[0]
    assert file.draft(prompt_box_key("console", here.kind, here.id, first.id)) == long


def test_a_category_that_exists_and_a_name_that_is_taken_stay_in_their_boxes(driver: Driver, tmp_path: Path) -> None:
    begun(driver, tmp_path, "planning-workshop", "sort")
    page = driver.console_page(ConsoleSort).cards
    names = [row["name"] for row in page.categories.rows()]
    driver.click("New group")
    write(driver, "Name of the new group", names[0])
    driver.click("Add this group")
    assert "already" in driver.windows.last_said
    assert typed(driver, "Name of the new group") == names[0]


def test_a_young_persons_name_that_is_taken_stays(driver: Driver, tmp_path: Path) -> None:
    begun(driver, tmp_path, "initial-workshop", "capture")
    driver.click("Add young people")
    write(driver, "Name for this work", "Kez")
    driver.key(Key.Key_Return)
    assert "Kez" in driver.windows.last_said
    assert typed(driver, "Name for this work") == "Kez"
    assert len(file_of(driver).all(YoungPerson)) == 1


def test_a_tenderer_that_is_there_already_stays_typed_and_so_does_a_correction(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "", "", "presentations")
    for name in ("Oak Barn", "Lantern"):
        tendering.add_tenderer(project.file, name)
    driver.go_to_details("Tenderers")
    write(driver, "Name of a tenderer", "Oak Barn")
    driver.click("Add the tenderer")
    assert typed(driver, "Name of a tenderer") == "Oak Barn"
    write(driver, "Tenderer 2", "Oak Barn")
    driver.key(Key.Key_Tab)
    assert "already" in driver.windows.last_said
    assert typed(driver, "Tenderer 2") == "Oak Barn"
    assert driver.sees("Tenderer 2: not saved yet")
    assert driver.shows("already")
    write(driver, "Tenderer 2", "Oak Barn Trust")
    driver.key(Key.Key_Tab)
    assert not driver.shows("already"), "what was refused was done"
    assert [one.name for one in project.file.all(Tenderer)] == ["Oak Barn", "Oak Barn Trust"]
    assert not driver.shows("not saved yet")
    project.undo()
    driver.settle()
    assert typed(driver, "Tenderer 2") == "Lantern"


def gone(driver: Driver) -> None:
    """Take everybody out of the record of who came, as the undo of their arrival does."""
    file = file_of(driver)
    with file.action("correct_attendance") as acting:
        for stay in file.all(Attendance):
            acting.delete(Attendance, stay.id)


def test_an_evaluation_by_somebody_who_was_not_there_stays(driver: Driver, tmp_path: Path) -> None:
    begun(driver, tmp_path, "initial-workshop", "evaluation")
    driver.click("Kez")
    write(driver, WHY_CHANGE)
    gone(driver)
    driver.click("Save")
    assert file_of(driver).all(Evaluation) == []
    assert typed(driver, WHY_CHANGE) == TYPED


def test_words_with_a_verdict_wait_for_somebody_who_is_found_not_to_have_been_there(
    driver: Driver, tmp_path: Path
) -> None:
    session = begun(driver, tmp_path, "presentations", "verdict")
    file = file_of(driver)
    driver.click("Whose answer: Kez")
    why = next(name for name in driver.names() if name.endswith(": why"))
    write(driver, why)
    gone(driver)
    driver.settle()
    assert why not in driver.names()
    assert file.all(Verdict) == []
    people.arrive(file, session.id, young_person_id=file.all(YoungPerson)[0].id)
    driver.click("Whose answer: Kez")
    assert typed(driver, why) == TYPED


def test_words_with_a_verdict_that_the_disk_refuses_stay_also_where_the_verdict_changes(
    driver: Driver, tmp_path: Path
) -> None:
    begun(driver, tmp_path, "presentations", "verdict")
    file = file_of(driver)
    driver.click("Whose answer: The group")
    about = next(name for name in driver.names() if name.endswith(": why")).removesuffix(": why")
    driver.click(f"{about}: partly")
    driver.settle()
    take_nothing_more(file)
    write(driver, f"{about}: why")
    driver.key(Key.Key_Return)
    assert "could not be saved" in driver.windows.last_said
    driver.key(Key.Key_Tab)
    take_words_again(file)
    (given,) = file.all(Verdict)
    feedback.give_verdict(
        file, str(given.tenderer_id), Answer.NO, session_id=str(given.session_id), wording="from another hand"
    )
    driver.settle()
    assert typed(driver, f"{about}: why") == TYPED
    assert driver.shows("Not saved yet")


def test_an_answer_is_there_again_where_its_question_was_unticked_and_ticked_again(
    driver: Driver, tmp_path: Path
) -> None:
    begun(driver, tmp_path, "presentations", "presentation")
    file = file_of(driver)
    question = file.all(Question)[0]
    driver.click(f"Asked: {question.wording}")
    box = f"What was answered: {question.wording}"
    write(driver, box)
    tendering.not_asked_after_all(file, file.all(AskedQuestion)[0].id)
    driver.settle()
    assert box not in driver.names()
    driver.click(f"Asked: {question.wording}")
    assert typed(driver, box) == TYPED
    driver.click(driver.find(box, role=Role.EditableText))
    driver.key(Key.Key_Return)
    assert [one.answer for one in file.all(AskedQuestion)] == [TYPED]
