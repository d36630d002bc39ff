"""The list model becomes whatever it is told, row by row, and never resets: a reset would end every drag."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester

from workshop_app.ui.kit.keyed_model import KeyedModel


def rows() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Any rows with keys of their own, from so few keys that two lists share many."""
    return st.lists(
        st.fixed_dictionaries(
            {"key": st.sampled_from("abcdefghij"), "wording": st.text(max_size=3), "number": st.integers(0, 2)}
        ),
        unique_by=lambda row: row["key"],
        max_size=10,
    )


class Listener:
    """Keeps a list of its own by what the model says of itself, as a view in QML does."""

    def __init__(self, model: KeyedModel) -> None:
        self.model = model
        self.keys: list[str] = [row["key"] for row in model.rows()]
        self.resets = 0
        self.counts = 0
        model.rowsInserted.connect(lambda _, first, last: self.insert(first, last))
        model.rowsRemoved.connect(lambda _, first, last: self.keys.__delitem__(slice(first, last + 1)))
        model.rowsMoved.connect(lambda _, first, __, ___, to: self.keys.insert(to, self.keys.pop(first)))
        model.modelReset.connect(self.reset)
        model.count_changed.connect(self.count)

    def insert(self, first: int, last: int) -> None:
        self.keys[first:first] = [self.model.at(number, "key") for number in range(first, last + 1)]

    def reset(self) -> None:
        self.resets += 1

    def count(self) -> None:
        self.counts += 1


def as_shown(model: KeyedModel) -> list[dict[str, Any]]:
    """The rows as a view reads them: role by role."""
    names = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
    return [
        {name: _arrived(model.data(model.index(number), role)) for role, name in names.items()}
        for number in range(model.rowCount())
    ]


def _arrived(value: Any) -> Any:
    """What is left of a value once it has crossed into Qt: PySide drops one byte order mark."""
    return value.removeprefix("\ufeff") if isinstance(value, str) else value


@given(before=rows(), after=rows())
def test_any_list_becomes_any_list_without_a_reset(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> None:
    owner = QObject()
    model = KeyedModel(["wording", "number"], owner)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    listener = Listener(model)
    for wanted in (before, after):
        model.sync(wanted)
        assert as_shown(model) == wanted
        assert listener.keys == [row["key"] for row in wanted]
        assert model.count == len(wanted)
    assert listener.resets == 0
    assert tester.model() is model


@given(before=rows(), after=rows())
def test_a_view_hears_of_a_changed_count_and_only_of_that(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    owner = QObject()
    model = KeyedModel(["wording", "number"], owner)
    model.sync(before)
    listener = Listener(model)
    model.sync(after)
    assert listener.counts == (len(before) != len(after))


@given(wanted=rows())
def test_rows_that_are_as_they_should_be_are_left_alone(wanted: list[dict[str, Any]]) -> None:
    owner = QObject()
    model = KeyedModel(["wording", "number"], owner)
    model.sync(wanted)
    heard: list[object] = []
    for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
        signal.connect(lambda *what: heard.append(what))
    model.sync([dict(row) for row in wanted])
    assert heard == []


def test_a_change_names_the_roles_that_changed() -> None:
    owner = QObject()
    model = KeyedModel(["wording", "number"], owner)
    model.sync([{"key": "a", "wording": "hi", "number": 1}])
    heard: list[list[int]] = []
    model.dataChanged.connect(lambda _, __, roles: heard.append(list(roles)))
    model.sync([{"key": "a", "wording": "hello", "number": 1}])
    names = {bytes(name.data()): role for role, name in model.roleNames().items()}
    assert heard == [[names[b"wording"]]]


def test_what_is_past_the_end_is_nothing() -> None:
    owner = QObject()
    model = KeyedModel(["wording"], owner)
    model.sync([{"key": "a", "wording": "hi"}])
    assert (model.at(0, "wording"), model.at(1, "wording"), model.at(-1, "wording")) == ("hi", None, None)
    assert (model.row_of("a"), model.row_of("b")) == (0, -1)


def test_a_row_that_saves_something_as_it_goes_is_followed_by_the_latest() -> None:
    parent = QObject()
    model = KeyedModel(["name"], parent)
    rows = [{"key": one, "name": one} for one in "abc"]
    model.sync(rows)
    latest = [{"key": "d", "name": "d"}, *rows[:1]]

    def save(*_: object) -> None:
        model.rowsRemoved.disconnect(save)
        model.sync(latest)

    model.rowsRemoved.connect(save)
    model.sync([])
    assert model.rows() == latest
