"""What keeps guides right: facts by expiry, what is looked for, what falls due, what is silent."""

import json
import re
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from pipeline import build, checks, markdown
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from pipeline.facts import values
from tests.test_cli import RUN, app
from tests.test_facts import EVERY, NATIONS, of
from tests.test_publish import change, publish
from tests.test_withdraw import text_of

DAY = date(2026, 11, 23)


def kyr(project: Path, *words: str, day: str = "2026-11-23") -> tuple[int, str]:
    done = RUN.invoke(app, ["--project", str(project), "--today", day, *words])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


def test_facts_come_by_expiry_with_who_uses_them(project: Path) -> None:
    facts = project / "sources/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("[motto]", "[motto]\nexpires = 2026-11-24"))
    change(project / "sources/lantern/guide.md", "The stairs have {stairs} steps.", "")
    status, text = kyr(project, "facts")
    assert status == 0
    lines = text.splitlines()
    assert [re.split(" {2,}", line)[0] for line in lines] == [
        *("2026-11-24", "2027-03-31"),
        *["never"] * 5,
    ]
    assert re.match(r"2026-11-24  1 day +motto +A light for everyone ", lines[0])
    assert re.match(r"2027-03-31  128 days +fee +1249\.50 GBP ", lines[1])
    (keeper,) = (line for line in lines if " keeper " in line)
    assert "01632 960 111" in keeper
    assert "GB-WLS: +441632960222" in keeper
    assert re.search(r"2026-10-01  lantern +https://lantern\.example/keeper$", keeper)
    (stairs,) = (line for line in lines if " stairs " in line)
    assert "  no guide  " in stairs
    assert kyr(project, "facts", day="2027-04-01")[1].count("expired") == 2


def test_facts_for_scripts(project: Path) -> None:
    lines = (project / "sources/facts.toml").read_text("utf-8").splitlines()
    rows = json.loads(kyr(project, "facts", "--format", "json")[1])
    assert rows[0] == {
        "name": "fee",
        "kind": "money",
        "value": "1249.50 GBP",
        "display": "",
        "by": {},
        "checked": "2026-10-01",
        "expires": "2027-03-31",
        "days_left": 128,
        "source": "https://lantern.example/fees",
        "guides": ["lantern"],
        "withdrawn": [],
        "path": "sources/facts.toml",
        "line": lines.index("[fee]") + 1,
    }
    assert {row["name"]: row["by"] for row in rows}["keeper"] == {"GB-WLS": "+441632960222"}
    assert rows[-1]["expires"] is rows[-1]["days_left"] is None


def test_a_project_without_facts_has_none_to_list(project: Path) -> None:
    (project / "sources/facts.toml").unlink()
    assert kyr(project, "facts") == (0, "")
    assert json.loads(kyr(project, "facts", "--format", "json")[1]) == []


def test_every_check_is_explained(project: Path) -> None:
    status, text = kyr(project, "checks")
    assert status == 0
    rows = json.loads(kyr(project, "checks", "--format", "json")[1])
    assert [row["name"] for row in rows] == [checks.name(check) for check in checks.every()]
    for row in rows:
        assert row["severity"] in ("error", "review")
        assert len(row["why"].split()) > 15
        assert f"\n    {row['holds']}\n    Why: {row['why']}\n" in text
    by_name = {row["name"]: row for row in rows}
    assert by_name["lost-link"]["silent"]
    assert by_name["unfinished"]["silent"], "one of a whole catalogue, above its header"
    assert not by_name["plural-forms"]["silent"]
    assert not by_name["bidi-control"]["silent"]
    assert "bidi-control (error, each entry, cannot be silenced)" in text


