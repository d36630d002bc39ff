"""What a tenderer wrote to all lines at once: pasted as it is, however long, beside what it wrote line by line."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.driver import Driver, Role
from workshop_app.actions import specification, tendering
from workshop_app.domain.people import Recipient
from workshop_app.domain.tendering import Response
from workshop_app.domain.wording import LONGEST_WORDING
from workshop_app.exports.gathering import gather
from workshop_app.store import CommissionFile

PARAGRAPH = "We will  answer\u00a0<b>every</b> call — اتصلوا بنا 🐐 — within\tthree\u2028rings.\n\n"
LETTER = (PARAGRAPH * (LONGEST_WORDING // len(PARAGRAPH) + 1))[:LONGEST_WORDING]
BOX = "What Oak Barn wrote to all lines at once"


def test_a_letter_to_all_lines_is_kept_to_the_character_and_stays_its_tenderers(driver: Driver, tmp_path: Path) -> None:
    def begun(file: CommissionFile, _: str) -> None:
        for name in ("Oak Barn", "Brook"):
            brook = tendering.add_tenderer(file, name)
        line = specification.add_specification_line(file, "They ring first.")
        tendering.keep_response(file, brook, line, "yes we ring")

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=begun)
    driver.click("More")
    driver.go_to_details("Tenderers’ responses")
    box = driver.find(BOX, role=Role.EditableText)
    driver.click(box)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(LETTER)
    driver.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.click("Responses of Brook")
    file = driver.windows.project.file
    (kept,) = file.all(Response, specification_line_id=None)
    assert kept.wording == LETTER
    driver.settle()
    brooks = driver.find("What Brook wrote to all lines at once", role=Role.EditableText)
    assert brooks.property("text") == ""
    assert not any("every" in text for text in driver.texts(driver.wall))
    oak, brook = gather(file, Recipient.PANEL).tenderers
    assert (oak.response_as_a_whole, brook.response_as_a_whole) == (LETTER, "")
    assert [one.wording for one in brook.responses] == ["yes we ring"]
    driver.click("Responses of Oak Barn")
    driver.settle()
    driver.fill(driver.find(BOX, role=Role.EditableText), "")
    driver.click("Responses of Brook")
    assert file.all(Response, specification_line_id=None) == []
