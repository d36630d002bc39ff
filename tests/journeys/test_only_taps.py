"""One tenderer of the sample by someone who only taps: their private turn at the big screen, by touch, taps counted."""

import shutil
from pathlib import Path

from tests.slots import at_slot
from tests.ui.driver import Driver, Role
from tests.ui.lying import Lying
from workshop_app.actions import people, sessions, tendering
from workshop_app.domain.feedback import Answer, Remark, RemarkKind, RemarkState, Verdict
from workshop_app.domain.people import AdultRole
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.plans import plan_named
from workshop_app.record.sorts import latest_categories
from workshop_app.store import CommissionFile
from workshop_app.ui.kit.second_press import TOO_SOON

SECONDS_A_TAP = 2.5
WORDS_A_MINUTE = 40
AT_MOST = 3 * 60
WEAK = "three of them came and only one of them talked to me"
WHY = "no lift so i cant get in"


class Finger:
    """One finger at the big screen, and a support worker who types what is dictated; both are counted."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.taps: list[str] = []
        self.dictated = 0
        driver.go_to_window(driver.wall)

    def tap(self, name: str, *, role: Role | None = None) -> None:
        if self.taps and self.taps[-1] == name:
            self.driver.rest(TOO_SOON)
        self.taps.append(name)
        self.driver.tap(self.driver.find(name, role=role))
        self.driver.settle()

    def dictate(self, field: str, words: str) -> None:
        self.tap(field, role=Role.EditableText)
        self.dictated += len(words.split())
        self.driver.type(words)

    def reaches(self, name: str) -> bool:
        """Tell whether a thing is wholly in sight: the driver would scroll to it, and a finger cannot."""
        return any(part.name == name and part.whole for part in Lying(self.driver.wall).parts)

    @property
    def seconds(self) -> float:
        return len(self.taps) * SECONDS_A_TAP + self.dictated * 60 / WORDS_A_MINUTE


def test_a_private_turn_on_the_sample_by_someone_who_only_taps_takes_less_than_three_minutes(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))
    with CommissionFile.open(path, who="console") as file:
        session = sessions.add_session(file, "presentations", title="One more day", planned_on="2026-05-06")
        sessions.begin_session(file, session, plan_named("presentations"))
        lee = people.add_young_person_here(file, session, "lee")
        people.add_adult_here(file, session, "Dee", AdultRole.SUPPORT_WORKER)
        tenderer = file.all(Tenderer)[0].id
        (slot,) = file.all(Presentation, tenderer_id=tenderer, session_id=session)
        tendering.start_presenting(file, at_slot(file, slot.id))
        tendering.start_questions(file, slot.id)
        tendering.end_questions(file, slot.id)
        (feedback,) = file.all(Activity, session_id=session, kind=ActivityKind.FEEDBACK, tenderer_id=tenderer)
        sessions.start_activity(file, feedback.id)
    assert driver.windows.project.open(str(path))
    file = driver.windows.project.file
    asked = latest_categories(file)
    line = file.all(SpecificationLine)[-1]
    driver.click("Private turns")
    driver.click("Hand over to the next one")

    finger = Finger(driver)
    finger.tap("I’m ready")
    stay, learning, place, turn_up = (one.name for one in asked)
    finger.tap(stay)
    finger.tap("Next")
    finger.dictate("Your words", WEAK)
    while not finger.reaches(line.wording):
        finger.tap("More choices")
    finger.tap(line.wording)
    finger.tap("Next")
    finger.tap(place)
    finger.tap("Next")
    for name, answer in ((stay, "yes"), (learning, "not sure"), (place, "no"), (turn_up, "partly")):
        finger.tap(f"{name}: {answer}")
        if name == place:
            finger.dictate("Why?", WHY)
        finger.tap("Next")
    finger.tap("All in all: partly")
    finger.tap("Next")
    finger.tap("Share everything")
    finger.tap(f"Keep it to myself: weakness, {line.wording}, {WEAK}")
    finger.tap("Done")

    print(f"{len(finger.taps)} taps and {finger.dictated} words dictated: about {finger.seconds:.0f} seconds")
    assert finger.seconds < AT_MOST
    assert {
        (one.kind, one.wording, one.category_id, one.specification_line_id, one.state)
        for one in file.all(Remark, said_by=lee)
    } == {
        (RemarkKind.STRENGTH, "", asked[0].id, None, RemarkState.SHARED),
        (RemarkKind.WEAKNESS, WEAK, None, line.id, RemarkState.PRIVATE),
        (RemarkKind.EXPLORE, "", asked[2].id, None, RemarkState.SHARED),
    }
    given = {(one.category_id, one.answer, one.wording, one.shared) for one in file.all(Verdict, young_person_id=lee)}
    assert given == {
        (asked[0].id, Answer.YES, "", True),
        (asked[1].id, Answer.NOT_SURE, "", True),
        (asked[2].id, Answer.NO, WHY, True),
        (asked[3].id, Answer.PARTLY, "", True),
        (None, Answer.PARTLY, "", True),
    }
    assert driver.sees("That was everybody", driver.wall)
