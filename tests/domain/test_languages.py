"""Languages that words are marked with, as BCP 47 tags."""

import pytest

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.languages import LANGUAGES, checked_language, language_name


@pytest.mark.parametrize("tag", [*LANGUAGES, "pt-BR", "zh-Hant-TW", "sl-rozaj-biske", "de-CH-1901", "en-x-ours"])
def test_well_formed_tags_are_kept_as_they_are_written(tag: str) -> None:
    assert checked_language(tag) == tag


def test_a_tag_is_written_by_convention() -> None:
    assert checked_language("ZH-hant-tw") == "zh-Hant-TW"
    assert (language_name("pl"), language_name("nds-DE")) == ("Polish", "nds-DE")


@pytest.mark.parametrize("tag", ["", "p", "Polish!", "en_GB", "pl-", "-pl", "en--GB", "pl\n", "\uff50\uff4c"])
def test_others_are_refused(tag: str) -> None:
    with pytest.raises(RuleBrokenError, match="no mark of a language"):
        checked_language(tag)
