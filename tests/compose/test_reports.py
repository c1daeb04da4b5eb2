"""What a report draws from the record: the record's own figures, of its own time, with days and sources."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.compose import Sources, compose_report
from generator.compose.documents import clock_words, due_day
from generator.consent import select_audience
from generator.measure import measure_period, measure_progress
from generator.model.audience import Audience
from generator.model.documents import DocumentPage
from generator.model.drawn import EvidenceShown
from generator.model.record import AnyFiled
from generator.model.review import Report
from generator.model.words import Say, say
from generator.problems import Misuse
from generator.wording.outlines import read_outline
from generator.wording.wording import read_wording
from tests.builders import TERN, WREN, activity, assessment, family, filed, goal, home_entry, section, visit
from tests.reports import ADVICE, CLOSING, DRAFT, SKYE, drawn, evidence_of, strings_in, written
from tests.sites import RECORDS, ROOT

THEME = ROOT / "theme"
WORDING = read_wording(THEME, "en")
SAMPLE = ((SKYE, ADVICE), (SKYE, CLOSING), ("alder-7k2m", DRAFT))
DAY = date(2026, 6, 9)


def report(*body: Any, kind: str = "ehc-advice", **fields: Any) -> AnyFiled:
    usual = {"kind": kind, "status": "draft", "period": "2026-01-01 to 2026-06-09"}
    usual |= {key.rstrip("_").replace("_", "-"): value for key, value in fields.items()}
    return filed(Report, f"{WREN}/reports/2026-06-09-{kind}", {key: one for key, one in usual.items() if one}, *body)


def composed(*records: AnyFiled, children: tuple[str, ...] = (WREN,)) -> DocumentPage:
    """The report among these records, as it would be finished on its day."""
    whole = family(*records, children=children)
    selection = select_audience(whole, Audience("report", child=WREN), DAY).selection
    assert selection
    [found] = selection.of(Report)
    sources = Sources(selection, measure_progress(selection))
    period = found.record.period
    measured = measure_period(selection, WREN, *period) if period else None
    outline = read_outline(THEME, found.record.report_kind)
    return compose_report(found, sources, (sources, measured) if measured else None, outline, DAY)


def said(words: Any) -> str:
    return WORDING.say_plain(words)


def rows_of(page: DocumentPage, name: str) -> list[list[str]]:
    tables = (one.table for one in evidence_of(page, name))
    return [[said(cell) for cell in row] for table in tables if table for row in table.rows]


def quoted(page: DocumentPage, name: str) -> str:
    return " ".join(text for one in evidence_of(page, name) for text in strings_in(one.quotations))


# The figures of the sample, counted from its files by nothing of ours


def period_of(family_name: str, name: str) -> tuple[str, str]:
    first, last = written(RECORDS / "families" / family_name / f"{name}.md")["period"].split(" to ")
    return first, last


def folder_of(family_name: str, name: str) -> Path:
    return RECORDS / "families" / family_name / name.split("/")[0]


@pytest.mark.parametrize(("family_name", "name"), SAMPLE)
def test_visits_are_as_many_as_the_record_has(family_name: str, name: str) -> None:
    first, last = period_of(family_name, name)
    files = [one for one in (folder_of(family_name, name) / "visits").glob("*.md") if first <= one.name[:10] <= last]
    visits = [one for one in map(written, files) if one and one.get("kind") != "contact"]
    happened = sum(one.get("happened", "yes") == "yes" for one in visits)
    missed = Counter(one["because"] for one in visits if one.get("happened") == "no")
    shown = dict(rows_of(drawn(RECORDS, family_name, name).page, "attendance"))
    assert (shown.pop("Planned or made"), shown.pop("Took place")) == (str(len(visits)), str(happened))
    assert sorted(shown.values()) == sorted(map(str, missed.values()))


@pytest.mark.parametrize(("family_name", "name"), SAMPLE)
def test_steps_are_those_whose_history_says_so(family_name: str, name: str) -> None:
    first, last = period_of(family_name, name)
    words = {"achieved": "achieved", "maintained": "still", "generalised": "elsewhere", "lost": "not"}
    expected = []
    for file in (folder_of(family_name, name) / "goals").glob("*.md"):
        for step in written(file)["steps"]:
            changes = [one.split() for one in step.get("history", ())]
            told = [state for day, state in changes if first <= day <= last and state in words]
            expected += [(step["does"], len(told))] if told else []
    rows = rows_of(drawn(RECORDS, family_name, name).page, "steps")
    found = [(row[0].split(", ")[0], row[2].count(" on ")) for row in rows]
    assert sorted(found) == sorted((does.split(", ")[0], count) for does, count in expected)


@pytest.mark.parametrize(("family_name", "name"), SAMPLE)
def test_results_are_as_many_as_each_look_has(family_name: str, name: str) -> None:
    first, last = period_of(family_name, name)
    files = sorted((folder_of(family_name, name) / "assessments").glob("*.md"))
    inside = [one for one in files if first <= one.name[:10] <= last]
    expected = []
    for file in dict.fromkeys((inside[0], inside[-1])):
        codes = Counter(code.split(",")[0] for code in written(file)["items"].values())
        expected.append((codes["can"], codes["coming"], codes["not-yet"]))
    found = []
    for one in evidence_of(drawn(RECORDS, family_name, name).page, "results"):
        assert one.table
        numbers = [[int(said(cell)) for cell in row[1:]] for row in one.table.rows]
        found.append(tuple(sum(row[at] for row in numbers) for at in range(3)))
    assert found == expected


@pytest.mark.parametrize(("family_name", "name"), SAMPLE)
def test_goes_then_and_now_are_those_of_the_charts(family_name: str, name: str) -> None:
    first, last = period_of(family_name, name)
    charts = {file.stem: written(file) for file in (folder_of(family_name, name) / "activities").glob("*.md")}
    told = [(stem, day, entry) for stem, one in charts.items() for day, entry in one.get("practice", {}).items()]
    for file in (folder_of(family_name, name) / "home").glob("*.md"):
        for stem, days in written(file).get("practice", {}).items():
            told += [(stem, day, entry) for day, entry in days.items() if day not in charts[stem].get("practice", {})]
    goes: dict[tuple[str, str], dict[date, int]] = {}
    for stem, day, entry in told:
        if first <= day <= last:
            steps = goes.setdefault((charts[stem]["goal"], charts[stem]["step"]), {})
            count = sum(len(word) for word in entry_words(entry) if set(word) <= set("YHO"))
            monday = date.fromisocalendar(*date.fromisoformat(day).isocalendar()[:2], 1)
            steps[monday] = steps.get(monday, 0) + count
    weeks = [sorted((day, count) for day, count in one.items() if count) for one in goes.values()]
    expected = sorted((one[0][1], one[-1][1]) for one in weeks if len(one) > 1)
    rows = rows_of(drawn(RECORDS, family_name, name).page, "help")
    found = sorted((goes_said(row[1]), goes_said(row[2])) for row in rows)
    assert found == expected


def entry_words(entry: Any) -> list[str]:
    return " ".join(entry if isinstance(entry, list) else [entry]).replace(",", " ").split()


def goes_said(cell: str) -> int:
    return int(cell.partition(", ")[2].split()[0])


# Of its own time


def test_nothing_before_or_after_its_time_is_drawn() -> None:
    outside = (visit("2025-12-30-sam", section("Playing together", "Before.", source="seen")), visit("2026-06-12-sam"))
    page = composed(report(), visit("2026-03-01-sam"), *outside)
    assert rows_of(page, "attendance") == [["Planned or made", "1"], ["Took place", "1"]]
    assert quoted(page, "seen") == ""


def test_the_first_and_the_last_day_belong_to_its_time() -> None:
    page = composed(report(), visit("2026-01-01-sam"), visit("2026-06-09-sam"))
    assert rows_of(page, "attendance")[0] == ["Planned or made", "2"]


def test_a_step_that_was_lost_is_told_of() -> None:
    steps = [{"id": "a", "does": "looks", "history": ["2026-02-01 achieved", "2026-03-01 lost"]}]
    assert rows_of(composed(report(), goal(steps=steps)), "steps")[0][2].endswith("not seen on 1 March 2026")


def test_a_goal_that_was_over_before_is_not_on_a_scale_of_now() -> None:
    scaling = {"levels": ["a", "b", "c", "d", "e"], "start": "-2", "scores": {"2026-02-02": "1"}}
    over = goal("over", scaling=scaling, set_on="2025-06-01", ended="2025-12-01", outcome="achieved")
    page = composed(report(), over, goal(scaling=scaling))
    [row] = rows_of(page, "scaling")
    assert row[1:] == ["−2", "+1", "2 February 2026"]
    assert "30.0 at the start, 60.0 now" in said(evidence_of(page, "scaling")[0].lead[1])


def test_each_report_says_in_its_leads_of_which_days_it_tells() -> None:
    page = composed(report(), visit("2026-03-01-sam"))
    assert "1 January 2026 to 9 June 2026" in said(evidence_of(page, "attendance")[0].lead[0])


def test_without_a_period_nothing_is_drawn() -> None:
    page = composed(report(section("Needs", "Time."), period=""), visit("2026-03-01-sam"))
    assert [one for one in page.sections if isinstance(one, EvidenceShown)] == []


def test_evidence_of_more_than_a_year_ago_is_marked_in_advice_alone() -> None:
    records = (visit("2025-05-01-sam", section("Playing together", "She ran.", source="seen")),)
    marked = []
    for kind in ("ehc-advice", "health-pathway"):
        page = composed(report(kind=kind, period="2025-01-01 to 2026-06-09"), *records)
        marked.append("more than 12 months old" in said(evidence_of(page, "seen")[0].quotations[0].source))
    assert marked == [True, False]


# Seen, told and thought


def test_what_was_seen_told_and_thought_is_never_one_piece() -> None:
    look = assessment("2026-04-01", {"talk-1": "can"})
    body = (
        section("What we saw", "She pointed."),
        section("What we think", "She is getting ready to talk."),
    )
    told = section("Playing together", "Told by Mum: she sang.", source="told").blocks
    both = section("What we saw", "She pointed.")
    both = type(both)(both.name, both.language, (*both.blocks, *told))
    page = composed(report(), type(look)(**{**vars(look), "body": (both, body[1])}))
    assert ("She pointed." in quoted(page, "seen"), "she sang" in quoted(page, "seen")) == (True, False)
    assert ("she sang" in quoted(page, "told"), "She pointed." in quoted(page, "told")) == (True, False)
    assert "getting ready" in quoted(page, "opinion")


def test_what_nobody_marked_at_a_visit_is_not_quoted() -> None:
    page = composed(report(), visit("2026-03-01-sam", section("Playing together", "A lovely day.")))
    assert all("lovely" not in quoted(page, name) for name in ("seen", "told", "opinion"))


def test_a_quotation_says_who_wrote_it_when_and_where_it_stands() -> None:
    page = composed(report(), visit("2026-03-01-sam", section("Teaching together", "Seen: she ran.", source="seen")))
    [one] = evidence_of(page, "seen")[0].quotations
    assert said(one.source) == "Sam Reed, 1 March 2026, under “Teaching together”"


def test_only_the_newest_are_quoted_and_the_report_says_so() -> None:
    days = [f"2026-02-{day:02}-sam" for day in range(1, 13)]
    page = composed(report(), *(visit(day, section("Celebrations", f"S {day}", source="seen")) for day in days))
    [found] = evidence_of(page, "seen")
    assert len(found.quotations) == 8
    assert "2026-02-12" in quoted(page, "seen")
    assert "2026-02-04" not in quoted(page, "seen")
    assert said(found.lead[1]) == "The newest 8 of 12."


# For whom


@pytest.mark.parametrize("kind", ["closing", "meeting"])
def test_no_age_and_no_score_stands_in_what_a_family_reads(kind: str) -> None:
    scaling = {"levels": ["a", "b", "c", "d", "e"], "start": "-2"}
    page = composed(report(kind=kind), goal(scaling=scaling), visit("2026-03-01-sam"))
    assert evidence_of(page, "attendance")
    assert (evidence_of(page, "ages"), evidence_of(page, "scaling")) == ((), ())


@pytest.mark.parametrize("kind", ["ehc-advice", "health-pathway", "two-year-check"])
def test_professionals_are_told_the_age_on_the_last_day(kind: str) -> None:
    assert said(evidence_of(composed(report(kind=kind)), "ages")[0].lead[0]).startswith("On 9 June 2026: 3 years and 3")


def test_the_other_childs_part_of_a_visit_is_counted_and_not_quoted() -> None:
    both = visit("2026-03-01-sam", section("Celebrations", "Tern sang.", source="seen"), child="", about=[WREN, TERN])
    page = composed(report(), both, visit("2026-03-08-sam", child=TERN), children=(WREN, TERN))
    assert rows_of(page, "attendance")[0] == ["Planned or made", "1"]
    assert "Tern sang" not in str(list(strings_in(page)))


KEPT = "Zqqkept"


@pytest.mark.parametrize(
    "record",
    [
        visit("2026-03-01-sam", section("Family time", f"Seen: {KEPT}", source="seen")),
        visit("2026-03-01-sam", section("Just us", f"Seen: {KEPT}", source="seen")),
        visit("2026-03-01-sam", section("What we agreed", f"Seen: {KEPT}", source="seen")),
        visit("2026-03-01-sam", section("Celebrations", f"Just us: {KEPT}", source="just-us")),
        visit("2026-03-01-sam", section("Celebrations", f"Seen: {KEPT}", source="seen"), only=["mum"]),
        home_entry("2026-03-01", section("", f"Seen: {KEPT}", source="seen"), by="mum"),
        goal(title=KEPT, private="yes"),
        goal(title=KEPT, only=["mum"]),
        activity("2026-03-01-a", section("Why", KEPT)),
    ],
    ids=lambda one: one.id,
)
@pytest.mark.parametrize("kind", ["ehc-advice", "closing"])
def test_what_a_report_never_draws_on_is_in_no_part_of_it(kind: str, record: AnyFiled) -> None:
    page = composed(report(kind=kind), record)
    assert KEPT not in str(list(strings_in(page)))
    assert KEPT not in str([rows_of(page, name) for name in ("steps", "help", "scaling")])


# Order and headings


def test_sections_stand_in_the_order_of_the_outline_and_none_is_lost(tmp_path: Path) -> None:
    outline = tmp_path / "documents" / "ehc-advice.yml"
    outline.parent.mkdir()
    outline.write_text("- section: Needs\n  title: What she needs\n- evidence: attendance\n", encoding="utf-8")
    whole = family(report(section("Strengths", "A."), section("Needs", "B.")), visit("2026-03-01-sam"))
    selection = select_audience(whole, Audience("report", child=WREN), DAY).selection
    assert selection
    sources = Sources(selection, measure_progress(selection))
    period = measure_period(selection, WREN, date(2026, 1, 1), DAY)
    [found] = selection.of(Report)
    page = compose_report(found, sources, (sources, period), read_outline(tmp_path, "ehc-advice"), DAY)
    assert [said(one.title) for one in page.sections if one.title] == [
        "What she needs",
        "Visits planned and made",
        "Strengths",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- section: Our story",
        "- evidence: gossip",
        "- evidence: steps\n  section: Needs",
        "section: Needs",
        "- Needs",
        "- section: [Needs]",
        "- section: Needs\n  colour: red",
        "- {",
        "",
    ],
)
def test_an_outline_that_is_not_one_is_told_of(text: str, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "ehc-advice.yml").write_text(text, encoding="utf-8")
    with pytest.raises(Misuse, match=r"theme/documents/ehc-advice\.yml"):
        read_outline(tmp_path, "ehc-advice")


@pytest.mark.parametrize("name", ["ages", "scaling"])
def test_no_outline_puts_ages_or_scores_where_a_family_reads(name: str, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "closing.yml").write_text(f"- evidence: {name}\n", encoding="utf-8")
    with pytest.raises(Misuse, match="professionals"):
        read_outline(tmp_path, "closing")


# The clock


def test_advice_is_due_six_weeks_after_it_was_asked_for_unless_a_day_is_written() -> None:
    asked = report(asked_on="2026-05-19").record
    assert due_day(asked) == date(2026, 6, 30)
    assert due_day(report(asked_on="2026-05-19", due="2026-06-16").record) == date(2026, 6, 16)
    assert due_day(report(kind="closing", asked_on="2026-05-19").record) is None
    assert due_day(report().record) is None


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 6, 12), say("document.days-left", count=18)),
        (date(2026, 6, 29), say("document.days-left", count=1)),
        (date(2026, 6, 30), say("document.due-today")),
        (date(2026, 7, 2), say("document.days-late", count=2)),
    ],
)
def test_the_clock_says_what_is_left(today: date, words: Say) -> None:
    assert clock_words(date(2026, 6, 30), today) == words
