"""What was drawn once is not drawn again, unless it is no longer what it was."""

from pathlib import Path

import pytest

from generator.draw import forget_photos
from generator.draw.cache import cache_key
from generator.model.website import PhotoNeeded
from tests.draw.pictures import Family, saved, telling_jpeg, two_halves


def entry_of(family: Family) -> Path:
    (entry,) = family.cache.iterdir()
    return entry


def test_a_second_run_decodes_nothing(family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    first = family.drawn(saved(two_halves()))
    monkeypatch.setattr("generator.draw.photos.decode_photo", lambda *_: pytest.fail("it was decoded"))
    assert family.draw()[0]["photos/one.jpg"] == first


def test_a_changed_photo_is_drawn_anew(family: Family) -> None:
    first = family.drawn(saved(two_halves()))
    assert family.drawn(saved(two_halves(800, 900))) != first


@pytest.mark.parametrize("broken", [b"", b"{}\n", b"[[1]]\n", b"[]\n", b"[null]\n", b"\xff\xfe\n"])
def test_a_broken_entry_is_made_again(family: Family, broken: bytes) -> None:
    first = family.drawn(saved(two_halves()))
    whole = entry_of(family).read_bytes()
    entry_of(family).write_bytes(broken)
    assert family.draw()[0]["photos/one.jpg"] == first
    assert entry_of(family).read_bytes() == whole


def test_an_entry_cut_short_or_changed_is_made_again(family: Family) -> None:
    first = family.drawn(saved(two_halves()))
    whole = entry_of(family).read_bytes()
    for broken in (whole[:-1], whole + b"!", whole[:-50] + b"!" + whole[-49:], whole[:4000]):
        entry_of(family).write_bytes(broken)
        assert family.draw()[0]["photos/one.jpg"] == first


def test_an_uncleaned_picture_put_into_the_cache_never_comes_out(family: Family) -> None:
    import json

    from generator.draw.cache import name_picture

    first = family.drawn(saved(two_halves()))
    planted = telling_jpeg()
    head = json.dumps([[name_picture(planted), 10, 10, len(planted)]]).encode()
    entry_of(family).write_bytes(head + b"\n" + planted)
    assert family.draw()[0]["photos/one.jpg"] == first


def test_other_settings_are_another_entry() -> None:
    assert cache_key(b"photo", "1") != cache_key(b"photo", "2")


def test_a_cache_that_cannot_be_written_is_done_without(family: Family) -> None:
    family.cache.write_bytes(b"a file where the folder should be")
    assert len(family.drawn(saved(two_halves()))) == 2


def test_nothing_half_written_stays_behind(family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    family.drawn(saved(two_halves()))
    assert list(family.cache.iterdir()) == []


def test_a_photo_no_site_needs_any_more_is_forgotten(family: Family) -> None:
    family.drawn(saved(two_halves()))
    forget_photos(family.folder, family.cache, (PhotoNeeded("one", "photos/one.jpg"),))
    assert entry_of(family).exists()
    forget_photos(family.folder, family.cache, ())
    assert list(family.cache.iterdir()) == []


def test_only_what_is_not_needed_is_forgotten(family: Family) -> None:
    family.drawn(saved(two_halves()))
    first = entry_of(family)
    family.drawn(saved(two_halves(800, 900)))
    forget_photos(family.folder, family.cache, (PhotoNeeded("one", "photos/one.jpg"),))
    assert not first.exists()
    assert entry_of(family).exists()
