"""The shape of the house, held as facts: who may import whom, how long things are, what they are called."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("read", "consent", "measure", "compose", "draw", "render", "press", "seal", "publish")
UNDER_EVERY_ROOM = ("model", "prose", "problems", "wording", "keeping")
CALLERS = (
    "__main__",
    "build",
    "errand",
    "cases",
    "finish",
    "overview",
    "supervising",
    "run",
    "unchanged",
    "report",
    "mend",
    "paper_files",
    "printing",
    "advise",
    "drafting",
    "finishing",
)
TOP = {"records", "generator", "theme", "mkdocs.yml", "Makefile", "tests", "pyproject.toml", "LICENSE"}
TOP_WORDS = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
EMPTY_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|info|data|ctx)(_|$)")
EMPTY_VERBS = re.compile(r"_?(get|process|handle)_(?!starttag$|endtag$|data$)")  # those three are html.parser's own
MARKUP = re.compile(
    r"(?<!\?P)</?(?:[abip]|div|span|ul|ol|li|h[1-6]|table|t[rdh]|svg|img|section|main|html|body|nav|br)\b[^<]*>"
)
# The one wrapper that lets a finished page pass through a Markdown generator untouched.
WRAPPER = {("generator.render.stage", '<div class="page">\n'), ("generator.render.stage", "\n</div>")}
# In pieces, so that this file does not hold what it forbids.
OUTSIDE = re.compile(
    "|".join(("pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.", "un" + "pkg", "deb" + r"ian\.org"))
)
MACHINE = re.compile(r"(?<![\w<.-])/(?:wo" + r"rk|ro" + r"ot|tmp/v)\b")

PATHS = sorted((ROOT / "generator").rglob("*.py"))
TREES = {".".join(path.relative_to(ROOT).with_suffix("").parts): ast.parse(path.read_bytes()) for path in PATHS}


def room_of(module: str) -> str:
    """The folder or module directly under `generator`; empty for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def imports(module: str) -> Iterator[str]:
    """Full names of all a module imports, and of the names it takes from them."""
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: say where from in full"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of these kinds, with its module."""
    return ((module, node) for module, tree in TREES.items() for node in ast.walk(tree) if isinstance(node, kinds))


def tracked() -> list[str]:
    """Every path under version control, with `/`."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file()]


@pytest.mark.parametrize("module", TREES)
def test_a_room_knows_only_what_is_under_every_room(module: str) -> None:
    room = room_of(module)
    rooms_named = {room_of(name) for name in imports(module) if name.startswith("generator.")} - {room, ""}
    allowed = set(UNDER_EVERY_ROOM) if room in ROOMS else rooms_named - set(ROOMS) - set(CALLERS)
    assert room in CALLERS or rooms_named <= allowed


def test_only_read_consent_advise_and_build_name_the_whole_family() -> None:
    naming = {room_of(module) for module in TREES if "generator.model.kinds.Family" in imports(module)}
    assert naming <= {"read", "consent", "advise", "build"}


def test_only_consent_makes_a_selection() -> None:
    calls = [(module, ast.unparse(node.func)) for module, node in nodes(ast.Call) if isinstance(node, ast.Call)]
    assert {room_of(module) for module, called in calls if called.split(".")[-1] == "Selection"} <= {"consent"}


def test_one_module_imports_mkdocs() -> None:
    using = {module for module in TREES for name in imports(module) if re.match(r"(mkdocs|material)\b", name)}
    assert using <= {"generator.render.mkdocs"}


def test_one_module_runs_zensical() -> None:
    using = {module for module in TREES for name in imports(module) if re.match(r"zensical\b", name)}
    naming = {module for module, node in nodes(ast.Constant) if getattr(node, "value", None) == "zensical"}
    assert using | naming <= {"generator.render.zensical", "generator.render.renderer"}
    assert "generator.render.renderer" not in using


def test_one_module_draws_charts() -> None:
    using = {module for module in TREES for name in imports(module) if re.match(r"vl_convert\b", name)}
    assert using == {"generator.draw.charts"}


def test_one_room_sets_paper() -> None:
    using = {room_of(module) for module in TREES for name in imports(module) if re.match(r"(typst|segno)\b", name)}
    assert using == {"press"}


def test_one_module_writes_texts_to_work_on() -> None:
    using = {module for module in TREES for name in imports(module) if re.match(r"docx\b", name)}
    assert using == {"generator.press.word_file"}


def test_no_import_leads_back_to_where_it_began() -> None:
    left = {module: {known(name) for name in imports(module)} - {module, ""} for module in TREES}
    while ready := [module for module, needs in left.items() if not needs & left.keys()]:
        for module in ready:
            del left[module]
    assert not left


def known(name: str) -> str:
    """The module of ours that an imported name stands in; empty if none."""
    above = name.rpartition(".")[0]
    return next((one for one in (name, f"{name}.__init__", above, f"{above}.__init__") if one in TREES), "")


def test_nothing_is_long() -> None:
    functions = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for _, node in nodes(ast.FunctionDef)
        if isinstance(node, ast.FunctionDef)
    )
    files = sorted(path.read_text(encoding="utf-8").count("\n") for path in PATHS)
    assert functions[-1] <= 50
    assert functions[len(functions) * 9 // 10] <= 30
    assert files[-1] <= 300
    assert files[len(files) // 2] <= 120


def test_every_name_says_something() -> None:
    defined = [node.name for _, node in nodes(ast.FunctionDef) if isinstance(node, ast.FunctionDef)]
    classes = [node.name for _, node in nodes(ast.ClassDef) if isinstance(node, ast.ClassDef)]
    parts = {part for module in TREES for part in module.split(".")}
    assert not [part for part in parts if EMPTY_NAMES.search(part)]
    assert not [name for name in (*defined, *parts) if EMPTY_VERBS.match(name)]
    assert not [name for name in classes if re.search("Manager|Util|Info$|Data$", name)]


def test_no_markup_stands_in_python() -> None:
    written = {
        (module, node.value)
        for module, node in nodes(ast.Constant)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and MARKUP.search(node.value)
    }
    assert written <= WRAPPER


@pytest.mark.parametrize("module", TREES)
def test_every_module_says_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(TREES[module])


@pytest.mark.parametrize("room", [room for room in ROOMS if f"generator.{room}.__init__" in TREES])
def test_all_that_passes_a_rooms_door_says_what_it_is(room: str) -> None:
    for name in imports(f"generator.{room}.__init__"):
        module, _, bare = name.rpartition(".")
        defined = {node.name: node for node in TREES[module].body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
        assert bare not in defined or ast.get_docstring(defined[bare])


def test_records_and_theme_hold_no_python() -> None:
    assert not [path for path in tracked() if re.match(r"(records|theme)/.*\.py[cwi]?$", path)]


def test_the_top_level_is_the_owners_list() -> None:
    tops = {path.split("/")[0] for path in tracked()}
    assert {top for top in tops if not top.startswith(".")} <= TOP | TOP_WORDS


def test_no_file_names_a_registry_or_one_machines_folders() -> None:
    words = {path: (ROOT / path).read_text(encoding="utf-8", errors="replace") for path in tracked()}
    assert not [path for path, text in words.items() if OUTSIDE.search(text) or MACHINE.search(text)]


def test_every_promise_names_a_test_there_is() -> None:
    named = set(re.findall(r"`(test_[a-z0-9_]+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8")))
    tests = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*.py")))
    assert len(named) > 200
    assert {name for name in named if f"def {name}(" not in tests} == set()
