import os
import re
import shutil
import struct
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import fonts

# A sentence of each script that guides are written in.
SENTENCES = {
    "Latn": "Your rights — “ask” for £5, ½ hour. Ęğñşțụ ʻOkina",
    "Cyrl": "Ваші права в лікарні, імʼя ґ ї",
    "Grek": "Τα δικαιώματά σας",
    "Arab": "حقوقك في المستشفى، ٢٤ ساعة؟ گچپژ ۴",
    "Aran": "ہسپتال میں آپ کے حقوق ہیں۔ ٹڈڑ",
    "Armn": "Ձեր իրավունքները",
    "Beng": "হাসপাতালে আপনার অধিকার। ২৪",
    "Deva": "अस्पताल में आपके अधिकार। २४",
    "Ethi": "ኣብ ሆስፒታል ዘለካ መሰላት፣ ንህይወት።",
    "Geor": "თქვენი უფლებები",
    "Gujr": "હોસ્પિટલમાં તમારા અધિકારો",
    "Guru": "ਹਸਪਤਾਲ ਵਿੱਚ ਤੁਹਾਡੇ ਅਧਿਕਾਰ",
    "Hans": "您在医院的权利，请拨打电话。",
    "Hant": "您在醫院的權利，請撥打電話。",
    "Hebr": "הזכויות שלך בבית החולים",
    "Jpan": "病院でのあなたの権利、カタカナ",
    "Khmr": "សិទ្ធិរបស់អ្នកនៅមន្ទីរពេទ្យ",
    "Kore": "병원에서의 권리",
    "Laoo": "ສິດຂອງທ່ານຢູ່ໂຮງໝໍ",
    "Mymr": "ဆေးရုံတွင် သင့်အခွင့်အရေး။",
    "Sinh": "රෝහලේ ඔබේ අයිතිවාසිකම්",
    "Taml": "மருத்துவமனையில் உங்கள் உரிமைகள்",
    "Telu": "ఆసుపత్రిలో మీ హక్కులు",
    "Thai": "สิทธิของคุณในโรงพยาบาล",
    "Tibt": "སྨན་ཁང་ནང་ཁྱེད་ཀྱི་ཐོབ་ཐང་།",
}
characters = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def asked(conf: Path, *words: str) -> str:
    command = ["fc-match", *words]
    environment = {**os.environ, "FONTCONFIG_FILE": str(conf)}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def conf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fonts & more")  # a name that XML must escape
    path = folder / "fonts.conf"
    path.write_text(fonts.fontconfig(folder), encoding="utf-8")
    return path


@settings(max_examples=60, deadline=None)
@given(characters, st.sampled_from(sorted(fonts.FAMILIES)))
def test_missing_is_sorted_and_a_part_of_what_was_asked(text: str, script: str) -> None:
    found = fonts.missing(text, script)
    assert list(found) == sorted(set(found))
    assert set(found) <= set(text)
    assert fonts.missing(found, script) == found


@settings(max_examples=60, deadline=None)
@given(characters, characters)
def test_missing_of_two_texts_is_missing_of_either(one: str, two: str) -> None:
    both = set(fonts.missing(one, "Arab")) | set(fonts.missing(two, "Arab"))
    assert set(fonts.missing([one, two], "Arab")) == both


@pytest.mark.parametrize("script", SENTENCES)
def test_every_script_shows_its_own_sentence(script: str) -> None:
    assert fonts.missing(SENTENCES[script], script) == ()


@pytest.mark.parametrize("script", sorted(fonts.FAMILIES))
def test_every_script_shows_latin_digits_and_marks(script: str) -> None:
    assert fonts.missing("Home Office 0808 801 0503 (1/2) → ✓ ☐ ☎ • – “x” £ ©", script) == ()


def test_what_no_font_has_is_named() -> None:
    assert fonts.missing("call 📞 𓀀 ን", "Latn") == ("ን", "𓀀", "📞")
    assert fonts.missing("您", "Zzzz") == ("您",)


def test_what_has_no_shape_is_never_missing() -> None:
    joiners = "\u200b\u200c\u200d\u200e\u200f\u2066\u2069\ufeff\u00ad\u00a0\u202f\t\n\ufe0f"
    assert fonts.missing(joiners, "Arab") == ()
    assert unicodedata.category("\ufe0f") == "Mn"  # looks like a letter's mark, draws nothing


