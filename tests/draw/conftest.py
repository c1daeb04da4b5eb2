from pathlib import Path

import pytest

from tests.draw.pictures import Family


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(tmp_path)
