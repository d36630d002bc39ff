"""Words on the big screen while they are gathered: one stands large, the others keep their places in columns."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Role, type_of
from tests.ui.lying import Lying
from tests.ui.test_sizes import looks, move_nothing
from workshop_app.actions.statements import keep_statement, put_up, take_down
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.statements import StatementState
from workshop_app.ui.activities.capture.pages import WallCapture
from workshop_app.ui.activities.capture.word_columns import Room, WordColumns
from workshop_app.ui.kit.fitting import height_of

Places = dict[str, tuple[float, float, float]]
LONG = "they keep moving me and every time i have to tell it all again from the start like a rerun of me"


@pytest.fixture
def gathering(driver: Driver, tmp_path: Path) -> Driver:
    """A session in which words go up under the second question; nothing moves but what has to."""
    move_nothing(driver)
    driver.begin_at(tmp_path, "capture", 1)
    return driver


def page_of(driver: Driver) -> WallCapture:
    return driver.wall_page(WallCapture)


def said(driver: Driver, words: str, state: StatementState = StatementState.UP, *, gist: bool = False) -> str:
    page = page_of(driver)
    how = Exactness.GIST if gist else Exactness.EXACT
    kept = keep_statement(
        driver.windows.project.file, words, prompt_id=page._id_of(page.promptNumber), state=state, exactness=how
    )
    driver.settle()
    return kept


def cards(driver: Driver) -> list[QQuickItem]:
    return [item for item in driver.items(driver.wall) if type_of(item).startswith("Card_")]


def places(driver: Driver) -> Places:
    return {item.property("wording"): (item.x(), item.y(), item.property("textSize")) for item in cards(driver)}


def test_the_question_stands_alone_until_there_are_words(gathering: Driver) -> None:
    page = page_of(gathering)
    question = gathering.find(page.prompt, gathering.wall)
    assert question.property("font").pixelSize() > 90
    assert gathering.shows(page.say, gathering.wall)
    said(gathering, "one")
    said(gathering, "two")
    assert question.property("font").pixelSize() == 60
    assert not gathering.shows(page.say, gathering.wall)


def test_what_went_up_last_stands_large_and_the_others_keep_their_places(gathering: Driver) -> None:
    for number in range(9):
        said(gathering, f"{number} {LONG}")
    before = places(gathering)
    assert len(before) == 8
    said(gathering, "short")
    assert page_of(gathering).wordsTalkedAbout == "short"
    after = places(gathering)
    assert {words: after[words] for words in before} == before
    assert set(after) - set(before) == {f"8 {LONG}"}
    assert list(Lying(gathering.wall).faults()) == []


def test_words_that_went_up_late_are_the_newest_whenever_they_were_said(gathering: Driver) -> None:
    waiting = said(gathering, "said first", StatementState.WAITING)
    said(gathering, "up first")
    put_up(gathering.windows.project.file, [waiting])
    gathering.settle()
    assert page_of(gathering).wordsTalkedAbout == "said first"


def test_a_tapped_card_stands_large_and_nothing_else_moves(gathering: Driver) -> None:
    for number in range(5):
        said(gathering, f"{number} {LONG}")
    before = places(gathering)
    gathering.go_to_window(gathering.wall)
    gathering.tap(gathering.find(f"1 {LONG}", gathering.wall, role=Role.Button))
    gathering.settle()
    page = page_of(gathering)
    assert page.wordsTalkedAbout == f"1 {LONG}"
    after = places(gathering)
    assert {words: after[words] for words in before} == before
    gathering.tap(gathering.find(f"1 {LONG}", gathering.wall, role=Role.Button))
    assert page.wordsTalkedAbout == f"4 {LONG}"
    said(gathering, "and on")
    assert page.wordsTalkedAbout == "and on"


def test_words_that_leave_move_no_others_and_leave_the_card_that_is_large(gathering: Driver) -> None:
    keys = [said(gathering, f"{number} {LONG}") for number in range(6)]
    before = places(gathering)
    take_down(gathering.windows.project.file, keys[0])
    gathering.settle()
    assert places(gathering) == {words: place for words, place in before.items() if words != f"0 {LONG}"}
    gathering.go_to_window(gathering.wall)
    gathering.tap("Take these words off the big screen")
    gathering.settle()
    assert page_of(gathering).wordsTalkedAbout == f"4 {LONG}"
    assert not gathering.shows(f"5 {LONG}", gathering.wall)
    left = {f"{number} {LONG}" for number in (1, 2, 3)}
    assert places(gathering) == {words: place for words, place in before.items() if words in left}, "once, and large"


def test_all_words_can_be_seen_however_many_there_are(gathering: Driver) -> None:
    every = [f"{number} {LONG}" for number in range(40)]
    for words in every:
        said(gathering, words)
    page = page_of(gathering)
    seen: set[str] = {page.wordsTalkedAbout}
    gathering.go_to_window(gathering.wall)
    for _ in range(9):
        assert list(Lying(gathering.wall).faults()) == []
        seen |= set(places(gathering))
        name = f"{page.earlier} earlier" if page.earlier else "Back to the latest"
        gathering.tap(name)
        gathering.settle()
        if not page.showsEarlier:
            break
    assert seen == set(every)
    assert not page.showsEarlier


@pytest.mark.parametrize(("size", "larger"), [((1024, 600), 1.0), ((1280, 720), 2.0)])
def test_nothing_is_cut_in_a_small_window_or_with_large_text(
    gathering: Driver, size: tuple[int, int], larger: float
) -> None:
    gathering.wall.resize(*size)
    for letters in ("textScale", "wallTextScale"):
        looks(gathering).setProperty(letters, larger)
    arabic = "أريد أن يسمعوني حتى لو كان كلامي قليلاً"
    for words in ("no", arabic, "someone who STAYS 🏆", *(f"{number} {LONG}" for number in range(9))):
        said(gathering, words, gist=words == "no")
        assert list(Lying(gathering.wall).faults()) == []


def test_the_folded_corner_covers_no_words_in_the_smallest_window(gathering: Driver) -> None:
    gathering.wall.resize(840, 455)
    for number in range(14):
        said(gathering, f"{number} {LONG}")
    assert page_of(gathering).earlier
    assert list(Lying(gathering.wall).faults()) == []
    shown = [one for one in cards(gathering) if one.isVisible()]
    folded = {one.property("folded") for one in gathering.items(gathering.wall) if type_of(one).startswith("TakeOff")}
    assert shown
    assert folded == {22}
    assert all(one.property("endRoom") + one.property("sidePadding") >= 22 + 4 for one in shown)
    assert not any(one.property("cut") for one in shown)


def test_what_is_not_word_for_word_says_so_while_it_stands_large(gathering: Driver) -> None:
    said(gathering, "they should be on time", gist=True)
    assert gathering.shows("Not word for word", gathering.wall)
    said(gathering, "be on time")
    assert not gathering.shows("Not word for word", gathering.wall)


def test_only_the_last_column_leaves_room_for_what_shows_the_earlier_words(qapp: QGuiApplication) -> None:
    columns = WordColumns(Room(786, 198, 0.42, 1))
    columns.bring({str(number): f"{number} {LONG}" for number in range(12)})
    assert columns.pages_of_earlier(1)
    ends = [max(one.bottom for one in columns.places.values() if one.column == column) for column in range(3)]
    assert ends[0] == ends[1] > 147, "however many are brought at once, no column stays empty"
    assert ends[2] <= 198 - 44
    assert len(columns.places) == 8


def test_letters_are_the_largest_at_which_all_fit(qapp: QGuiApplication) -> None:
    columns = WordColumns(Room(1792, 560, 1, 1))
    sizes = []
    words: dict[str, str] = {}
    for number in range(60):
        words[str(number)] = f"{number} {LONG}"
        columns.bring(words)
        sizes.append(columns.step.size)
    assert sizes[0] == 44
    assert sizes[-1] == 28
    assert sizes == sorted(sizes, reverse=True)
    fresh = WordColumns(columns.room)
    fresh.bring({str(number): f"{number} {LONG}" for number in range(5)})
    assert fresh.step.size == sizes[4]
    on_pages = [key for page in columns.pages_of_earlier(60) for key in page]
    assert sorted([*columns.places, *on_pages]) == sorted(words)


def test_earlier_words_are_laid_out_only_when_asked_for(qapp: QGuiApplication) -> None:
    columns = WordColumns(Room(1792, 560, 1, 1))
    words = {str(number): f"{number} {LONG}" for number in range(200)}
    columns.bring(words)
    hits, misses, _, _ = height_of.cache_info()
    columns.bring(words | {"new": LONG})
    assert sum(height_of.cache_info()[:2]) - hits - misses < 10
    assert columns.earlier_than(0) == 201 - len(columns.places)
    first, second = columns.pages_of_earlier(2)
    assert columns.earlier_than(2) == columns.earlier_than(0) - len(first) - len(second)


def test_more_words_than_fit_fill_every_column_when_all_come_at_once(qapp: QGuiApplication) -> None:
    columns = WordColumns(Room(1792, 560, 1, 1))
    columns.bring({str(number): f"{number} {LONG}" for number in range(40)})
    latest = [str(number) for number in range(40 - len(columns.places), 40)]
    assert list(columns.places) == latest
    assert columns.pages_of_earlier(1)
    counts = [sum(place.column == column for place in columns.places.values()) for column in range(3)]
    assert max(counts) - min(counts) <= 1
