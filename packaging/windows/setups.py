"""The two setups for Windows: one for a person’s own laptop, one for a council’s IT.

Both are made from the finished folder and put its files and nothing else on the computer; both take away the files they
put there and nothing else. People’s projects, settings and backups are elsewhere and stay.
"""

import subprocess
import uuid
from collections.abc import Iterable
from pathlib import Path
from string import Template
from xml.etree import ElementTree

from program_folder import APP, ICON, PYTHON
from told import RecipeError

HERE = Path(__file__).resolve().parent
MAKER = "In Their Words"
PROJECT_TYPE = "InTheirWords.Project"
_COMMAND = f"{PYTHON}\\pythonw.exe"
_MODULE = "-m workshop_app"
_OURS = uuid.UUID("5d2f2c54-9a0d-4c0e-8a7b-6f1f7d3c9b21")
"""What all ids in the MSI come from; its successors know it by them, so it never changes."""
_WIX = "http://schemas.microsoft.com/wix/2006/wi"


def make_setup(folder: Path, version: str, setup: Path) -> None:
    """Make the setup for one person, who needs no administrator for it.

    Args:
        folder: the finished folder.
        version: the app’s, such as ``0.1.0``.
        setup: the file to write.

    Raises:
        RecipeError: ``makensis`` is missing or failed.
    """
    script = setup.with_suffix(".nsi")
    script.write_text(setup_script(folder, version, setup), "utf-8-sig")
    _run("makensis", "-V2", "-INPUTCHARSET", "UTF8", str(script), needs="the package nsis", where=folder)
    script.unlink()


def setup_script(folder: Path, version: str, setup: Path) -> str:
    """Return what ``makensis`` reads: the script beside this file, filled in with every file of the folder."""
    files, places = _inside(folder)
    forget = [f'Delete "$INSTDIR\\{_windows(file)}"' for file in files]
    forget += [f'RMDir "$INSTDIR\\{_windows(place)}"' for place in reversed(places)]
    return Template((HERE / "setup.nsi").read_text("utf-8")).substitute(
        app=APP,
        command=_COMMAND,
        file=setup,
        folder=folder,
        forget="\n  ".join(forget),
        icon=ICON,
        kilobytes=sum((folder / file).stat().st_size for file in files) // 1024,
        maker=MAKER,
        module=_MODULE,
        project_type=PROJECT_TYPE,
        version=version,
        version_of_four=f"{version}.0",
    )


def make_msi(folder: Path, version: str, msi: Path) -> None:
    """Make the setup for everybody on a computer, which an administrator or a council’s own tools install.

    Args:
        folder: the finished folder.
        version: the app’s, such as ``0.1.0``.
        msi: the file to write.

    Raises:
        RecipeError: ``wixl`` is missing or failed.
    """
    source = msi.with_suffix(".wxs")
    msi_source(folder, version).write(source, "utf-8", xml_declaration=True)
    options = ("-D", "Win64=yes", "--arch", "x64", "--output", str(msi))
    _run("wixl", *options, str(source), needs="the package wixl", where=folder)
    source.unlink()


