"""Activities that only say something: on the wall what young people read, on the console the notes as well."""

from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import ActivityKind
from workshop_app.record.settings import briefing_settings
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class TitlePage(Page):
    """A title, what is said, and the points under it."""

    view = "TitleView"

    def read(self) -> None:
        """Nothing of it changes while it is shown."""

    @Property("QStringList", constant=True)
    def points(self) -> list[str]:
        """What is explained, one under the other."""
        return briefing_settings(self.activity).points

    @Property(str, constant=True)
    def confidentialityLimit(self) -> str:  # noqa: N802
        """What cannot stay in the room; "" where the plan does not tell it apart from the rest."""
        return briefing_settings(self.activity).confidentiality_limit

    @Property(bool, constant=True)
    def hasBand(self) -> bool:  # noqa: N802
        """Whether the band lies at the foot of it on the big screen: never where it is about a tenderer."""
        return self.activity.tenderer_id is None and self.activity.kind is not ActivityKind.VERDICT
