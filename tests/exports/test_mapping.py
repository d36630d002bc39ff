"""Tables are made of the fields of what was gathered: a new field leaves by itself, under the name it is given."""

from dataclasses import dataclass, field, make_dataclass
from enum import StrEnum
from typing import Any

import pytest

from tests.exports import examples
from tests.exports.test_tables import rows_of_copy
from workshop_app.exports.gathered import Gathered, Voice
from workshop_app.exports.mapping import APART, INLINE, called, key, layout_of, own_columns, refers, row_of, tables_of
from workshop_app.exports.tables import data_copy
from workshop_app.store.plain_copy import plain_copy


class Colour(StrEnum):
    DARK_RED = "dark red"
    GREEN = "green"


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredLeaf:
    id: str = field(metadata=key("leaf_id"))
    colour: Colour = Colour.GREEN
    fallen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Bark:
    rough: bool
    knots: list[int] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class GatheredBranch:
    number: int = field(metadata=key("branch"))
    leaves: list[GatheredLeaf] = field(metadata=refers("leaf_on_branch"))
    seen: dict[Colour, int]
    guests: dict[str, int] = field(default_factory=dict)
    said: Voice | None = field(default=None, metadata=INLINE)
    twigs: list["GatheredBranch"] = field(default_factory=list, metadata=APART)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tree:
    name: str = field(metadata=called("tree"))
    bark: Bark
    branches: list[GatheredBranch] = field(metadata=called("branch"))
    leaves: list[GatheredLeaf]


def tree() -> Tree:
    leaves = [GatheredLeaf(id="a", colour=Colour.DARK_RED, fallen=True), GatheredLeaf(id="b")]
    return Tree(
        name="Rowan",
        bark=Bark(rough=True, knots=[3, 5]),
        branches=[
            GatheredBranch(
                number=1,
                leaves=leaves[:1],
                seen={Colour.GREEN: 2},
                guests={"wren": 1, "tit": 2},
                said=Voice(wording="hm"),
            ),
            GatheredBranch(number=2, leaves=leaves, seen={}),
        ],
        leaves=leaves,
    )


def test_plain_values_and_parts_are_columns_of_one_row() -> None:
    assert row_of(tree()) == {"tree": "Rowan", "bark_rough": 1}


def test_lists_are_tables_whose_rows_carry_what_tells_their_owner_apart() -> None:
    tables = tables_of(tree())
    assert tables["leaf"] == [
        {"id": "a", "colour": "dark red", "fallen": 1},
        {"id": "b", "colour": "green", "fallen": 0},
    ]
    assert tables["leaf_on_branch"] == [
        {"branch": 1, "leaf_id": "a"},
        {"branch": 2, "leaf_id": "a"},
        {"branch": 2, "leaf_id": "b"},
    ]
    assert tables["bark_knots"] == [{"value": 3}, {"value": 5}]


def test_every_row_of_a_table_has_every_column_whatever_is_missing() -> None:
    first, second = tables_of(tree())["branch"]
    assert (first["dark_red"], first["green"], first["guests"]) == (0, 2, "1 wren, 2 tit")
    assert (first["wording"], first["exactness"]) == ("hm", "exact")
    assert (second["wording"], second["exactness"]) == (None, None)
    assert tuple(first) == tuple(second) == layout_of(Tree)["branch"]


def test_what_is_marked_apart_is_nowhere() -> None:
    assert set(tables_of(tree())) == {"bark_knots", "branch", "leaf_on_branch", "leaf"}


@pytest.mark.parametrize("holds", [float, bytes, dict[str, str], list[list[int]], Any, str | int])
def test_what_no_table_can_hold_is_refused_when_it_is_added(holds: Any) -> None:
    kind = make_dataclass("GatheredThing", [("odd", holds)])
    with pytest.raises(TypeError, match="GatheredThing"):
        own_columns(kind)


def test_two_fields_never_share_a_column() -> None:
    kind = make_dataclass("GatheredThing", [("wording", str), ("voice", Voice, field(metadata=INLINE))])
    with pytest.raises(TypeError, match="share a column"):
        own_columns(kind)
    owner = make_dataclass("Owner", [("id", str, field(metadata=key("wording"))), ("said", list[Voice])])
    outer = make_dataclass("Outer", [("owners", list[owner])])  # type: ignore[valid-type]  # a class made just here
    with pytest.raises(TypeError, match="a column twice"):
        layout_of(outer)


