"""Setting aside everything that is somebody's words: with a reason, or for safeguarding, and the way back from there.

No page has any of this of its own. A kind of words that can be set aside is one that ``domain.setting_aside`` knows.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import reason_key
from workshop_app.domain.setting_aside import is_safeguarded
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.qt import QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.taking_back import TakingBack

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TELL_THE_LEAD = "Words were set aside for safeguarding. Tell the safeguarding lead today."


@QmlElement
@QmlUncreatable("made in Python")
class TakingOff(QObject):
    """One touch that takes words off the big screen; all that a page of the wall can do about them.

    ``who`` is the window that is touched, in whose name it is journalled. ``where`` says where the console finds the
    words then, if its page does not show them anyway.
    """

    def __init__(self, open_file: OpenFile, parent: QObject, *, who: str, where: str = "") -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._who = who
        self._where = where

    @Slot(str, result=bool)
    def set_aside_for_safeguarding(self, key: str) -> bool:
        """Take a disclosure out of sight at once, with all that are the same words; tell the console what to do."""
        from workshop_app.actions import setting_aside

        file = self._open_file.file.by(self._who)
        if not self._open_file.done(lambda: setting_aside.set_aside_for_safeguarding(file, [key])):
            return False
        self._open_file.said.emit(f"{_TELL_THE_LEAD} {self._where}".rstrip())
        return True


@QmlElement
@QmlUncreatable("made in Python")
class SettingAside(QObject):
    """All that the console does about setting words aside. A half-typed reason is a draft of the words it is about.

    Words come back from safeguarding in one way only: shown first, then asked, then they wait. They are in no model:
    they are given out only when somebody asks to see them.
    """

    def __init__(self, open_file: OpenFile, taking_back: TakingBack, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._taking_back = taking_back
        self._seen: set[str] = set()
        self._given = ""
        self._said = ""
        open_file.said.connect(self._note)
        open_file.file_changed.connect(self._forget)

    @Slot(str)
    def _note(self, sentence: str) -> None:
        self._said = sentence

    @Slot()
    def _forget(self) -> None:
        self._seen.clear()

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
        return self._open_file.done(lambda: setting_aside.set_aside_for_safeguarding(file, [key]))

    @Slot(str, result=str)
    def show_words(self, key: str) -> str:
        """Return the words, for the console alone; "" if they are not set aside for safeguarding."""
        from workshop_app.record.setting_aside import kind_and_words

        found = self._open_file.attempt(lambda: kind_and_words(self._open_file.file, key))
        if found is None or not is_safeguarded(found[1]):
            return ""
        kind, words = found
        self._seen.add(key)
        return "\n".join(part for part in (words.wording, *(getattr(words, name) for name in kind.also)) if part)

    @Slot(str)
    def pass_on(self, key: str) -> None:
        """Record that the words were passed to the safeguarding lead. A sentence that still asks for it goes."""
        from workshop_app.actions import setting_aside
        from workshop_app.record.setting_aside import to_be_passed_on

        done = self._open_file.done(lambda: setting_aside.confirm_passed_on(self._open_file.file, key))
        if done and self._said.startswith(_TELL_THE_LEAD) and not to_be_passed_on(self._open_file.file):
            self._open_file.said.emit("")

    @Slot(str, result=bool)
    def bring_back(self, key: str) -> bool:
        """Bring back words set aside by mistake: a statement waits, a remark is private. They were shown before."""
        from workshop_app.actions import setting_aside

        if key not in self._seen:
            return False
        self._seen.discard(key)
        return self._open_file.done(lambda: setting_aside.bring_back_from_safeguarding(self._open_file.file, key))
