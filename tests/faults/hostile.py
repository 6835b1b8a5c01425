"""Files that want more than to be read: each is a name and what stands in it."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterable

NEWS = "Ngày 14/2/2024, thành phố Vinh có 12 trường học."
PARAGRAPHS = f"<p>{(NEWS + ' ') * 20}</p>"
ELSEWHERE = "http://127.0.0.1:9/"
ENTITIES = (
    f'<!DOCTYPE l [<!ENTITY a "{"lol" * 10}">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
OUTSIDE = f'<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/hostname"><!ENTITY % k SYSTEM "{ELSEWHERE}k"> %k;]>'
_XMI = '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore">'

Members = Iterable[tuple[str, bytes | str]]


def packed(members: Members) -> bytes:
    """A ZIP archive of these."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def archives() -> dict[str, bytes]:
    """Bombs, lies about sizes, entries over one another, names that lead elsewhere."""
    one = packed([("a.txt", b"0" * 9_000_000)])
    return {
        "ratio.zip": packed([("a.txt", b"0" * 30_000_000)]),
        "many.zip": packed((f"{n}.txt", b"0" * 100_000) for n in range(300)),
        "nested.zip": packed([("b.zip", packed([("a.txt", b"0" * 30_000_000)])), ("a.txt", NEWS)]),
        "lying.zip": _told(one, 100),
        "boasting.zip": _told(one, 4_000_000_000),
        "overlapping.zip": _overlapping(one, 300),
        "leading.zip": packed(
            (name, NEWS) for name in ("../../out.txt", "/tmp/out.txt", "C:\\out.txt", "..\\out.txt", "a/../../out.txt")
        ),
        "linked.zip": _linked(),
        "deep.zip": packed([("a.html", "<div>" * 100_000 + PARAGRAPHS)]),
    }


def _told(archive: bytes, size: int) -> bytes:
    """The archive with another size of its member told in the directory."""
    at = archive.rfind(b"PK\1\2")
    return archive[: at + 24] + struct.pack("<I", size) + archive[at + 28 :]


def _overlapping(archive: bytes, count: int) -> bytes:
    """So many entries of the directory over the same few bytes."""
    at, end = archive.rfind(b"PK\1\2"), archive.rfind(b"PK\5\6")
    entries = archive[at:end] * count
    closing = bytearray(archive[end:])
    closing[8:12] = struct.pack("<HH", count, count)
    closing[12:16] = struct.pack("<I", len(entries))
    return archive[:at] + entries + bytes(closing)


def _linked() -> bytes:
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(link, "/etc/hostname")
        archive.writestr("a.txt", NEWS)
    return made.getvalue()


def _changed(make: Callable[[io.BytesIO], None], part: str, change: Callable[[str], str]) -> bytes:
    """A sound document with one of its parts changed."""
    made = io.BytesIO()
    make(made)
    with zipfile.ZipFile(made) as package:
        members = {name: package.read(name) for name in package.namelist()}
    members[part] = change(members[part].decode()).encode()
    return packed(members.items())


def _word(file: io.BytesIO) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph(NEWS)
    document.save(file)


def _excel(file: io.BytesIO) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["text"], [NEWS]):
        book.worksheets[0].append(row)
    book.save(file)


