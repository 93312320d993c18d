#!/usr/bin/env python3
"""Fill in a form in a real LibreOffice, and save it as docx and as odt: the fixtures in tests/fixtures/forms.

    QUICKSCAN_FORMS=FOLDER cargo test --test forms written
    tests/by_hand/libreoffice.py FOLDER/leeg.docx FOLDER/libreoffice

Needs `soffice` and its Python (`apt install libreoffice-writer python3-uno`). By hand, since few machines have them.
"""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PIPE = f"quickscan-{os.getpid()}"
TICKED = [
    ("Vraag 2.3", "Niet op orde"),
    ("Vraag 2.3", "inschatting"),
    ("Vraag 2.4", "Weet ik nog niet"),
]
TYPED = {
    ("Vraag 2.3", "Notitie:"): ["Wij zien de POH jeugd niet meer.", "De wijk wacht."],
    ("Vraag 2.3", "Bronnen:"): ["Verslag overleg, blz. 3"],
}


def property_of(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not start")


def tick(paragraph):
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        if portion.TextPortionType != "ContentControl":
            continue
        # A click changes both.
        portion.ContentControl.Checked = True
        parts = portion.ContentControl.createEnumeration()
        while parts.hasMoreElements():
            part = parts.nextElement()
            if "☐" in part.String:
                part.String = "☒"
        return
    sys.exit(f"no box: {paragraph.String}")


def write(text, paragraph, lines):
    cursor = text.createTextCursorByRange(paragraph.Start)
    cursor.gotoEndOfParagraph(True)
    cursor.String = lines[0]
    for line in lines[1:]:
        cursor.collapseToEnd()
        text.insertControlCharacter(cursor, 0, False)
        text.insertString(cursor, line, False)


def fill_in(document):
    text, paragraphs = document.Text, []
    elements = document.Text.createEnumeration()
    while elements.hasMoreElements():
        paragraphs.append(elements.nextElement())
    question = label = None
    for paragraph in paragraphs:
        words = paragraph.String
        if words.startswith("Vraag "):
            question = words.split(":")[0]
        if any(question == of and option in words for of, option in TICKED):
            tick(paragraph)
        if words.startswith("Datum:"):
            write(text, paragraph, ["Datum: 3 december 2026"])
        if (question, label) in TYPED:
            write(text, paragraph, TYPED[question, label])
        label = words


def main(form, to):
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{tempfile.mkdtemp()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={PIPE};urp",
        ]
    )
    try:
        context = connect()
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        document = desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(os.path.abspath(form)),
            "_blank",
            0,
            (property_of("Hidden", True),),
        )
        fill_in(document)
        for ending, name in [("docx", "MS Word 2007 XML"), ("odt", "writer8")]:
            place = uno.systemPathToFileUrl(os.path.abspath(f"{to}.{ending}"))
            document.storeToURL(place, (property_of("FilterName", name),))
        document.close(True)
    finally:
        office.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
