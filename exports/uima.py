"""UIMA CAS, as INCEpTION takes it up: per article its text with named entities (XMI), and their types, in a ZIP.

Written by dkpro-cassis (Apache 2.0), which counts places in UTF-16 units as UIMA does.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from annotator import kinds
from annotator.model import City, Label
from exports import annotated, forms
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick
from exports.saving import replacing

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

# The type of DKPro Core: INCEpTION has a layer of it from the start.
_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_FEATURES = {
    "value": "The kind: city, date or count",
    "identifier": "The page of a city at GeoNames",
    "meaning": "The value as JSON",
    "state": "confirmed by a person, or suggested by the program",
}
# XML has no way to write these; what stands in for them is as long, in code points and in UTF-16.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write the archive: `TypeSystem.xml`, and `NUMBER-NAME.xmi` for each article."""
    types = _types()
    with replacing(path) as new, ZipFile(new, "w", ZIP_DEFLATED) as archive:
        archive.writestr("TypeSystem.xml", types.to_xml())
        for one in annotated.ticked(report, tick):
            archive.writestr(f"{one.file_name}.xmi", _cas(types, one).to_xmi())


def _types() -> TypeSystem:
    # Imported here: only whoever writes this format waits for it.
    from cassis import TypeSystem

    types = TypeSystem()
    entity = types.create_type(_ENTITY, "uima.tcas.Annotation")
    for name, description in _FEATURES.items():
        types.create_feature(entity, name, "uima.cas.String", description=description)
    return types


def _cas(types: TypeSystem, one: Annotated) -> Cas:
    from cassis import Cas

    cas = Cas(types, sofa_string=_NO_XML.sub("\N{REPLACEMENT CHARACTER}", one.original), document_language="vi")
    entity = types.get_type(_ENTITY)
    cas.add_all(entity(begin=a.words.start, end=a.words.end, **_features(a)) for a in one.annotations)
    return cas


def _features(annotation: Annotation) -> dict[str, str | None]:
    span = annotation.span
    page = forms.page_of(span.value) if isinstance(span.value, City) else ""
    return {
        "value": span.kind,
        "identifier": page or None,
        "meaning": json.dumps(kinds.encode(span.value), ensure_ascii=False),
        "state": span.state.value,
    }


UIMA = Exporter(
    "uima",
    Label("Chỗ đánh dấu: UIMA CAS XMI, INCEpTION", "Marked words: UIMA CAS XMI, INCEpTION"),
    ".xmi.zip",
    write,
    needs_spans=True,
)
