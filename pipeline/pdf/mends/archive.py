"""The metadata of a PDF/A file → the same, claiming PDF/UA too.

A file that is kept for years and read aloud conforms to both. WeasyPrint writes one claim a file;
the other one goes into the same description, with the schema that PDF/A asks for where a property
is not of its own (ISO 19005-2, 6.6.2.3.2; the schema is the PDF Association's, TechNote 0010).
"""

from __future__ import annotations

from typing import Any

END = b"</rdf:RDF>"
CLAIM = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def described(original: Any) -> Any:
    """Describe a document as WeasyPrint does, then add the claim of PDF/UA-1."""

    def generate_rdf_metadata(metadata: Any, *rest: Any) -> bytes:
        found: bytes = original(metadata, *rest)
        before, end, after = found.rpartition(END)
        return before + CLAIM + end + after

    return generate_rdf_metadata


def profile(original: Any) -> Any:
    """Read a colour profile and close its file, which WeasyPrint leaves open."""

    def read(file: Any, *rest: Any) -> Any:
        with file:
            return original(file, *rest)

    return read


def plain_image(original: Any) -> Any:
    """Show a picture as it is: PDF/A allows no guesses between its points (ISO 19005-2, 6.2.8)."""

    def add_image(stream: Any, image: Any, interpolate: Any, ratio: Any) -> str:
        name: str = original(stream, image, interpolate=0, ratio=ratio)
        return name

    return add_image