def test_every_silence_is_listed_with_its_reason(project: Path) -> None:
    for name, line in (("lantern", "A lantern is not a torch."), ("interface", "Scotland")):
        po = project / f"locale/es/LC_MESSAGES/{name}.po"
        text = po.read_text("utf-8")
        before, after = text.split(f'msgid "{line}', 1)
        head, _, comments = before.rpartition("\n\n")
        said = "# allow lost-link: the form is in English only\n# allow bidi-control: no\n"
        po.write_text(f'{head}\n\n{said}{comments}msgid "{line}{after}', "utf-8")
    every = json.loads(kyr(project, "status", "--format", "json")[1])["silences"]
    found = [row for row in every if row["check"] not in {"meaning-at-risk", "unfinished"}]
    assert len(found) < len(every), "those of the lantern itself are listed, too"
    assert [(row["path"].rpartition("/")[2], row["check"], row["reason"]) for row in found] == [
        ("lantern.po", "lost-link", "the form is in English only"),
        ("interface.po", "lost-link", "the form is in English only"),
    ]
    text = kyr(project, "status")[1]
    for row in found:
        lines = (project / row["path"]).read_text("utf-8").splitlines()
        assert any("allow lost-link" in line for line in lines[row["line"] - 9 : row["line"]])
        assert f"{row['path']}:{row['line']}: lost-link is silenced: {row['reason']}" in text


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2027-01-29", []),
        ("2027-01-30", ["due by 2027-03-31: fact fee (lantern)"]),
        ("2027-03-31", ["due by 2027-03-31: fact fee (lantern)"]),
        ("2027-04-01", ["overdue since 2027-03-31: fact fee (lantern)"]),
        (
            "2027-09-16",
            [
                "overdue since 2027-03-31: fact fee (lantern)",
                "overdue since 2027-09-15: review_by lantern",
            ],
        ),
    ],
)
def test_the_status_ends_with_what_falls_due(project: Path, day: str, due: list[str]) -> None:
    lines = kyr(project, "status", day=day)[1].splitlines()
    found = [line.partition(": ")[2] for line in lines if re.search(": (due|overdue) ", line)]
    assert found == due


def test_the_status_for_scripts_does_not_depend_on_the_day(project: Path) -> None:
    text = kyr(project, "status", "--format", "json")[1]
    assert text == kyr(project, "status", "--format", "json", day="2027-03-31")[1]
    due = json.loads(text)["due"]
    assert [(row["on"], row["what"], row["name"]) for row in due] == [
        ("2027-03-31", "fact", "fee"),
        ("2027-09-15", "review_by", "lantern"),
    ]


def test_the_status_says_that_a_guide_is_past_its_day(project: Path) -> None:
    change(project / "sources/lantern/guide.toml", "law_", "expires = 2026-11-01\nlaw_")
    text = kyr(project, "status")[1]
    assert re.search(r"  es .*large-print\) +not printed: past the day it expires on\n", text)


def test_each_nations_own_value_is_in_a_heading_a_link_a_summary_and_on_paper(
    project: Path,
) -> None:
    guide = project / "sources/lantern"
    change(
        guide / "guide.md",
        "## Words {#words}",
        "## Or call {keeper} {#call}\n\nA [keeper]({keeper}).",
    )
    change(guide / "guide.toml", "Everything in it is invented.", "Call {keeper}.")
    html = dict(pages(build.read_site(project, DAY), DAY, lambda _: True))["en/lantern/index.html"]
    plain = "Scotland: 01632 960 111; Wales: +441632960222"
    links = [
        f'<a href="tel:+44163296{n}">keeper</a> ({nation})'
        for n, nation in (("0111", "Scotland"), ("0222", "Wales"))
    ]
    assert f"A {'; '.join(links)}." in html
    assert f'content="For anyone who climbs stairs in the dark. Call {plain}."' in html
    assert f'<a href="#call">Or call {plain}</a>' in html
    assert re.search('<h2>Or call Scotland: <bdi class="fact" dir="ltr"><a href="tel:', html)
    publish(project, tags=("en",), editions=("standard",))
    path = project / "output/site/en/lantern/lantern.en.pdf"
    text = text_of(path.read_bytes())
    assert f"Or call {plain}" in text
    assert "keeper (Scotland); keeper (Wales)" in text
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert f"Or call {plain}" in [item.title for item in outline.root[0].children]
        uris = {str(a.A.URI) for p in pdf.pages for a in p.get("/Annots", []) if "/A" in a}
    assert {"tel:+441632960111", "tel:+441632960222"} <= uris


def test_a_guide_of_one_nation_has_that_nations_value_everywhere(project: Path) -> None:
    change(project / "sources/lantern/guide.toml", '["GB-SCT", "GB-WLS"]', '["GB-WLS"]')
    site = build.read_site(project, DAY)
    made = [html for _, html in pages(site, DAY, lambda _: True)]
    made += [one.wish.document.html for one in planned(site, DAY)]
    assert sum("+441632960222" in html for html in made) == 7
    assert not any("960111" in html or "960 111" in html for html in made)


def test_a_link_whose_address_differs_is_offered_for_each_nation() -> None:
    seen = values(EVERY, ("GB-SCT", "GB-WLS"), of("ar"), NATIONS, str)
    html = markdown.inline("[x]({keeper})", seen)
    assert html == (
        '<a href="tel:+441632960111">x</a> (Scotland); <a href="tel:+441632960222">x</a> (Wales)'
    )
    assert markdown.plain("{keeper}", seen) == "Scotland: 01632 960 111; Wales: +441632960222"
