"""Easy Read: ideas, lines, rows. No word is lost, and a picture stands before its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import markdown
from pipeline.model import Block, Guide, Idea, Segment
from tests.manuscripts import BLOCKS, SENTENCES, guide_of

PICTURE = "![A door](images/door.png)"
SECTIONS = st.lists(st.one_of(BLOCKS, st.just(PICTURE)), max_size=8).map(
    lambda blocks: guide_of("\n\n".join(["## One {#one}", *blocks]))
)


def said(idea: Idea) -> list[Segment]:
    words = [segment for block in idea.words for segment in block.every_segment()]
    return [idea.picture, *words] if idea.picture else words


@given(SECTIONS)
def test_no_word_of_a_section_is_lost_or_moved(guide: Guide) -> None:
    for section in guide.sections:
        found = [segment for idea in markdown.ideas(section.blocks) for segment in said(idea)]
        there = [segment for block in section.blocks for segment in block.every_segment()]
        assert found == there


@given(SECTIONS)
def test_each_picture_opens_an_idea_and_only_the_first_may_have_none(guide: Guide) -> None:
    for section in guide.sections:
        found = markdown.ideas(section.blocks)
        pictures = sum(block == Block("paragraph", (door(),)) for block in section.blocks)
        assert sum(idea.picture is not None for idea in found) == pictures
        assert all(idea.picture for idea in found[1:])


def door() -> Segment:
    (section,) = guide_of(f"## One\n\n{PICTURE}\n").sections
    (idea,) = markdown.ideas(section.blocks)
    assert idea.picture
    return idea.picture


@pytest.mark.parametrize(
    ("manuscript", "shape"),
    [
        (f"A.\n\n{PICTURE}\n\nB.\n\n- b\n\n{PICTURE}\n\nC.", [(False, 1), (True, 2), (True, 1)]),
        (f"{PICTURE} beside words.", [(False, 1)]),
        (f"{PICTURE}\n{PICTURE}", [(False, 1)]),
        (f"{PICTURE}\n\n{PICTURE}\n\nA.", [(True, 0), (True, 1)]),
        (f"<!-- critical -->\n{PICTURE}\n\nA.", [(True, 1)]),
        (f"<!-- skip -->\n{PICTURE}\n\nA.", [(True, 1)]),
        (f"[{PICTURE}](#one)\n\nA.", [(False, 2)]),
        (f"{PICTURE}\n\nA.[^n]\n\n[^n]: A note.", [(True, 1), (False, 1)]),
        (f"{PICTURE}\n\n> [!CONTACT]\n> Call.\n>\n> {PICTURE}", [(True, 1)]),
    ],
)  # fmt: skip
def test_a_paragraph_of_one_picture_opens_an_idea(
    manuscript: str, shape: list[tuple[bool, int]]
) -> None:
    (section,) = guide_of(f"## One\n\n{manuscript}\n").sections
    found = markdown.ideas(section.blocks)
    assert [(idea.picture is not None, len(idea.words)) for idea in found] == shape


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("You may ask. You may go!", ["You may ask.", "You may go!"]),
        ("Are you safe? Call **999**. Ask.", ["Are you safe?", "Call **999**.", "Ask."]),
        ("A **claim**. A claim asks.", ["A **claim**.", "A claim asks."]),
        ("Say **no.** Go. *Stay.* So.", ["Say **no.**", "Go.", "*Stay.*", "So."]),
        ('Say: "Go." "Stay."', ['Say: "Go."', '"Stay."']),
        ("Read [it](#a). {helpline} is free.", ["Read [it](#a).", "{helpline} is free."]),
        ("Open at 9 a.m. and later.", ["Open at 9 a.m. and later."]),
        ("Open at 9 a.m. Ask.", ["Open at 9 a.m. Ask."]),  # an end that is not sure
        ("Am 3. Mai. Gut.", ["Am 3. Mai.", "Gut."]),
        ("هل أنت آمن؟ اتصل. اسأل۔ الآن", ["هل أنت آمن؟", "اتصل.", "اسأل۔", "الآن"]),
        ("আপনি যান। আপনি থাকুন।", ["আপনি যান।", "আপনি থাকুন।"]),
        ("ሕተት። ንዓ።", ["ሕተት።", "ንዓ።"]),
        ("您可以问。您可以走！好？", ["您可以问。", "您可以走！", "好？"]),
        ("他说“不。”然后走。", ["他说“不。”然后走。"]),
        (PICTURE[:8] + ". Open. It" + PICTURE[8:], [PICTURE[:8] + ". Open. It" + PICTURE[8:]]),
        ("Already.\\\nBroken. Here.", ["Already.", "Broken.", "Here."]),
        ("`a. B` is code.", ["`a. B` is code."]),
    ],
)  # fmt: skip
def test_a_sentence_begins_on_a_line_of_its_own(text: str, lines: list[str]) -> None:
    assert markdown.by_sentence(text).split("\\\n") == lines


@given(st.lists(SENTENCES, min_size=1).map(". ".join))
def test_lines_change_no_word(text: str) -> None:
    found = markdown.by_sentence(text)
    assert markdown.plain(found).split() == markdown.plain(text).split()
    assert markdown.links(found) == markdown.links(text)
    assert markdown.emphasis(found) == markdown.emphasis(text)
    assert markdown.by_sentence(found) == found
