"""The recovery sheet: the key on it is the key, whatever the project is called, and it stays on its page."""

from io import BytesIO

import pikepdf
import pytest

from tests.exports.reading import actual_texts
from workshop_app.exports.sheets.recovery import RecoverySheet, draw_recovery_sheet
from workshop_app.store import Key

KEY = Key(bytes(range(200, 232)), bytes(16))


@pytest.mark.parametrize("title", ["Our Turn", "مرحبا 🐐 " * 300, "W" * 4000, ""])
def test_the_whole_key_stands_on_one_page_in_order_and_can_be_read_out_of_it(title: str) -> None:
    sheet = RecoverySheet(
        title=title,
        file_name="ours.workshop",
        number=KEY.sheet_number,
        key=KEY.recovery,
        made_at="2026-03-04T17:00:00.000Z",
    )
    made = draw_recovery_sheet(sheet)
    assert made == draw_recovery_sheet(sheet)
    (written,) = actual_texts(made)
    groups = KEY.recovery.split()
    at = written.index(groups[0])
    assert written[at : at + len(groups)] == groups
    assert f"Recovery sheet {KEY.sheet_number}" in written
    assert "Made: 4 March 2026" in written
    assert KEY.recovery not in repr(sheet)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
        assert KEY.recovery.replace(" ", "") not in str(pdf.docinfo)
