"""When something that leaves the room was made, as it says of itself."""

from workshop_app.domain.times import moment_text
from workshop_app.exports.gathered import Gathered


def made_told(gathered: Gathered) -> str:
    """Return when it was made, and that its clock cannot be right where it says less than the record holds."""
    told = moment_text(gathered.made_at)
    return f"{told} (the clock had been set back)" if gathered.around.clock_set_back else told
