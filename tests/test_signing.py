"""Signing a translation: the command, what lapses, what a merge keeps, what policy makes of it."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from pipeline import build, catalogues, reviews, settings
from pipeline.build import signatures
from pipeline.cli.signing import Role
from pipeline.model import ROLES, Policy, Problem, Review, SourceError, Standing
from tests.test_cli import kyr, row

DAY = date(2026, 11, 23)
PO = "locale/es/LC_MESSAGES/lantern.po"
FILE = "locale/es/reviews.toml"


def review(
    project: Path, tag: str = "es", who: str = "Amina", role: str = "language"
) -> tuple[int, str]:
    return kyr(project, "review", tag, "lantern", "--reviewer", who, "--role", role)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def policy(project: Path, lines: str) -> None:
    path = project / "sources/publication.toml"
    text = path.read_text("utf-8").partition("\n[policy]")[0]
    path.write_text(f"{text}\n[policy]\n{lines}\n", "utf-8")


def standing(project: Path, tag: str = "es") -> Standing:
    return build.read_site(project, DAY).standings["lantern"][tag]


def status(project: Path, tag: str = "es") -> dict[str, object]:
    found = json.loads(kyr(project, "status", "--format", "json")[1])
    return dict(found["guides"]["lantern"][tag])


def test_signing_says_what_it_did(project: Path) -> None:
    assert review(project) == (0, "81 entries signed by Amina (language), 0 before\n")
    first = (project / FILE).read_bytes()
    assert review(project) == (0, "0 entries signed by Amina (language), 81 before\n")
    assert (project / FILE).read_bytes() == first
    found = settings.reviews(first, FILE)["lantern"]
    assert {(one.reviewer, one.role, one.date) for one in found} == {("Amina", "language", DAY)}
    assert kyr(project, "check") == (0, "no problems\n")


def test_what_cannot_be_signed_is_said_with_its_line(project: Path) -> None:
    change(project / PO, 'msgid "Written by"', '#, fuzzy\nmsgid "Written by"')
    change(project / PO, "Llame al {keeper}", "Llame")
    change(project / PO, 'msgstr "Alba"', 'msgstr ""')
    code, text = review(project)
    assert code == 0
    assert text.startswith("78 entries signed by Amina (language), 0 before\n3 cannot be signed")
    lines = (project / PO).read_text("utf-8").split("\n")
    for number, why in re.findall(r"lantern\.po:(\d+): (\w+)", text):
        said = "\n".join(lines[int(number) - 1 : int(number) + 3])
        assert {"fuzzy": "Written by", "untranslated": "Dawn", "error": "{keeper}"}[why] in said
    assert "error" in text
    assert "untranslated" in text
    assert "fuzzy" in text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("fr", "lantern", "Amina", "language"), "there is no language fr"),
        (("en", "lantern", "Amina", "language"), "source language"),
        (("es", "lamp", "Amina", "language"), "there is no guide lamp; there are lantern"),
        (("es", "interface", "Amina", "language"), "there is no guide interface"),
        (("es", "lantern", "", "language"), "needs a name"),
        (("es", "lantern", " \u200b", "language"), "needs a name"),
        (("es", "lantern", "Ami\u202ena", "language"), "hidden character"),
        (("es", "lantern", "Ami\nna", "language"), "line break"),
        (("es", "lantern", "Amina", "judge"), "judge"),
        (("es", "lantern", "Nobody  in PARTICULAR", "language"), "would not count"),
        (("es", "lantern", "Law", "language"), "reviews.toml:5: Law signs in this language"),
        (("es", "lantern", "law ", "community"), "as legal"),
    ],
)
def test_a_signature_that_cannot_be_given_is_asked_wrongly(
    project: Path, words: tuple[str, ...], answer: str
) -> None:
    assert review(project, who="Law", role="legal")[0] == 0
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    tag, guide, who, role = words
    code, text = kyr(project, "review", tag, guide, "--reviewer", who, "--role", role)
    assert code == 2
    assert answer in text
    after = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert after == before


def test_a_broken_catalogue_is_not_signed(project: Path) -> None:
    (project / PO).write_text('msgid "a\n', "utf-8")
    code, text = review(project)
    assert (code, (project / FILE).exists()) == (2, False)
    assert text.startswith(f"{PO}:1: ")
    (project / PO).unlink()
    assert review(project)[0] == 2


def test_a_translator_may_sign_where_the_policy_says_so(project: Path) -> None:
    policy(project, "reviewer_may_translate = true")
    assert review(project, who="nobody in particular")[0] == 0
    assert standing(project).reviewed == 57
    policy(project, "reviewer_may_translate = false")
    assert standing(project).reviewed == 0
    text = kyr(project, "check")[1]
    assert f"{FILE}:5: nobody in particular is the last translator of {PO}" in text


def test_whoever_translates_after_signing_has_not_checked_it(project: Path) -> None:
    review(project, who="Amina")
    review(project, who="Bilal")
    change(project / PO, "nobody in particular", "Amina <amina@x.example>")
    assert [(one.reviewer, one.entries) for one in standing(project).signed.signers] == [
        ("Bilal", 57)
    ]


@pytest.mark.parametrize("what", ["msgstr", "msgid"])
def test_a_changed_word_takes_away_that_signature_and_no_other(project: Path, what: str) -> None:
    review(project)
    if what == "msgstr":
        change(project / PO, "Nadie puede quitársela", "Nadie puede llevársela")
    else:
        for name in ("guide.md", "message.md"):
            change(project / "sources/lantern" / name, "Nobody may dim it", "Nobody may break it")
        change(project / PO, "Nobody may dim it", "Nobody may break it")
    assert standing(project).reviewed == 56
    code, text = kyr(project, "check")
    assert code == 0
    (number,) = re.findall(r"lantern\.po:(\d+): changed or new .* 1 of 81 translations", text)
    line = (project / PO).read_text("utf-8").split("\n")[int(number) - 1]
    assert line.startswith("msgid"), line
    assert review(project)[1] == "1 entry signed by Amina (language), 80 before\n"
    assert standing(project).reviewed == 57
    assert kyr(project, "check", "es") == (0, "no problems\n")


def test_the_file_changes_only_where_a_signature_did(project: Path) -> None:
    review(project)
    change(project / FILE, "[[lantern]]", "# Amina met us on a Tuesday.\n[[lantern]]")
    before = (project / FILE).read_text("utf-8").split("\n")
    change(project / PO, "Nadie puede quitársela", "Nadie puede llevársela")
    review(project)
    after = (project / FILE).read_text("utf-8").split("\n")
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0].startswith("entry = ")


def test_a_corrected_comma_keeps_its_signature(project: Path) -> None:
    review(project)
    old = (project / FILE).read_bytes()
    change(
        project / "sources/lantern/guide.md",
        "Lanterns go out at dawn.",
        "Lanterns go out, at dawn.",
    )
    code, text = kyr(project, "update")
    assert code == 0
    written = re.findall(r"^locale/.*", text, re.MULTILINE)
    assert written.index(FILE) < written.index(PO), "signatures first: a kill between loses none"
    assert standing(project).reviewed == 57
    assert (project / FILE).read_bytes().count(b"[[lantern]]") == 82
    assert kyr(project, "check") == (0, "no problems\n")
    assert review(project)[1] == "0 entries signed by Amina (language), 81 before\n"
    assert (project / FILE).read_bytes().count(b"[[lantern]]") == 81
    assert len((project / FILE).read_bytes()) == len(old) + 1  # the comma


def test_a_typo_keeps_its_signature_and_another_meaning_does_not(project: Path) -> None:
    manuscript = project / "sources/lantern/guide.md"
    review(project)
    change(manuscript, "Somebody who minds the lanterns.", "Somebody who mind the lanterns.")
    change(manuscript, "One step of many.", "Two steps of many.")
    assert kyr(project, "update", "--typo")[0] == 0
    assert standing(project).reviewed == 56
    assert standing(project).progress.fuzzy == 1


def test_a_critical_passage_is_signed_anew_whatever_changed(project: Path) -> None:
    review(project)
    old, new = "on the stairs unless", "on the\u00a0stairs unless"
    change(project / "sources/lantern/guide.md", old, new)
    kyr(project, "update", "--typo")
    found = standing(project)
    assert found.progress.translated == 57, "white space alone costs no translation"
    assert (found.reviewed, found.signed.critical, found.signed.critical_done) == (56, 1, 0)


def test_a_run_that_is_killed_between_the_two_files_loses_no_signature(project: Path) -> None:
    review(project)
    before = (project / PO).read_bytes()
    change(
        project / "sources/lantern/guide.md",
        "Lanterns go out at dawn.",
        "Lanterns go out, at dawn.",
    )
    kyr(project, "update")
    after = (project / PO).read_bytes(), (project / FILE).read_bytes()
    (project / PO).write_bytes(before)  # as if the catalogue had not been written yet
    catalogue = catalogues.read(before, PO, "es")
    found = settings.reviews(after[1], FILE)["lantern"]
    assert len(reviews.signed(catalogue, found, Policy())) == 81
    assert kyr(project, "update")[0] == 0
    assert ((project / PO).read_bytes(), (project / FILE).read_bytes()) == after


def test_a_file_somebody_saves_meanwhile_is_not_overwritten(project: Path) -> None:
    review(project)
    now = (project / FILE).read_bytes()
    found = settings.reviews(now, FILE)["lantern"]
    with pytest.raises(SourceError, match="somebody else"):
        signatures.write_reviews(project, "es", "lantern", now + b"# mine\n", found[:1])
    assert (project / FILE).read_bytes() == now


def test_signatures_nobody_can_read_cost_no_merge_that_has_nothing_to_carry(project: Path) -> None:
    (project / FILE).write_text("oops", "utf-8")
    change(project / "sources/lantern/guide.md", "One step of many.", "Two steps of many.")
    assert PO in kyr(project, "update")[1]
    before = (project / PO).read_bytes()
    change(
        project / "sources/lantern/guide.md",
        "Lanterns go out at dawn.",
        "Lanterns go out, at dawn.",
    )
    code, text = kyr(project, "update")
    assert code == 1
    assert f"{FILE}:1: " in text
    assert (project / PO).read_bytes() == before, "a merge would lose what they say"
    assert "locale/ar/LC_MESSAGES/lantern.po" in text


def test_a_malformed_file_costs_its_signatures_and_nothing_else(project: Path) -> None:
    review(project)
    review(project, "ar")
    change(project / FILE, "entry = ", "entri = ")
    code, text = kyr(project, "check")
    assert code == 1
    assert text.startswith(f"{FILE}:6: `entri` is not known here; did you mean `entry`?")
    assert text.endswith("\n1 error\n")
    assert (standing(project).state, standing(project).reviewed) == ("complete", 0)
    assert standing(project, "ar").reviewed == 54
    assert review(project)[0] == 1
    assert 'entri = "' in (project / FILE).read_text("utf-8")


def test_words_with_an_error_are_not_reviewed_whoever_signed_them(project: Path) -> None:
    change(project / PO, "Llame al {keeper}", "Llame")
    catalogue = catalogues.read((project / PO).read_bytes(), PO, "es")
    by = Review("", "", "Amina", "language", DAY)
    signed = reviews.sign(catalogue, (), (), by).reviews  # by hand: the command would refuse one
    assert signatures.write_reviews(project, "es", "lantern", None, signed)
    found = standing(project).signed
    assert (found.total, found.done, found.signers[0].entries) == (56, 56, 56)


def test_one_person_with_two_keys_is_an_error(project: Path) -> None:
    review(project)
    change(project / FILE, 'role = "language"', 'role = "legal"')
    text = kyr(project, "check")[1]
    assert f"{FILE}:12: Amina signs as language here and as legal in line 5" in text


def test_signatures_of_a_guide_that_is_not_there_are_pointed_out(project: Path) -> None:
    review(project)
    text = (project / FILE).read_text("utf-8")
    (project / FILE).write_text(text.replace("[[lantern]]", "[[lamp]]"), "utf-8")
    (problem,) = build.read_site(project, DAY).problems
    assert isinstance(problem, Problem)
    assert (str(problem.place), problem.check, problem.severity) == (
        f"{FILE}:5",
        "lost-guide",
        "review",
    )


def test_unreviewed_is_held_until_every_sentence_is_signed(project: Path) -> None:
    policy(project, 'unreviewed = "hold"\nroles = ["language", "legal"]')
    assert row(kyr(project, "status")[1], "es").endswith("  unreviewed")
    review(project)
    assert standing(project).state == "held"
    assert row(kyr(project, "status")[1], "es").endswith(
        "  unreviewed: 0/57 signed (language, legal)"
    )
    review(project, who="Law", role="legal")
    assert standing(project).state == "complete"
    assert row(kyr(project, "status")[1], "es").startswith("lantern  es  57/57  57 reviewed")
    change(project / PO, "Nadie puede quitársela", "Nadie puede llevársela")
    assert standing(project).state == "held"
    assert row(kyr(project, "status")[1], "es").endswith(
        "  unreviewed: 56/57 signed (language, legal)"
    )
    assert standing(project, "en").state == "complete"


def test_a_partial_translation_is_reviewed_where_each_translated_sentence_is(project: Path) -> None:
    policy(project, 'unreviewed = "hold"')
    assert standing(project, "ar").state == "held"
    review(project, "ar")
    assert standing(project, "ar").state == "partial"


def test_critical_passages_wait_for_their_own_signatures(project: Path) -> None:
    policy(project, 'critical_roles = ["legal"]')
    review(project)
    assert standing(project).state == "held"
    assert row(kyr(project, "status")[1], "es").endswith("  critical passages unsigned (legal)")
    review(project, who="Law", role="legal")
    assert standing(project).state == "complete"
    change(project / PO, "Nadie puede quitársela", "Nadie puede llevársela")
    assert standing(project).state == "complete", "another sentence is no critical one"
    change(project / PO, "No debe dejar", "Nunca debe dejar")
    assert standing(project).state == "held"
    assert status(project)["critical"] == {"total": 1, "translated": 1, "signed": 0}


def test_status_for_scripts_says_who_signed_what(project: Path) -> None:
    review(project)
    review(project, who="ليلى", role="community")
    change(project / PO, "Nadie puede quitársela", "Nadie puede llevársela")
    found = status(project)
    assert found["reviews"] == [
        {"reviewer": "Amina", "role": "language", "date": "2026-11-23", "entries": 56},
        {"reviewer": "ليلى", "role": "community", "date": "2026-11-23", "entries": 56},
    ]
    assert (found["reviewed"], found["translated_by"]) == (56, "human")
    assert (found["changed"], found["critical"]) == (
        "2026-11-01",
        {"total": 1, "translated": 1, "signed": 1},
    )
    source = status(project, "en")
    assert (source["reviews"], source["translated_by"]) == ([], "source")
    assert source["version"] == found["version"] != ""


def test_a_check_knows_what_somebody_has_weighed(project: Path) -> None:
    review(project, who="Law", role="legal")
    language = next(one for one in build.read_site(project, DAY).languages if one.folder == "es")
    assert not reviews.weighed(language.signed["lantern"])
    review(project)
    language = next(one for one in build.read_site(project, DAY).languages if one.folder == "es")
    assert len(reviews.weighed(language.signed["lantern"])) == 81


def test_every_role_is_offered() -> None:
    assert tuple(role.value for role in Role) == ROLES
