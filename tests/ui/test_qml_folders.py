"""Which QML may use what: the folders of ui/ for QML, as tests/test_architecture.py tells them for Python.

A QML file uses parts (QML files) and types (classes of Python) by name. Those of its own folder and of the folders
below it may be used: kit, project, what all activities share, windows. One activity uses nothing of another.
"""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

import workshop_app.ui

UI = Path(workshop_app.ui.__file__).parent
ORDER = ("kit", "project", "activities", "windows")
MENTIONED = re.compile(r"(?<![\w.])[A-Z]\w*")
SHARED = re.compile(r"^(?:singleton )?(\w+) 1\.0 (\S+)$", re.MULTILINE)

Files = dict[str, str]
"""What stands in each file, by its path from ui/."""


def files_of_ui() -> Files:
    files = [path for path in sorted(UI.rglob("*")) if path.suffix in (".py", ".qml")]
    return {path.relative_to(UI).as_posix(): path.read_text("utf-8") for path in files}


def qml_of(files: Files) -> Files:
    return {path: code for path, code in files.items() if path.endswith(".qml")}


def types_of(files: Files) -> dict[str, str]:
    """The folder of every Python class that QML can name, and of every QML part, by name; each name once."""
    # The views of activities are called alike in every folder, and no QML names them (see the test of views).
    homes = [(PurePosixPath(path).stem, path) for path in qml_of(files).keys() - views_named_by_pages(files)]
    for path, code in files.items():
        if path.endswith(".py"):
            classes = [one for one in ast.walk(ast.parse(code)) if isinstance(one, ast.ClassDef)]
            homes += [(one.name, path) for one in classes if "QmlElement" in map(_name, one.decorator_list)]
    found: dict[str, str] = {}
    for name, path in homes:
        folder = str(PurePosixPath(path).parent)
        assert name not in found, f"{name} is both in {found[name]} and in {folder}"
        found[name] = folder
    return found


def views_named_by_pages(files: Files) -> set[str]:
    """The QML files that pages name as their views."""
    return {
        f"{PurePosixPath(path).parent}/{view}.qml"
        for path, code in files.items()
        for view in re.findall(r'^    view = "(\w+)"$', code, re.MULTILINE)
    }


def _name(decorator: ast.expr) -> str:
    return decorator.id if isinstance(decorator, ast.Name) else ""


def without_comments_and_strings(code: str) -> str:
    code = re.sub(r'"(\\.|[^"\\])*"', '""', code)
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", code, flags=re.DOTALL)


def may_use(folder: str, other: str) -> bool:
    """Whether a QML file in one folder may use what is in another."""
    at, of = folder.split("/"), other.split("/")
    if at[0] != of[0]:
        return ORDER.index(of[0]) < ORDER.index(at[0]) and len(of) == 1
    return of == at[: len(of)]


def breaches(files: Files) -> list[str]:
    """A line for each name that a QML file may not use."""
    homes = types_of(files)
    found = []
    for path, code in qml_of(files).items():
        folder = str(PurePosixPath(path).parent)
        for name in sorted(set(MENTIONED.findall(without_comments_and_strings(code)))):
            if name in homes and not may_use(folder, homes[name]):
                found.append(f"{path} uses {name}, which is in {homes[name]}")
    return found


def test_qml_uses_only_what_lies_in_its_folder_or_below() -> None:
    files = files_of_ui()
    assert {path.split("/")[0] for path in qml_of(files)} == set(ORDER)
    assert breaches(files) == []


@pytest.mark.parametrize(
    ("user", "home"),
    [
        ("kit/A.qml", "project/Thing.qml"),
        ("kit/A.qml", "activities/thing.py"),
        ("project/A.qml", "activities/sort/thing.py"),
        ("project/A.qml", "windows/Thing.qml"),
        ("activities/A.qml", "activities/sort/Thing.qml"),
        ("activities/sort/A.qml", "activities/pick/Thing.qml"),
        ("activities/sort/A.qml", "activities/pick/thing.py"),
        ("activities/sort/A.qml", "windows/thing.py"),
        ("windows/A.qml", "activities/sort/Thing.qml"),
    ],
)
@pytest.mark.parametrize("use", ["Thing {}", "required property Thing page", "Text { text: Thing.one }"])
def test_the_rule_can_fail(user: str, home: str, use: str) -> None:
    made = "@QmlElement\nclass Thing(QObject): ..." if home.endswith(".py") else "Item {}"
    code = f'import workshop_app.ui\n// Thing\nItem {{\n    property string no: "Thing"\n    {use}\n}}'
    assert len(breaches({user: code, home: made})) == 1
    assert breaches({user: code.replace(use, ""), home: made}) == []
    assert breaches({home.rpartition("/")[0] + "/A.qml": code, home: made}) == []


