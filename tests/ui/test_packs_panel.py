"""The packs: written while the work goes on, and recorded as handed over."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QPointF, QTimer, QUrl
from PySide6.QtQuick import QQuickItem

from tests.exported import exported
from tests.exports.reading import paragraphs
from tests.ui.driver import Driver, Key
from tests.ui.lying import Lying
from workshop_app.actions import packs, people, setting_aside, statements
from workshop_app.domain.packs import Certificate, IssuedPack, Writing
from workshop_app.domain.people import ConsentPurpose, Recipient, YoungPerson
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.packs import EXPORTS, export_named
from workshop_app.record.commission import commission_of
from workshop_app.store import CommissionFile, check_file
from workshop_app.ui.project.packs_writer import Progress, Telling, Writer

ALL_FILES = {name for one in EXPORTS for name in one.files}


@pytest.fixture
def file(driver: Driver, sample_file: Path, tmp_path: Path) -> CommissionFile:
    """The sample, open in the windows."""
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    assert driver.windows.project.open(str(path))
    return driver.windows.project.file


def write_all(driver: Driver) -> None:
    driver.click("Packs")
    driver.click("Create all packs")
    wait_for_packs(driver)


def work_until(holds: Callable[[], bool]) -> None:
    """Let the windows work in a loop that, as the app's own, lets other threads work beside it."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if holds() else None)
    look.start(20)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    assert holds(), "waited in vain"


def wait_for_packs(driver: Driver) -> None:
    work_until(lambda: not driver.windows.project.packs.busy)
    driver.settle()


def test_all_packs_are_written_beside_the_file_and_named(driver: Driver, file: CommissionFile) -> None:
    write_all(driver)
    folder = file.path.with_name("ours packs")
    assert exported(folder).keys() == ALL_FILES
    assert driver.shows(str(folder))
    assert all(driver.shows(name) for name in ALL_FILES)
    up = next(one.wording for one in file.all(Statement, state=StatementState.UP) if one.wording.isascii())
    assert up in exported(folder)["statements.json"].read_text("utf-8")
    assert exported(folder)["feedback-pack.pdf"].read_bytes().startswith(b"%PDF")


def test_words_are_kept_while_packs_are_being_written(driver: Driver, file: CommissionFile) -> None:
    driver.click("Packs")
    driver.click("Create all packs")
    assert driver.windows.project.packs.busy
    assert driver.shows("You can carry on working.")
    kept = statements.keep_statement(file, "said while it was writing", state=StatementState.UP)
    wait_for_packs(driver)
    assert file.get(Statement, kept).wording == "said while it was writing"
    written = exported(file.path.with_name("ours packs"))["statements.json"].read_text("utf-8")
    assert "said while it was writing" not in written, "a pack shows the record as it was when it was asked for"


def test_one_pack_goes_to_the_folder_that_was_chosen(driver: Driver, file: CommissionFile, tmp_path: Path) -> None:
    chosen = tmp_path / "a stick"
    driver.click("Packs")
    driver.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(chosen)))
    driver.click("Create, Specification")
    wait_for_packs(driver)
    assert exported(chosen).keys() == {"specification.pdf"}
    assert driver.shows("Created: “specification, ")


def test_a_pack_for_another_kind_of_reader_is_made_anew_before_it_is_recorded(
    driver: Driver, file: CommissionFile
) -> None:
    for one in file.all(YoungPerson):
        for reader in (Recipient.PANEL, Recipient.TENDERERS):
            people.record_consent(
                file, one.id, ConsentPurpose.WORDS_NAMED, reader, own_agreement=True, agreed_by="mum", form_seen=True
            )
    driver.click("Packs")
    driver.click("Create, Specification")
    wait_for_packs(driver)
    pack = exported(file.path.with_name("ours packs"))["specification.pdf"]
    names = [one.alias for one in file.all(YoungPerson)]
    assert any(name in paragraphs(pack.read_bytes()) for name in names)
    driver.click("Record who received it, Specification")
    driver.click("Go on all the same")
    driver.settle()
    assert driver.shows("Everybody who took part agreed to be named to tenderers")
    driver.fill("Who received it", "the library")
    driver.click("For everybody, published")
    assert driver.shows("nobody agreed to be named in what is published. Names are left out")
    assert not driver.windows.project.packs.hand_over("specification", Recipient.PUBLISHED, "the library", "")
    driver.click("Create it for them")
    wait_for_packs(driver)
    assert pack.is_file()
    pack = exported(file.path.with_name("ours packs"))["specification.pdf"]
    assert pack.parent.name == "for you alone"
    assert not any(name in paragraphs(pack.read_bytes()) for name in names)
    driver.click("Save")
    assert [(one.issued_to, one.recipient) for one in file.all(IssuedPack)] == [("the library", Recipient.PUBLISHED)]


