"""Whatever a person types: nothing raises, nothing is lost, nothing takes long."""

import dataclasses
import re
import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import grammar, tree
from generator.prose.dangers import MOST_LINES, RULE
from generator.prose.leads import is_lead
from generator.prose.parse import parse_body
from generator.prose.plain import plain_text
from tests.effort import EASY, is_within

PIECES = (
    *("*", "**", "_", "__", "***", "[", "]", "(", ")", "](", "{lang=pl}", " ", "  ", "\n", "\n\n", "  \n", "- "),
    *("1. ", "2. ", "> ", "    ", "## ", "### ", "|", "\n|-|-|\n", "https://x.y", "<b>", "&amp;", "`", "\\", "![", "#"),
    *("<!--", "-->", "---", "just us:", "**Seen:**", ":", "kk", "ww", "žž", "qq"),
)
marked = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
prose = st.text(st.sampled_from("abcdefghij éжش中🙂.,;?'\"\n"), max_size=300)
NODES = tuple(kind for kind in vars(tree).values() if dataclasses.is_dataclass(kind))


@given(st.one_of(st.text(max_size=300), marked))
@settings(max_examples=200, deadline=None)
def test_any_text_at_all_is_read_and_read_alike_twice(text: str) -> None:
    assert parse_body(text, "en", 1) == parse_body(text, "en", 1)


@given(prose)
@settings(max_examples=100, deadline=None)
def test_every_word_without_marks_is_kept_in_order(text: str) -> None:
    sections, slips = parse_body(text, "en", 1)
    assert slips == ()
    assert " ".join(plain_text(section.blocks) for section in sections).split() == text.split()


@given(marked)
@settings(max_examples=300, deadline=None)
def test_no_letter_between_marks_is_lost(text: str) -> None:
    sections, slips = parse_body(text, "en", 1)
    if any("leads nowhere" in slip.wrong for slip in slips):
        return
    visible = re.sub("<!--.*?-->", "", text, flags=re.DOTALL)
    kept = "".join(section.name + plain_text(section.blocks) for section in sections)
    for letter in "kwžqS":
        assert Counter(kept)[letter] == Counter(visible)[letter]


@given(marked)
@settings(max_examples=100, deadline=None)
def test_a_tree_holds_nothing_but_the_tree_s_own_kinds(text: str) -> None:
    sections, _ = parse_body(text, "en", 1)
    waiting: list[object] = list(sections)
    while waiting:
        node = waiting.pop()
        assert isinstance(node, (*NODES, tuple, str, int))
        if isinstance(node, tuple):
            waiting += node
        elif dataclasses.is_dataclass(node):
            assert isinstance(node, NODES)
            waiting += [getattr(node, field.name) for field in dataclasses.fields(node)]


def test_the_library_reads_our_grammar_and_nothing_more() -> None:
    markdown = grammar.build_markdown()
    blocks = {type(processor).__name__ for processor in markdown.parser.blockprocessors}
    inlines = {type(pattern).__name__ for pattern in markdown.inlinePatterns}
    assert blocks == {
        *("EmptyBlockProcessor", "ListIndentProcessor", "Heading", "PipeTable", "OListProcessor"),
        *("UListProcessor", "BlockQuoteProcessor", "ParagraphProcessor"),
    }
    assert inlines == {"EscapeInlineProcessor", "Dressed", "SubstituteTagInlineProcessor"}


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "[]", "[a](", "*", "*a ", "**a *b ", "_a ", "`", "`a ", ">", "> a\n", "\\*", "|a", "<!--", "![", "- "),
        *("- a\n", "1. a\n", "|a|b|\n|-|-|\n", "word ", "a", "just us ", "**told by "),
    ],
)
def test_a_long_tangle_is_refused_before_the_library_sees_it(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.prose.parse.grow_elements", lambda *_: pytest.fail("it was parsed"))
    text = piece * (256_000 // len(piece))
    sections, slips = parse_body(text, "en", 1)
    assert not slips[0].is_warning
    assert Counter(plain_text(sections[0].blocks))["a"] == Counter(text)["a"]


def test_a_tangle_in_small_pieces_grows_no_faster_than_its_size() -> None:
    calls = count_calls("*a **b [c]( _d " * 30 + "\n\n", 20), count_calls("*a **b [c]( _d " * 30 + "\n\n", 80)
    assert calls[1] < 6 * calls[0]


def count_calls(piece: str, times: int) -> int:
    """How many Python calls a parse makes: a measure of work that no busy machine can sway."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        parse_body(piece * times, "en", 1)
    finally:
        sys.setprofile(None)
    return calls


def test_a_lead_before_many_spaces_takes_no_time() -> None:
    line = "**told by " + " " * 100_000 + "x"
    assert not is_lead(line)
    assert is_within(EASY, lambda: is_lead(line))


@pytest.mark.parametrize("marks", ["---", "- - -", "***", "* * *", "___", "==="])
def test_a_few_marks_before_many_spaces_take_no_time(marks: str) -> None:
    line = marks + " " * 100_000 + "x"
    assert not RULE.fullmatch(line)
    assert is_within(EASY, lambda: RULE.fullmatch(line))


@pytest.mark.parametrize(
    "line", ["a\n", "a\n\n", "- a\n\n", "## a\n", "a  \n", "> a\n\n", "|a|b|\n|-|-|\n\n", "\x00\n", "<!--a-->\n"]
)
def test_more_lines_than_anybody_writes_are_one_problem(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.prose.parse.grow_elements", lambda *_: pytest.fail("it was parsed"))
    text = line * (MOST_LINES + 1)
    sections, slips = parse_body(text, "en", 7)
    assert [(slip.line, slip.is_warning) for slip in slips] == [(7, False)]
    assert Counter(plain_text(sections[0].blocks))["a"] == Counter(re.sub("<!--.*?-->", "", text))["a"]


@pytest.mark.parametrize(
    "text",
    [
        "**a** " * 90 + "\n\n",
        "|" + "a|" * 19 + "\n|" + "-|" * 19 + "\n" + ("|" + "c|" * 19 + "\n") * 100 + "\n",
        "[a](https://b.c) " * 140 + "\n\n",
    ],
)
def test_more_marks_than_anybody_writes_are_one_problem(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.prose.parse.grow_elements", lambda *_: pytest.fail("it was parsed"))
    _, slips = parse_body(text * (250_000 // len(text)), "en", 7)
    assert [(slip.line, slip.is_warning) for slip in slips] == [(7, False)]


def test_more_languages_than_anybody_speaks_are_one_problem() -> None:
    text = "\n\n".join(f"[a]{{lang={one}{two}}}" for one in "abcdefg" for two in "hijklmn")
    assert [slip.line for slip in parse_body(text, "en", 7)[1]] == [7]
