"""Finding words again, and half-typed words that survive."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import StateOf
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.errors import RuleBrokenError, WorkshopError
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile, check_file

SAID = [
    "dont talk over us",
    "Chcę, żeby ktoś zapytał",
    "Tŷ bach clên",
    "بدي حدا يسمعني",
    "a dog 🐶 would be class",
    'he said "wait" AND then NOT a word, i waited 100% of an hour',
    "talking is fine* (near the door) :)",
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommissionFile]:
    with CommissionFile.create(tmp_path_factory.mktemp("search") / "ours.workshop") as file:
        for wording in SAID:
            keep_statement(file, wording)
        yield file


def found(file: CommissionFile, text: str) -> list[int]:
    return [SAID.index(one.wording) for one in file.search(text)]


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("talk", [0, 6]),
        ("TALK us", [0]),
        ("us talk", [0]),
        ("chce zeby", [1]),
        ("chcę", [1]),
        ("ty cle", [2]),
        ("يسمع", [3]),
        ("🐶", [4]),
        ("dog 🐶", [4]),
        ('"wait"', [5]),
        ("AND", [5]),
        ("dog OR talk", []),
        ("NOT talk", []),
        ("dog NEAR class", []),
        ("fine*", [6]),
        ("wording:dog", []),
        ("^dont", [0]),
        ("(near", [6]),
        (":)", [6]),
        ("100%", [5]),
        ("no such thing", []),
        ("", []),
        ("   ", []),
        ('"', [5]),
    ],
)
def test_search_finds_what_holds_every_word_or_the_very_characters(
    full: CommissionFile, text: str, which: list[int]
) -> None:
    assert found(full, text) == which


@given(st.one_of(st.text(alphabet=st.characters()), st.text(alphabet="\"*^():-+{}~\0\ud800 aNEARORNOT'\\%_🐶")))
def test_no_text_whatever_breaks_the_search(full: CommissionFile, text: str) -> None:
    full.search(text)


@given(st.sampled_from(SAID), st.data())
def test_any_word_that_was_said_is_found(full: CommissionFile, said: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(said.split()))
    assert said in [one.wording for one in full.search(word)]


def test_words_set_aside_are_found_only_when_asked_for(file: CommissionFile) -> None:
    aside, disclosure = keep_statement(file, "secret ballot"), keep_statement(file, "secret he hits me")
    set_aside(file, aside, "said twice")
    set_aside_for_safeguarding(file, [disclosure])
    for text in ("secret", "ecret", "🤫"):
        assert file.search(text) == []
    every = file.search("secret", (StatementState.SET_ASIDE, StatementState.SAFEGUARDING))
    assert {one.id for one in every} == {aside, disclosure}


def test_search_works_in_a_readers_copy(full: CommissionFile) -> None:
    with CommissionFile.open_copy(full.path) as copy:
        assert found(copy, "talk") == [0, 6]


def test_words_that_were_changed_are_found_as_they_are_now(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "the old words")
    with file.action("change") as write:
        write.update(Statement, statement_id, wording="quite other")
    assert file.search("old") == []
    assert [one.id for one in file.search("oth")] == [statement_id]
    file.undo()
    assert [one.id for one in file.search("old")] == [statement_id]


def test_half_typed_words_survive_closing_and_are_no_part_of_the_record(
    file: CommissionFile, state_of: StateOf
) -> None:
    before, head = state_of(file), file.head_digest
    file.keep_draft("scribe's box", "they nev")
    file.keep_draft("scribe's box", "they never\0 li 🫥")
    file.close()
    with CommissionFile.open(file.path) as again:
        assert again.draft("scribe's box") == "they never\0 li 🫥"
        assert (state_of(again), again.head_digest) == (before, head)
        again.keep_draft("scribe's box", "")
        assert again.draft("scribe's box") == ""
        assert again.draft("another field") == ""
    assert check_file(file.path) == []


def test_a_draft_with_half_a_character_is_refused_and_the_last_one_stays(file: CommissionFile) -> None:
    file.keep_draft("box", "good")
    with pytest.raises(RuleBrokenError, match="half of a broken character"):
        file.keep_draft("box", "good \ud83d")
    assert file.draft("box") == "good"


def test_a_draft_for_which_there_is_no_session_is_one_sentence(file: CommissionFile) -> None:
    (pages,) = file.db.execute("PRAGMA page_count").fetchone()
    file.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorkshopError, match="is full"):
        file.keep_draft("box", "x" * 100_000)
