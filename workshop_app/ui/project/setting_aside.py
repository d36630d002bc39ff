"""Setting aside everything that is somebody's words: with a reason, or for safeguarding, and the way back from there.

No page has any of this of its own. A kind of words that can be set aside is one that ``domain.setting_aside`` knows.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.drafts import reason_key
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import KINDS, Words, kind_of
from workshop_app.domain.row import table_of
from workshop_app.domain.setting_aside import BROUGHT_BACK, LOOKED_AT, all_wording_of, is_safeguarded
from workshop_app.domain.statements import Statement
from workshop_app.domain.times import clock_text, day_text, local_day
from workshop_app.domain.wording import is_empty
from workshop_app.ui.kit.crossing import as_shown, for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.taking_back import TakingBack

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_RETURNS = {
    Statement: "it waits on the console.",
    Remark: "it is private again.",
}

_TELL_THE_LEAD = "Tell the safeguarding lead today."


def left_told(to_look_at: int, to_pass_on: int) -> str:
    """Return what is still to be looked at and passed on, in sentences; "" where nothing is."""
    left = (
        (to_look_at, " taken off the big screen", "looked at"),
        (to_pass_on, "", "passed to the safeguarding lead"),
    )
    return " ".join(
        f"{count} thing{'' if count == 1 else 's'}{which} {'is' if count == 1 else 'are'} still to be {done}."
        for count, which, done in left
        if count
    )


WORDS_ROLES = ["wordsId", "wordsPlace", "wordsPassedOn"]
"""The roles of a row in which words stand beside something else."""


def words_roles(words: Words | None) -> dict[str, object]:
    """Return what a row says of the words in it, for what can be done about them; an empty id where there are none."""
    if words is None or is_empty(all_wording_of(words)):
        return {"wordsId": "", "wordsPlace": "", "wordsPassedOn": False}
    return {
        "wordsId": words.id,
        "wordsPlace": words.state.value,
        "wordsPassedOn": words.passed_on_at is not None,
    }


@QmlElement
@QmlUncreatable("made in Python")
class TakingOff(QObject):
    """One touch that takes words off the big screen; all that a board or a page of the wall can do about them.

    ``who`` is the window that is touched, in whose name it is journalled. At the wall anybody may have touched it, so
    the console has to look at them; a facilitator at the console knows that it is safeguarding.
    """

    def __init__(self, open_file: OpenFile, parent: QObject, *, who: str) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._who = who

    @Slot(str, result=bool)
    def take_off(self, key: str) -> bool:
        """Take words out of sight at once, with all that are the same words; tell whether they were."""
        from workshop_app.actions import setting_aside

        file = self._open_file.file.by(self._who)
        if self._who == "wall":
            went = self._open_file.attempt(lambda: setting_aside.take_words_off(file, [key]))
            if went is not None and went > 1:
                self._open_file.said.emit(f"{went} that look the same were taken off the big screen.")
            return went is not None
        went = self._open_file.attempt(lambda: setting_aside.set_aside_for_safeguarding(file, [key]))
        if went is not None:
            self._open_file.said.emit(_told_of(went))
        return went is not None


@QmlElement
@QmlUncreatable("made in Python")
class SettingAside(QObject):
    """All that the console does about setting words aside. A half-typed reason is a draft of the words it is about.

    What is to be looked at, decided and passed on is on one page. Words come back from there in one way only: shown
    first, then asked, then they wait. They are in no model: they are given out only when somebody asks to see them.

    Signals:
        more_asked: all else that can be done about words is asked for; their id.
        page_asked: the page of safeguarding is asked for, and words on it; their id, or "".
        went: words were set aside here just now; their id.
        left_changed: more or fewer are still to be looked at, or to be passed to the safeguarding lead.
    """

    more_asked = Signal(str)
    page_asked = Signal(str)
    went = Signal(str)
    left_changed = Signal()

    def __init__(self, open_file: OpenFile, taking_back: TakingBack, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._taking_back = taking_back
        self._seen: set[str] = set()
        self._given = ""
        self._said = ""
        self._listed = self._to_pass_on = self._to_look_at = 0
        self._page_shown = False
        self._undecided: list[str] = []
        self._aside = KeyedModel(["kind", "wording", "reason", "place", "passedOn"], self)
        self._safeguarded = KeyedModel(["kind", "stage", "told", "returns"], self)
        open_file.said.connect(self._note)
        open_file.file_changed.connect(self._forget)
        open_file.file_changed.connect(self._read)
        open_file.changes_in({table_of(kind.row) for kind in KINDS}, self).connect(self._read)

    @Slot(str)
    def _note(self, sentence: str) -> None:
        self._said = sentence

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.setting_aside import safeguarded, set_aside_now, to_be_looked_at, to_be_passed_on

        has_file = self._open_file.has_file
        undecided = [one.id for one in safeguarded(self._open_file.file) if one.to_look_at] if has_file else []
        to_look_at = to_be_looked_at(self._open_file.file) if undecided else []
        to_pass_on = len(to_be_passed_on(self._open_file.file)) if has_file else 0
        if (undecided, len(to_look_at), to_pass_on) != (self._undecided, self._to_look_at, self._to_pass_on):
            self._undecided, self._to_look_at, self._to_pass_on = undecided, len(to_look_at), to_pass_on
            self.left_changed.emit()
        words = set_aside_now(self._open_file.file) if self._listed and has_file else []
        self._aside.sync(
            [
                {
                    "key": one.id,
                    "kind": kind_of(one).listed_as,
                    "wording": "" if is_safeguarded(one) else all_wording_of(one),
                    "reason": one.set_aside_reason,
                    "place": one.state.value,
                    "passedOn": one.passed_on_at is not None,
                }
                for one in words
            ]
        )
        rows = {
            one.id: {
                "key": one.id,
                "kind": kind_of(one).listed_as,
                "stage": _stage(one),
                "told": _told(one),
                "returns": _returns(one),
            }
            for one in words
            if is_safeguarded(one) and (not one.to_look_at or one in to_look_at)
        }
        self._safeguarded.sync(self._where_they_stood(rows) if self._page_shown and has_file else list(rows.values()))

    def _where_they_stood(self, rows: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the rows with each that stands on the page in its place, also what was decided there; new ones last.

        Nothing slides under a pointer as something is decided.
        """
        from workshop_app.domain.errors import NotFoundError
        from workshop_app.record.setting_aside import kind_and_words
        from workshop_app.record.taking_back import taken_back

        gone = taken_back(self._open_file.file)
        found = []
        for row in self._safeguarded.rows():
            key = row["key"]
            if key in rows:
                found.append(rows.pop(key))
                continue
            try:
                words = kind_and_words(self._open_file.file, key)[1]
            except NotFoundError:
                continue
            if key not in gone and not is_safeguarded(words):
                found.append(row | {"stage": "decided", "told": _decided_told(words)})
        return [*found, *rows.values()]

    @Slot(bool)
    def show_page(self, shown: bool) -> None:
        """Say whether the page of safeguarding is shown: until it is left, each thing stays where it stands."""
        self._page_shown = False
        self.list_aside(shown)
        self._page_shown = shown

    @Slot(bool)
    def list_aside(self, listed: bool) -> None:
        """Keep the lists of all that is set aside in line with the record, while any page shows one."""
        self._listed += 1 if listed else -1
        self._read()

    @Property(int, notify=left_changed)
    def toLookAt(self) -> int:  # noqa: N802
        """How many things were taken off the big screen about which nobody has decided yet."""
        return self._to_look_at

    @Property("QStringList", notify=left_changed)
    def undecided(self) -> list[str]:
        """The ids of all these words, each of those that were said twice."""
        return self._undecided

    @Property(int, notify=left_changed)
    def toPassOn(self) -> int:  # noqa: N802
        """How many things set aside for safeguarding are still to be passed to the safeguarding lead."""
        return self._to_pass_on

    @Property(str, notify=left_changed)
    def leftTold(self) -> str:  # noqa: N802
        """Both in sentences; "" where nothing is left."""
        return left_told(self._to_look_at, self._to_pass_on)

    @Property(KeyedModel, constant=True)
    def aside(self) -> KeyedModel:
        """While they are listed, all words of whatever kind that are set aside, first those still to be passed on.

        kind, wording ("" where they are safeguarded), reason, place, passedOn.
        """
        return self._aside

    @Property(KeyedModel, constant=True)
    def safeguarded(self) -> KeyedModel:
        """While they are listed, those of them that are for safeguarding or to be looked at, without the words.

        kind, stage ("look", "pass on", "passed on", or "decided" for what it no longer is while the page is shown),
        told (to whom and when they were passed, or what was decided; else ""), returns (what becomes of them if they
        are brought back).
        """
        return self._safeguarded

    @Slot(str)
    def open_page(self, key: str) -> None:
        """Open the page of safeguarding, at words or, with "", at its beginning."""
        self.page_asked.emit(key)

    @Slot()
    def _forget(self) -> None:
        self._seen.clear()

    @Slot(str)
    def more(self, key: str) -> None:
        """Open words, to do something else about them."""
        self.more_asked.emit(key)

    @Slot(str, str, result=bool)
    def set_aside(self, key: str, reason: str) -> bool:
        """Set words aside with a reason; tell whether they were."""
        from workshop_app.actions import setting_aside

        # The pages read anew as it is done, and what is done asks for no reason any more; refused, it still does.
        self._given = key
        done = self._open_file.done(lambda: setting_aside.set_aside(self._open_file.file, key, reason))
        self._given = ""
        if done:
            self._open_file.drafts.forget(reason_key(key))
            self.went.emit(key)
        return done

    @Slot(str)
    def take_back(self, key: str) -> None:
        """Ask before words are taken back for good; a reason that was typed for setting them aside goes."""
        self.keep_reason(key, "")
        self._taking_back.ask_words(key)

    @Slot(str, result=str)
    def reason(self, key: str) -> str:
        """Return the half-typed reason for setting words aside; "" where there is none."""
        return "" if key == self._given else for_qt(self._open_file.drafts.get(reason_key(key)))

    @Slot(str, str)
    def keep_reason(self, key: str, reason: str) -> None:
        """Keep a half-typed reason; "" forgets it."""
        self._open_file.drafts.keep(reason_key(key), reason)

    @Slot(str, result=bool)
    def set_aside_for_safeguarding(self, key: str) -> bool:
        """Take a disclosure out of sight at once, with all that are the same words."""
        from workshop_app.actions import setting_aside

        file = self._open_file.file
        went = self._open_file.attempt(lambda: setting_aside.set_aside_for_safeguarding(file, [key]))
        if went is not None:
            if went > 1:
                self._open_file.said.emit(_told_of(went))
            self.went.emit(key)
        return went is not None

    @Slot(str, result=str)
    def show_words(self, key: str) -> str:
        """Return the words, for the console alone; "" if they are not set aside for safeguarding."""
        from workshop_app.record.setting_aside import kind_and_words

        found = self._open_file.attempt(lambda: kind_and_words(self._open_file.file, key))
        if found is None or not is_safeguarded(found[1]):
            return ""
        words = found[1]
        file_name = words.file_name if isinstance(words, Attachment) else ""
        text = "\n".join(part for part in (file_name, all_wording_of(words)) if part)
        if (shown := str(as_shown(text, self))) == text:
            self._seen.add(key)
        return for_qt(shown)

    @Slot(str, result=str)
    def said_where(self, key: str) -> str:
        """Return who said the words, where and when, a line each, for whoever asked to see them."""
        from workshop_app.record.provenance import where_said
        from workshop_app.record.setting_aside import kind_and_words

        found = self._open_file.attempt(lambda: kind_and_words(self._open_file.file, key))
        if found is None or not is_safeguarded(found[1]):
            return ""
        said = where_said(self._open_file.file, found[1])
        asked = f"“{said.prompt}”" if said.prompt else ""
        lines = (
            f"Said by {said.by}" if said.by else "Who said it was not recorded" if said.could_be_said else "",
            " · ".join(part for part in (said.session, said.activity, asked) if part),
            day_text(said.at) if "T" not in said.at else f"{day_text(said.at)}, {clock_text(said.at)}",
        )
        return for_qt("\n".join(line for line in lines if line))

    @Slot(str, result=bool)
    def decide_safeguarding(self, key: str) -> bool:
        """Decide that words taken off the big screen are for safeguarding: the safe choice, shown before or not."""
        from workshop_app.actions import setting_aside

        return self._open_file.done(lambda: setting_aside.decide_safeguarding(self._open_file.file, key))

    @Slot(str, str, result=bool)
    def decide_set_aside(self, key: str, reason: str) -> bool:
        """Decide that words taken off the big screen are set aside with a reason. They were shown before."""
        from workshop_app.actions import setting_aside

        done = self._decided(key, lambda: setting_aside.decide_set_aside(self._open_file.file, key, reason))
        if done:
            self._open_file.drafts.forget(reason_key(key))
        return done

    @Slot(str, result=bool)
    def decide_bring_back(self, key: str) -> bool:
        """Decide that words taken off the big screen may be said: they wait. They were shown before."""
        from workshop_app.actions import setting_aside

        return self._decided(key, lambda: setting_aside.decide_bring_back(self._open_file.file, key))

    def _decided(self, key: str, deed: Callable[[], object]) -> bool:
        return self._was_seen(key) and self._open_file.done(deed)

    def _was_seen(self, key: str) -> bool:
        """Tell whether the words were shown; if not, say why nothing is done."""
        if key not in self._seen:
            self._open_file.said.emit("Show the words first, then decide. Nothing was changed.")
        return key in self._seen

    @Slot(str, str, result=bool)
    def pass_on(self, key: str, to: str) -> bool:
        """Record to whom the words were passed. A sentence that still asks for it goes."""
        from workshop_app.actions import setting_aside
        from workshop_app.record.setting_aside import to_be_passed_on

        done = self._open_file.done(lambda: setting_aside.confirm_passed_on(self._open_file.file, key, to=to))
        if done and self._said.endswith(_TELL_THE_LEAD) and not to_be_passed_on(self._open_file.file):
            self._open_file.said.emit("")
        return done

    @Slot(str, result=bool)
    def bring_back(self, key: str) -> bool:
        """Bring back words set aside by mistake: a statement waits, a remark is private. They were shown before."""
        from workshop_app.actions import setting_aside

        if not self._was_seen(key):
            return False
        self._seen.discard(key)
        return self._open_file.done(lambda: setting_aside.bring_back_from_safeguarding(self._open_file.file, key))


def _told_of(how_many: int) -> str:
    what = f"{how_many} that look the same" if how_many > 1 else "Words"
    return f"{what} were set aside for safeguarding. {_TELL_THE_LEAD}"


def _stage(words: Words) -> str:
    return "look" if words.to_look_at else "pass on" if words.passed_on_at is None else "passed on"


def _told(words: Words) -> str:
    if words.passed_on_at is None or words.to_look_at:
        return ""
    to = f" to {words.passed_on_to}" if not is_empty(words.passed_on_to) else " on"
    return f"Passed{to}: {day_text(local_day(words.passed_on_at))}, {clock_text(words.passed_on_at)}"


def _returns(words: Words) -> str:
    return _RETURNS.get(kind_of(words).row, "it stays set aside until you bring it back.")


def _decided_told(words: Words) -> str:
    if words.state is kind_of(words).set_aside and words.set_aside_reason not in (LOOKED_AT, BROUGHT_BACK):
        return "Not for safeguarding: set aside, with a reason."
    return f"Not for safeguarding: {_returns(words).removesuffix(' then.').removesuffix('.')}."
