"""A document that is large enough to be set in parts says of every record what it says in one piece."""

from collections.abc import Callable
from dataclasses import replace
from os import PathLike
from typing import Any, Protocol

import pytest
import typst

from tests.exports import examples
from tests.exports.reading import paragraphs
from tests.exports.records_to_tell import RECORDS
from tests.exports.told_records import files_of, gathered_of
from workshop_app.domain.packs import FEEDBACK_PACK, PLEASE_EXPLORE, SPECIFICATION
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.documents.please_explore import please_explore_contents, please_explore_parts
from workshop_app.exports.documents.specification_contents import specification_contents
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.packs import export_named
from workshop_app.exports.typesetting.laying import Document
from workshop_app.exports.typesetting.part_setting import DocumentError
from workshop_app.exports.typesetting.parting import AT_ONCE, Part, Tree, feedback_pack_parts, specification_parts
from workshop_app.exports.typesetting.setting import set_document


class _Parting(Protocol):
    def __call__(self, tree: Tree, *, whole: float, most: float) -> list[Part]: ...


PARTED: dict[str, tuple[Callable[[Gathered], Tree], _Parting]] = {
    FEEDBACK_PACK: (feedback_pack_contents, feedback_pack_parts),
    PLEASE_EXPLORE: (please_explore_contents, please_explore_parts),
    SPECIFICATION: (specification_contents, specification_parts),
}
AGAIN = ", continued"
"""How a heading ends of what goes on in the next part; what it is about stands there again, too."""


@pytest.mark.parametrize("record", RECORDS)
def test_every_pack_says_the_same_in_parts(record: str) -> None:
    files = files_of(record)
    packs = PARTED.keys() & {name.removesuffix(".pdf") for name in files}
    assert packs
    for pack in packs:
        export = export_named(pack)
        gathered = export.made_of(gathered_of(record)[export.recipient])
        contents, parts = PARTED[pack]
        parted = parts(contents(gathered), whole=0.0, most=0.0)
        made = paragraphs(set_document(Document(pack, parted, gathered.made_at)))
        whole = paragraphs(files[f"{pack}.pdf"])
        if pack == SPECIFICATION:
            assert list(dict.fromkeys(one for one in made if not one.endswith(AGAIN))) == list(dict.fromkeys(whole))
        else:
            assert made == whole, pack


def refuse(monkeypatch: pytest.MonkeyPatch, number: int) -> list[str]:
    """Refuse to set the part of this number, counted from 1; return the data of those that are begun."""
    begun: list[str] = []

    def refusing(given: str | PathLike[str], *, sys_inputs: dict[str, str], **options: Any) -> typst.Compiler:
        begun.append(sys_inputs["data"])
        if len(begun) == number:
            raise DocumentError("No.")
        return compiler(given, sys_inputs=sys_inputs, **options)

    compiler = typst.Compiler
    monkeypatch.setattr(typst, "Compiler", refusing)
    return begun


def test_where_a_part_cannot_be_set_no_other_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    gathered = examples.large(tenderers=12, young_people=1, lines=1)
    parts = feedback_pack_parts(feedback_pack_contents(gathered), whole=0.0, most=0.0)
    begun = refuse(monkeypatch, 3)
    with pytest.raises(DocumentError, match="No"):
        set_document(Document(FEEDBACK_PACK, parts, gathered.made_at))
    assert len(begun) < len(parts) / 2


def test_where_a_part_cannot_be_set_none_that_waits_for_its_room_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    gathered = examples.large(tenderers=4, young_people=4, lines=10)
    _, *parts = feedback_pack_parts(feedback_pack_contents(gathered), whole=0.0, most=0.0)
    # While the one before is joined.
    begun = refuse(monkeypatch, 2)
    with pytest.raises(DocumentError, match="No"):
        set_document(Document(FEEDBACK_PACK, [replace(one, kilobytes=AT_ONCE) for one in parts], gathered.made_at))
    assert len(begun) == 2
