"""Sorting on paper, and cards added, set aside and brought back, by hand at the console."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication

from tests.exported import exported
from tests.ui.boards import card_numbers, where
from tests.ui.driver import Driver, Key, Role
from workshop_app.actions import people
from workshop_app.actions.statements import keep_statements
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Source
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.sort.pages import ConsoleSort, WallSort
from workshop_app.ui.kit.second_press import TOO_SOON

WORDS = ["be on time", "dont shout", "remember my name", "food", "wifi lol", "food "]
STAFF, DOING = "The people who work there", "What happens there"


@pytest.fixture
def console(driver: Driver, tmp_path: Path) -> Driver:
    """The console at a sort with six cards, two young people and an adult here."""

    def came(file: CommissionFile, session: str) -> None:
        for name in ("Kaz", "moth"):
            people.add_young_person_here(file, session, name)
        people.add_adult_here(file, session, "Ruth Ellery", AdultRole.FACILITATOR)
        keep_statements(file, WORDS)

    driver.begin_at(tmp_path, "sort", plan="planning-workshop", before=came)
    driver.go_to_window(driver.console)
    return driver


def section(console: Driver, name: str) -> None:
    console.click(name)
    console.settle()


def type_numbers(console: Driver, category: str, numbers: str) -> None:
    console.fill(console.find(category, role=Role.EditableText), numbers)


def test_numbers_are_typed_in_by_keyboard_alone_and_placed_as_one_step(console: Driver) -> None:
    section(console, "On paper")
    console.click("Typed in by: Ruth Ellery")
    console.tab_to(STAFF)
    console.type(card_numbers(console, "3 1"))
    console.key(Key.Key_Return)
    assert console.focused_name() == DOING
    console.type(card_numbers(console, "4, 2"))
    assert console.shows(card_numbers(console, "4 food · 2 dont shout"))
    for _ in range(3):
        console.key(Key.Key_Return)
    assert console.focused_name() == "Not sure"
    console.type(card_numbers(console, "5"))
    console.key(Key.Key_Return)
    assert console.focused_name() == "Place the cards"
    before = len(console.windows.project.file.actions())
    console.key(Key.Key_Space)
    assert where(console) == {
        STAFF: ["remember my name", "be on time"],
        DOING: ["food", "food ", "dont shout"],
        "": ["wifi lol"],
    }
    assert len(console.windows.project.file.actions()) == before + 1
    assert console.shows("6 cards were placed. Every card has a place.")
    assert all(one.from_paper and one.written_down_by for one in console.windows.project.file.all(Placement))
    assert console.find(STAFF, role=Role.EditableText).property("text") == ""
    console.windows.project.undo()
    assert where(console) == {}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("99999", "There is no card 99999"),
        ("0", "begin at 1"),
        ("3-1", "runs backwards"),
        ("=1+1", "is not the number of a card"),
        ("100 100", "is there twice"),
    ],
)
def test_a_slip_is_said_and_nothing_is_placed(console: Driver, typed: str, said: str) -> None:
    section(console, "On paper")
    type_numbers(console, STAFF, typed)
    console.settle()
    assert console.shows(said)
    console.click("Place the cards")
    assert where(console) == {}
    assert console.shows("Nothing was placed.")


def test_a_card_under_two_categories_is_said(console: Driver) -> None:
    section(console, "On paper")
    type_numbers(console, STAFF, card_numbers(console, "1 2"))
    type_numbers(console, DOING, card_numbers(console, "2"))
    console.click("Place the cards")
    assert console.shows(f"{card_numbers(console, 'Card 2')} is under “{STAFF}” and under “{DOING}”.")
    assert where(console) == {}


def test_nothing_typed_is_said(console: Driver) -> None:
    section(console, "On paper")
    console.click("Place the cards")
    assert console.shows("No numbers are typed in yet.")


def test_half_typed_numbers_are_there_after_a_restart(console: Driver) -> None:
    section(console, "On paper")
    type_numbers(console, STAFF, card_numbers(console, "1 2"))
    path = console.windows.project.file.path
    console.windows.project.close()
    assert console.windows.project.open(str(path))
    console.settle()
    section(console, "On paper")
    assert console.find(STAFF, role=Role.EditableText).property("text") == card_numbers(console, "1 2")


def test_a_young_persons_own_turn_on_paper(console: Driver) -> None:
    section(console, "On paper")
    console.click("Whose sort: moth")
    console.settle()
    type_numbers(console, STAFF, card_numbers(console, "1 2 3"))
    file = console.windows.project.file
    before = len(file.actions())
    console.click("Place the cards")
    assert len(file.actions()) == before + 1
    own = file.find(Sort, title="What belongs together?", together_id=file.all(Sort)[0].id)
    assert own is not None
    assert len(file.all(Placement, sort_id=own.id)) == 3
    assert file.all(Placement, sort_id=file.all(Sort)[0].id) == []
    console.click("Their turn is done")
    assert file.get(Sort, own.id).finished_at is not None
    assert file.get(Sort, own.id).name_agreed is False


def test_a_young_persons_own_turn_is_begun_with_what_was_typed_and_undone_with_it(console: Driver) -> None:
    section(console, "On paper")
    console.click("Whose sort: moth")
    console.settle()
    file = console.windows.project.file
    before = len(file.actions())
    console.fill("A category made on paper", "stuff at home")
    console.key(Key.Key_Return)
    assert len(file.actions()) == before + 1
    assert file.find(Category, name="stuff at home") is not None
    console.windows.project.undo()
    assert len(file.all(Sort)) == 1


def test_a_category_made_on_paper_is_added(console: Driver) -> None:
    section(console, "On paper")
    console.fill("A category made on paper", "after 4 <b>not monday</b>")
    console.key(Key.Key_Return)
    console.settle()
    type_numbers(console, "after 4 <b>not monday</b>", card_numbers(console, "1"))
    console.click("Place the cards")
    assert where(console) == {"after 4 <b>not monday</b>": ["be on time"]}


def test_cards_and_sheet_are_printed_into_the_folder(console: Driver) -> None:
    section(console, "On paper")
    console.click("Print cards and sheet")
    folder = Path(console.windows.project.packs.folder)
    console.wait_until(lambda: "category-sheet.pdf" in exported(folder), milliseconds=20000)
    console.wait_until(lambda: console.shows("sort-cards, ") and console.shows("category-sheet, "), milliseconds=20000)
    assert exported(folder)["sort-cards.pdf"].read_bytes().startswith(b"%PDF")


def test_cards_are_pasted_a_line_each_as_one_step(console: Driver) -> None:
    section(console, "Manage cards")
    pasted = "a dog\n\n  two spaces  \n=1+1\n<b>loud</b>\n" + "long " * 100
    console.find("Cards to add").setProperty("text", pasted)
    console.click("Add 5 cards")
    said = [one.wording for one in console.windows.project.file.all(Statement)][len(WORDS) :]
    assert said == ["a dog", "  two spaces  ", "=1+1", "<b>loud</b>", "long " * 100]
    assert console.shows("5 cards were added.")
    assert console.sees("a dog", console.wall)
    console.windows.project.undo()
    assert len(console.windows.project.file.all(Statement)) == len(WORDS)


def test_a_spreadsheets_cells_are_shown_as_the_cards_they_make_before_they_are_made(console: Driver) -> None:
    section(console, "Manage cards")
    console.click(console.find("Cards to add", role=Role.EditableText))
    QGuiApplication.clipboard().setText(
        '"Three things:\n1. a lift home\n2. ""real"" food"\r\nsomebody who stays\r\n"He said ""no"" twice"\r\n'
    )
    console.key(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    cards = ['Three things:\n1. a lift home\n2. "real" food', "somebody who stays", 'He said "no" twice']
    assert console.sees("Add 3 cards")
    assert set(cards) <= set(console.texts())
    console.click("Quotation marks come from a spreadsheet: one pair around each cell")
    assert console.sees("Add 5 cards")
    assert '2. ""real"" food"' in console.texts()
    console.click("Quotation marks come from a spreadsheet: one pair around each cell")
    console.click("Add 3 cards")
    assert [one.wording for one in console.windows.project.file.all(Statement)][len(WORDS) :] == cards


def test_cards_to_add_come_back_as_they_were_left(console: Driver) -> None:
    section(console, "Manage cards")
    console.click(console.find("Cards to add", role=Role.EditableText))
    console.type("a\u00a0kettle\nmore bus")
    section(console, "On paper")
    section(console, "Manage cards")
    console.click("Add 2 cards")
    said = [one.wording for one in console.windows.project.file.all(Statement)][len(WORDS) :]
    assert said == ["a\u00a0kettle", "more bus"]
    section(console, "On paper")
    section(console, "Manage cards")
    assert console.find("Cards to add", role=Role.EditableText).property("text") == ""


def test_cards_from_a_file_and_the_lines_that_were_refused(console: Driver, tmp_path: Path) -> None:
    section(console, "Manage cards")
    source = tmp_path / "words.jsonl"
    source.write_text(
        '{"wording": "on time pls"}\n{"words": "no"}\nnonsense\n{"wording": "a kettle", "said_by": "Otter"}\n', "utf-8"
    )
    console.console_page(ConsoleSort).import_cards(QUrl.fromLocalFile(str(source)))
    console.settle()
    added = console.windows.project.file.all(Statement)[len(WORDS) :]
    assert [one.wording for one in added] == ["on time pls", "a kettle"]
    assert {one.source for one in added} == {Source.IMPORTED}
    assert console.shows("2 cards were added. Line 2: there is no “wording”, only “words”.")
    assert console.shows("The field “words” of “words.jsonl” is not used. Not used here: “said_by”. Cards name nobody")
    for name, content, said in (
        ("words.docx", b"x", "must end in .txt, .csv, .xlsx or .jsonl"),
        ("utf16.txt", "hi".encode("utf-16")[:-1], "UTF-16"),
        ("gone.txt", None, "cannot be read"),
    ):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        console.console_page(ConsoleSort).import_cards(QUrl.fromLocalFile(str(tmp_path / name)))
        assert said in console.windows.last_said
        assert "\n" not in console.windows.last_said


def test_a_card_is_set_aside_with_a_reason_and_comes_back_where_it_lay(console: Driver) -> None:
    section(console, "On paper")
    type_numbers(console, STAFF, card_numbers(console, "1 2 3"))
    console.click("Place the cards")
    section(console, "Manage cards")
    console.fill("Look for a card", "shout")
    console.settle()
    console.click("More about these words: dont shout")
    console.click("Set aside")
    console.settle()
    console.type("it names my brother")
    console.key(Key.Key_Return)
    console.settle()
    assert "dont shout" not in console.texts(console.wall)
    state = {one.wording: one.state for one in console.windows.project.file.all(Statement)}
    assert state["dont shout"] is StatementState.SET_ASIDE
    assert console.shows("Reason: it names my brother")
    assert not console.shows("Reason", console.wall)
    console.click("Bring it back: dont shout")
    assert where(console) == {STAFF: ["be on time", "dont shout", "remember my name"]}
    assert console.sees("dont shout", console.wall)


def test_of_many_cards_those_near_what_is_seen_are_made_and_the_keyboard_reaches_all(console: Driver) -> None:
    """A laptop with 4 GB holds two hundred rows with their buttons ill; a page of them is enough."""
    more = "More about these words: "
    many = [f"card {number}" for number in range(120)]
    keep_statements(console.windows.project.file, many)
    section(console, "Manage cards")
    made = [name for name in console.names() if name.startswith(more)]
    assert f"{more}be on time" in made
    assert len(made) < 60
    console.fill("Look for a card", "card 1")
    console.settle()
    expected = [one for one in many if "card 1" in one]
    reached: list[str] = []
    for _ in range(3 * len(expected)):
        if len(reached) == len(expected):
            break
        console.tab()
        if console.focused_name().startswith(more):
            reached.append(console.focused_name().removeprefix(more))
    assert reached == expected
    assert console.sees(expected[-1])
    console.click(f"{more}card 119")
    assert console.shows("Set aside…")


def test_the_cards_are_hidden_until_everybody_is_ready(console: Driver) -> None:
    section(console, "Manage cards")
    console.click("Hide the cards on the big screen until everybody is ready")
    assert console.sees("The cards come up when everyone is ready", console.wall)
    assert console.sees("6 cards so far", console.wall)
    assert "food" not in console.texts(console.wall)
    assert console.wall_page(WallSort).cards.cards.rows() == []
    console.click("Show the cards on the big screen: everybody is ready")
    assert console.sees("be on time", console.wall)
    assert console.windows.project.file.all(Category)


def test_a_disclosure_on_a_pasted_card_is_passed_on_or_was_a_mistake(console: Driver) -> None:
    section(console, "Manage cards")
    for words in ("food", "dont shout"):
        file = console.windows.project.file
        page = console.console_page(ConsoleSort)
        page.cards.takingOff.take_off(next(one.id for one in file.all(Statement) if one.wording == words))
    console.settle()
    card = card_numbers(console, "Card 4")
    assert console.sees(f"{card} is set aside for safeguarding. Tell the safeguarding lead today.")
    assert not any(text in ("food", "food ", "dont shout") for text in console.texts() + console.texts(console.wall))
    assert "bring" not in " ".join(console.names()).lower()
    console.click(card_numbers(console, "Card 2: pass it on"))
    # The second stands before the fourth, as it was said before it.
    console.click("Show the words: Something that was said")
    assert console.sees("dont shout")
    assert console.shows("It waits on the console.")
    console.click("Hide the words: Something that was said")
    assert "dont shout" not in console.texts()
    console.click("It was a mistake: Something that was said")
    console.rest(TOO_SOON)
    console.click("Yes, it was a mistake: bring it back: Something that was said")
    console.click("Close Safeguarding")
    assert console.sees("Waiting")
    assert "dont shout" not in console.texts(console.wall)
    waits = console.windows.project.file.find(Statement, wording="dont shout")
    assert waits is not None
    assert waits.state is StatementState.WAITING
    console.settle()
    console.click("Put it up: dont shout")
    assert console.sees("dont shout", console.wall)
    console.settle()
    console.click(f"{card}: pass it on")
    console.fill(console.find("Passed to", role=Role.EditableText), "Jo Marsh")
    console.click("Passed on: Something that was said")
    console.click("Close Safeguarding")
    assert console.sees(f"{card} is set aside for safeguarding, and passed to the safeguarding lead.")
    kept = {one.wording: one for one in console.windows.project.file.all(Statement)}
    assert kept["food"].passed_on_at is not None
    assert kept["dont shout"].state is StatementState.UP
