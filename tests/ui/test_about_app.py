"""The page about the app: its version, its files, the licences to read, and whether it works on this computer."""

from PySide6.QtGui import QGuiApplication

from tests.ui.driver import Driver, Key, waited_for
from workshop_app.data import logs_folder


def test_the_page_says_where_things_are_reads_a_licence_and_goes_back_by_key(driver: Driver) -> None:
    driver.click("About the app")
    driver.settle()
    assert driver.shows(str(logs_folder()))
    driver.click("Read the licence of Qt and PySide6")
    driver.settle()
    about = driver.windows.about
    text = "\n".join(about.pieces)
    for part in (
        "YOU MAY PUT ANOTHER QT IN ITS PLACE",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "15. Disclaimer of Warranty",
    ):
        assert part in text
    driver.key(Key.Key_Escape)
    assert about.reading == ""
    assert driver.shows("Whose work is in it")
    for notice in about.notices:
        about.read(notice["name"])
        assert len("".join(about.pieces)) > 400, notice["name"]
        assert "missing here" not in about.pieces[0], notice["name"]
    about.read("")
    driver.key(Key.Key_Escape)
    driver.settle()
    assert not driver.shows("Whose work is in it")


def test_a_press_tries_everything_and_what_was_found_can_be_copied(driver: Driver) -> None:
    driver.click("About the app")
    about = driver.windows.about
    driver.click("Try whether everything works")
    assert about.testing
    assert waited_for(lambda: not about.testing, 60_000)
    driver.settle()
    assert driver.shows("Everything works on this computer.")
    driver.click("Copy the version and what was found")
    copied = QGuiApplication.clipboard().text()
    assert "Packs: " in copied
    assert about.version in copied