def test_no_tenderer_and_nobody_outside_is_offered_a_pack_for_the_panel(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    assert driver.windows.project.open(str(path))
    driver.click("Packs")
    driver.click("Create, Strongest")
    wait_for_packs(driver)
    assert exported(tmp_path / "ours packs")["strongest.pdf"].parent.name == "for you alone"
    driver.click("Record who received it, Strongest")
    if driver.all_named("Go on all the same"):
        driver.click("Go on all the same")
    assert driver.shows("For the adult panel alone, and for no tenderer.")
    assert driver.all_named("for tenderers") == []
    assert driver.all_named("for everybody, published") == []
    driver.key(Key.Key_Escape)
    driver.windows.settings.size_console(200)
    try:
        driver.settle()
        driver.scroll_to(driver.find("Record who received it, Strongest"))
        driver.settle()
        assert list(Lying(driver.console).faults()) == [], "in large type the buttons leave room to what the pack is"
    finally:
        driver.windows.settings.size_console(100)


def test_a_folder_that_cannot_be_made_is_told(driver: Driver, file: CommissionFile, tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file", "utf-8")
    driver.click("Packs")
    driver.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(tmp_path / "in the way")))
    driver.click("Create, Statements")
    wait_for_packs(driver)
    assert driver.shows("cannot be made")
    assert driver.all_named("Record who received it, Statements") == []


def test_certificates_come_only_once_one_is_awarded(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "new.workshop"), "Our Turn", "Young Carers", "Marlow", "", "")
    write_all(driver)
    folder = tmp_path / "new packs"
    missing = {
        "please-explore.pdf",
        "answers-sheet.xlsx",
        "strongest.pdf",
        "objections-raw.csv",
        "title-and-brief.pdf",
        "sort-cards.pdf",
        "category-sheet.pdf",
        "certificates.pdf",
        "certificates-office-printer.pdf",
    }
    assert exported(folder).keys() == ALL_FILES - missing
    assert project.packs.sentence == (
        "5 files created. There is nothing in these yet, so they were left out; each says why below: Please explore, "
        "Answers sheet, Strongest, Title and brief, Certificates, Paper sort, Objections."
    )
    assert driver.texts().count("No certificates: none have been awarded yet.") == 1
    driver.click("Create, Certificates")
    wait_for_packs(driver)
    assert driver.shows("No certificates have been awarded yet")
    assert not driver.shows("No certificates: none have been awarded yet."), "it says why it could not be made instead"
    assert not driver.shows("so they were left out")
    ann = people.add_young_person(project.file, "\U00010880 Ann")
    packs.award_certificate(project.file, ann, achievement="listening", signatory="Jo", awarded_on="2026-06-18")
    driver.click("Create, Certificates")
    wait_for_packs(driver)
    assert driver.shows("No font on this computer can draw U+10880 nabataean letter final aleph. In place of a name")
    assert "certificates.pdf" in exported(folder)


def test_what_no_font_can_draw_is_told_once_with_the_packs_it_is_in(driver: Driver, tmp_path: Path) -> None:
    ours = driver.windows.project.packs
    assert driver.windows.project.start(str(tmp_path / "new.workshop"), "Our Turn", "Young Carers", "Marlow", "", "")
    names = ("feedback-pack", "specification", "certificates")
    ours.attend(Writer(7, {}, tmp_path, [export_named(one) for one in names], Telling(ours), []))
    for name, label, why in zip(
        names,
        ("Feedback pack", "Specification", "Certificates"),
        ("Nothing draws U+10880.", "Nothing draws U+10880.", "There is a line to write it on."),
        strict=True,
    ):
        made = {tmp_path / "for you alone" / f"{name}.pdf": ""}
        ours.hear(Progress(7, name, Writing.WRITTEN, made, told=f"{label}: {why}"))
    ours.hear(Progress(7))
    assert ours.sentence.endswith(
        "Feedback pack, Specification: Nothing draws U+10880. Certificates: There is a line to write it on."
    )


