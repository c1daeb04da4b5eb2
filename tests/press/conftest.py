"""Every paper of the sample, pressed once for all who look at them."""

from __future__ import annotations

import pytest

from tests.press.sample import Pressed, press_sample


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pressed, ...]:
    return tuple(press_sample(tmp_path_factory.mktemp("sample")))
