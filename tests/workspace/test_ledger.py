"""What has been published is remembered, and everything later is protected together with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from indicators.disclosure import Cell, Status
from indicators.disclosure.release import Release
from indicators.responses import Responses
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, Unanimous
from indicators.words.errors import OutputError, ProblemsError
from indicators.workspace import open_workspace
from indicators.workspace.ledger import _digest, _line, held, read_ledger

from ..conftest import (
    ROOT,
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    small_workspace,
    unit,
)
from ..subtests import as_subtests

Command = Callable[..., Outcome]
QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
NEGATIVE, NEUTRAL, POSITIVE, CLEAR = 0, 2, 3, 5
MIXED = [NEGATIVE, NEUTRAL, POSITIVE, CLEAR, CLEAR]


def answers_of(sizes: dict[str, int]) -> tuple[list[tuple[int, int]], list[str]]:
    """Mixed answers of some units, the same for the same sizes."""
    units = [name for name, size in sizes.items() for _ in range(size)]
    codes = [(MIXED[n % 5], MIXED[(n + n // 5) % 5]) for n in range(len(units))]
    return codes, units


def responses_of(sizes: dict[str, int]) -> Responses:
    codes, units = answers_of(sizes)
    return make_responses(QUESTIONNAIRE, codes, units)


def measured(
    responses: Responses, *earlier: Release, by: str | None = "unit", policy: Policy | None = None
) -> Results:
    return measure(responses, QUESTIONNAIRE, make_wave(policy), by, earlier)


def with_more(codes: list[int]) -> Responses:
    """Thirty respondents and some more, who gave these answers."""
    begun, _ = answers_of({"A": 30})
    return make_responses(QUESTIONNAIRE, begun + [(code, CLEAR) for code in codes])


def test_the_same_figures_may_be_printed_again() -> None:
    responses = responses_of({"A": 12, "B": 8, "C": 11, "D": 14})
    first = measured(responses)
    again = measured(responses, release_from(first))
    assert [r.status for r in again] == [r.status for r in first]


def test_one_more_answer_hides_what_it_would_tell() -> None:
    """Quarterly cumulative tables: new minus old is one respondent."""
    published = release_from(measured(with_more([]), by=None))
    later = measured(with_more([NEGATIVE]), published, by=None)
    assert {r.status for r in later} == {Status.COMPLEMENT}


def test_ten_more_answers_are_a_group_that_may_be_known() -> None:
    published = release_from(measured(with_more([]), by=None))
    later = measured(with_more([NEGATIVE, CLEAR] * 5), published, by=None)
    assert {r.status for r in later} == {Status.SHOWN}


def test_every_earlier_quarter_counts() -> None:
    """After 30 and 36 (hidden), 41 is compared with the 30 that were shown; after 30, 40 and
    41 it is compared with the 40 as well."""
    first = release_from(measured(with_more([]), by=None))
    second = release_from(measured(with_more([CLEAR, NEGATIVE] * 3), first, by=None))
    third = measured(with_more([CLEAR, NEGATIVE] * 3 + [CLEAR] * 5), first, second, by=None)
    assert {r.status for r in third} == {Status.SHOWN}
    ten = release_from(measured(with_more([CLEAR, NEGATIVE] * 5), first, by=None))
    eleven = measured(with_more([CLEAR, NEGATIVE] * 5 + [CLEAR]), first, ten, by=None)
    assert {r.status for r in eleven} == {Status.COMPLEMENT}


def test_a_corrected_figure_does_not_tell_whose_answer_was_corrected() -> None:
    codes, _ = answers_of({"A": 30})
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes), by=None))
    corrected = [(CLEAR, second) if n == 0 else (first, second) for n, (first, second) in
                 enumerate(codes)]  # fmt: skip
    later = measured(make_responses(QUESTIONNAIRE, corrected), published, by=None)
    assert later.get("q1").status is Status.COMPLEMENT
    assert later.get("q2").status is Status.SHOWN


def test_units_put_together_do_not_give_away_the_one_that_was_hidden() -> None:
    """12 of A were shown last year, 8 of B and 11 of C hidden. A and B as one unit and C beside
    it would be safe by themselves; with A known, total minus A minus C is B."""
    codes, units = answers_of({"A": 12, "B": 8, "C": 11})
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes, units)))
    assert published.figures
    merged = make_responses(QUESTIONNAIRE, codes, ["AB" if u in "AB" else u for u in units])
    alone = measured(merged)
    assert {r.status for r in alone} == {Status.SHOWN}
    together = measured(merged, published)
    for question in ("q1", "q2"):
        assert together.get(question).status is Status.SHOWN
    assert unit("C") not in together.answers or (
        together.answers[unit("C")].status is not Status.SHOWN
    )


def test_a_unit_shown_before_is_not_hidden_in_vain_and_its_neighbour_is() -> None:
    """A, B and C were shown; then --least 11 hides the 10 of C. Readers know C, so it needs
    no partner."""
    responses = responses_of({"A": 12, "B": 12, "C": 10})
    published = release_from(measured(responses))
    raised = measured(responses, published, policy=Policy().raised(11))
    assert raised.answers[unit("C")].status is Status.WITHHELD
    assert raised.answers[unit("A")].status is raised.answers[unit("B")].status is Status.SHOWN


def test_who_came_in_between_two_tables_by_unit_stays_hidden() -> None:
    """Twelve more, ten of them in A and two in B: the total may be shown again, and A; A would
    then tell B's two, so one of the two stays as it was."""
    codes, units = answers_of({"A": 20, "B": 20})
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes, units)))
    more = [(NEGATIVE, CLEAR), (CLEAR, NEUTRAL)] * 6
    later = measured(
        make_responses(QUESTIONNAIRE, codes + more, units + ["A"] * 10 + ["B"] * 2), published
    )
    shown = {r.group for r in later if r.status is Status.SHOWN}
    assert unit("B") not in shown and len(shown) == 1


