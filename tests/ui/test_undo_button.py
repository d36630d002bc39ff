"""What the undo and redo buttons say, and how far they reach."""

from pathlib import Path

from tests.ui.driver import Driver, Key
from workshop_app.actions.sessions import add_session, start_session
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.sessions import Session
from workshop_app.domain.tendering import Tenderer
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.windows.windows import Windows


def opened_again(path: Path, tmp_path: Path) -> Project:
    project = Project(RecentFiles(tmp_path / "recent.json"))
    assert project.open(str(path))
    return project


def test_what_was_done_before_the_file_was_opened_is_not_offered(
    file: CommissionFile, tmp_path: Path, qapp: object
) -> None:
    add_tenderer(file, "Oak Barn")
    file.close()
    project = opened_again(file.path, tmp_path)
    said: list[str] = []
    project.said.connect(said.append)
    assert (project.undoSentence, project.redoSentence) == ("", "")
    project.undo()
    assert said == ["There is nothing to undo."]
    add_tenderer(project.file, "Elm Yard")
    assert project.undoSentence == "Undo: add a tenderer"
    project.undo()
    assert (project.undoSentence, project.redoSentence) == ("", "Redo: add a tenderer")
    project.redo()
    assert [one.name for one in project.file.all(Tenderer)] == ["Oak Barn", "Elm Yard"]
    project.close()


def test_within_a_session_undo_goes_on_after_a_restart_and_stops_at_its_start(
    file: CommissionFile, tmp_path: Path, qapp: object
) -> None:
    add_tenderer(file, "Oak Barn")
    session_id = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    start_session(file, session_id, plan_named("initial-workshop"))
    add_tenderer(file, "Elm Yard")
    file.close()
    project = opened_again(file.path, tmp_path)
    assert project.undoSentence == "Undo: add a tenderer"
    project.undo()
    assert [one.name for one in project.file.all(Tenderer)] == ["Oak Barn"]
    assert project.undoSentence == ""
    project.close()


def test_the_start_of_a_project_is_one_step_and_is_not_offered(windows: Windows, tmp_path: Path) -> None:
    driver = Driver(windows)
    project = windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "", "", "presentations")
    driver.settle()
    assert [one.name for one in project.file.actions()] == ["start_commission"]
    assert [one.title for one in project.file.all(Session)] == ["The presentations"]
    assert project.undoSentence == ""
    assert not [one for one in driver.names() if one.startswith("Undo:")]
    driver.go_to_details("Tenderers")
    driver.fill("Name of a tenderer", "Oak Barn")
    driver.key(Key.Key_Return)
    driver.click("Undo: add a tenderer")
    assert project.file.all(Tenderer) == []
    assert project.undoSentence == ""
    project.undo()
    assert len(project.file.all(Session)) == 1


def test_an_action_of_a_newer_app_does_not_stop_the_button(file: CommissionFile, tmp_path: Path, qapp: object) -> None:
    project = Project(RecentFiles(tmp_path / "recent.json"))
    project.take(file)
    with file.action("teleport_tenderer") as write:
        write.insert(Tenderer(id="t", name="Oak Barn", position=0))
    assert project.undoSentence == "Undo: an earlier change"
    project.undo()
    assert project.file.all(Tenderer) == []
    project.close()