def test_one_pack_that_is_left_out_is_told_with_why(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "new.workshop"), "Our Turn", "Young Carers", "Marlow", "", "")
    driver.click("Packs")
    for one in EXPORTS:
        if one.name not in ("certificates", "statements"):
            project.packs.choose(one.name, False)
    driver.click("Create the 2 packs that are ticked")
    wait_for_packs(driver)
    assert project.packs.sentence.endswith(".json”. No certificates: none have been awarded yet.")


def test_handing_over_records_the_digests_of_what_was_written(driver: Driver, file: CommissionFile) -> None:
    head = file.head_digest
    write_all(driver)
    people.add_young_person(file, "Late")
    driver.click("Record who received it, Feedback pack")
    driver.click("Go on all the same")
    driver.fill("Who received it", "the adult panel")
    driver.click("Save")
    (issued,) = file.all(IssuedPack)
    pack = exported(file.path.with_name("ours packs"))["feedback-pack.pdf"]
    assert (issued.name, issued.issued_to) == ("feedback-pack", "the adult panel")
    assert issued.file_digest == hashlib.sha256(pack.read_bytes()).hexdigest()
    assert issued.head_digest == head
    assert head in "".join(paragraphs(pack.read_bytes())).replace(" ", "").replace("\n", "")
    assert driver.shows("Feedback pack, version 1, to the adult panel")
    path = file.path
    driver.windows.project.close()
    assert check_file(path) == []


def test_a_pack_that_names_the_present_provider_says_so_before_it_is_handed_over(
    driver: Driver, file: CommissionFile
) -> None:
    word = next(one.wording for one in file.all(Statement, state=StatementState.UP) if one.wording.isascii())
    name = next(part for part in word.split() if part.isalpha() and len(part) > 5)
    driver.click("Packs")
    assert driver.shows("packs are not checked for that name")
    driver.windows.project.name_present_provider(name)
    driver.click("Create, Statements")
    wait_for_packs(driver)
    assert driver.shows("The present provider is named in: Statements.")
    assert driver.shows(f"“{word}”")
    driver.windows.project.name_present_provider(f"{name}\nBright Paths")
    assert driver.sees("were changed after this was created")
    driver.windows.project.undo()
    assert driver.sees("Hand it over like this?")
    named = next(one for one in file.all(Statement, state=StatementState.UP) if one.wording == word)
    setting_aside.set_aside_for_safeguarding(file, [named.id])
    driver.settle()
    assert not driver.shows(word)
    # The notice about words that were set aside lies over it for the mouse.
    driver.find("Record who received it, Statements").forceActiveFocus()
    driver.key(Key.Key_Space)
    driver.click("Go on all the same")
    driver.type("the adult panel")
    assert driver.shows("Yes, as it is")
    driver.key(Key.Key_Return)
    (issued,) = file.all(IssuedPack, name="statements")[:1]
    assert issued.issued_to == "the adult panel"
    assert word in exported(file.path.with_name("ours packs"))["statements.json"].read_text("utf-8")


def test_a_pack_that_was_changed_afterwards_is_not_recorded(driver: Driver, file: CommissionFile) -> None:
    write_all(driver)
    exported(file.path.with_name("ours packs"))["specification.pdf"].write_bytes(b"something else")
    driver.click("Record who received it, Specification")
    driver.click("Go on all the same")
    driver.fill("Who received it", "the board")
    driver.click("Save")
    assert file.all(IssuedPack) == []
    assert driver.shows("was changed after it was created")