def test_fonts_that_are_not_there_or_damaged_show_nothing(tmp_path: Path) -> None:
    assert fonts.missing("a ب", "Arab", tmp_path / "none") == ("a", "ب")
    for file in fonts.pinned():
        damaged = tmp_path / file.relative_to(fonts.ROOT)
        damaged.parent.mkdir(parents=True, exist_ok=True)
        damaged.write_bytes(file.read_bytes()[:40])
    assert fonts.absent(tmp_path) == ()
    assert fonts.missing("a您", "Hans", tmp_path) == ("a", "您")
    assert fonts.absent(tmp_path / "none") == fonts.pinned(tmp_path / "none") != ()


def test_families_end_in_latin_and_symbols() -> None:
    assert fonts.families("Aran")[:3] == ("Noto Nastaliq Urdu", "Noto Naskh Arabic", "Noto Sans")
    assert fonts.families("Latn") == fonts.families("Zzzz") == ("Noto Sans", *fonts.SYMBOLS)


def test_every_pinned_file_is_on_this_machine_and_is_static() -> None:
    assert fonts.absent() == ()
    tables = [b"".join(fonts._directories(path)) for path in fonts.pinned()]
    assert not any(b"fvar" in table for table in tables)  # variable fonts print slowly


@pytest.mark.parametrize(
    ("asked_for", "file"),
    [
        ("Noto Sans", "NotoSans-Regular.ttf"),
        ("Noto Sans:bold", "NotoSans-Bold.ttf"),
        ("Noto Nastaliq Urdu", "NotoNastaliqUrdu-Regular.ttf"),
        ("Noto Nastaliq Urdu:bold", "NotoNastaliqUrdu-Regular.ttf"),  # its bold tears words
        ("Noto Sans CJK TC", "NotoSansCJK-Regular.ttc"),
        ("sans-serif", "NotoSans-Regular.ttf"),
        ("monospace", "NotoSans-Regular.ttf"),
        ("DejaVu Sans", "NotoSans-Regular.ttf"),
        ("no such font", "NotoSans-Regular.ttf"),
    ],
)
def test_fontconfig_finds(conf: Path, asked_for: str, file: str) -> None:
    assert Path(asked(conf, "-f", "%{file}", asked_for)).name == file


def test_fontconfig_knows_the_pinned_files_and_no_others(conf: Path) -> None:
    environment = {**os.environ, "FONTCONFIG_FILE": str(conf)}
    listed = subprocess.run(
        ["fc-list", ":", "file"], env=environment, capture_output=True, text=True, check=True
    )
    assert {Path(line.strip(": ")) for line in listed.stdout.split("\n") if line} == set(
        fonts.pinned()
    )
    assert not listed.stderr


@pytest.mark.parametrize("script", sorted(fonts.FAMILIES))
def test_every_family_is_found_by_its_name(conf: Path, script: str) -> None:
    for family in fonts.families(script):
        assert family in asked(conf, "-f", "%{family}", family).split(",")


def test_the_face_of_a_collection_is_the_family_that_was_named(conf: Path) -> None:
    for family, number in fonts.COLLECTION.items():
        assert asked(conf, "-f", "%{index}", family) == str(number)


def test_the_digest_is_one_for_all_processes_and_quick() -> None:
    began = time.process_time()
    here = fonts.digest()
    assert time.process_time() - began < 0.1  # some 4 ms; the rest is for a busy machine
    code = "from pipeline import fonts; print(fonts.digest())"
    there = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()
    assert here == there
    assert re.fullmatch("[0-9a-f]{64}", here)


def test_the_digest_sees_what_a_font_holds_and_not_when_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "a.ttf"
    shutil.copyfile(fonts.ROOT / fonts.NOTO / "NotoSansThai-Regular.ttf", file)
    before = list(fonts._directories(file))
    os.utime(file, (0, 0))
    assert list(fonts._directories(file)) == before
    data = bytearray(file.read_bytes())
    number = struct.unpack(">H", data[4:6])[0]
    assert len(before[1]) == 12 + 16 * number
    data[12 + 4] ^= 1  # another checksum of the first table: another font
    file.write_bytes(data)
    assert list(fonts._directories(file)) != before


def test_a_collection_is_read_whole() -> None:
    found = list(fonts._directories(fonts.ROOT / fonts.CJK / "NotoSansCJK-Regular.ttc"))
    assert len(found) - 1 >= len(fonts.COLLECTION)
