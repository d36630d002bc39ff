"""One thing that somebody said, and all that can be done about it at the console: the same for every kind of words."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import about_key
from workshop_app.domain.feedback import Remark, RemarkKind
from workshop_app.domain.kinds_of_words import Words
from workshop_app.domain.languages import LANGUAGES, language_name
from workshop_app.domain.provenance import AnswerWords, Provenance, SaidWords, Source
from workshop_app.domain.reading_back import OnWall, on_wall
from workshop_app.domain.setting_aside import all_wording_of, as_at_console, wording_of
from workshop_app.domain.statements import Statement
from workshop_app.domain.times import moment_text
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.people import People
from workshop_app.ui.project.setting_aside import SettingAside
from workshop_app.ui.project.unfair_remark import UnfairRemark

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {
    "statement",
    "statement_origin",
    "remark",
    "verdict",
    "strongest",
    "evaluation",
    "pick",
    "asked_question",
    "specification_line",
    "question",
    "category",
    "note",
    "ground_rule",
    "attachment",
    "young_person",
    "adult",
}


@QmlElement
@QmlUncreatable("made in Python")
class AboutWords(QObject):
    """The words that the console has open. Safeguarded ones are in none of its properties.

    Signals:
        changed: other words are open, or something about them is read again.
        wall_changed: the big screen is to show other words, or none any more.
    """

    changed = Signal()
    wall_changed = Signal()

    def __init__(self, open_file: OpenFile, people: People, setting_aside: SettingAside, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._people = people
        self._setting_aside = setting_aside
        self._key = ""
        self._words: Words | None = None
        self._on_wall = False
        self._comes_from = ComesFrom(people, self, asks_who=True)
        self._comes_from.by_hand.connect(self._where_from)
        self._others = KeyedModel(["wording", "ticked"], self)
        self._ticked: list[str] = []
        self._unfair = UnfairRemark(open_file, self)
        self._languages = KeyedModel(["name"], self)
        self._languages.sync([{"key": tag, "name": name} for tag, name in LANGUAGES.items()])
        setting_aside.more_asked.connect(self.open_words)
        open_file.file_changed.connect(self.close)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot(str)
    def open_words(self, key: str) -> None:
        """Open words by their id; whatever was open is closed."""
        self.hide()
        self._key = key
        self._ticked = []
        self._read()

    @Slot()
    def close(self) -> None:
        """Close them; the big screen shows them no more."""
        self.hide()
        self._key = ""
        self._read()

    @Slot()
    def _read(self) -> None:
        from workshop_app.domain.errors import NotFoundError
        from workshop_app.record.setting_aside import kind_and_words

        self._words = None
        if self._key and self._open_file.has_file:
            try:
                self._words = as_at_console(kind_and_words(self._open_file.file, self._key)[1])
            except NotFoundError:
                self._key = ""
        if self._words is None or on_wall(self._words) is OnWall.NEVER:
            self.hide()
        if isinstance(self._words, Provenance):
            self._comes_from.show(self._words)
        self._read_others()
        self._unfair.open_remark(self._key if isinstance(self._words, Remark) else "")
        self.changed.emit()
        if self._on_wall:
            self.wall_changed.emit()

    def _read_others(self) -> None:
        from workshop_app.record.provenance import to_join_with

        statement = self._words
        found = to_join_with(self._open_file.file, statement) if isinstance(statement, Statement) else []
        ids = {one.id for one in found}
        self._ticked = [one for one in self._ticked if one in ids]
        self._others.sync([{"key": one.id, "wording": one.wording, "ticked": one.id in self._ticked} for one in found])

    @Property(UnfairRemark, constant=True)
    def unfair(self) -> UnfairRemark:
        """What is asked before feedback is set aside as perhaps unfair."""
        return self._unfair

    @Property(str, notify=changed)
    def key(self) -> str:
        """The id of the words that are open; "" while none are."""
        return self._key if self._words is not None else ""

    @Property(str, notify=changed)
    def wording(self) -> str:
        """The words; "" where they are safeguarded."""
        return "" if self._words is None else for_qt(wording_of(self._words))

    @Property(str, notify=changed)
    def allWords(self) -> str:  # noqa: N802
        """The words, with what else is somebody's words in them, such as what was shown."""
        return "" if self._words is None else for_qt(all_wording_of(self._words))

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where they may be seen."""
        return "" if self._words is None else str(self._words.state.value)

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why they are set aside; "" where they are not."""
        return "" if self._words is None else for_qt(self._words.set_aside_reason)

    @Property(bool, notify=changed)
    def passedOn(self) -> bool:  # noqa: N802
        """Whether it was confirmed that they were passed to the safeguarding lead."""
        return self._words is not None and self._words.passed_on_at is not None

    @Property(bool, notify=changed)
    def isStatement(self) -> bool:  # noqa: N802
        """Whether they can be said another way, split and joined."""
        return isinstance(self._words, Statement)

    @Property(bool, notify=changed)
    def hasOrigin(self) -> bool:  # noqa: N802
        """Whether it is kept where they come from."""
        return isinstance(self._words, Provenance)

    @Property(bool, notify=changed)
    def hasSpeaker(self) -> bool:  # noqa: N802
        """Whether who said them can be changed: beside an answer they are its young person's."""
        return isinstance(self._words, SaidWords)

    @Property(str, notify=changed)
    def remarkKind(self) -> str:  # noqa: N802
        """What kind of feedback they are: strength, weakness or explore; "" where they are none."""
        return self._words.kind.value if isinstance(self._words, Remark) else ""

    @Slot(str)
    def correct_kind(self, kind: str) -> None:
        """Say that they are of another kind of feedback than they were put down as."""
        from workshop_app.actions import feedback

        if kind != self.remarkKind:
            self._do(lambda: feedback.correct_kind(self._open_file.file, self._key, RemarkKind(kind)))

    @Slot()
    def take_down(self) -> None:
        """Take them down from the big screen: they wait again."""
        from workshop_app.actions import statements

        self._open_file.attempt(lambda: statements.take_down(self._open_file.file, self._key))

    @Slot()
    def put_up(self) -> None:
        """Put them up on the big screen."""
        from workshop_app.actions import statements

        self._open_file.attempt(lambda: statements.put_up(self._open_file.file, [self._key]))

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where they come from; what is chosen there is kept at once."""
        return self._comes_from

    @Property(People, constant=True)
    def people(self) -> People:
        """Everybody who can have said them or written them down."""
        return self._people

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting them aside."""
        return self._setting_aside

    @Property(str, notify=changed)
    def known(self) -> str:
        """What else is known of them, a line each: when they were read back, their language, what they come from."""
        from workshop_app.record.made_from import origins_of
        from workshop_app.record.provenance import first_wording

        words = self._words
        if words is None:
            return ""
        lines = []
        if isinstance(words, AnswerWords):
            lines.append("They go with an answer, which counts whatever you do here.")
        if isinstance(words, Provenance) and words.read_back_at is not None:
            lines.append(f"Read back on {moment_text(words.read_back_at)}.")
        if isinstance(words, Provenance) and words.language:
            lines.append(f"Language: {language_name(words.language)}.")
        first = first_wording(self._open_file.file, words)
        if first:
            lines.append(f"First written down as: {first}")
        for one in origins_of(self._open_file.file, words):
            lines.append(f"Made from: {wording_of(as_at_console(one)) or 'words that are set aside'}")
        return for_qt("\n".join(lines))

    @Slot()
    def _where_from(self) -> None:
        """Keep what was chosen of where they come from."""
        from workshop_app.actions import provenance

        words, file = self._words, self._open_file.file
        if not isinstance(words, Provenance):
            return
        chosen = self._comes_from
        who = (words.said_by or "", words.by_group) if isinstance(words, SaidWords) else ("", False)
        if who != (chosen.saidBy, chosen.byGroup):
            self._do(lambda: provenance.say_who_said(file, words.id, chosen.saidBy or None, by_group=chosen.byGroup))
        else:
            how = chosen.how()
            if how["source"] is Source.TYPED and words.source is not Source.PAPER:
                # Paper or not is all that is chosen here: what came from a list or the plan still did.
                how["source"] = words.source
            self._do(lambda: provenance.say_how_written(file, words.id, **how))

    def _do(self, deed: Callable[[], object]) -> bool:
        done = self._open_file.done(deed)
        self._read()
        return done

    # What is typed here, kept half-typed as everywhere.

    @Slot(str, result=str)
    def draft(self, deed: str) -> str:
        """Return what was half typed for a deed (correct, reword, split, join), else the words as they stand."""
        kept = self._open_file.drafts.get(about_key(deed, self._key)) if self._key else ""
        return for_qt(kept) or self.wording

    @Slot(str, str)
    def keep_draft(self, deed: str, wording: str) -> None:
        """Keep what is half typed for a deed; what stands there already needs no draft."""
        if self._key:
            as_it_is = self._words is not None and wording == wording_of(self._words)
            self._open_file.drafts.keep(about_key(deed, self._key), "" if as_it_is else wording)

    def _typed(self, deed: str, act: Callable[[], Any], *, go_to: bool = False) -> bool:
        """Do what was typed for; it is half typed no more then. With ``go_to``, what it made is open."""
        key, made = self._key, []
        if not self._open_file.done(lambda: made.append(act())):
            return False
        self._open_file.drafts.forget(about_key(deed, key))
        if go_to:
            self.open_words(str(made[0]))
        return True

    @Slot(str, result=bool)
    def correct(self, wording: str) -> bool:
        """Put a slip of the pen right; what stands then is open."""
        from workshop_app.actions import provenance

        file = self._open_file.file
        return self._typed("correct", lambda: provenance.correct_slip(file, self._key, wording), go_to=True)

    @Slot(str, result=bool)
    def reword(self, wording: str) -> bool:
        """Keep another wording, by whoever is chosen as these words' own; it is open then."""
        from workshop_app.actions import statements

        file, chosen = self._open_file.file, self._comes_from
        return self._typed(
            "reword",
            lambda: statements.reword_statement(file, self._key, wording, **chosen.who(), **chosen.how()),
            go_to=True,
        )

    @Slot(str, bool, result=bool)
    def split(self, parts: str, take_down: bool) -> bool:
        """Keep each line as a part; with ``take_down`` the whole waits. The whole stays open."""
        from workshop_app.actions import statements

        file = self._open_file.file
        found = [one for one in parts.split("\n") if one.strip()]
        return self._typed("split", lambda: statements.split_statement(file, self._key, found, take_down=take_down))

    @Property(KeyedModel, constant=True)
    def others(self) -> KeyedModel:
        """What they can be joined with: wording, ticked."""
        return self._others

    @Slot(str)
    def tick(self, key: str) -> None:
        """Join them with these too, or no longer."""
        self._ticked = [one for one in self._ticked if one != key] if key in self._ticked else [*self._ticked, key]
        self._read_others()

    @Slot(result=str)
    def joined(self) -> str:
        """Return the words that are ticked, and those that are open, one under the other."""
        texts = {str(row["key"]): str(row["wording"]) for row in self._others.rows()}
        mine = [] if self._words is None else [wording_of(self._words)]
        return for_qt("\n".join([*mine, *(texts[one] for one in self._ticked)]))

    @Slot(str, bool, result=bool)
    def join(self, wording: str, take_down: bool) -> bool:
        """Keep one wording for them and all that are ticked; with ``take_down`` those that are up wait."""
        from workshop_app.actions import statements

        file, chosen = self._open_file.file, self._comes_from
        ids = [self._key, *self._ticked]
        said_by = {file.get(Statement, one).said_by for one in ids}
        who = chosen.who() if len(said_by) == 1 else {}
        return self._typed(
            "join",
            lambda: statements.join_statements(file, ids, wording, **who, **chosen.how(), take_down=take_down),
            go_to=True,
        )

    @Property(KeyedModel, constant=True)
    def languages(self) -> KeyedModel:
        """The languages most often heard: name; the key is the tag."""
        return self._languages

    @Property(str, notify=changed)
    def language(self) -> str:
        """The tag of the language they are marked with, or ""."""
        return self._words.language if isinstance(self._words, Provenance) else ""

    @Slot(str, result=bool)
    def mark_language(self, tag: str) -> bool:
        """Mark the language they are in; the one they are marked with takes the mark away."""
        from workshop_app.actions import provenance

        wanted = "" if tag == self.language else tag.strip()
        return self._do(lambda: provenance.mark_language(self._open_file.file, self._key, wanted))

    # Reading back.

    @Property(str, notify=changed)
    def mayBeOnWall(self) -> str:  # noqa: N802
        """Whether the big screen shows them as they are read back: "at once", "if asked" or "never"."""
        return OnWall.NEVER.value if self._words is None else on_wall(self._words).value

    @Property(bool, notify=wall_changed)
    def onWall(self) -> bool:  # noqa: N802
        """Whether the big screen is to show them now."""
        return self._on_wall

    @property
    def wall_words(self) -> str:
        """What the big screen is to show: the words and nothing else about them; "" for nothing."""
        return self.wording if self._on_wall else ""

    @Slot()
    def show(self) -> None:
        """Have the big screen show the words large, while they are read back; private ones never."""
        if self._words is not None and on_wall(self._words) is not OnWall.NEVER and not self._on_wall:
            self._on_wall = True
            self.wall_changed.emit()

    @Slot()
    def hide(self) -> None:
        """Have the big screen show them no more."""
        if self._on_wall:
            self._on_wall = False
            self.wall_changed.emit()

    @Slot(result=bool)
    def say_yes(self) -> bool:
        """Record that they were read back now, and are what was said."""
        from workshop_app.actions import provenance

        file, key = self._open_file.file, self._key
        done = self._open_file.done(lambda: provenance.read_back(file, key))
        if done:
            self.hide()
        return done

    @Slot()
    def bring_back(self) -> None:
        """Bring words back that were set aside with a reason: they wait, are private, or stand where they stood."""
        from workshop_app.actions import setting_aside

        self._do(lambda: setting_aside.bring_back(self._open_file.file, self._key))
