"""A manuscript uses no word that blames, frightens or makes a case of its reader.

Our readers have been called illegal, bogus and mad by people with power over them. One such word,
and they put the guide away before the page that would have helped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .. import markdown
from ..model import Locale, Place, Segment

# A pattern, and what to say instead, by language of the manuscript.
HARSH: Mapping[str, Mapping[str, str]] = {
    "en": {
        r"illegal (?:im)?migrants?|illegals|illegal entrants?": "people without permission to stay",
        r"illegal|illegally": "against the law, or not allowed",
        r"failed asylum.seekers?": "people whose claim was refused",
        r"bogus|genuine refugees?|economic migrants?": "what happened, without a judgement",
        r"aliens?|foreigners?": "people from other countries",
        r"suffer(?:s|ed|ing)?(?: from)?|sufferers?|afflicted": "have, or live with",
        r"victims?": "people who were harmed, or survivors",
        r"(?:your|my|their|his|her) (?:asylum |legal |court )?cases?": "claim, or what happened",
        r"case ?workers?": "the person who decides",
        r"crazy|insane|lunatics?|psychos?|mad(?:man|woman|ness)|nutters?": "unwell, or distressed",
        r"mental patients?|the mentally ill|schizophrenics?|psychotics?": "people with …",
        r"commit(?:s|ted|ting)? suicide|failed suicide": "died by suicide, or tried to",
        r"the disabled|handicapped|retarded|wheelchair.bound|special needs": "disabled people",
        r"attention.seeking|manipulative|non.compliant|difficult patients?": "what the person did",
        r"abscond(?:s|ed|ing)?": "leave without telling anyone",
        r"detainees?|inmates?": "people who are detained",
        r"swarms?|floods? of (?:people|migrants|refugees)|influx": "how many people",
        r"fail(?:ure)? to comply|you failed to": "if you do not …",
    }
}
# A law, a court or a body is called what it is called: words with capitals up to such a word.
NAMED = re.compile(
    r"(?:[A-Z][\w'’-]*,? (?:(?:of|and|the|for|on|in|to|etc\.?|\([^)]*\)),? )*)+"
    r"(?:Act|Order|Convention|Measure|Regulations?|Rules|Code|Protocol|Bill|Tribunal|Court|"
    r"Commission|Commissioner|Authority|Board|Scheme|Support|Committee)\b"
)
QUOTED = re.compile(r"[\"“‘][^\"“”‘’]{1,40}[\"”’]")  # what others say: named, not used
SEVERITY = "review"
_HERE = Place("a.md", 1)
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Segment("The Illegal Migration Act 2023 and the Victims Code", "en", _HERE), _ENGLISH),
    (Segment("The Criminal Cases Review Commission; just in case", "en", _HERE), _ENGLISH),
    (Segment("Some people say “illegal”. In any case, ask.", "en", _HERE), _ENGLISH),
]
BAD = [
    (Segment("It is illegal to work.", "en", _HERE), _ENGLISH),
    (Segment("If you suffer from anxiety", "en", _HERE), _ENGLISH),
    (Segment("Take your case to court.", "en", _HERE), _ENGLISH),
    (Segment("A failed asylum seeker", "en", _HERE), _ENGLISH),
    (Segment("Victims of torture", "en", _HERE), _ENGLISH),
]


def check(segment: Segment, locale: Locale) -> Iterator[str]:
    """Look for harsh words, outside quotation marks and the names of laws and bodies."""
    said = QUOTED.sub(" ", NAMED.sub(" ", markdown.prose(segment.text, "")))
    for harsh, instead in HARSH.get(locale.tag.partition("-")[0], {}).items():
        if found := re.search(rf"\b(?:{harsh})\b", said, re.IGNORECASE):
            yield f"“{found[0]}” may hurt whoever reads it; say: {instead}"
            said = said.replace(found[0], " ")
