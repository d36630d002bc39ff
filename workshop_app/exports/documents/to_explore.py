"""What young people want the adult panel to explore, on the pages to read first: each with its page."""

from workshop_app.domain.provenance import Exactness
from workshop_app.exports.documents.contents import Tree
from workshop_app.exports.documents.on_tenderers import remarks_of
from workshop_app.exports.gathered import Gathered, GatheredRemark
from workshop_app.exports.typesetting.words import Inline, Spoken

MOST = 24
"""How many can be listed where a panel has ten minutes; of more, the table of tenderers has the pages alone."""
_LONGEST = 220
"""Characters; longer words are read on their page, since nothing is cut."""


def to_explore(gathered: Gathered) -> list[Tree]:
    """Return what is to be explored tenderer by tenderer; none where that is more than the pages to read first hold."""
    found = [
        {
            "tenderer": Inline(one.name),
            "asks": [_ask(mark, each) for mark, each in remarks_of(one) if each in one.explore],
        }
        for one in gathered.tenderers
        if one.explore
    ]
    return found if sum(len(one.explore) for one in gathered.tenderers) <= MOST else []


def _ask(mark: str, remark: GatheredRemark) -> Tree:
    words = remark.voice.wording
    short = bool(words) and len(words) <= _LONGEST
    return {
        "mark": mark,
        "words": Spoken(words, remark.voice.language) if short else None,
        "gist": remark.voice.exactness is Exactness.GIST,
    }
