"""What a page says, or leaves unsaid, to somebody who reads some parts, and once visits have ended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.furniture import AboutPage
from generator.model.pages import (
    ActivitiesPage,
    ActivityPage,
    ChildPage,
    GoalPage,
    GoalsPage,
    HomePage,
    MattersPage,
    PeoplePage,
    ProgressPage,
    VisitsPage,
)
from generator.model.words import say
from tests.theme.builders import DAY, empty_view, full_view
from tests.theme.reading import catalogue
from tests.theme.test_pages import html_of, of_kind, tree_of


def words_of(view):
    return " ".join(" ".join(tree_of(html_of(view)).itertext()).split())


@pytest.mark.parametrize("kind", [HomePage, AboutPage])
def test_who_reads_some_parts_is_not_told_that_all_is_theirs(kind):
    view = replace(full_view(kind), reads_everything=False)
    assert not {part for part in ("we wrote", "we write", "your family", "your story") if part in words_of(view)}


def test_who_reads_everything_has_a_site_of_their_own():
    about = full_view(AboutPage)
    assert "This is your family’s own site." in words_of(about)
    assert "made it with you." in words_of(about)
    assert "makes it with you." in words_of(replace(about, is_closed=False))
    assert "What we wrote together is still here." in words_of(full_view(HomePage))


def test_who_knows_no_visitor_is_not_sent_to_one():
    assert "who visits you" not in words_of(replace(full_view(AboutPage), is_visited=False))


@pytest.mark.parametrize("kind", [AboutPage, ActivitiesPage, ChildPage, MattersPage])
def test_a_page_of_a_closed_record_awaits_nothing(kind):
    words = words_of(replace(empty_view(kind), is_closed=True))
    assert not {part for part in ("yet", "still", "just now", "at any time") if part in words}


def test_a_child_without_goals_or_progress_in_a_closed_record_awaits_none():
    goals, progress = empty_view(GoalsPage), replace(empty_view(ProgressPage), is_closed=True)
    goals = replace(goals, children=(replace(full_view(GoalsPage).children[0], now=(), ended=(), none=None),))
    for words in (words_of(goals), words_of(progress)):
        assert " here." in words
        assert "yet" not in words


def test_an_ended_goal_aims_at_nothing_more():
    goal = full_view(GoalPage)
    over = replace(goal, steps=tuple(replace(step, is_done=False, is_over=True) for step in goal.steps), cards=())
    assert "We aim for" not in words_of(over)


def test_an_earlier_card_says_what_the_aim_was():
    page = full_view(ActivityPage)
    target = replace(page.card.target, is_over=True)
    words = words_of(replace(page, is_current=False, card=replace(page.card, target=target)))
    assert "The aim was:" in words
    assert "We brought" in words
    assert "We aim for" not in words


def test_a_step_at_rest_when_its_goal_ended_keeps_its_sign():
    goal = full_view(GoalPage)
    stone = replace(goal.steps[0].stone, look="resting", state=say("state.over.paused"), is_apart=True)
    step = replace(goal.steps[0], is_done=False, is_now=False, is_over=True, stone=stone)
    tree = tree_of(html_of(replace(goal, steps=(step,))))
    item = next(one for one in of_kind(tree, "li"))
    assert item.get("class") == "resting"
    assert "".join(item.itertext()).count("we let this one rest") == 2


def test_a_line_of_stones_says_in_words_what_its_sentence_leaves_out():
    page = full_view(GoalsPage)
    line = page.children[0].now[0]
    lost = replace(line.stones[0], number=3, look="lost", state=say("state.lost"), is_apart=True)
    words = words_of(
        replace(page, children=(replace(page.children[0], now=(replace(line, stones=(lost,)),), ended=()),))
    )
    assert words.endswith("Step 3 : it comes and goes")


def test_earlier_advice_stands_apart_and_quietly():
    tree = tree_of(html_of(full_view(MattersPage)))
    assert "Earlier advice" in ["".join(one.itertext()) for one in of_kind(tree, "h2")]
    assert any(one.get("class") == "card advice quiet" for one in of_kind(tree, "article"))


def test_a_number_that_may_be_a_landline_takes_no_text():
    page = full_view(PeoplePage)
    assert 'href="sms:' in html_of(page)
    visitors = tuple(replace(one, can_text=False) for one in page.visitors)
    others = dict.fromkeys(("household", "helpers"), ())
    assert 'href="sms:' not in html_of(replace(page, visitors=visitors, **others))


def test_what_happened_between_visits_is_a_line_and_no_place_to_jump_to():
    page = full_view(VisitsPage)
    tree = tree_of(html_of(page))
    assert len([one for one in of_kind(tree, "p") if one.get("class") == "moment"]) == 1
    anchors = {one.get("href") for one in of_kind(tree, "a") if (one.get("href") or "").startswith("#")}
    assert len(anchors) == len(page.visits) - 1


def test_a_closed_record_says_who_visited():
    words = words_of(full_view(PeoplePage))
    assert "Who visited you" in words
    assert "We worked together from" in words
    assert "Who visited you" not in words_of(replace(full_view(PeoplePage), closed_on=None, visited=()))


def test_a_brief_contact_is_told_apart_from_time_with_a_parent():
    assert catalogue("en").forms["kind.contact"] == ("a short call or message",)


def test_a_home_page_of_a_closed_record_says_its_day():
    assert "Our visits ended on" in words_of(replace(empty_view(HomePage), closed_on=DAY))