def test_the_sample_is_written_among_the_documents_and_opened(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    made = []
    for _ in range(2):
        driver.click("Try the sample")
        work_until(lambda: driver.windows.project.fileOpen)
        made.append(driver.windows.project.file.path)
        assert commission_of(driver.windows.project.file).title == driver.windows.project.title != ""
        assert len(driver.windows.project.file.all(Certificate)) > 0
        driver.go_home()
    assert [path.name for path in made] == ["In Their Words sample.workshop", "In Their Words sample 2.workshop"]
    assert all(path.is_relative_to(tmp_path) for path in made)
    assert check_file(made[0]) == []


def test_recent_projects_are_offered_at_home(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    for number in range(6):
        assert project.start(str(tmp_path / f"project {number}.workshop"), "T", "S", "", "", "")
    project.close()
    driver.settle()
    folder = tmp_path.name
    driver.click(f"project 2, in {folder}")
    assert project.fileName == "project 2.workshop"


def test_whoever_comes_back_to_the_packs_finds_the_same_pack_where_it_was(driver: Driver, file: CommissionFile) -> None:
    driver.click("Packs")
    driver.settle()
    asked = "Could somebody be known?, Statements"
    before = driver.centre(asked)
    driver.click(asked)
    driver.settle()
    driver.click("Back to the packs")
    driver.settle()
    there = driver.still(driver.find(asked))
    assert there.mapToScene(QPointF(there.width() / 2, there.height() / 2)).toPoint() == before
    driver.click("Close the packs")
    driver.click("Packs")
    driver.settle()
    assert driver.sees("Packs: what leaves the room"), "opened anew, it begins at its top"


def test_who_received_a_pack_is_asked_in_sight(driver: Driver, file: CommissionFile) -> None:
    driver.click("Packs")
    driver.click("Create, Specification")
    wait_for_packs(driver)
    record = driver.still(driver.find("Record who received it, Specification"))
    page = record
    while not page.inherits("QQuickFlickable"):
        page = page.parentItem()
    low = record.mapToItem(page, QPointF(0, record.height() + 4)).y()
    page.setProperty("contentY", page.property("contentY") + low - page.height())
    driver.click(record)
    driver.settle()
    assert sees_whole(page, driver.still(driver.find("Go on all the same")))
    driver.click("Go on all the same")
    driver.settle()
    assert sees_whole(page, driver.still(driver.find("Save")))


def sees_whole(page: QQuickItem, item: QQuickItem) -> bool:
    top = item.mapToItem(page, QPointF(0, 0)).y()
    return top >= 0 and top + item.height() <= page.height()


def test_no_copy_with_a_password_stays_of_what_was_not_handed_over(
    driver: Driver, file: CommissionFile, tmp_path: Path
) -> None:
    driver.click("Packs")
    driver.click("Create, Certificates")
    wait_for_packs(driver)
    driver.click("Record who received it, Certificates")
    password = driver.find("A password for the copy you hand over, if it is to have one")
    driver.fill(password, "three small trees")
    driver.key(Key.Key_Return)
    assert driver.shows("Who received the pack cannot be empty")
    copies = tmp_path / "ours packs" / "for young people"
    assert list(copies.glob("* with password*")) == []
    driver.fill("Who received it", "everybody")
    driver.key(Key.Key_Return)
    assert len(list(copies.glob("* with password.pdf"))) == 2
    assert len(file.all(IssuedPack)) == 2


@pytest.mark.parametrize("place", ["for tenderers", "for tenderers/more"])
def test_the_folder_of_one_reader_is_not_taken_for_all_packs(
    driver: Driver, file: CommissionFile, tmp_path: Path, place: str
) -> None:
    driver.click("Packs")
    before = driver.windows.project.packs.folder
    driver.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(tmp_path / place)))
    driver.settle()
    assert driver.shows("“for tenderers” is the folder of one reader")
    assert driver.windows.project.packs.folder == before


def test_a_project_kept_in_the_folder_of_a_reader_lists_each_file_once(
    driver: Driver, sample_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "for you alone").mkdir()
    path = tmp_path / "for you alone" / "ours.workshop"
    shutil.copy(sample_file, path)
    assert driver.windows.project.open(str(path))
    driver.click("Packs")
    driver.click("Create, Answers sheet")
    wait_for_packs(driver)
    rows = driver.windows.project.packs.made.rows()
    assert [(one["goesTo"], Path(one["key"]).parent.name) for one in rows] == [("for the adult panel",) * 2]


def test_packs_that_another_project_cuts_short_are_told_of(
    driver: Driver, file: CommissionFile, sample_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.workshop"
    shutil.copy(sample_file, other)
    driver.click("Packs")
    driver.click("Create all packs")
    assert driver.windows.project.packs.busy
    driver.windows.project.dropped.take([QUrl.fromLocalFile(str(other))])
    driver.settle()
    assert driver.windows.project.file.path == other
    assert driver.sees("Its packs were still being created: create again what is missing.")
    driver.windows.project.dropped.take([QUrl.fromLocalFile(str(tmp_path / "ours.workshop"))])
    driver.settle()
    assert driver.sees("is closed; everything in it is saved.")
    assert not driver.shows("Its packs were still being created")
