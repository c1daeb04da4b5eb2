"""Checks of words: one piece of a record in, remarks out. Each looks only where `voices` lets it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.advise.patterns import entry_of, found_in
from generator.advise.pieces import Piece
from generator.advise.remark import Ground, Remark
from generator.advise.sentences import count_words, sentences
from generator.advise.voices import Heed

LETTERS = re.compile(r"(?<![\w.-])[A-Z]{2,6}(?=s?(?![\w'’-])|['’]s?(?!\w))")
SHOUTED = re.compile(r"(?:(?<![\w'’])[A-Z'’]+[ ,]+){2,40}[A-Z]+(?!\w)|(?:(?<![\w'’])[A-Z'’]+[ ,]*){1,12}(?=!)")
MARKS = re.compile(r"[YHO]+")
ENDS_A_SENTENCE = frozenset(".!?:")
NEAR = 40
"""How many letters back it takes to see where a sentence begins."""
CAPITALISED = re.compile(r"(?<![\w-])[^\W\d_a-z]\w+(?![\w-])")


def asks_about_safety(piece: Piece, ground: Ground) -> Iterator[Remark]:
    """One remark for each piece with a word that suggests a worry for a child's safety; it never says which."""
    patterns = ground.patterns_of(piece.language)
    if Heed.SAFETY not in piece.heeds or not patterns:
        return
    match = next(found_in(piece.words, patterns.safeguarding, patterns.safeguarding_but_not), None)
    if match:
        right = f"Is this the right place? A worry goes to {ground.service.named_person}, and not in this record."
        yield Remark(piece.record, "a word here may be about a child's safety", right, piece.path, piece, match.start())


def knows_another_familys_child(piece: Piece, ground: Ground) -> Iterator[Remark]:
    """One remark for each piece with a name that a child of another family has."""
    patterns = ground.patterns_of(piece.language)
    if Heed.NAMES not in piece.heeds:
        return
    for match in CAPITALISED.finditer(piece.words):
        if match[0] not in ground.strangers:
            continue
        lists = patterns.lists if patterns else None
        if lists and match[0] in lists.names_left_alone:
            continue
        is_first = begins_a_sentence(piece.words[max(0, match.start() - NEAR) : match.start()])
        if lists and match[0] in lists.names_that_are_words and is_first:
            continue
        wrong = "a name that another family's child has"
        right = "If it is that child, say another child; no family reads about another."
        yield Remark(piece.record, wrong, right, piece.path, piece, match.start())
        return


def begins_a_sentence(before: str) -> bool:
    """Whether a word after this begins a sentence: nothing but signs since the last one ended, or since the start."""
    signs = list(takewhile(lambda letter: not (letter.isalnum() or letter == "_"), reversed(before)))
    return len(signs) == len(before) or bool(set(signs) & ENDS_A_SENTENCE)


def could_be_kinder(piece: Piece, ground: Ground) -> Iterator[Remark]:
    """One remark for each word there is a kinder way for."""
    patterns = ground.patterns_of(piece.language)
    if Heed.KINDNESS not in piece.heeds or not patterns or not patterns.any_kinder.search(piece.words):
        return
    for kinder, pattern, but_not in patterns.kinder:
        for match in found_in(piece.words, pattern, but_not):
            wrong = f"“{entry_of(match[0], kinder.words)}” is hard to read about one's own child"
            yield Remark(piece.record, wrong, kinder.better, piece.path, piece, match.start())
            break


def leaves_letters_unexplained(pieces: tuple[Piece, ...], ground: Ground) -> Iterator[Remark]:
    """One remark for each run of capitals that nobody explains, where it first stands in a record."""
    explained = {letters.upper() for letters in ground.service.acronyms}
    told: set[str] = set()
    for piece in pieces:
        patterns = ground.patterns_of(piece.language)
        if Heed.ACRONYMS not in piece.heeds or not patterns:
            continue
        shouted = [match.span() for match in SHOUTED.finditer(piece.words)]
        for match in LETTERS.finditer(piece.words):
            letters = match[0]
            if any(start <= match.start() < end for start, end in shouted):
                continue
            if letters in told or letters in explained or letters in patterns.known or MARKS.fullmatch(letters):
                continue
            told.add(letters)
            if not any(is_explained_by(letters, other.words) for other in pieces):
                right = "Write the words out, or explain the letters under acronyms in service.yml."
                wrong = "letters that stand for words are not explained"
                yield Remark(piece.record, wrong, right, piece.path, piece, match.start())


def is_explained_by(letters: str, words: str) -> bool:
    """Whether the letters stand in brackets after words, or words in brackets after the letters."""
    return bool(re.search(rf"\w\s*\([^()]*\b{letters}\b[^()]*\)|\b{letters}\b\s*\(\s*\w", words))


def goes_on_too_long(piece: Piece, ground: Ground) -> Iterator[Remark]:
    """One remark for each sentence longer than the language's limit."""
    patterns = ground.patterns_of(piece.language)
    if Heed.LENGTH not in piece.heeds or not patterns or not patterns.lists.most_words:
        return
    most = patterns.lists.most_words
    for start, sentence in sentences(piece.words, patterns.abbreviation):
        count = count_words(sentence)
        if count > most:
            wrong = f"a sentence of {count} words"
            yield Remark(piece.record, wrong, f"At most {most} read easily: make two of it.", piece.path, piece, start)


ON_A_PIECE = (asks_about_safety, knows_another_familys_child, could_be_kinder, goes_on_too_long)
ON_A_RECORDS_PIECES = (leaves_letters_unexplained,)
