"""Whoever does not agree with what the group says of a tenderer, in their words; they stand beside it."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import dissent
from workshop_app.domain.drafts import dissent_key
from workshop_app.domain.feedback import Dissent, Remark, Verdict
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_at_console
from workshop_app.record.people import everybody_is_among, shown_names
from workshop_app.record.said_together import said_together
from workshop_app.record.taking_back import taken_back
from workshop_app.ui.activities.asked import subjects_of
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_ALL = ""


@QmlElement
@QmlUncreatable("made in Python")
class DifferingFromTheGroup(QObject):
    """What the group said of one tenderer, and who sees it differently; for the console alone."""

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._activity = activity
        self._from = _ALL
        self._groups = KeyedModel(["name"], self)
        self._said = KeyedModel(
            ["wording", "saidBy", "place", "reason", "known", "gist", "passedOn", "differsFrom"], self
        )
        self._everybody = False
        memory = (project.chosen, f"differing {activity.id}")
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=memory)

    def read(self) -> None:
        """Bring what the group said, and who differs, in line with the record."""
        file, tenderer_id = self._project.file, self._activity.tenderer_id
        if tenderer_id is None:
            return
        together, gone, names = said_together(file, tenderer_id), taken_back(file), shown_names(file)
        about = subjects_of(file)
        called = {one.id: for_qt(one.wording) or _subject(one, about) for one in together.remarks}
        called |= {one.id: f"{_subject(one, about) or 'All in all'}: {label(one.answer)}" for one in together.verdicts}
        self._groups.sync([{"key": row_id, "name": name} for row_id, name in called.items()])
        if self._from not in called:
            self._from = _ALL
        said = [one for one in reversed(file.all(Dissent, tenderer_id=tenderer_id)) if one.id not in gone]
        self._everybody = everybody_is_among(file, [self._activity.session_id], {one.said_by for one in said})
        self._said.sync([self._row(one, names, called) for one in said])
        self.read_again.emit()

    def _row(self, one: Dissent, names: dict[str, str], called: dict[str, str]) -> dict[str, object]:
        return {
            "key": one.id,
            "wording": as_at_console(one).wording,
            "saidBy": said_by(one, names),
            "place": one.state.value,
            "reason": one.set_aside_reason,
            "known": known_of(one),
            "gist": one.exactness is Exactness.GIST,
            "passedOn": one.passed_on_at is not None,
            "differsFrom": called.get(one.remark_id or one.verdict_id or "", ""),
        }

    @Property(KeyedModel, constant=True)
    def groups(self) -> KeyedModel:
        """What the group said, from which somebody can differ: name."""
        return self._groups

    @Property(KeyedModel, constant=True)
    def said(self) -> KeyedModel:
        """Who differs: wording, saidBy, place, reason, known, gist, passedOn, differsFrom ("" for all of it)."""
        return self._said

    @Property(bool, notify=read_again)
    def namesAreOfAll(self) -> bool:  # noqa: N802
        """Whether the names beside ``said`` are of everybody who was there, so that they give nobody else away."""
        return self._everybody

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words in the box come from."""
        return self._comes_from

    @Property(str, notify=read_again)
    def differsFrom(self) -> str:  # noqa: N802
        """What the words in the box differ from: a key of ``groups``, or "" for all of it."""
        return self._from

    @Slot(str)
    def differ_from(self, key: str) -> None:
        """Say what the words in the box differ from."""
        self._from = key
        self.read_again.emit()

    @Slot(result=str)
    def draft(self) -> str:
        """Return the half-typed words."""
        return for_qt(self._project.drafts.get(dissent_key(self._activity.id)))

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep the half-typed words."""
        self._project.drafts.keep(dissent_key(self._activity.id), wording)

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep what somebody sees differently, who and how being what ``comesFrom`` says."""
        file = self._project.file
        remark = file.find(Remark, id=self._from)
        kept = self._project.done(
            partial(
                dissent.keep_dissent,
                file,
                self._activity.tenderer_id or "",
                wording,
                remark_id=None if remark is None else remark.id,
                verdict_id=self._from if remark is None and self._from else None,
                said_by=self._comes_from.saidBy or None,
                session_id=self._activity.session_id,
                **self._comes_from.how(),
            )
        )
        if kept:
            self._comes_from.begin_anew()
            self._project.drafts.forget(dissent_key(self._activity.id))
        return kept

    @Slot(str)
    def remove(self, dissent_id: str) -> None:
        """Take out what was put down by mistake."""
        self._project.attempt(partial(dissent.remove_dissent, self._project.file, dissent_id))


def _subject(one: Remark | Verdict, about: dict[str, str]) -> str:
    """Return the category or the line that something is about, as it is called; "" for neither."""
    return about.get(one.category_id or one.specification_line_id or "", "")
