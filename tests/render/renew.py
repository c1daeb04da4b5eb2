"""The golden staging folder.

`python -m tests.render.renew` writes it anew; read the difference before committing it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from generator.render.stage import stage
from tests.render.builders import make_pictures, make_website
from tests.render.conftest import make_theme

GOLDEN = Path(__file__).resolve().parent / "golden"
# Style sheet and scripts are named by their content; the golden folder is not about them.
NAMED_BY_CONTENT = re.compile(rb"-[0-9a-f]{8}(\.css|\.js)")


def staged_files(folder: Path) -> dict[str, bytes]:
    """Every staged file but the shell's own, by path, with names that do not change with the look."""
    return {
        file.relative_to(folder).as_posix(): NAMED_BY_CONTENT.sub(rb"-00000000\1", file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.relative_to(folder).parts[0] != "theme"
    }


def main() -> None:
    shutil.rmtree(GOLDEN, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        stage(make_website(), make_pictures(), make_theme(Path(folder) / "project"), Path(folder) / "staging")
        for name, content in staged_files(Path(folder) / "staging").items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(content)


if __name__ == "__main__":
    main()
