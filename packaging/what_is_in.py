"""What goes into a folder that a person can run without Python, the same for every system.

The recipes of all systems ask here what of Qt stays, which data goes along and whose metadata is read at run time.
Paths are those under ``site-packages``, with forward slashes: ``PySide6/Qt/plugins/platforms/libqxcb.so`` on Linux,
``PySide6/plugins/platforms/qwindows.dll`` on Windows.
"""

import json
import re
import subprocess
import sys
import sysconfig
from collections.abc import Collection, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DISTRIBUTION = "in-their-words"
DATA_FOLDERS = {"resources": "workshop_app/_data/resources", "session_plans": "workshop_app/_data/session_plans"}
"""Folders of the clone, and where the app looks for each of them."""
FOUND_BY_NAME = ("workshop_app", "sqlite_utils", "reportlab.graphics.barcode", "reportlab.pdfbase")
"""Packages whose modules are imported by a name made at run time."""

PYTHON_MODULES_OF_QT = ("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick")
QT_LIBRARIES = frozenset(
    {
        *("Core", "DBus", "Gui", "LabsFolderListModel", "Network", "OpenGL", "Qml", "QmlCore", "QmlMeta"),
        *("QmlModels", "QmlWorkerScript", "Quick", "QuickControls2", "QuickControls2Basic"),
        *("QuickControls2BasicStyleImpl", "QuickControls2Impl", "QuickDialogs2", "QuickDialogs2QuickImpl"),
        *("QuickDialogs2Utils", "QuickEffects", "QuickLayouts", "QuickShapes", "QuickTemplates2", "Svg"),
        *("WaylandClient", "WlShellIntegration", "XcbQpa"),
    }
)
"""Qt’s own libraries that the modules, plugins and QML below load, without the ``Qt6`` in front."""
QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qwebp"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qgtk3", "qxdgdesktopportal"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
"""Plugins that stay, by their folder; a Windows or macOS folder simply has fewer of them."""
QML_STYLE = "Basic"
"""The one style of Qt’s controls that the pages use."""

GPL_ONLY = (
    "Charts",
    "Coap",
    "DataVisualization",
    "Graphs",
    "Grpc",
    "HttpServer",
    "Lottie",
    "Mqtt",
    "NetworkAuth",
    "Protobuf",
    "Quick3D",
    "QuickTimeline",
    "ShaderTools",
    "VirtualKeyboard",
    "WaylandCompositor",
    "wayland-graphics-integration-server",
)
"""Parts of Qt that nobody may have under the LGPL: none of them is ever in a folder. In file names, in any case."""

EXCLUDED_MODULES = (
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "_pytest",
    "attr",
    "attrs",
    "hypothesis",
    "matplotlib",
    "mypy",
    "numpy",
    "pip",
    "pygments",
    "pytest",
    "readline",
    "setuptools",
    "ssl",
    "tkinter",
    "uv",
    "wheel",
)
"""Modules that something would import if it could and that the app does without; readline is under the GPL."""
WITHOUT_METADATA = ("attrs", "pip", "setuptools")
"""Distributions whose metadata would come along and that are not in the folder."""

LIBRARIES_BESIDE_OURS = (
    *("libpython", "libcrypto", "libsqlite3", "libffi", "libbz2", "liblzma", "libuuid", "libz."),
    *(
        "libzstd",
        "libbrotli",
        "libxkbcommon",
        "libxcb-cursor",
        "libxcb-icccm",
        "libxcb-image",
        "libxcb-keysyms",
        "libxcb-randr",
    ),
    *("libxcb-render", "libxcb-shape", "libxcb-shm", "libxcb-sync", "libxcb-util", "libxcb-xfixes", "libxcb-xkb"),
)
"""Beginnings of the names of the Linux libraries that go along though no wheel has them: Python’s own, and what Qt
needs of X that not every desktop has. Every other one, such as the C++ library, GL, GLib and GTK, has to be the
desktop’s own, since its graphics driver and its file dialog load the same, and two of one in a program do not go
together."""

