"""Briefing: what is explained, the same in both windows; on the page of ground rules the group adds its own."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import ground_rules
from workshop_app.domain.drafts import box_key
from workshop_app.domain.sessions import Activity
from workshop_app.record.bids import reads_a_bid
from workshop_app.record.settings import briefing_settings, is_on_being_fair
from workshop_app.ui.activities.briefing.bid import ConsoleBid
from workshop_app.ui.activities.briefing.day_roles import ConsoleDayRoles, WallDayRoles
from workshop_app.ui.activities.briefing.fair import ConsoleFair, WallFair
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleGroundRules(TitlePage):
    """The ground rules, and a box in which those that the group asks for are written down."""

    view = "ConsoleView"

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._comes_from = ComesFrom(project.people, self, memory=(project.chosen, self._place))

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words in the box come from."""
        return self._comes_from

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside

    @property
    def _draft_key(self) -> str:
        return box_key("console", self.activity.kind, self.activity.id)

    @Property(str, constant=True)
    def draft(self) -> str:
        """The half-typed rule that was kept here."""
        return for_qt(self.project.drafts.get(self._draft_key))

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep a half-typed rule; "" forgets it."""
        self.project.drafts.keep(self._draft_key, wording)

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep a rule of the group's, from this session on; the big screen shows it at once."""
        kept = self.project.done(
            lambda: ground_rules.add_ground_rule(
                self.project.file, self.activity.session_id, wording, **self._comes_from.how()
            )
        )
        if kept:
            self._comes_from.begin_anew()
            self.project.drafts.forget(self._draft_key)
        return kept

    @Slot(str)
    def remove(self, rule: str) -> None:
        """Take out a rule that was typed by mistake."""
        self.project.attempt(lambda: ground_rules.remove_ground_rule(self.project.file, rule))


def wall_page(project: Project, activity: Activity, parent: QObject) -> Page:
    """Make what the wall shows: of being fair the page with the game, of jobs the page that can show who has which."""
    if briefing_settings(activity).day_roles:
        return WallDayRoles(project, activity, parent)
    kind = WallFair if is_on_being_fair(activity) else TitlePage
    return kind(project, activity, parent)


def console_page(project: Project, activity: Activity, parent: QObject) -> Page:
    """Make what the console shows: ground rules with the group’s own, the jobs of the day, a bid, or the game."""
    settings = briefing_settings(activity)
    if settings.confidentiality_limit:
        return ConsoleGroundRules(project, activity, parent)
    if settings.day_roles:
        return ConsoleDayRoles(project, activity, parent)
    if reads_a_bid(project.file, activity):
        return ConsoleBid(project, activity, parent)
    kind = ConsoleFair if is_on_being_fair(activity) else TitlePage
    return kind(project, activity, parent)


WALL = wall_page
CONSOLE = console_page
