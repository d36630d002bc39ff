"""The page on the presentation title: for tenderers, so nothing of what the group did not agree on stands in it."""

import io
from dataclasses import replace

import pikepdf

from tests.exports import examples
from workshop_app.actions import sessions
from workshop_app.exports.documents import title_brief, title_brief_contents
from workshop_app.exports.gathered import DissentingPick, GatheredPick, Voice
from workshop_app.exports.typesetting.words import plain
from workshop_app.record.planned_time import minutes_of_each
from workshop_app.store import CommissionFile


def test_it_is_a_page_with_the_title_to_the_character_and_no_dissent() -> None:
    odd = "PROVE   it <b>\n#import"
    title = GatheredPick(
        picked=odd,
        why="they always promise",
        others=[DissentingPick(picked="Not this one", why=Voice(wording="its rude"))],
    )
    gathered = replace(examples.rich(), presentation_title=title, planned_minutes=(10, 30))
    told = repr(title_brief_contents(gathered))
    assert "Not this one" not in told
    assert "its rude" not in told
    with pikepdf.open(io.BytesIO(title_brief(gathered))) as pdf:
        assert len(pdf.pages) == 1
    contents = title_brief_contents(gathered)
    assert contents["presentation_title"]["picked"].text == odd
    assert contents["how_long"].startswith("10 minutes to present, then 30 minutes of questions,")
    assert plain(contents["document_title"]).startswith("The title to present to")


def test_how_long_is_told_only_where_it_is_the_same_for_all(file: CommissionFile) -> None:
    assert minutes_of_each(file) is None
    sessions.add_session(file, "presentations", title="The day", planned_on="2026-05-01")
    assert minutes_of_each(file) == (10, 30)
