"""What the windows' title bars may say of a commission: whoever passes by, or a list of open windows, reads it."""

import re
from collections.abc import Iterator

from workshop_app.domain.commission import Commission
from workshop_app.domain.people import Adult
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.people import names_of_young_people
from workshop_app.store import Reading


def title_that_names_nobody(file: Reading) -> str:
    """Return the title of the commission; "" where there is none, or where a person or a tenderer is named in it."""
    commission = file.find(Commission)
    title = "" if commission is None else " ".join(commission.title.split())
    whole = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in _names(file)]
    return "" if whole and re.search("|".join(whole), title, re.IGNORECASE) else title


def _names(file: Reading) -> Iterator[str]:
    everybody = (
        *names_of_young_people(file),
        *(one.name for one in file.all(Adult)),
        *(one.name for one in file.all(Tenderer)),
    )
    yield from (" ".join(name.split()) for name in everybody if name.strip())
