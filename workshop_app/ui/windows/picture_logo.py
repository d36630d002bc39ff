"""The settings with a logo for certificates."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from workshop_app.palette import palette
from workshop_app.ui.windows.picture_scene import Scene, Shown


def with_a_logo(scene: Scene) -> Shown:
    """The settings with a logo for certificates: one drawn here, and taken away again."""
    settings = scene.windows.settings
    if settings.logo_file() is not None:
        return
    with TemporaryDirectory() as folder:
        drawn = QImage(600, 240, QImage.Format.Format_RGBA8888)
        drawn.fill(palette().category(1).main)
        drawn.save(str(Path(folder) / "logo.png"))
        settings.choose_logo(QUrl.fromLocalFile(str(Path(folder) / "logo.png")))
    yield "console-settings-with-a-logo", scene.console
    settings.remove_logo()
