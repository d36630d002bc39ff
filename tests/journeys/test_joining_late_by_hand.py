"""Two young people who join once bids are out, four tenderers, no specification: both windows, to the feedback pack."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.driver import Driver, Key, Role
from workshop_app.domain.fairness import Agreed, BriefingPart, Declaration
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.sessions import ActivityKind
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.gathering import gather
from workshop_app.ui.activities.declaration.pages import ConsoleDeclaration

TENDERERS = ("Lantern Trust", "Brook", "Oak Barn", "Pinder Yard")
SAID = (
    "somewhere i dont have to explain my mum  first",
    "bus stops at 6. so what then",
    "id want to be asked. not told",
)
WHY = {"Kaz": "cos i explain it every single week", "moth": "no bus no me"}
ASKED = "who do we ring when the bus doesnt come"
CRITERION = "Do the same people stay with you?"
STRONG = "the woman w the lanyard said idk and meant it"
WEAK = "they read it all off the slide  😴"
PRIVATE = "he sounds like my old head of year"
HALF = "yeah on a good week"
SILENT = "Pinder Yard"
LINE = "Staff are told about a young carer's home life once, and pass it on with consent."


def squeezed(text: str) -> str:
    """Take white space away: a page breaks lines where it must."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def write(driver: Driver, field: str, words: str) -> None:
    driver.fill(driver.find(field, role=Role.EditableText), words)
    driver.key(Key.Key_Return)


def tap(driver: Driver, name: str) -> None:
    driver.click(name, driver.wall)
    driver.settle()


def press(driver: Driver, name: str) -> None:
    driver.click(name, driver.console)


def next_one(driver: Driver, kind: ActivityKind) -> None:
    press(driver, "Next")
    if driver.windows.session.beforeDeclared.question:
        press(driver, "Go on all the same")
    activity = driver.windows.session.activity
    assert activity is not None
    assert activity.kind is kind
    driver.settle()


def join(driver: Driver, path: Path) -> None:
    """Start the project at this plan, and hold its session."""
    project = driver.windows.project
    assert project.start(
        str(path), "Our Turn", "Young Carers Service", "Marlow Vale Council", "", "joining-at-tender-stage"
    )
    driver.go_to_details("Tenderers")
    for name in TENDERERS:
        write(driver, "Name of a tenderer", name)
    press(driver, "Close the project details")
    driver.start_session()
    for alias in ("Kaz", "moth"):
        write(driver, "Name for this work", alias)
    next_one(driver, ActivityKind.BRIEFING)
    next_one(driver, ActivityKind.BRIEFING)
    press(driver, "Hand over to Kaz")
    tap(driver, "I’m ready")
    tap(driver, "Do you agree?: yes")
    press(driver, "Hand over to moth")
    tap(driver, "I’m ready")
    tap(driver, "Do you agree?: yes")
    next_one(driver, ActivityKind.BREAK)
    next_one(driver, ActivityKind.CAPTURE)
    for words in SAID:
        write(driver, "What was said", words)
    press(driver, "Put all 3 up")
    driver.wait_until(lambda: set(SAID) <= set(driver.texts(driver.wall)))
    next_one(driver, ActivityKind.PICK)
    for alias, words in zip(WHY, SAID, strict=False):
        press(driver, f"Pick for {alias}")
        driver.click(driver.find(words, role=Role.RadioButton))
        write(driver, "Why", WHY[alias])
    next_one(driver, ActivityKind.QUESTIONS)
    write(driver, "The question", ASKED)
    next_one(driver, ActivityKind.EVALUATION)
    next_one(driver, ActivityKind.CLOSE)
    press(driver, "End the session")
    driver.wait_until(lambda: driver.windows.session.sessionTitle == "")


def hear_them(driver: Driver) -> None:
    """Hold the presentations: the first tenderer's turns at the big screen, the others' sheets typed in from paper."""
    press(driver, "Another session")
    press(driver, "The presentations (130 min with one tenderer)")
    driver.start_session()
    for alias in WHY:
        press(driver, alias)
    next_one(driver, ActivityKind.BRIEFING)
    next_one(driver, ActivityKind.DECLARATION)
    press(driver, "Hand over to Kaz")
    tap(driver, "I’m ready")
    for name in TENDERERS:
        assert driver.shows(name, driver.wall)
        for question in driver.console_page(ConsoleDeclaration).questions:
            tap(driver, f"{question}: no")
        tap(driver, "Done" if name == TENDERERS[-1] else "The next one")
    next_one(driver, ActivityKind.BRIEFING)
    for number, name in enumerate(TENDERERS):
        next_one(driver, ActivityKind.PRESENTATION)
        press(driver, "Start presenting")
        press(driver, "Start questions")
        press(driver, f"Asked: {ASKED}")
        press(driver, "End the slot")
        press(driver, "Yes, end the slot")
        next_one(driver, ActivityKind.FEEDBACK)
        if number == 0:
            private_turns(driver)
        elif name != SILENT:
            paper_sheets(driver, name)
        next_one(driver, ActivityKind.VERDICT)
        next_one(driver, ActivityKind.BREAK)
    next_one(driver, ActivityKind.STRONGEST)
    next_one(driver, ActivityKind.EVALUATION)
    next_one(driver, ActivityKind.CLOSE)
    press(driver, "End the session")