def test_publishing_writes_a_line_and_changes_nothing_that_is_made_again(
    indicators: Command, copied_workspace: Path
) -> None:
    out, again = copied_workspace / "a.html", copied_workspace / "b.html"
    published = indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    assert published.code == 0 and "Wrote down what is published" in published.err
    ledger = copied_workspace / "responses" / "published.jsonl"
    text = ledger.read_text("utf-8")
    (line,) = text.splitlines()
    content = json.loads(line)
    assert (content["document"], content["date"]) == ("a.html", "2023-03-01")
    assert {r["questionnaire"] for r in content["rounds"]} == {"staff", "board", "managers"}
    assert len(content["rounds"][0]["sha256"]) == 64
    assert indicators("report", copied_workspace, "-o", again).code == 0
    assert out.read_bytes() == again.read_bytes()
    assert indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01").code == 0
    assert ledger.read_text("utf-8") == text, "the same document twice is one line"
    assert indicators("report", copied_workspace, "-o", out, "--publish", "2023-04-01").code == 0
    assert ledger.read_text("utf-8").startswith(text) and ledger.read_text("utf-8") != text


def test_the_ledger_lists_what_has_been_published(
    indicators: Command, copied_workspace: Path
) -> None:
    assert "Nothing is written down" in indicators("ledger", copied_workspace).out
    out = copied_workspace / "a.html"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    listed = indicators("ledger", copied_workspace).out.splitlines()
    assert listed[0] == "2023-03-01  a.html"
    # 11 questions and the respondents of the staff, in 2022 and (as last year) 2021.
    assert listed[1] == "    staff 2022: 12 figures from staff-2022.csv"
    assert listed[2] == "    staff 2021: 12 figures from staff-2021.xlsx"


def one_more_row(workspace: Path) -> None:
    """The last respondent once more, as a new one."""
    path = workspace / "responses" / "staff-2022.csv"
    lines = path.read_bytes().rstrip().splitlines()
    last = lines[-1].replace(b"31;", b"32;", 1)
    path.write_bytes(b"\r\n".join([*lines, last]) + b"\r\n")


