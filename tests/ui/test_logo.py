"""A logo for certificates: chosen under Settings, kept on this computer, refused where it is none, and printed."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import QUrl

from tests.exported import exported
from tests.ui.driver import Driver
from tests.ui.test_packs_panel import wait_for_packs
from workshop_app.actions.packs import award_certificate
from workshop_app.actions.people import add_young_person
from workshop_app.ui.kit.settings import Settings


def picture(mode: str = "RGBA", size: tuple[int, int] = (900, 300), kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new(mode, size).save(written, kind)
    return written.getvalue()


def chosen(driver: Driver, path: Path, content: bytes) -> str:
    path.write_bytes(content)
    told = driver.windows.settings.choose_logo(QUrl.fromLocalFile(str(path)))
    driver.settle()
    return told


def test_a_logo_is_chosen_printed_on_both_forms_and_removed(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Our Turn", "Young Carers", "Marlow", "", "")
    award_certificate(
        project.file,
        add_young_person(project.file, "Kit"),
        achievement="asking good questions",
        signatory="Ann",
        awarded_on="2026-03-04",
    )
    driver.console.setProperty("settingsShown", True)
    driver.settle()
    assert driver.shows("Choose a logo")
    assert chosen(driver, tmp_path / "logo.png", picture()) == ""
    assert driver.shows("Choose another logo")
    driver.console.setProperty("settingsShown", False)
    project.packs.export_one("certificates")
    wait_for_packs(driver)
    written = exported(tmp_path / "ours packs")
    for name in ("certificates.pdf", "certificates-office-printer.pdf"):
        with pikepdf.open(written[name]) as pdf:
            (logo,) = pdf.pages[0].Resources.XObject.values()
            assert (int(logo.Width), int(logo.Height)) == (709, 236), "in its own proportions"
            before, _, _ = pdf.pages[0].Contents.read_bytes().partition(b" Do")
            across, _, _, down = before.rpartition(b" cm")[0].split()[-6:-2]
            assert float(across) == pytest.approx(85.04, abs=0.1)
            assert float(across) / float(down) == pytest.approx(3, abs=0.02)
            assert before.rfind(b"/Artifact BMC") > before.rfind(b"EMC"), "passed over by whoever has it read aloud"
    driver.console.setProperty("settingsShown", True)
    driver.settle()
    driver.click("Remove the logo")
    assert driver.windows.settings.logo_file() is None
    assert driver.shows("Choose a logo")


def test_what_is_no_logo_is_told_in_a_sentence_and_the_one_before_stays(tmp_path: Path) -> None:
    settings = Settings()
    settings.keep_in(tmp_path / "of one's own" / "settings.json")

    def told(name: str, content: bytes) -> str:
        (tmp_path / name).write_bytes(content)
        return settings.choose_logo(QUrl.fromLocalFile(str(tmp_path / name)))

    assert told("print.jpg", picture("CMYK", kind="JPEG")) == ""
    kept = settings.logo_file()
    assert kept is not None
    before = kept.read_bytes()
    assert Image.open(io.BytesIO(before)).mode == "RGBA"
    assert "not a PNG or JPEG" in told("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    assert "not a PNG or JPEG" in told("called.png", b"GIF89a")
    assert "too large" in told("huge.png", picture("1", (9000, 9000)))
    assert "too large" in told("heavy.png", bytes(21 * 1024 * 1024))
    assert "cannot be read" in settings.choose_logo(QUrl.fromLocalFile(str(tmp_path / "gone.png")))
    assert kept.read_bytes() == before