def private_turns(driver: Driver) -> None:
    """Kaz says three things and answers, and keeps one back; moth passes."""
    press(driver, "Private turns")
    press(driver, "Hand over to Kaz")
    tap(driver, "I’m ready")
    type_at_wall(driver, "Your words", STRONG)
    tap(driver, "Add it, and one more")
    type_at_wall(driver, "Your words", PRIVATE)
    tap(driver, "Next")
    type_at_wall(driver, "Your words", WEAK)
    tap(driver, "Next")
    tap(driver, "Next")
    tap(driver, "All in all: partly")
    type_at_wall(driver, "Why?", HALF)
    tap(driver, "Next")
    tap(driver, "Share everything")
    tap(driver, f"Keep it to myself: strength, {PRIVATE}")
    tap(driver, "Done")
    press(driver, "Hand over to moth")
    tap(driver, "I’m ready")
    tap(driver, "That’s all from me")
    tap(driver, "Done")


def type_at_wall(driver: Driver, field: str, words: str) -> None:
    driver.click(driver.find(field, driver.wall, role=Role.EditableText), driver.wall)
    driver.type(words)


def paper_sheets(driver: Driver, tenderer: str) -> None:
    """Type both sheets in by keys alone."""
    press(driver, "Paper sheets")
    for key, line, answer in ((Key.Key_1, f"*+ {tenderer} came early", "y"), (Key.Key_2, "- dunno", "n")):
        driver.key(key, Qt.KeyboardModifier.AltModifier)
        driver.type(line)
        driver.tab()
        driver.type(answer)
        driver.key(Key.Key_Return)


def test_two_who_join_late_are_told_exactly_and_nothing_is_said_of_workshops_and_lines_that_never_were(
    driver: Driver, tmp_path: Path, words_of_pdf: Callable[[Path], str]
) -> None:
    join(driver, tmp_path / "ours.workshop")
    hear_them(driver)
    file = driver.windows.project.file
    assert {one.agreed for one in file.all(BriefingPart) if one.agreed is not None} == {Agreed.YES}
    assert len(file.all(Declaration)) == len(TENDERERS)
    assert {one.wording for one in file.all(Remark) if one.state is RemarkState.PRIVATE} == {PRIVATE, "dunno"}

    def printed(contents: bytes) -> str:
        pack = tmp_path / "pack.pdf"
        pack.write_bytes(contents)
        return squeezed(words_of_pdf(pack))

    pack = printed(feedback_pack(gather(file)))
    for told in (
        *(SAID[0], SAID[1], *WHY.values(), ASKED, STRONG, WEAK.replace("😴", ""), HALF),
        "2 young people came to the sessions",
        "2 young people picked on their own",
        "No key aspect that the group picked stands here.",
        "No title that the group picked stands here.",
        "1 of 2 said partly 1 gave no answer that is here",
        "2 of 2 answered, 0 chose to share",
        "3 remarks are private.",
        "2 young people were there; no answer is kept.",
    ):
        assert squeezed(told) in pack, told
    for never in ("Kaz", "moth", PRIVATE, "dunno", "percent", "average", "no strength that", "workshop: what we need"):
        assert squeezed(never) not in pack, never
    silent = pack[pack.rindex(squeezed("Presented on")) :]
    assert squeezed("No answer on the whole or on a category stands in this pack.") in silent
    assert squeezed("No strength stands in this pack.") in silent

    driver.go_to_details("Specification")
    write(driver, "The line", LINE)
    lines = printed(specification(gather(file)))
    assert squeezed(LINE) in lines
    assert squeezed("Where no words stand below a line, nothing here shows that young people said it.") in lines
    assert squeezed("No words that can be printed are tied to this line.") in lines
    assert squeezed(LINE) in printed(feedback_pack(gather(file))), "nobody answered it, and the pack says so"
    file.must_check()
