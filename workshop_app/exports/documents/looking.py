"""Who said to which published criterion remarks bear, in sentences."""

from workshop_app.domain.feedback import Looked
from workshop_app.domain.times import day_text
from workshop_app.exports.documents.origins import listed
from workshop_app.exports.gathered import Gathered


def linked_by_told(gathered: Gathered) -> list[str]:
    """Return who looked at remarks and on which days, a sentence each; nothing where nobody did."""
    days: dict[str, set[str]] = {}
    for tenderer in gathered.tenderers:
        for one in (*tenderer.strengths, *tenderer.weaknesses, *tenderer.explore):
            if one.looked is not Looked.NOT_YET:
                days.setdefault(one.looked_at_by, set()).add(one.looked_on)
    return [
        f"{who or 'An officer'} linked remarks to the published criteria{_on(on)}, or said that they bear on none."
        for who, on in days.items()
    ]


def _on(days: set[str]) -> str:
    known = sorted(day for day in days if day)
    return f" on {listed([day_text(one) for one in known])}" if known else ""
