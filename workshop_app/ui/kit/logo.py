"""The council's logo for certificates: a picture that is looked at, made small, and kept with the settings."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from workshop_app.domain.errors import RuleBrokenError

_LARGEST = 20 * 1024 * 1024
"""Bytes of a file that may be a logo."""
_MOST_POINTS = 50_000_000
_ACROSS, _DOWN = 709, 472
"""Points of what is kept: 600 an inch at the largest size at which it is printed."""


def prepared_logo(path: Path) -> bytes:
    """Return a PNG of a logo, no larger than it is printed, in colours that any printer takes.

    Raises:
        RuleBrokenError: it is no PNG or JPEG, is too large, or cannot be read.
    """
    try:
        found = path.stat().st_size if path.is_file() else -1
    except OSError:
        found = -1
    if found < 0:
        raise RuleBrokenError(f"“{path.name}” cannot be read. Choose another picture.")
    if found > _LARGEST:
        raise RuleBrokenError(f"“{path.name}” is too large for a logo. Choose one below 20 megabytes.")
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    # Other kinds can be programs (SVG), or are drawn differently on every computer.
    if bytes(reader.format().data()) not in (b"png", b"jpeg"):
        raise RuleBrokenError(f"“{path.name}” is not a PNG or JPEG picture. Save the logo as one of these first.")
    size = reader.size()
    if size.width() * size.height() > _MOST_POINTS:
        raise RuleBrokenError(f"“{path.name}” is too large for a logo. Choose a smaller picture.")
    picture = reader.read()
    if picture.isNull():
        raise RuleBrokenError(f"“{path.name}” is broken and cannot be shown. Choose another picture.")
    if picture.width() > _ACROSS or picture.height() > _DOWN:
        fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(_ACROSS, _DOWN, fit, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    for name in plain.textKeys():
        plain.setText(name, "")
    if plain.isNull() or not QImageWriter(buffer, QByteArray(b"PNG")).write(plain):
        raise RuleBrokenError(f"“{path.name}” is broken and cannot be shown. Choose another picture.")
    return bytes(buffer.data().data())
