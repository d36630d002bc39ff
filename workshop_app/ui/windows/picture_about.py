"""What is about the app itself and not about any project: the page about it, and that something went wrong in it."""

from workshop_app.ui.windows.picture_scene import Scene, Shown

_LOG = "/home/office/.local/state/in-their-words/log/faults.log"
"""A place as it is on somebody's computer; nothing is there."""
_PLACES = {
    "Settings": "/home/office/.config/in-their-words",
    "Backups kept on this computer": "/home/office/.local/share/in-their-words/backups",
    "Notes of what went wrong in the app": "/home/office/.local/state/in-their-words/log",
}
_TRIED = (
    "ok     Fonts: all 14 are there. (0.1 s)",
    "ok     Saving: 64 made-up things that were said are saved, and there again. (1.9 s)",
    "FAULT  Packs: this computer did not allow it (No space left on device). (0.2 s)",
)
"""What a test says where the disk is full."""


def about_the_app(scene: Scene) -> Shown:
    """Show that something went wrong inside the app, noted in a log and not."""
    notice = scene.windows.crash_notice
    for name, log in (("", _LOG), ("-not-noted", "")):
        notice.show(log)
        yield f"console-something-went-wrong{name}", scene.console
    notice.close()


def about_page(scene: Scene) -> Shown:
    """Show the page about the app, a licence, and what a test found."""
    about, home = scene.windows.about, scene.named("home")
    about.describe("Version 1.0.0, with Python 3.13.5 and Qt 6.11.3", _PLACES)
    home.setProperty("aboutShown", True)
    yield "console-about", scene.console
    about.read("Qt and PySide6")
    yield "console-about-licence", scene.console
    about.read("")
    about.hear(_TRIED)
    about.sum_up()
    yield "console-about-tried", scene.console
    home.setProperty("aboutShown", False)