def msi_source(folder: Path, version: str) -> "ElementTree.ElementTree[ElementTree.Element]":
    """Return what ``wixl`` reads, with every file of the folder by its way from there."""
    wix = ElementTree.Element("Wix", xmlns=_WIX)
    product = _in(
        wix,
        "Product",
        Id="*",
        Name=APP,
        Language="1033",
        Version=version,
        Manufacturer=MAKER,
        UpgradeCode=_id("upgrade"),
    )
    _in(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Description=f"{APP} {version}",
        Manufacturer=MAKER,
    )
    _in(product, "MajorUpgrade", DowngradeErrorMessage=f"A newer version of {APP} is installed already.")
    _in(product, "Media", Id="1", Cabinet="app.cab", EmbedCab="yes")
    _in(product, "Icon", Id="AppIcon", SourceFile=ICON)
    # An update replaces every file, also by one with a lower number of its own, such as an older Qt’s.
    for name, value in (("ARPPRODUCTICON", "AppIcon"), ("ARPNOMODIFY", "1"), ("REINSTALLMODE", "amus")):
        _in(product, "Property", Id=name, Value=value)
    target = _in(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = _in(target, "Directory", Id="ProgramFiles64Folder")
    home = _in(programs, "Directory", Id="INSTALLDIR", Name=APP)
    menu = _in(target, "Directory", Id="ProgramMenuFolder")
    feature = _in(product, "Feature", Id="Main", Title=APP, Level="1")
    directories = {".": home}
    files, places = _inside(folder)
    for place in places:
        parent = directories[Path(place).parent.as_posix()]
        directories[place] = _in(parent, "Directory", Id=_name("d", place), Name=Path(place).name)
    for file in files:
        component = _component(directories[Path(file).parent.as_posix()], feature, file)
        _in(component, "File", Id=_name("f", file), Source=file, Name=Path(file).name, KeyPath="yes")
    _menu_entry(_component(menu, feature, "menu entry"))
    _file_type(_component(home, feature, "file type"))
    ElementTree.indent(wix)
    return ElementTree.ElementTree(wix)


def _menu_entry(component: ElementTree.Element) -> None:
    _in(
        component,
        "Shortcut",
        Id="MenuEntry",
        Name=APP,
        Target=f"[INSTALLDIR]{_COMMAND}",
        Arguments=_MODULE,
        WorkingDirectory="INSTALLDIR",
        Icon="AppIcon",
    )
    _registry(component, f"Software\\{MAKER}", "MenuEntry", "1", key_path=True)


def _file_type(component: ElementTree.Element) -> None:
    classes = "Software\\Classes"
    _registry(component, f"{classes}\\.workshop", None, PROJECT_TYPE, key_path=True)
    _registry(component, f"{classes}\\{PROJECT_TYPE}", None, f"{APP} project")
    _registry(component, f"{classes}\\{PROJECT_TYPE}\\DefaultIcon", None, f"[INSTALLDIR]{ICON}")
    opens = f'"[INSTALLDIR]{_COMMAND}" {_MODULE} "%1"'
    _registry(component, f"{classes}\\{PROJECT_TYPE}\\shell\\open\\command", None, opens)


def _registry(component: ElementTree.Element, key: str, name: str | None, value: str, key_path: bool = False) -> None:
    attributes = {"Root": "HKLM", "Key": key, "Type": "string", "Value": value}
    if name is not None:
        attributes["Name"] = name
    if key_path:
        attributes["KeyPath"] = "yes"
    _in(component, "RegistryValue", **attributes)


def _component(parent: ElementTree.Element, feature: ElementTree.Element, what: str) -> ElementTree.Element:
    name = _name("c", what)
    _in(feature, "ComponentRef", Id=name)
    return _in(parent, "Component", Id=name, Guid=_id(what), Win64="yes")


def _in(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, tag, attributes)


def _id(what: str) -> str:
    return str(uuid.uuid5(_OURS, what)).upper()


def _name(kind: str, what: str) -> str:
    return f"{kind}{uuid.uuid5(_OURS, what).hex}"


def _inside(folder: Path) -> tuple[list[str], list[str]]:
    """Return the files and the folders in a folder, each folder after the one it is in."""
    everything = sorted(folder.rglob("*"))
    files = [one.relative_to(folder).as_posix() for one in everything if one.is_file()]
    places = [one.relative_to(folder).as_posix() for one in everything if one.is_dir()]
    return files, places


def _windows(path: str) -> str:
    return path.replace("/", "\\").replace("$", "$$")


def _run(*command: str, needs: str, where: Path) -> None:
    try:
        done = subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise RecipeError(f"{command[0]} is missing here: install {needs}.") from error
    if done.returncode:
        said: Iterable[str] = (done.stdout, done.stderr)
        raise RecipeError(f"{command[0]} did not work:\n" + "\n".join(one.strip() for one in said if one))