def documents() -> dict[str, bytes]:
    """Word files whose parts are bombs, name other files, or nest without end."""
    body = "word/document.xml"

    def declared(entities: str) -> bytes:
        return _changed(
            _word, body, lambda xml: xml.replace("<w:document", f"{entities}<w:document").replace(NEWS, "&j;")
        )

    far = (
        f'<Relationship Id="r9" Type="x/attachedTemplate" Target="{ELSEWHERE}t" TargetMode="External"/></Relationships>'
    )
    return {
        "entities.docx": declared(ENTITIES),
        "outside.docx": declared(OUTSIDE),
        "template.docx": _changed(
            _word, "word/_rels/document.xml.rels", lambda xml: xml.replace("</Relationships>", far)
        ),
        "leading.docx": _changed(
            _word, "word/_rels/document.xml.rels", lambda xml: xml.replace("styles.xml", "../../../../etc/hostname")
        ),
        "nested.docx": _changed(_word, body, lambda xml: xml.replace("<w:body>", "<w:body>" + "<w:sdt>" * 50_000)),
        "runs.docx": _changed(
            _word, body, lambda xml: xml.replace("<w:p>", "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 600_000)
        ),
    }


def workbooks() -> dict[str, bytes]:
    """Workbooks whose parts are bombs, whose rows lie far below and whose sheets are one."""
    sheet, book = "xl/worksheets/sheet1.xml", "xl/workbook.xml"

    def far(row: int) -> bytes:
        added = f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row></sheetData>'
        return _changed(_excel, sheet, lambda xml: xml.replace("</sheetData>", added))

    same = "".join(f'<sheet name="s{n}" sheetId="{n}" state="visible" r:id="rId1"/>' for n in range(2, 2000))
    return {
        "entities.xlsx": _changed(_excel, sheet, lambda xml: ENTITIES + xml.replace("</row>", "&j;</row>")),
        "strings.xlsx": _changed(_excel, sheet, lambda xml: ENTITIES + xml.replace(NEWS, "&j;")),
        "outside.xlsx": _changed(_excel, sheet, lambda xml: OUTSIDE + xml.replace(NEWS, "&j;")),
        "below.xlsx": far(2_000_000_000),
        "right.xlsx": far(3),
        "sheets.xlsx": _changed(
            _excel,
            book,
            lambda xml: xml.replace("<sheets>", f'<sheets xmlns:r="{_RELATIONS}">').replace(
                "</sheets>", same + "</sheets>"
            ),
        ),
    }


_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pages() -> dict[str, bytes]:
    """Web pages that ask for other files, and those that never end."""
    fetched = (
        f'<base href="{ELSEWHERE}"><meta http-equiv="refresh" content="0;url={ELSEWHERE}r"><link rel="canonical" '
        f'href="{ELSEWHERE}c"><script src="{ELSEWHERE}s.js"></script><link rel="stylesheet" href="{ELSEWHERE}c.css">'
        f'<iframe src="{ELSEWHERE}i"></iframe><img src="{ELSEWHERE}a.png"><img src="file:///etc/hostname">'
        f'<img src="data:text/html,x"><svg><image href="{ELSEWHERE}x"/></svg><object data="{ELSEWHERE}o"></object>'
    )
    told = {
        "fetching.html": f"<html><body>{fetched}<article>{PARAGRAPHS}</article>",
        "entities.html": f"<?xml version='1.0'?>{ENTITIES}<html><body><article>{PARAGRAPHS}<p>&j;</p></article>",
        "outside.html": f"{OUTSIDE}<html><body><article>{PARAGRAPHS}<p>&j;</p></article>",
        "included.html": '<html xmlns:xi="http://www.w3.org/2001/XInclude"><body><article>'
        f'{PARAGRAPHS}<xi:include href="file:///etc/hostname" parse="text"/></article>',
        "utf7.html": f'<html><head><meta charset="utf-7"></head><body><article>{PARAGRAPHS}<p>+ADw-script+AD4-</p>',
        "deep.html": "<div>" * 100_000 + PARAGRAPHS,
        "unclosed.html": "<p><b><i>a " * 200_000 + PARAGRAPHS,
        "items.html": f"<html><body><article>{'<li>một mục ' * 20_000}{PARAGRAPHS}",
        "attribute.html": f'<html><body title="{"x" * 20_000_000}"><article>{PARAGRAPHS}</article>',
    }
    return {name: page.encode() for name, page in told.items()}


def texts() -> dict[str, bytes]:
    """Texts that are no text, or one word, or of no encoding; tables and lines without end."""
    return {
        "line.txt": (NEWS + " ").encode() * 700_000,
        "word.txt": b"a" * 50_000_000,
        "blank.txt": b" " * 50_000_000,
        "null.txt": (NEWS * 100 + "\0").encode(),
        "halves.txt": f"{NEWS}\ud800 \udfff".encode("utf-8", "surrogatepass"),
        "unmarked.txt": NEWS.encode("utf-16-le") * 20,
        "mixed.txt": NEWS.encode() + NEWS.encode("cp1258", "replace") + NEWS.encode("utf-16"),
        "marks.txt": ("a" + "\u0301" * 500_000 + NEWS).encode(),
        "turned.txt": f"\u202e{NEWS}\u2066\u200d\U000e0041\ufeff".encode(),
        "quoted.csv": b"text" + b',"a" ' * 100_000 + b"\na\n",
        "open.csv": b'text,title\n"' + b"a" * 20_000_000,
        "nested.jsonl": b'{"text":' + b"[" * 1_000_000,
        "number.jsonl": b'{"text":' + b"9" * 1_000_000 + b"}",
        "lines.jsonl": b'{"text":"a"}\n' * 200_001,
    }


def annotations() -> dict[str, bytes]:
    """What other tools never wrote."""
    sofa = '<cas:Sofa xmi:id="1" sofaString="&j;"/></xmi:XMI>'
    return {
        "entities.xmi": f"{ENTITIES}{_XMI}{sofa}".encode(),
        "outside.xmi": f"{OUTSIDE}{_XMI}{sofa}".encode(),
        "outside16.xmi": f"{OUTSIDE}{_XMI}{sofa}".encode("utf-16"),
        "deep.xmi": b"<a>" * 200_000,
        "nested.json": b"[" * 1_000_000,
        "brat.zip": packed([("../a.ann", "T1\tcity 0 4\tVinh"), ("../a.txt", "Vinh"), ("b.txt", b"0" * 30_000_000)]),
        "leading.zip": packed([("../../a.ann", "T1\tcity 0 4\tVinh"), ("../../a.txt", "Vinh")]),
    }
