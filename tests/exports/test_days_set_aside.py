"""Annex B says when an adult set words aside, as the journal has it, and nothing of what was set aside to keep safe."""

from pathlib import Path

from tests.exports.records_to_tell import Told
from workshop_app.actions import setting_aside, statements
from workshop_app.domain.statements import StatementState
from workshop_app.exports.documents.days_set_aside import set_aside_when_told
from workshop_app.exports.gathering import gather

A_DAY = 24 * 60


def test_the_days_are_those_of_setting_aside_and_safeguarding_has_none(tmp_path: Path) -> None:
    told = Told(tmp_path / "ours.workshop")
    with told.file as file:
        (oak,) = told.tenderers("Oak Barn")
        told.day(2)
        meh, again, secret, back = (told.remark(oak, wording=one) for one in ("meh", "so boring", "he hit me", "fine"))
        for one in (meh, back):
            setting_aside.set_aside(file, one, "Kit 0 was cross")
        setting_aside.bring_back(file, back)
        told.laptop.passes(A_DAY)
        setting_aside.set_aside(file, again, "said by mistake")
        said = statements.keep_statement(file, "they r snakes", state=StatementState.UP)
        setting_aside.set_aside(file, said, "it is rude")
        told.laptop.passes(A_DAY)
        setting_aside.set_aside(file, secret, "not for here")
        setting_aside.set_aside_for_safeguarding(file, [secret])
        kept_safe = statements.keep_statement(file, "i am scared at home", state=StatementState.UP)
        setting_aside.set_aside_for_safeguarding(file, [kept_safe])
        assert set_aside_when_told(gather(file)) == [
            "2 remarks on tenderers: set aside by an adult, on 4 March 2026 and 5 March 2026.",
            "1 thing young people said: set aside by an adult, on 5 March 2026.",
        ]
