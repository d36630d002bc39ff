"""What belongs to an open project beside its file: sessions, people, packs and all the rest, made together."""

from pathlib import Path

import workshop_app.ui.kit.exact_text  # noqa: F401  QML knows a type once its module was imported.
from workshop_app.ui.project.about_words import AboutWords
from workshop_app.ui.project.agreements import Agreements
from workshop_app.ui.project.attachments import Attachments
from workshop_app.ui.project.backups import Backups
from workshop_app.ui.project.band import Band
from workshop_app.ui.project.catching_up import CatchingUp
from workshop_app.ui.project.certificates import Certificates
from workshop_app.ui.project.chosen import Chosen
from workshop_app.ui.project.criteria import Criteria
from workshop_app.ui.project.damaged_file import DamagedFile
from workshop_app.ui.project.dropped import Dropped
from workshop_app.ui.project.leaving import Leaving
from workshop_app.ui.project.linking import Linking
from workshop_app.ui.project.looking import Looking
from workshop_app.ui.project.made_from import MadeFrom
from workshop_app.ui.project.objections import Objections
from workshop_app.ui.project.offers import Offers
from workshop_app.ui.project.on_packs import OnPacks
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.overview import Overview
from workshop_app.ui.project.packs import Packs
from workshop_app.ui.project.password import Password
from workshop_app.ui.project.people import People
from workshop_app.ui.project.plan_changes import PlanChanges
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.project.responses import Responses
from workshop_app.ui.project.rest_of_day import RestOfDay
from workshop_app.ui.project.session import SessionUnderWay
from workshop_app.ui.project.sessions import Sessions
from workshop_app.ui.project.setting_aside import SettingAside
from workshop_app.ui.project.slots import Slots
from workshop_app.ui.project.specification import Specification
from workshop_app.ui.project.taking_back import TakingBack
from workshop_app.ui.project.tenderers import Tenderers
from workshop_app.ui.project.wall_parts import WallParts


class Parts:
    """The parts of the open project. Home shows none of them, so they are imported and made after its first frame.

    Args:
        project: what they are parts of.
        recent: the files that were open lately.
        backups: the folder for backups that stay on this computer.
    """

    def __init__(self, project: OpenFile, recent: RecentFiles, backups: Path) -> None:
        self.wall_parts = WallParts(project)
        self.chosen = Chosen()
        self.backups = Backups(project, backups, recent.backup_places, recent.paths)
        self.packs = Packs(project, project)
        self.leaving = Leaving(project, project)
        self.band = Band(project, project)
        self.overview = Overview(project, project)
        self.tenderers = Tenderers(project, project)
        self.criteria = Criteria(project, project)
        self.linking = Linking(project, project)
        self.offers = Offers(project, project)
        self.on_packs = OnPacks(project, project)
        self.objections = Objections(project, project)
        self.session = SessionUnderWay(project, self.wall_parts, project)
        self.slots = Slots(project, self.session, project)
        self.rest_of_day = RestOfDay(project, self.session, project)
        self.certificates = Certificates(project, self.session, project)
        self.attachments = Attachments(project, self.session, project)
        self.looking = Looking(project, self.session, project)
        self.plan_changes = PlanChanges(project, self.session, project)
        self.sessions = Sessions(project, project)
        self.people = People(project, self.session, self.looking, project)
        self.agreements = Agreements(project, project)
        self.catching_up = CatchingUp(project, self.session, project)
        self.taking_back = TakingBack(project, self.backups, project)
        self.setting_aside = SettingAside(project, self.taking_back, project)
        self.specification = Specification(project, self.people, self.setting_aside, project)
        self.responses = Responses(project, project)
        self.made_from = MadeFrom(project, project)
        self.about_words = AboutWords(project, self.people, self.setting_aside, project)
        self.damaged_file = DamagedFile(project, project)
        self.password = Password(project, self.backups.places, project)
        self.dropped = Dropped(project, self.session, self.password, self.packs, project)
