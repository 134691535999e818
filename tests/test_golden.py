"""The lantern's pages are what they were, until somebody has read the difference."""

from tests.golden import GOLDEN, made


def test_every_page_is_as_it_was_read() -> None:
    now = dict(made())
    before = {path.name: path.read_text("utf-8") for path in GOLDEN.glob("*.html")}
    assert set(now) == set(before)
    for name, html in now.items():
        assert html == before[name], f"{name} changed; read it, then: python -m tests.golden"