def test_a_report_after_one_more_answer_says_why_it_hides(
    indicators: Command, copied_workspace: Path
) -> None:
    out = copied_workspace / "a.md"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    one_more_row(copied_workspace)
    outcome = indicators("report", copied_workspace, "-o", out)
    assert outcome.code == 0
    assert "10 figures of all respondents of staff 2022 are hidden" in outcome.err
    assert "indicators ledger shows" in outcome.err
    assert out.read_text("utf-8").count("dold") >= 10


DAMAGES: dict[str, Callable[[str], str]] = {
    "a figure changed": lambda text: text.replace('"shown",31', '"shown",30', 1),
    "a line cut off": lambda text: text[: len(text) // 2],
    "the first line gone": lambda text: text.partition("\n")[2],
    "a line twice": lambda text: text + text.splitlines()[0] + "\n",
    "another text": lambda text: text + "not a line of ours\n",
    "everything": lambda text: "",
    "an empty line": lambda text: text + "\n",
    "a date": lambda text: text.replace("2023-04-01", "2023-04-31"),
}


def test_a_damaged_ledger_is_an_error(
    indicators: Command, copied_workspace: Path, subtests: pytest.Subtests
) -> None:
    for day in ("2023-03-01", "2023-04-01"):
        out = copied_workspace / "a.md"
        assert indicators("report", copied_workspace, "-o", out, "--publish", day).code == 0
    ledger, new = copied_workspace / "responses" / "published.jsonl", copied_workspace / "x.md"
    whole = ledger.read_text("utf-8")
    commands = (("table",), ("report", "-o", new, "--publish", "2023-05-01"), ("ledger",))
    for name, damage in DAMAGES.items():
        ledger.write_text(damaged := damage(whole), "utf-8")
        for command, *options in (*commands, ("check",)):
            with subtests.test(f"{name}: {command}"):
                outcome = indicators(command, copied_workspace, *options)
                assert outcome.code == 1
                if command != "check":
                    assert "published.jsonl, row" in outcome.err and "backup" in outcome.err
                assert not new.exists()
                assert ledger.read_text("utf-8") == damaged


def round_told() -> dict[str, object]:
    """A round as a line holds it: 30 respondents, 12 of them in A and too few in B."""
    a, b = {"unit": "A"}, {"unit": "B"}
    policy = {"least": 5, "least_in_group": 10, "small_groups": "suppress", "decimals": 0}
    policy |= {"protection": 1, "zeros": "publish", "unanimous": "mask"}
    of_all = {"q1": [*SHOWN], "q2": ["masked", 30, "positive"]}
    of_a = {"q1": ["shown", 12, "8", "17", "75", "33"], "q2": ["no_answers"]}
    of_b = {"q1": ["too_few"], "q2": ["too_few"]}
    return {
        "questionnaire": "staff", "year": 2022, "file": "s.csv", "sha256": "0" * 64,
        "policy": policy,
        "groups": [
            {"group": {}, "answers": ["shown", 30], "questions": of_all},
            {"group": a, "answers": ["shown", 12], "questions": of_a},
            {"group": b, "answers": ["too_few"], "questions": of_b},
        ],
        "unlisted": [], "parts": [a, b],
    }  # fmt: skip


def line_of(document: str, previous: str = "", told: dict[str, object] | None = None) -> str:
    """A line with its right digest, which whoever forges one can make too."""
    content: dict[str, object] = {"document": document, "date": "2023-03-01"}
    content |= {"rounds": [told or round_told()], "previous": previous}
    return _line(content | {"digest": _digest(content)})


def lines_of(*documents: str) -> list[str]:
    """The lines of some documents, each holding on to the one before."""
    lines: list[str] = []
    for document in documents:
        lines.append(line_of(document, json.loads(lines[-1])["digest"] if lines else ""))
    return lines


Q1, TOTAL, A, B = ("questions", "q1"), ("groups", 0), ("groups", 1), ("groups", 2)
SHOWN = ("shown", 30, "10", "20", "70", "30")
FORGED: dict[str, tuple[tuple[object, ...], object]] = {
    "1e999999 as a percent": ((*TOTAL, *Q1, 2), "1e999999"),
    "1e1 as a percent": ((*TOTAL, *Q1, 2), "1e1"),
    "a percent above a hundred": ((*TOTAL, *Q1, 2), "101"),
    "a percent below none": ((*TOTAL, *Q1, 2), "-1"),
    "a percent that is a number": ((*TOTAL, *Q1, 2), 10),
    "a percent with decimals": ((*TOTAL, *Q1, 2), "10.5"),
    "a percent too many": ((*TOTAL, *Q1), [*SHOWN, "0"]),
    "percents that no counts have": ((*A, *Q1), ["shown", 12, "10", "15", "75", "33"]),
    "a percent that no count has": ((*A, *Q1, 5), "34"),
    "percents of fewer than all": ((*TOTAL, *Q1), ["shown", 30, "10", "20", "60", "30"]),
    "percents of more than all": ((*TOTAL, *Q1), ["shown", 30, "10", "30", "70", "30"]),
    "more clearly positive than positive": ((*TOTAL, *Q1, 5), "80"),
    "a number of thirty digits": ((*TOTAL, *Q1, 1), 10**30),
    "a number beyond all numbers": ((*TOTAL, *Q1, 1), float("inf")),
    "what is no number": ((*TOTAL, "answers", 1), float("nan")),
    "no whole number": ((*TOTAL, *Q1, 1), 30.0),
    "a number in quotes": ((*TOTAL, *Q1, 1), "30"),
    "a truth": ((*TOTAL, "answers", 1), True),
    "a list": ((*TOTAL, *Q1, 1), [30]),
    "nothing": ((*TOTAL, "answers", 1), None),
    "a negative number": ((*TOTAL, *Q1, 1), -30),
    "percents of no answers": ((*TOTAL, *Q1), ["shown", 0, "10", "20", "70", "30"]),
    "fewer than the policy allows": ((*A, *Q1), ["shown", 9, "11", "11", "78", "33"]),
    "a size below the policy": ((*A, "answers", 1), 9),
    "more answers than respondents": ((*A, *Q1), ["shown", 20, "10", "20", "70", "30"]),
    "more than everybody": ((*A, "answers", 1), 31),
    "figures of a group that is hidden": ((*B, *Q1), ["shown", 10, "10", "20", "70", "30"]),
    "a group of a hidden total": (
        TOTAL,
        {"group": {}, "answers": ["too_few"], "questions": {"q1": ["too_few"], "q2": ["too_few"]}},
    ),
    "a mark with figures": ((*B, *Q1), ["too_few", 30, "10", "20", "70", "30"]),
    "a hidden size with figures": ((*B, "answers"), ["too_few", 8]),
    "shown without figures": ((*TOTAL, *Q1), ["shown"]),
    "a size with percents": ((*TOTAL, "answers"), [*SHOWN]),
    "a bound of nothing": ((*TOTAL, "questions", "q2"), ["masked", 30]),
    "a bound of another kind": ((*TOTAL, "questions", "q2", 2), "good"),
    "no answers, and some": ((*A, "questions", "q2"), ["no_answers", 12]),
    "a status of printed tables": ((*TOTAL, *Q1, 0), "printed"),
    "a status that is none": ((*TOTAL, *Q1, 0), "visible"),
    "no status": ((*TOTAL, *Q1), []),
    "a text for a result": ((*TOTAL, *Q1), "shown"),
    "no total": (TOTAL, {"group": {"unit": "C"}, "answers": ["too_few"], "questions": {}}),
    "a group twice": ((*B, "group"), {"unit": "A"}),
    "a group that is a number": ((*B, "group"), {"unit": 5}),
    "a part that is a list": (("parts", 0), ["unit", "A"]),
    "a year far away": (("year",), 10**30),
    "a year long gone": (("year",), 1066),
    "a year in quotes": (("year",), "2022"),
    "a questionnaire that is a list": (("questionnaire",), ["staff"]),
    "a file that is none": (("file",), None),
    "a policy of thirty digits": (("policy", "least_in_group"), 10**30),
    "a policy that protects nobody": (("policy", "least"), 1),
    "a policy that was raised from nobody": (("policy", "raised_from"), [[1, 10]]),
    "a policy that was lowered": (("policy", "raised_from"), [[7, 10]]),
    "a policy that was lowered on the way": (("policy", "raised_from"), [[3, 3], [7, 10]]),
    "a policy of one threshold": (("policy", "raised_from"), [[5]]),
    "a policy unheard of": (("policy", "secret"), 1),
    "two decimals": (("policy", "decimals"), 2),
    "decimals without end": (("policy", "decimals"), 10**6),
}


def forged(place: tuple[object, ...], value: object) -> dict[str, object]:
    told: Any = round_told()
    inside = told
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = value
    return dict(told)


def damaged_row(path: Path) -> int | None:
    """The row that a ledger is damaged in; none if it is read."""
    try:
        read_ledger(path)
    except ProblemsError as error:
        (problem,) = error.problems
        assert (problem.key, problem.file) == ("ledger.damaged", str(path))
        return problem.row
    return None


@as_subtests(("place", "value"), FORGED.values(), ids=list(FORGED))
def test_a_forged_number_is_refused_in_no_time(
    tmp_path: Path, place: tuple[object, ...], value: object
) -> None:
    """Whoever forges a line can make its digest too. What nothing prints is still refused."""
    path = tmp_path / "published.jsonl"
    path.write_text(line_of("a.md") + "\n", "utf-8")
    assert len(read_ledger(path).publications) == 1
    path.write_text(line_of("a.md", told=forged(place, value)) + "\n", "utf-8")
    assert damaged_row(path) == 1


def few_bytes() -> bytes:
    """Two lines about all respondents and one question."""
    told = forged(("parts",), [])
    (total, *_) = told["groups"]  # type: ignore[misc]
    told["groups"] = [total | {"questions": {"q1": [*SHOWN]}}]
    first = line_of("å.md", told=told)
    second = line_of("b.md", json.loads(first)["digest"], told)
    return f"{first}\n{second}\n".encode()


def test_a_ledger_that_is_cut_anywhere_is_whole_lines_or_damaged(tmp_path: Path) -> None:
    """Whole lines that are missing from the end leave no trace: README says so."""
    path, whole = tmp_path / "published.jsonl", few_bytes()
    first, last = whole.index(b"\n"), len(whole) - 1
    path.write_bytes(whole)
    for end in range(last, -1, -1):
        os.truncate(path, end)
        if end in (first, first + 1, last):
            assert len(read_ledger(path).lines) == 1 + (end == last)
        else:
            assert damaged_row(path) == 1 + (end > first)


def test_a_ledger_of_which_one_byte_is_another_is_damaged_in_that_row(tmp_path: Path) -> None:
    path, whole = tmp_path / "published.jsonl", few_bytes()
    path.write_bytes(whole)
    with path.open("r+b", buffering=0) as file:
        for place, byte in enumerate(whole):
            file.seek(place)
            file.write(bytes([byte ^ (128 if place % 7 == 3 else 1)]))
            # Without its end, the first line goes on to the end of the second.
            assert damaged_row(path) == (1 if place <= whole.index(b"\n") else 2)
            file.seek(place)
            file.write(bytes([byte]))
    assert len(read_ledger(path).lines) == 2


def test_no_line_stands_anywhere_but_behind_the_one_it_was_written_behind(tmp_path: Path) -> None:
    """Of all ways to drop, double and reorder three lines, the beginnings alone are believed."""
    path = tmp_path / "published.jsonl"
    lines = lines_of("a.md", "b.md", "c.md")
    for number in range(1, 5):
        for chosen in product(range(3), repeat=number):
            path.write_text("".join(f"{lines[one]}\n" for one in chosen), "utf-8")
            assert (damaged_row(path) is None) is (chosen == tuple(range(3))[:number])


def test_the_name_of_a_document_does_not_steer_a_terminal(
    indicators: Command, tmp_path: Path
) -> None:
    workspace = small_workspace(tmp_path)
    ledger = workspace / "responses" / "published.jsonl"
    ledger.write_text(line_of("\x1b[2Ja.md") + "\n", "utf-8")
    assert indicators("ledger", workspace).out.splitlines()[0] == "2023-03-01  [2Ja.md"


def test_line_ends_as_windows_has_them_are_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "published.jsonl"
    path.write_bytes("".join(f"{line}\r\n" for line in lines_of("a.md", "b.md")).encode())
    ledger = read_ledger(path)
    assert [one.document for one in ledger.publications] == ["a.md", "b.md"]
    assert ledger.text.encode() == path.read_bytes()


def test_a_folder_in_place_of_the_ledger_or_of_its_lock_is_an_error(
    indicators: Command, tmp_path: Path
) -> None:
    workspace = small_workspace(tmp_path)
    options = ("-o", tmp_path / "a.md", "--publish", "2023-03-01")
    lock = workspace / "responses" / ".published.jsonl.lock"
    lock.mkdir()
    outcome = indicators("report", workspace, *options)
    assert outcome.code == 1 and "published.jsonl cannot be written" in outcome.err
    lock.rmdir()
    (workspace / "responses" / "published.jsonl").mkdir()
    for command in (("table", workspace), ("report", workspace, *options)):
        outcome = indicators(*command)
        assert outcome.code == 1 and not (tmp_path / "a.md").exists()
        assert "published.jsonl: the file of what has been published cannot be" in outcome.err
        assert "Restore it from a backup." in outcome.err


def published_at_once(workspace: Path, number: int) -> list[dict[str, object]]:
    """The lines of the ledger after as many reports as that, published at the same time."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "indicators", "report", workspace,
             "-o", workspace / f"{n}.md", "--publish", "2023-03-01"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
        )
        for n in range(number)
    ]  # fmt: skip
    for process in processes:
        _, err = process.communicate()
        assert process.returncode == 0, err
    ledger = workspace / "responses" / "published.jsonl"
    assert len(read_ledger(ledger).publications) == number  # each line holds the one before
    return [json.loads(line) for line in ledger.read_text("utf-8").splitlines()]


def test_of_publications_at_the_same_time_none_is_lost(tmp_path: Path) -> None:
    lines = published_at_once(small_workspace(tmp_path), 4)
    assert {line["document"] for line in lines} == {f"{n}.md" for n in range(4)}


@pytest.mark.slow
def test_twenty_publications_at_once_leave_twenty_lines(tmp_path: Path) -> None:
    lines = published_at_once(small_workspace(tmp_path), 20)
    assert {line["document"] for line in lines} == {f"{n}.md" for n in range(20)}


def test_a_publication_waits_for_another_no_longer_than_minutes(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = small_workspace(tmp_path)
    monkeypatch.setattr("indicators.workspace.ledger._PATIENCE", 0.1)
    with held(workspace / "responses" / "published.jsonl"):
        outcome = indicators(
            "report", workspace, "-o", tmp_path / "a.md", "--publish", "2023-03-01"
        )
    assert outcome.code == 1 and "another publication is under way" in outcome.err
    assert not (tmp_path / "a.md").exists()


def test_a_threshold_below_the_one_published_with_is_an_error_that_names_both(
    indicators: Command, tmp_path: Path
) -> None:
    workspace = small_workspace(tmp_path)
    options = ("-o", tmp_path / "a.md", "--publish", "2023-03-01")
    assert indicators("report", workspace, *options).code == 0
    edit(workspace / "responses" / "rounds.toml", "least = 4", "least = 3")
    for command in ("table", "check"):
        outcome = indicators(command, workspace)
        assert outcome.code == 1
        said = outcome.err + outcome.out
        assert "least is 3, but a.md was published on 2023-03-01 with least = 4" in said
    edit(workspace / "responses" / "rounds.toml", "least = 3", "least = 4")
    assert indicators("table", workspace).code == 0


def test_a_threshold_raised_since_does_not_tell_a_size_by_two_marks() -> None:
    """B of 5 was "fewer than six", and C of 6 hidden with it: six at least. With seven as the
    threshold C would be "fewer than seven" today, so it would be six."""
    responses = responses_of({"A": 12, "B": 5, "C": 6})
    six, seven = (Policy(least=5, least_in_group=least) for least in (6, 7))
    published = release_from(measured(responses, policy=six))
    assert published.figures[Cell(None, unit("C"))].status is Status.COMPLEMENT
    assert measured(responses, policy=seven).answers[unit("C")].status is Status.TOO_FEW
    later = measured(responses, published, policy=seven.since([published.policy]))
    assert later.answers[unit("C")].status is Status.WITHHELD
    assert later.answers[unit("B")].status is Status.TOO_FEW
    assert seven.since([published.policy]).stated == six


def test_a_workspace_takes_its_thresholds_as_raised_from_those_published(
    indicators: Command, copied_workspace: Path
) -> None:
    out = copied_workspace / "a.md"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    waves = copied_workspace / "responses" / "rounds.toml"
    edit(waves, "least_in_group = 10", "least_in_group = 12")
    policies = {one.key: one.policy for one in open_workspace(copied_workspace).rounds.waves}
    assert policies["staff", 2022].raised_from == ((5, 10),)
    assert policies["staff", 2020].raised_from == ()
    again = indicators("report", copied_workspace, "-o", out, "--publish", "2023-04-01")
    assert again.code == 0, again.err
    assert indicators("ledger", copied_workspace).code == 0


def test_no_output_may_replace_the_ledger(indicators: Command, copied_workspace: Path) -> None:
    out = copied_workspace / "a.md"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    ledger = copied_workspace / "responses" / "published.jsonl"
    before = ledger.read_bytes()
    ledger.rename(ledger.with_suffix(".md"))
    assert indicators("report", copied_workspace, "-o", ledger.with_suffix(".md")).code == 1
    assert ledger.with_suffix(".md").read_bytes() == before


def test_a_document_that_cannot_be_written_is_not_written_down(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indicators import documents as writers

    write = writers.write_file

    def fails(path: Path, content: bytes) -> None:
        if path.suffix == ".md":
            raise OutputError("output.locked", file=path)
        write(path, content)

    monkeypatch.setattr(writers, "write_file", fails)
    out = copied_workspace / "a.md"
    outcome = indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    assert outcome.code == 1 and not out.exists()
    assert "Nothing is written down" in indicators("ledger", copied_workspace).out


def test_the_day_is_a_day(indicators: Command, copied_workspace: Path) -> None:
    outcome = indicators("report", copied_workspace, "--publish", "1 mars")
    assert outcome.code == 2 and "has to be a date such as 2023-03-01" in outcome.err
    for day in ("1023-03-01", "2203-03-01"):
        outcome = indicators("report", copied_workspace, "--publish", day)
        assert outcome.code == 2 and "Is the year right?" in outcome.err
    assert "Nothing is written down" in indicators("ledger", copied_workspace).out


def test_totals_stay_where_no_division_is_protected() -> None:
    assert measured(responses_of({"A": 9, "B": 9})).get("q1", EVERYBODY).status is Status.SHOWN


def test_a_newcomer_is_not_given_away_by_the_old_total_and_the_units_of_today() -> None:
    """Nobody was negative in the total that was published; then one came in, into A. That one
    of A is negative now would tell who."""
    units, codes = ["A"] * 16 + ["B"] * 16, [(POSITIVE, CLEAR)] * 32
    first = measured(make_responses(QUESTIONNAIRE, codes, units), by=None)
    later = measured(
        make_responses(QUESTIONNAIRE, [*codes, (NEGATIVE, CLEAR)], [*units, "A"]),
        release_from(first),
    )
    assert later.get("q1").status is later.get("q1", "A").status is Status.COMPLEMENT


def test_a_bound_that_was_published_covers_a_correction() -> None:
    """30 of 30 positive, printed as "≥ 95 %", and so are 29 of 30: nothing tells them apart."""
    policy = Policy(unanimous=Unanimous.MASK)
    alike = make_responses(QUESTIONNAIRE, [(CLEAR, CLEAR)] * 30)
    published = release_from(measured(alike, by=None, policy=policy))
    corrected = make_responses(QUESTIONNAIRE, [(CLEAR, CLEAR)] * 29 + [(NEGATIVE, CLEAR)])
    later = measured(corrected, published, by=None, policy=policy)
    assert later.get("q1").bound == later.get("q2").bound
    assert later.get("q1").status is Status.MASKED


def test_two_units_put_together_do_not_give_the_smaller_away_by_the_larger() -> None:
    """12 of A and 13 of D were shown, 8 of B and 11 of C hidden. 20 of A and B, less A, is B."""
    codes, units = answers_of({"A": 12, "B": 8, "C": 11, "D": 13})
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes, units)))
    merged = make_responses(QUESTIONNAIRE, codes, ["AB" if u in "AB" else u for u in units])
    assert measured(merged).get("q1", "AB").status is Status.SHOWN
    assert measured(merged, published).get("q1", "AB").status is not Status.SHOWN


def test_somebody_who_moves_to_another_unit_takes_no_answer_along() -> None:
    units, codes = ["A"] * 16 + ["B"] * 16, [(NEGATIVE, CLEAR)] + [(POSITIVE, CLEAR)] * 31
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes, units)))
    moved = make_responses(QUESTIONNAIRE, codes, ["B", *units[1:]])
    later = measured(moved, published)
    assert later.get("q1").status is Status.SHOWN
    assert {later.get("q1", unit).status for unit in "AB"} == {Status.COMPLEMENT}


def test_what_was_published_coarsely_does_not_let_more_be_shown() -> None:
    """With one decimal today tells more than the whole percents of then."""
    codes, units = answers_of({"A": 130, "B": 8, "C": 10, "D": 30})
    responses = make_responses(QUESTIONNAIRE, codes, units)
    published = release_from(measured(responses, by=None))
    fine = Policy(decimals=1)
    alone = measured(responses, policy=fine)
    after = measured(responses, published, policy=fine)
    assert {r.group for r in after if r.status is Status.SHOWN} <= {
        r.group for r in alone if r.status is Status.SHOWN
    }


def test_many_late_answers_and_a_correction_are_no_contradiction() -> None:
    codes, _ = answers_of({"A": 30})
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes), by=None))
    corrected = [(CLEAR, CLEAR), *codes[1:], *[(CLEAR, CLEAR)] * 12]
    later = measured(make_responses(QUESTIONNAIRE, corrected), published, by=None)
    assert {r.status for r in later} == {Status.SHOWN}


def test_the_size_of_a_group_that_was_too_small_stays_open_when_one_more_comes_in() -> None:
    """B was fewer than five; today, with one more, it has five, and the total is one larger."""
    policy = Policy(least=5, least_in_group=5)
    codes, units = answers_of({"A": 9, "C": 9, "B": 4})
    published = release_from(measured(make_responses(QUESTIONNAIRE, codes, units), policy=policy))
    assert published.figures[Cell(None, unit("B"))].status is Status.TOO_FEW
    more = make_responses(QUESTIONNAIRE, [*codes, (CLEAR, NEGATIVE)], [*units, "B"])
    assert measured(more, policy=policy).answers[unit("B")].status is Status.SHOWN
    later = measured(more, published, policy=policy)
    assert unit("B") not in later.answers or later.answers[unit("B")].status is not Status.SHOWN


def test_a_published_round_that_is_gone_is_told(
    indicators: Command, copied_workspace: Path
) -> None:
    out = copied_workspace / "a.md"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    edit(copied_workspace / "responses" / "rounds.toml", "[managers.2022]", "[managers.2023]")
    for command in ("check", "table"):
        told = indicators(command, copied_workspace)
        assert "managers 2022 is written down as published, but is not in" in told.out + told.err


def test_a_published_question_under_a_new_id_is_an_error(
    indicators: Command, copied_workspace: Path
) -> None:
    """Its figures of today could not be protected together with those of then."""
    out = copied_workspace / "a.md"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    edit(copied_workspace / "questionnaires" / "staff.toml", 'id = "time"', 'id = "time2"')
    told = indicators("table", copied_workspace)
    assert told.code == 1 and "question time of staff 2022 is written down as published" in told.err
    assert "Give the question the id that it was published with" in told.err


def test_explain_says_that_it_is_for_what_has_been_published(
    indicators: Command, copied_workspace: Path
) -> None:
    out = copied_workspace / "a.md"
    indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    one_more_row(copied_workspace)
    told = indicators("explain", copied_workspace, "--questionnaire", "staff").out
    told = " ".join(told.split())
    assert "or were published before, Total would tell something that is hidden" in told
    assert "added" not in told and "would give Total" not in told
