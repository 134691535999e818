"""The house: which rooms there are, who may know whom, how large anything may grow."""

import ast
import re
from pathlib import Path

import pytest

import pipeline

HOUSE = Path(pipeline.__file__).parent
FLOORS = [
    ["model"],
    ["files", "markdown", "catalogues", "furniture", "locales", "settings", "fonts", "editions"],
    ["extract", "translate", "facts", "merge", "checks", "progress", "reviews"],
    ["html", "pdf", "image", "codes", "raster", "sheets", "text"],
    ["build"],
    ["cli"],
    ["__main__"],
]
# A library is imported in one room, by the dotted name given here.
DOORS = {
    "markdown_it": "markdown",
    "mdit_py_plugins": "markdown",
    "polib": "catalogues",
    "babel.messages": "furniture",
    "babel": "locales",
    "tomllib": "settings",
    "rapidfuzz": "merge",
    "jinja2": "html",
    "markupsafe": "html",
    "weasyprint": "pdf",
    "pydyf": "pdf",
    "fontTools": "fonts",
    "PIL": "image",
    "defusedxml": "image",
    "segno": "codes",
    "pikepdf": "sheets",
    "pypdfium2": "raster",
    "uniseg": "text",
    "pebble": "build",
    "typer": "cli",
    "rich": "cli",
}
BANNED_NAMES = ["utils", "helpers", "common", "manager", "service", "base", "core"]
FILES = sorted(HOUSE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(n for n, rooms in enumerate(FLOORS) if name in rooms)


def ids(path: Path) -> str:
    return str(path.relative_to(HOUSE))


def imports(path: Path) -> list[tuple[int, str]]:
    """Return (relative level, dotted name) of everything a file imports."""
    found = []
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(part, ast.Import):
            found += [(0, alias.name) for alias in part.names]
        elif isinstance(part, ast.ImportFrom):
            names = [part.module] if part.module else [alias.name for alias in part.names]
            # `from babel import messages` is the door babel.messages
            found += [(part.level, name) for name in names]
            if part.module and not part.level:
                found += [(0, f"{part.module}.{alias.name}") for alias in part.names]
    return found


def rooms_imported(path: Path) -> set[str]:
    """Return the rooms that a file imports, its own left out."""
    depth = len(path.relative_to(HOUSE).parts)
    found = set()
    for level, name in imports(path):
        if level == depth:
            found.add(name.split(".")[0])
        assert level <= depth, f"{path} climbs out of the house"
    return found - {room(path)}


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_room_stands_on_a_floor_and_looks_only_down(path: Path) -> None:
    if path.parent == HOUSE and path.name == "__init__.py":
        assert not imports(path)
        return
    here = floor(room(path))
    for other in rooms_imported(path):
        assert floor(other) < here, f"{room(path)} (floor {here}) imports {other}"


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_library_has_one_door(path: Path) -> None:
    for level, name in imports(path):
        parts = name.split(".")
        doors = [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
        door = next((d for d in doors if d in DOORS), None)
        if level == 0 and door:
            assert DOORS[door] == room(path), f"{door} belongs to {DOORS[door]}"
        assert level > 0 or parts[0] != "pipeline", "imports inside the house are relative"


def test_every_door_is_used() -> None:
    used = {name for path in FILES for level, name in imports(path) if not level}
    for door in DOORS:
        assert any(name == door or name.startswith(f"{door}.") for name in used), door


def test_a_floor_holds_ten_rooms_at_most() -> None:
    for rooms in FLOORS:
        assert len(rooms) <= 10


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 250
    for part in ast.walk(ast.parse(text)):
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (part.end_lineno or 0) - part.lineno + 1
            assert lines <= 30, f"{path}:{part.lineno}: {part.name} has {lines} lines"


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_everything_public_says_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{path} has no docstring"
    for part in ast.walk(tree):
        if isinstance(part, ast.FunctionDef | ast.ClassDef) and not part.name.startswith("_"):
            said = ast.get_docstring(part) or inside(tree, part)
            assert said, f"{path}:{part.lineno}: {part.name}"


def inside(tree: ast.Module, part: ast.AST) -> bool:
    """Return whether a function stands inside another one, where its name says enough."""
    return any(
        part in ast.walk(outer) and part is not outer
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef)
    )


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_names_say_what_a_thing_is(path: Path) -> None:
    words = set(re.split(r"[^a-z]+", str(path.relative_to(HOUSE)).lower()))
    assert not words & set(BANNED_NAMES)
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(part, ast.FunctionDef | ast.ClassDef):
            split = set(re.split(r"_|(?<=[a-z])(?=[A-Z])", part.name))
            assert not {word.lower() for word in split} & set(BANNED_NAMES), part.name


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_no_language_and_no_edition_is_a_special_case(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        assert not re.search(
            r"\bif (locale|edition|tag|language)(\.(name|tag|title|suffix))? == ['\"]", line
        ), number


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_no_parameter_is_a_boolean(path: Path) -> None:
    if room(path) == "cli":
        return  # what somebody typed is a flag; it goes no further than that room
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(part, ast.FunctionDef):
            for argument in [*part.args.args, *part.args.kwonlyargs]:
                kind = argument.annotation
                is_bool = isinstance(kind, ast.Name) and kind.id == "bool"
                assert not is_bool, f"{path}:{part.lineno}: {part.name}({argument.arg})"


def test_the_map_names_every_room() -> None:
    rooms = {room(path) for path in FILES} - {"__init__", "__main__"}
    said = set(re.findall(r"[a-z]+", pipeline.__doc__ or ""))
    quiet = {"files", "locales", "image"}  # they serve several steps
    assert rooms - said <= quiet


def test_the_steps_are_the_same_in_the_readme() -> None:
    steps = re.findall(r"^\d\. .*$", pipeline.__doc__ or "", re.MULTILINE)
    readme = (HOUSE.parent / "README.md").read_text(encoding="utf-8")
    assert steps
    for step in steps:
        assert step in readme


def test_nothing_is_left_half_done() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"TODO|FIXME|XXX|NotImplemented", text), path
        assert not re.search(r"# noqa(?!: [A-Z])|type: ignore(?!\[)", text), path
