"""What covers private words on a screen is never kept in their place."""

from pathlib import Path

import pytest

from workshop_app.actions.people import add_young_person, rename_young_person
from workshop_app.domain.covers import NAME, WORDS
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import YoungPerson
from workshop_app.store import CommissionFile


def test_a_cover_is_refused_where_anything_is_written_and_kept_nowhere_as_half_typed(tmp_path: Path) -> None:
    with CommissionFile.create(tmp_path / "ours.workshop") as file:
        robin = add_young_person(file, "Robin")
        for write in (
            lambda: add_young_person(file, f"{NAME} Marsh"),
            lambda: rename_young_person(file, robin, WORDS),
        ):
            with pytest.raises(RuleBrokenError, match="Show them for a minute, then change this"):
                write()
        assert [one.alias for one in file.all(YoungPerson)] == ["Robin"]
        add_young_person(file, "••• the dotted one")
        file.keep_draft("box", "half a sen")
        file.keep_draft("box", f"{NAME} half a sen")
        assert file.draft("box") == "half a sen"