def test_a_field_added_to_what_is_gathered_leaves_by_itself() -> None:
    kind = make_dataclass("GatheredMore", [("weather", str), ("visits", list[GatheredLeaf])], bases=(), kw_only=True)
    more = make_dataclass("More", [("days", list[kind])])  # type: ignore[valid-type]  # a class made just here
    content = plain_copy(tables_of(more([kind(weather="sleet", visits=[GatheredLeaf(id="x")])])))
    assert rows_of_copy(content, "more") == [{"weather": "sleet"}]
    assert rows_of_copy(content, "leaf") == [{"id": "x", "colour": "green", "fallen": 0}]


WORDS = ("wording", "said_by", "exactness", "by_adult", "source")
RELIED_ON = {
    "session": ("title", "held_on", "place", "young_people", "adults", "minutes"),
    "statement": ("id", *WORDS, "session", "held_on", "prompt", "category"),
    "category": ("name", "key_aspect"),
    "specification_line": ("number", "wording", "category"),
    "specification_source": ("line", "statement_id"),
    "question": ("number", "wording", "category"),
    "tenderer": ("name", "presented_on", "presenting_minutes", "question_minutes"),
    "response": ("tenderer", "line", "wording"),
    "asked_question": ("tenderer", "number", "wording", "answer"),
    "remark": ("tenderer", "kind", *WORDS, "evidence", "criterion"),
    "answer": ("id", "tenderer", "scope", "about", "answer", "by_group", *WORDS),
    "strongest_asked": ("session", "asked_on", "present", "answered"),
    "evaluation": ("session", "enjoyed", "understood", "wording"),
}
"""What those who read the tables rely on."""


@pytest.mark.parametrize("table", RELIED_ON)
def test_tables_and_columns_that_people_read_keep_their_names(table: str) -> None:
    assert set(RELIED_ON[table]) <= set(layout_of(Gathered)[table])
    rows = rows_of_copy(data_copy(examples.rich()), table)
    assert rows
    assert all(tuple(row) == layout_of(Gathered)[table] for row in rows)


def test_the_rows_of_the_data_copy_say_what_was_gathered() -> None:
    content = data_copy(examples.rich())
    assert rows_of_copy(content, "session")[0] == {
        "number": 1,
        "title": "First workshop",
        "held_on": "2026-03-04",
        "place": "Mill Street Youth Centre",
        "young_people": 4,
        "adults": "1 facilitator, 2 support worker, 0 observer",
        "minutes": 118,
    }
    assert rows_of_copy(content, "answer")[0] == {
        "tenderer_number": 1,
        "tenderer": examples.FARM,
        "about": "Overall",
        "scope": "overall",
        "line": None,
        "category_number": None,
        "occasion": "presentation",
        "occasion_on": "2026-04-22",
        "group_answer_id": "",
        "id": "",
        "answer": "yes",
        "by_group": 0,
        "wording": "best day ive had all year ngl",
        "said_by": None,
        "exactness": "exact",
        "by_adult": None,
        "source": None,
    }
    assert [row["presented_on"] for row in rows_of_copy(content, "tenderer")] == ["2026-06-16"] * 3 + [None]
    assert {"category_id": "", "category_number": 3, "statement_id": "statement-11"} in rows_of_copy(
        content, "category_statement"
    )
    about = {row["what"]: row["value"] for row in rows_of_copy(content, "about")}
    assert (about["key aspect"], about["actions"], about["made at"]) == ("Relationships", "1284", examples.MADE_AT)
    assert about["key aspect why"] == "if they cant do this the rest is just buildings"


def test_no_real_name_is_in_any_table() -> None:
    gathered = examples.rich()
    cells = [str(cell) for rows in tables_of(gathered).values() for row in rows for cell in row.values()]
    assert "Kez" in cells
    assert [one.real_name for one in gathered.certificates if one.real_name in cells] == []