def test_what_many_folders_use_has_a_line_in_the_qmldir_and_nothing_else_has() -> None:
    lines = dict(SHARED.findall((UI / "qmldir").read_text("utf-8")))
    parts = [PurePosixPath(path) for path in qml_of(files_of_ui())]
    shared = {one.stem: str(one) for one in parts if len(one.parts) == 2 and not is_a_view(one)}
    assert lines == shared
    assert len(list(UI.rglob("qmldir"))) == 1


def is_a_view(path: PurePosixPath) -> bool:
    return path.parts[0] == "activities" and path.stem.endswith("View")


def test_views_are_loaded_by_their_path_alone() -> None:
    """Every view that a page names is there, and no QML names it or imports by path."""
    files = files_of_ui()
    views = views_named_by_pages(files)
    qml = qml_of(files)
    assert views
    assert views <= qml.keys()
    mentioned = {name for code in qml.values() for name in MENTIONED.findall(without_comments_and_strings(code))}
    assert not {PurePosixPath(path).stem for path in views} & mentioned
    assert not [path for path, code in qml.items() if re.search(r'^import\s+"', code, re.MULTILINE)]


def test_every_type_that_any_page_may_name_is_there_before_its_page() -> None:
    """QML knows a class once its module was imported. A singleton that comes after any QML spoils what QML knows."""
    kinds = {
        "workshop_app.ui." + path.removesuffix(".py").replace("/", "."): "\n@QmlSingleton\n" in code
        for path, code in files_of_ui().items()
        if path.startswith(("kit/", "project/", "windows/")) and "\n@QmlElement\n" in code
    }
    told = (
        "import sys, pathlib\n"
        "from workshop_app import data\n"
        "from workshop_app.ui.windows.windows import Windows, application\n"
        "app = application(data.data_folder('resources') / 'fonts')\n"
        "print(*sys.modules)\n"
        f"windows = Windows(pathlib.Path({str(UI.parents[1])!r}), pathlib.Path('nowhere', 'recent.json'))\n"
        "windows.project.make_ready()\n"
        "print(*sys.modules)\n"
        "windows.close()\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", told], env=environment, check=True, capture_output=True, text=True)
    before, after = map(str.split, done.stdout.splitlines())
    singletons = {name for name, single in kinds.items() if single}
    assert "workshop_app.ui.kit.second_press" in singletons
    assert singletons <= set(before), f"not there before the first QML: {sorted(singletons - set(before))}"
    assert kinds.keys() <= set(after), f"not there before the views: {sorted(kinds.keys() - set(after))}"


def test_every_file_dialog_says_where_it_begins_and_one_that_saves_suggests_a_name() -> None:
    """One that does not begins in the folder that the app was started in, or without a name in its box."""
    dialogs = [
        (path, body)
        for path, code in qml_of(files_of_ui()).items()
        for body in re.findall(r"\b(?:File|Folder|Place|Save)Dialog \{(.*?)\n    \}", code, re.DOTALL)
        if path not in ("kit/PlaceDialog.qml", "kit/SaveDialog.qml")
    ]
    assert len(dialogs) > 5
    assert [path for path, body in dialogs if "currentFolder:" not in body] == []
    assert [path for path, body in dialogs if "SaveFile" in body] == [], "SaveDialog does it"
    folders = [path for path, code in qml_of(files_of_ui()).items() if re.search(r"\bFolderDialog \{", code)]
    assert folders == ["kit/PlaceDialog.qml"], "PlaceDialog means the folder that it shows"
