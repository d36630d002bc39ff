"""The packs: some ticked, being created, created and not, handed over, and looked at page by page."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQuick import QQuickItem

from workshop_app.domain.commission import Commission
from workshop_app.domain.packs import FEEDBACK_PACK, SPECIFICATION, TITLE_BRIEF, Writing
from workshop_app.domain.people import Recipient
from workshop_app.store.private_files import temporary_folder
from workshop_app.ui.project.packs_writer import Progress, Telling, Writer
from workshop_app.ui.windows.picture_scene import Scene, Shown

_PLACE = Path("/home/office/Our packs")
"""A folder as it is on somebody's computer; nothing is there."""
_FULL = (
    f"“certificates, 2026-03-04, Our project.pdf” could not be written to {_PLACE / 'for young people'} (No space left "
    "on device). Choose another folder or make some room; nothing else was changed."
)
_PASSWORD = "harbour lantern nine"
_CERTIFICATES = "certificates"
_PAPER_SORT = "paper-sort"


def packs_created(scene: Scene) -> Shown:
    """Tick some, create them, and see what was created, what was not, and who it may be handed to."""
    from workshop_app.exports.packs import export_named

    if scene.file.find(Commission) is None:
        return
    packs = scene.windows.project.packs
    usual = packs.folder
    packs.choose_folder(QUrl.fromLocalFile(str(_PLACE)))
    scene.project_shows("over", "packs")
    every = [str(row["key"]) for row in packs.exports.rows()]
    ticked = (FEEDBACK_PACK, SPECIFICATION, TITLE_BRIEF, _CERTIFICATES)
    for name in every:
        packs.choose(name, name in ticked)
    yield "console-packs-ticked", scene.console
    exports = [export_named(name) for name in ticked]
    writer = Writer(1, {}, _PLACE, exports, Telling(packs), [])
    packs.attend(writer)
    for export in exports[:2]:
        paths = [_PLACE / export.folder / name.replace(".", ", 2026-03-04, Our project.") for name in export.files]
        packs.hear(Progress(writer.number, export.name, Writing.WRITTEN, dict.fromkeys(paths, "")))
    packs.hear(Progress(writer.number, TITLE_BRIEF, Writing.UNDER_WAY))
    yield "console-packs-creating", scene.console
    packs.hear(Progress(writer.number, TITLE_BRIEF, Writing.STOPPED))
    packs.hear(Progress(writer.number, _CERTIFICATES, Writing.FAILED, trouble=_FULL))
    packs.hear(Progress(writer.number))
    yield "console-packs-created", scene.console
    panel = scene.named("packs panel")
    panel.setProperty("handing", SPECIFICATION)
    _bring_into_view(scene, "pack reader")
    yield "console-packs-handing-over", scene.console
    _item(scene, "pack reader").setProperty("reader", Recipient.PUBLISHED)
    yield "console-packs-another-reader", scene.console
    panel.setProperty("undecided", 3)
    _bring_into_view(scene, "undecided")
    yield "console-packs-undecided", scene.console
    for name in every:
        packs.choose(name, True)
    packs.choose_folder(QUrl.fromLocalFile(usual))
    scene.project_shows("over", "")


def pack_pages(scene: Scene) -> Shown:
    """Look at the page of a pack that was created, and at one that cannot be looked at, for it has a password."""
    from workshop_app.exports import sheets
    from workshop_app.exports.apart import made_apart
    from workshop_app.exports.gathering import gather_for
    from workshop_app.exports.packs import export_named, exports_with_content, write_exports
    from workshop_app.exports.protecting import protected_copy

    if scene.file.find(Commission) is None:
        return
    pages = scene.windows.project.packs.pages
    export = export_named(_PAPER_SORT)
    gathered = gather_for(scene.file, [export.recipient])
    if export.name not in [one.name for one in exports_with_content(gathered[export.recipient])]:
        return
    scene.project_shows("over", "packs")
    with temporary_folder() as folder:
        # In a process of its own: fonts of every script are in memory there and not here.
        apart = replace(export, files={"sort-cards.pdf": made_apart(sheets.sort_cards)})
        cards = next(write_exports(gathered, folder, [apart]))
        for path, name in ((cards, "page"), (protected_copy(cards, _PASSWORD), "password")):
            pages.open(path, "Paper sort")
            pages.wait()
            scene.rest()
            while not pages.picture.isEmpty() and _item(scene, "picture of a page").implicitWidth() == 0:
                scene.rest()  # It is read on a thread of its own.
            yield f"console-pack-{name}", scene.console
        scene.project_shows("over", "")


def _item(scene: Scene, name: str) -> QQuickItem:
    """Return what has this name on the console: a row of a list, and what was loaded, is nobody’s child."""
    waiting = [scene.console.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.objectName() == name:
            return item
        waiting += item.childItems()
    raise AssertionError(name)


def _bring_into_view(scene: Scene, name: str) -> None:
    """Scroll the page so far that what has this name stands in its upper half."""
    scene.rest()
    item: QObject | None = _item(scene, name)
    top = item.mapToScene(item.boundingRect().topLeft()).y() if isinstance(item, QQuickItem) else 0
    while isinstance(item, QQuickItem) and item.property("contentY") is None:
        item = item.parentItem()
    if item is not None:
        furthest = max(0.0, float(item.property("contentHeight")) - float(item.property("height")))
        item.setProperty("contentY", min(furthest, float(item.property("contentY")) + top - scene.console.height() / 3))
    scene.rest()
