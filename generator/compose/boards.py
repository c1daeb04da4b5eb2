"""Boards of pictures: which are in use, and what each shows."""

from __future__ import annotations

from generator.compose.sources import Sources
from generator.model.board import Board, BoardPicture
from generator.model.pictured import BoardPage, BoardShown, BoardsPage, DrawingShown, PictureShown
from generator.model.record import Filed
from generator.model.service import ServicePicture
from generator.model.website import PhotoNeeded
from generator.model.words import Link, Say, Written, say

LABELS = ("board.now", "board.next")


def is_over(filed: Filed[Board], sources: Sources) -> bool:
    """Whether its last day is past, or visits have ended."""
    return sources.is_closed or (filed.record.until is not None and filed.record.until < sources.selection.as_of)


def boards_in_use(sources: Sources, child: str = "") -> tuple[BoardShown, ...]:
    """The boards for now, newest first; one child's if one is named."""
    boards = reversed(sources.selection.of(Board, child))
    return tuple(show_board(one, sources) for one in boards if not is_over(one, sources))


def boards_page(sources: Sources) -> BoardsPage | None:
    """Boards in use, then earlier ones, newest first; none where there is none."""
    boards = tuple(reversed(sources.selection.of(Board)))
    earlier = tuple(show_board(one, sources) for one in boards if is_over(one, sources))
    return BoardsPage(boards_in_use(sources), earlier) if boards else None


def show_board(filed: Filed[Board], sources: Sources) -> BoardShown:
    return BoardShown(
        link=Link(sources.path(filed.id), sources.field(filed, "title") or sources.plain("")),
        child=sources.child(filed.child),
        shape=say(f"board.{filed.record.shape}"),
        pictures=show_pictures(filed, sources),
    )


def board_page(filed: Filed[Board], sources: Sources) -> BoardPage:
    return BoardPage(
        title=sources.field(filed, "title") or sources.plain(""),
        child=sources.child(filed.child),
        kind=filed.record.shape,
        shape=say(f"board.{filed.record.shape}"),
        pictures=show_pictures(filed, sources),
        until=filed.record.until,
        is_over=is_over(filed, sources),
        sections=sources.sections(filed),
        credits=credits_for(filed, sources),
    )


def show_pictures(filed: Filed[Board], sources: Sources) -> tuple[PictureShown, ...]:
    labels = LABELS if filed.record.shape == "now-next" else ()
    return tuple(
        PictureShown(
            words=(words := words_of(picture, filed, sources)),
            photo=sources.photo(picture.photo) if picture.photo else None,
            drawing=show_drawing(picture, words, sources),
            at=picture.at,
            label=say(labels[place]) if place < len(labels) else None,
        )
        for place, picture in enumerate(filed.record.pictures)
    )


def words_of(picture: BoardPicture, filed: Filed[Board], sources: Sources) -> Written:
    """The words under a picture in the reader's language where there is a twin."""
    twin = picture.in_.get(sources.language, {}).get("words")
    return Written(twin or picture.words, sources.language if twin else filed.record.lang or sources.own_language)


def show_drawing(picture: BoardPicture, words: Written, sources: Sources) -> DrawingShown | None:
    image = service_picture(picture, sources)
    if image:
        return DrawingShown(f"image/{picture.image}", sources.plain(image.words))
    return DrawingShown(f"symbol/{picture.symbol}", say("board.symbol", words=words)) if picture.symbol else None


def service_picture(picture: BoardPicture, sources: Sources) -> ServicePicture | None:
    return sources.selection.service.pictures.get(picture.image) if picture.image else None


def credits_for(filed: Filed[Board], sources: Sources) -> tuple[Written | Say, ...]:
    """The symbols' licence where there are any, then a line for each picture of the service's own, none twice."""
    pictures = filed.record.pictures
    symbols = (say("board.openmoji"),) if any(one.symbol for one in pictures) else ()
    lines = (image.credit for one in pictures if (image := service_picture(one, sources)))
    return (*symbols, *(sources.plain(line) for line in dict.fromkeys(lines)))


def images_needed(sources: Sources) -> tuple[PhotoNeeded, ...]:
    """The service's own pictures that boards show, each once."""
    service = sources.selection.service
    ids = {one.image for filed in sources.selection.of(Board) for one in filed.record.pictures if one.image}
    return tuple(
        PhotoNeeded(f"image/{id}", f"pictures/{service.pictures[id].file}")
        for id in sorted(ids & service.pictures.keys())
    )


def symbols_needed(sources: Sources) -> tuple[str, ...]:
    """The symbols that boards show, each once."""
    boards = sources.selection.of(Board)
    return tuple(sorted({one.symbol for filed in boards for one in filed.record.pictures if one.symbol}))