_CODE_OF_QML = {".qml", ".js", ".mjs", ""}
_OF_THE_TOOLS = re.compile(
    r"^PySide6/(Qt/)?(translations|resources|metatypes|libexec|include|typesystems|glue|doc|support|scripts|lib/cmake)/"
    r"|^PySide6/(Assistant|Designer|Linguist|assistant|designer|linguist|balsam|lrelease|lupdate|qml(?!/)|rcc|uic|svgtoqml)"
    r"|\.(pyi|qmltypes|qmlc|lib|prl|h|pdb)$"
)
_LIBRARY = re.compile(r"^(?:lib)?Qt6(?P<name>[A-Za-z0-9]+)(?:\.so(?:\.\d+)*|\.dll|\.abi3\.dylib|\.dylib)$")
_MODULE = re.compile(r"^(?P<name>Qt\w+)\.(abi3\.so|so|pyd)$")


def is_gpl_only(path: str) -> bool:
    """Tell whether a path is part of Qt and of something that Qt gives away under the GPL alone."""
    if not path.startswith("PySide6/"):
        return False
    plain = path.lower().replace("/", "").replace("_", "")
    return any(name.lower() in plain for name in GPL_ONLY)


def stays(path: str, qml: Collection[str]) -> bool:
    """Tell whether a file belongs into the folder.

    Args:
        path: the file, under ``site-packages``; only PySide6’s, and metadata of what is not there, are left out.
        qml: the QML modules that stay, as ``qml_modules`` returns them.
    """
    if path.startswith(tuple(f"{name}-" for name in WITHOUT_METADATA)) and ".dist-info/" in path:
        return False
    if not path.startswith("PySide6/"):
        return True
    if is_gpl_only(path) or _OF_THE_TOOLS.search(path):
        return False
    parts = path.removeprefix("PySide6/").removeprefix("Qt/").split("/")
    name = parts[-1]
    if parts[0] == "plugins":
        return len(parts) == 3 and _bare(name) in QT_PLUGINS.get(parts[1], ())
    if parts[0] == "qml":
        return "/".join(parts[1:-1]) in qml
    library = _LIBRARY.match(name)
    if library:
        return library["name"] in QT_LIBRARIES
    module = _MODULE.match(name)
    return module is None or module["name"] in PYTHON_MODULES_OF_QT


def qml_modules(python: str = sys.executable) -> set[str]:
    """Return the folders under Qt’s ``qml`` that the app’s pages import, themselves or through one another.

    Args:
        python: an interpreter beside which PySide6’s own tools are.

    Raises:
        subprocess.CalledProcessError: the pages could not be read.
    """
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = (
        sysconfig.get_path("purelib")
        if python == sys.executable
        else subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True).stdout.strip()
    )
    library = next(
        one for one in (Path(packages, "PySide6", "Qt", "qml"), Path(packages, "PySide6", "qml")) if one.is_dir()
    )
    scanner = Path(python).parent / "pyside6-qmlimportscanner"
    pages = str(ROOT / "workshop_app" / "ui")
    said = subprocess.run(
        [str(scanner), "-rootPath", pages, "-importPath", str(library)], check=True, capture_output=True, text=True
    )
    found = (Path(one["path"]) for one in json.loads(said.stdout) if "path" in one)
    folders = {one.relative_to(library).as_posix() for one in found if one.is_relative_to(library)}
    return {one for one in folders if not _is_other_style(one)} - {""}


def data_files() -> Iterator[tuple[Path, str]]:
    """Go through what the app reads at run time: each file in the clone, and the folder it goes into."""
    for name, place in DATA_FOLDERS.items():
        for file in _files(ROOT / name):
            yield file, f"{place}/{file.parent.relative_to(ROOT / name).as_posix()}".removesuffix("/.")
    for file in _files(ROOT / "workshop_app"):
        if file.suffix in _CODE_OF_QML:
            yield file, file.parent.relative_to(ROOT).as_posix()


def comes_from_the_system(path: str) -> bool:
    """Tell whether a library, by its path in the folder, is to be the desktop’s own on Linux.

    What lies beside a package came with its wheel and is nobody else’s.
    """
    return "/" not in path and ".so" in path and not path.startswith(LIBRARIES_BESIDE_OURS)


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith("."):
            yield file


def _bare(name: str) -> str:
    return re.sub(r"\.(so|dll|dylib)$", "", name).removeprefix("lib")


def _is_other_style(folder: str) -> bool:
    parts = folder.split("/")
    return parts[:2] == ["QtQuick", "Controls"] and len(parts) > 2 and parts[2] not in (QML_STYLE, "impl")
