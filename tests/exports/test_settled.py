"""A page number that moves what it refers to: the pages that a document says are those, or it is not made."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from tests.exports import examples
from workshop_app.data import data_folder
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.typesetting import part_setting
from workshop_app.exports.typesetting.laying import Document, in_messages
from workshop_app.exports.typesetting.part_setting import DocumentError, PartSetter
from workshop_app.exports.typesetting.parting import Part, feedback_pack_parts, opening, weighed
from workshop_app.exports.typesetting.setting import set_document

UNSTEADY = """
#import "common.typ": data
#import "places.typ": *
#set document(title: "Unsteady")
#let moved-by(page) = if calc.even(page) and not SETTLED { pagebreak() }
#if "front" in data.opens [
  = Front
  The end is on #pages-told(("end",)).
  #context moved-by(
    if data.pages != none { data.pages.at("end", default: 0) } else { query(<end>).first().location().page() },
  )
  #par[Front ends.]
]
#if "end" in data.opens { pagebreak(weak: true); [= End #place-of("end")] }
"""
"""Where it refers to a page of an even number, what it refers to moves to the next."""


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ours = data_folder("resources")
    for one in ours.iterdir():
        if one.name != "documents":
            (tmp_path / one.name).symlink_to(one)
    (tmp_path / "documents").mkdir()
    for one in (ours / "documents").iterdir():
        (tmp_path / "documents" / one.name).write_bytes(one.read_bytes())
    monkeypatch.setattr(part_setting, "data_folder", lambda name: tmp_path)
    return tmp_path / "documents"


def parts(*, several: bool) -> list[Part]:
    whole = weighed(feedback_pack_contents(examples.rich()))
    if not several:
        return [Part(whole.data | {"opens": ["front", "end"]}, whole.kilobytes)]
    return [opening(whole, "front", refers=True), opening(whole, "end")]


@pytest.mark.parametrize("several", [False, True])
def test_a_page_number_that_moves_what_it_refers_to_is_held_still(templates: Path, several: bool) -> None:
    (templates / "unsteady.typ").write_text(UNSTEADY.replace("SETTLED", "data.steady"), "utf-8")
    made = set_document(Document("unsteady", parts(several=several), "2026-06-18T16:42:00.000Z"))
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(made)).pages]
    (said,) = [page.split("The end is on page")[1].split(".")[0].strip() for page in pages if "The end is" in page]
    assert "End" in pages[int(said) - 1].split()


@pytest.mark.parametrize("several", [False, True])
def test_a_document_whose_pages_are_never_those_it_says_is_not_made(templates: Path, several: bool) -> None:
    (templates / "unsteady.typ").write_text(UNSTEADY.replace("SETTLED", "false"), "utf-8")
    with pytest.raises(DocumentError, match="did not stay where they were"):
        set_document(Document("unsteady", parts(several=several), "2026-06-18T16:42:00.000Z"))


def test_held_still_every_page_number_takes_the_same_room() -> None:
    gathered = examples.rich()
    front = feedback_pack_parts(feedback_pack_contents(gathered), whole=0.0, most=0.0)[0]
    outline, laid, *_ = in_messages(Document("feedback-pack", [front], gathered.made_at))
    setter = PartSetter(outline)

    seen = set()
    for number in (1, 8, 64, 188):
        names = set(_names(json.loads(json.dumps(front.data, default=str))))
        pages = dict.fromkeys(names, number)
        made = setter.set(0, laid, {"numbered_later": True, "steady": True, "pages": pages})
        with made.opened() as pdf:
            links = [
                [round(float(value)) for value in link.Rect[1:4:2]]
                for page in pdf.pages
                for link in page.obj.get("/Annots", [])
            ]
        assert links
        seen.add(str(links))
    assert len(seen) == 1


def _names(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for one in tree.values():
            yield from _names(one)
    elif isinstance(tree, list):
        for one in tree:
            yield from _names(one)
