"""Odd strings through the models of both windows: what QML is given of them is what was said, code unit for unit.

``pytest tests/faults/test_odd_strings_in_windows.py --many 25 -s`` tries all six hundred.
"""

import json
import random
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, QUrl
from PySide6.QtQml import QQmlComponent

from tests.faults.counting import Counts
from tests.odd_words import odd_strings
from tests.ui.driver import Driver
from tests.ui.fixtures import driver, qapp, windows
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.statements import StatementState
from workshop_app.store import CommissionFile
from workshop_app.ui.kit.keyed_model import KeyedModel

__all__ = ["driver", "qapp", "windows"]

EACH = 24
LONGEST = 2_000
"""Letters: what is longer takes seconds to lay out, and is tried through every other way out."""

PAGES = {"capture": "initial-workshop", "sort": "planning-workshop"}
"""Which page is looked at, and a session plan that has it."""

READ = b"""
import QtQml

QtObject {
    id: reader

    property QtObject model: null
    readonly property string read: {
        const found = []
        for (let row = 0; row < (reader.model ? reader.model.count : 0); row++) {
            const text = reader.model.at(row, "wording")
            found.push(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)))
        }
        return JSON.stringify(found)
    }
}
"""


@pytest.fixture(autouse=True)
def _fonts_lack_scripts() -> Iterator[None]:
    """Qt warns of each script that no font here draws, which is no fault of the windows."""
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    yield
    QLoggingCategory.setFilterRules("")


@pytest.mark.many
def test_what_qml_is_given_is_what_was_said(
    driver: Driver, tmp_path: Path, many: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = Counts("odd strings through the models of the windows", seed)
    every = [one for one in odd_strings(seed) if len(one) <= LONGEST]
    given = every if EACH * many >= len(every) else random.Random(seed).sample(every, EACH * many)
    for page, plan in PAGES.items():
        said: set[str] = set()

        def keep(file: CommissionFile, session: str, page: str = page, said: set[str] = said) -> None:
            """Keep every other one waiting; the big screen's models have the rest, the console's have both."""
            here = next(one for one in file.all(Activity, session_id=session) if one.kind == page)
            prompt = next((one.id for one in file.all(Prompt, activity_id=here.id)), None)
            for number, wording in enumerate(given):
                state = (StatementState.UP, StatementState.WAITING)[number % 2]
                try:
                    keep_statement(file, wording, session_id=session, prompt_id=prompt, state=state)
                except RuleBrokenError:
                    counts.end("refused")
                else:
                    said.add(wording)

        (tmp_path / page).mkdir()
        driver.begin_at(tmp_path / page, page, plan=plan, before=keep)
        found = wordings_in_models(driver)
        counts.ends["equal"] += len(said & found)
        counts.lost += [f"on {page}: {one!r:.300}" for one in said - found]
        counts.bad += [f"on {page}, made up: {one!r:.300}" for one in found - said]
    with capsys.disabled():
        counts.settle()


def wordings_in_models(driver: Driver) -> set[str]:
    """Return every wording that a model of either window gives QML, as QML counts its units."""
    component = QQmlComponent(driver.windows.engine)
    component.setData(READ, QUrl())
    reader = component.create()
    found = set()
    for model in driver.windows.findChildren(KeyedModel):
        if b"wording" in [bytes(name.data()) for name in model.roleNames().values()]:
            reader.setProperty("model", model)
            found |= {
                struct.pack(f"<{len(one)}H", *one).decode("utf-16-le", "surrogatepass")
                for one in json.loads(reader.property("read"))
            }
    reader.deleteLater()
    return found
