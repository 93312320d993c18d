#!/usr/bin/env python3
"""Hold the question sets of Movisie and of the VNG-kader against the text of their sources.

    tests/by_hand/question_sets.py FOLDER

FOLDER has the reports as plain text: a file with «movisie» and one with «vng» in its name. By hand, since the reports are
not ours to ship. Ends with 1 when something does not hold.
"""

import re
import sys
import tomllib
from pathlib import Path

SETS = Path(__file__).resolve().parents[2] / "quickscan"
LONGEST_COPY = 7

# Where our number of answers differs from that of the text of the pdf: (ours - theirs, why).
OTHER_NUMBER = {
    "17": (1, "the pdf has the first answer on the line of the question"),
    "21": (-1, "the source has the plan with the family twice"),
    "43": (1, "the pdf has two answers on one line"),
    "55": (1, "the pdf has two answers on one line; the report counts thirteen"),
}

# Questions that are open on purpose or that the source asks otherwise than its words say: the kind we gave them, and why.
OTHER_KIND = {
    "55": ("meerkeuze", "«kies de 5 belangrijkste» without «meerdere antwoorden»"),
}

# Who is asked what. The source says it at 5; the rest is what the question or the report says of who was asked.
NO_TEAMS = range(6, 10)
TEAMS = range(10, 62)
DEPENDS = {
    "7": ("6", {"ja"}),
    "13": ("12", None, {"niets"}),
    "17": ("16", {"ja"}),
    "19": ("18", None, {"apart"}),
    "20": ("18", {"apart"}),
    "21": ("18", {"apart"}),
    "25": ("24", None, {"apart"}),
    "27": ("26", None, {"niet"}),
    "28": ("26", {"niet"}),
    "30": ("29", None, {"extern"}),
    "32": ("31", None, {"extern"}),
    "60": ("59", {"ja"}),
}

# Words of the source near each figure. A figure without words here is one that is worked out (below) or a row of a table.
# Where the question itself says who it is for. Elsewhere the choice is ours, and the question says so.
SAID_BY_SOURCE = {"27", "28", "60"}
OURS = "keuze van dit programma"

# Words of the sources to look a place up by.
PLACES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

# Figures that we worked out: a count of the answers (words that hold the count), or what is left of a hundred.
COUNTED = {
    "4.50-100": (16, 90, "50.000 tot 100.000 inwoners tellen ($N=16$)"),
    "5.nee": (18, 90, "met sociale (wijk)teams werken ($N=18$)"),
    "6.ja": (3, 18, "drie gemeenten die zijn gestopt"),
    "10.aandachtswijken": (1, 72, "In één gemeente is het wijkteam uitsluitend actief"),
    "11.stoppen": (1, 72, "Er is eveneens één respondent"),
    "17.anders": (4, 28, "Vier respondenten geven bij de optie 'anders'"),
}
REST = {"12.niets": 90, "16.nee": 41, "50.geen": 97, "59.nee": 78}

# Rows of the matrix of question 41, from the text and from the infographic: the words before each figure.
ROWS = {
    "41.ggz-jeugd": ["consultatiemogelijkheden bij GGZ jeugd", "geeft aan dat het doorgaans naar", "meent dat dit goed", "Consultatie GGZ Jeugd"],
}

FIGURE_WORDS = {
    "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13,
}
FIGURE = re.compile(
    r"(?<![\d.,])\d+(?:%| procent)|percentage van \d+|"
    rf"\b(?:{'|'.join(FIGURE_WORDS)}) procent", re.IGNORECASE)

failures = []


def report(ok, text):
    print(("  ok   " if ok else "  NOT  ") + text)
    if not ok:
        failures.append(text)


def words(text):
    return re.findall(r"[a-zà-ÿ0-9]+", text.lower())


class Source:
    def __init__(self, folder, name):
        found = [path for path in sorted(folder.iterdir()) if name in path.name and path.suffix == ".txt"]
        if len(found) != 1:
            sys.exit(f"{folder}: one text with «{name}» in its name is needed, there are {len(found)}")
        self.lines = found[0].read_text(encoding="utf-8").splitlines()
        flat = words("\n".join(self.lines))
        # Runs of the shortest length that is too long and every shorter one, to look ours up in.
        self.runs = [set() for _ in range(16)]
        for length in range(1, 16):
            self.runs[length] = {tuple(flat[at:at + length]) for at in range(len(flat) - length + 1)}

    def longest_copy(self, text):
        ours, best = words(text), []
        for at in range(len(ours)):
            while len(best) < 15 and at + len(best) < len(ours) \
                    and tuple(ours[at:at + len(best) + 1]) in self.runs[len(best) + 1]:
                best = ours[at:at + len(best) + 1]
        return best

    def between(self, first, last):
        """Lines [first, last) with their numbers."""
        return [(at + 1, self.lines[at]) for at in range(first, last) if self.lines[at].strip()]


def copies(source, pieces, what):
    """The longest run of words that one of the pieces has in common with the source."""
    best = max((source.longest_copy(piece) for piece in pieces), key=len)
    report(len(best) <= LONGEST_COPY, f"{what}: longest run copied {len(best):2}: «{' '.join(best)}»")


# Movisie ------------------------------------------------------------------------------------


def asked(source):
    """The questions of appendix 2: number to (line, text, number of answers, of rows and columns)."""
    start = max(at for at, line in enumerate(source.lines) if line.strip() == "Bijlage 2:")
    questions, number = {}, 0
    for line_number, line in source.between(start, len(source.lines)):
        head = re.match(r"-? ?(\d+)\. (.+)", line)
        if head and int(head[1]) == number + 1:
            number += 1
            questions[str(number)] = {"line": line_number, "text": head[2], "answers": 0, "rows": 0}
        elif number and re.match(r"\s*- ", line):
            questions[str(number)]["answers"] += 1
        elif number and "<input" in line:
            questions[str(number)]["rows"] += 1
    return questions


def sections(source):
    """Where each paragraph of the report begins and ends: «3.2» to (first line, last line)."""
    appendix = max(at for at, line in enumerate(source.lines) if line.strip() == "Bijlage 2:")
    intro = next(at for at, line in enumerate(source.lines) if line.startswith("1 Inleiding en") and "\t" not in line)
    heads = [(at, match[1]) for at in range(intro, appendix)
             if (match := re.match(r"(\d+(?:\.\d)?)\.? [A-Z]", source.lines[at])) and "\t" not in source.lines[at]
             and int(match[1].split(".")[0]) <= 10]
    ends = [at for at, _ in heads[1:]] + [appendix]
    found = {}
    for (at, name), end in zip(heads, ends):
        # A footnote begins with a number too: a paragraph is the first that has its name.
        if name not in found and ("." in name or name == str(1 + max((int(n) for n in found if n.isdigit()), default=0))):
            found[name] = (at, end)
    # A footnote must not end the paragraph that it stands in.
    names = sorted(found.values())
    found = {name: (at, next((other for other, _ in names if other > at), appendix)) for name, (at, _) in found.items()}
    first = next(at for at, line in enumerate(source.lines) if line.startswith("Belangrijkste resultaten uit de peiling"))
    found["infographic"] = (first, intro)
    return found


def places(place):
    found = re.findall(r"\d+\.\d", place) + re.findall(r"hoofdstuk (\d+)", place)
    return found + (["infographic"] if "infographic" in place else [])


def figure_near(lines, figure, near):
    """The line where the figure is the nearest one to the words, and how far from them."""
    best = None
    for at, (number, line) in enumerate(lines):
        stated = [(value.start(), value.end(), FIGURE_WORDS.get(value[0].split()[0].lower(), value[0])) for value in FIGURE.finditer(line)]
        for name in re.finditer(re.escape(near), line, re.IGNORECASE):
            away = [(max(start - name.end(), name.start() - end), str(text)) for start, end, text in stated]
            distance, text = min(away, default=(261, "0"))
            if re.search(r"\d+", text)[0] == str(figure) and distance <= 260 and (best is None or distance < best[1]):
                best = (number, distance)
            # The infographic has the figure on a line of its own.
            if best is None and len(line) < 100:
                for below, under in lines[at + 1:at + 2]:
                    if under.strip().strip("*") == f"{figure}%":
                        best = (below, 0)
                        break
    return best


def possible(percent, n):
    return any(int(100 * count / n + 0.5) == percent for count in range(n + 1))


def says(lines, text):
    return next((number for number, line in lines if text in line), None)


def kind_and_answers(ours, theirs, number):
    text = theirs["text"]
    if theirs["rows"] or ours.get("rijen"):
        rows, columns = len(ours["rijen"]), len(ours["kolommen"])
        want = (theirs["rows"], 5) if theirs["rows"] else None
        ok = (rows, columns) == want if want else rows + columns == theirs["answers"]
        report(ok and ours["soort"] == "matrix", f"{number}: matrix of {rows} rows and {columns} columns")
        return
    kind = "tekst"
    if theirs["answers"]:
        many = "meerdere antwoorden" in text or "maximaal" in text
        kind = "meerkeuze" if many else "keuze"
    kind = OTHER_KIND.get(number, (kind, ""))[0]
    report(ours["soort"] == kind, f"{number}: kind «{ours['soort']}»")
    more, why = OTHER_NUMBER.get(number, (0, ""))
    count = len(ours.get("opties", []))
    report(count == theirs["answers"] + more, f"{number}: {count} answers, source {theirs['answers']}" + (f" ({why})" if why else ""))
    most = re.search(r"maximaal (\d) antwoorden|de (\d) belangrijkste", text)
    most = int(most[1] or most[2]) if most else None
    report(ours.get("hoogstens") == most, f"{number}: at most {most}")


def routing(question, options):
    number, wanted = question["id"], []
    if int(number) in NO_TEAMS:
        wanted.append(("5", {"nee"}))
    if int(number) in TEAMS:
        wanted.append(("5", {"ja"}))
    if number in DEPENDS:
        on, *choice = DEPENDS[number]
        wanted.append((on, choice[0] if choice[0] else options[on] - choice[1]))
    ours = [(row["vraag"], set(row["is"])) for row in question.get("als", [])]
    report(ours == wanted, f"{number}: asked when " + (" and ".join(f"{on} is {'/'.join(sorted(of))}" for on, of in ours) or "always"))
    if number in DEPENDS and number not in SAID_BY_SOURCE:
        report(OURS in question.get("opmerking", ""), f"{number}: says that the routing is ours")
    for on, of in ours:
        report(int(on) < int(number) and of <= options[on], f"{number}: depends on an earlier question and on its answers")


def figures(question, source, where):
    number, said = question["id"], question.get("landelijk")
    options = [row for row in question.get("opties", []) + question.get("rijen", []) if "landelijk" in row]
    if not said:
        report(not options, f"{number}: no figures")
        return 0
    lines = [line for place in places(said["plaats"]) for line in source.between(*where[place])]
    n, found = said["n"], 0
    stated = next((at for at, line in lines if re.search(rf"N\s*(?:\$?=|=)\s*\*?{n}\b|\({n} gemeenten\)|\b{n} (?:gemeenten|respondenten)|N_?\{{?2022\}}?={n}\b|N2022={n}\b", line.replace("*", ""))), None)
    report(stated is not None, f"{number}: n={n}, line {stated}")
    for row in options:
        key, value = f"{number}.{row['id']}", row["landelijk"]
        values = value if isinstance(value, list) else [value]
        found += len(values)
        if isinstance(value, list):
            table_or_row(key, row, values, lines, number)
        elif key in COUNTED:
            count, of, words_of = COUNTED[key]
            at = says(lines, words_of)
            report(at is not None and int(100 * count / of + 0.5) == value, f"{key} {value}%: {count} of {of}, line {at}")
        elif key in REST:
            report(value == 100 - REST[key], f"{key} {value}%: 100 less {REST[key]}")
            near = figure_near(lines, REST[key], "geeft" if number != "59" else "inhoudelijke knelpunten")
            report(near is not None or number == "16", f"{key}: {REST[key]}%, line {near and near[0]}")
        else:
            words_near = PLACES["near"].get(number, {}).get(row["id"], "@")
            near = figure_near(lines, value, words_near)
            report(near is not None, f"{key} {value}%: line {near and near[0]}, {near and near[1]} characters from «{words_near}»")
        for one in values:
            if not possible(one, n):
                mentioned = str(one) in said["let_op"] or str(one) in question.get("opmerking", "")
                report(mentioned, f"{key} {one}%: not possible with n={n}, and said so")
    return found


def table_or_row(key, row, values, lines, number):
    if number == "45":
        table = [(at, line) for at, line in lines if re.match(r"[^\t]+\t[\d%]*\t", line)]
        rows_before = len(TABLE_SEEN)
        at, line = table[rows_before]
        TABLE_SEEN.append(row["id"])
        theirs = [int(cell.rstrip("%") or 0) for cell in line.split("\t")[1:6]]
        report(theirs == values and 99 <= sum(values) <= 101, f"{key} {values}: line {at} «{line.split(chr(9))[0]}», adds up to {sum(values)}")
        return
    for value, near in zip(values, ROWS[key]):
        found = figure_near(lines, value, near)
        if found is None:
            at = next((at for at, (_, line) in enumerate(lines) if line.strip() == near), None)
            found = at is not None and next(((where, 0) for where, line in lines[at:at + 4] if line.strip() == f"{value}%"), None)
        report(bool(found), f"{key} {value}%: line {found and found[0]}, near «{near}»")


TABLE_SEEN = []


def movisie(folder):
    source = Source(folder, "movisie")
    ours = tomllib.loads((SETS / "movisie-2022.toml").read_text(encoding="utf-8"))
    theirs, where = asked(source), sections(source)
    questions = [question for group in ours["groep"] for question in group["vraag"]]
    options = {question["id"]: {row["id"] for row in question.get("opties", [])} for question in questions}
    print("Movisie 2022")
    report([question["id"] for question in questions] == list(theirs) and len(theirs) == 64, f"{len(questions)} questions, source {len(theirs)}")
    total = 0
    for question in questions:
        number = question["id"]
        print(f" {number} «{question['kort']}», line {theirs[number]['line']}")
        kind_and_answers(question, theirs[number], number)
        routing(question, options)
        total += figures(question, source, where)
        rows = question.get("opties", []) + question.get("rijen", []) + question.get("kolommen", [])
        names = [row["id"] for row in rows]
        report(len(set(names)) == len(names) and len(question["kort"]) <= 40, f"{number}: ids are unique, the short name fits")
        said = question.get("landelijk", {})
        copies(source, [question["tekst"], question.get("opmerking", ""), said.get("let_op", "")] + [row["tekst"] for row in rows], number)
    copies(source, ours["vragenlijst"]["inleiding"] + [line for group in ours["groep"] for line in group["omschrijving"]], "introduction")
    return len(questions), sum(len(rows) for rows in options.values()), total


# VNG ----------------------------------------------------------------------------------------


def characteristics(source):
    """The thirteen kenmerken: number to (name, first line, last line)."""
    starts = {}
    chapter = [at for at, line in enumerate(source.lines) if line.startswith("2. Basiskenmerken van toegang")][-1]
    end = [at for at, line in enumerate(source.lines) if line.startswith("3. Hoe nu met elkaar verder")][-1]
    number = 0
    for at in range(chapter, end):
        if source.lines[at].startswith(f"{number + 1}. ") and "\t" not in source.lines[at]:
            number += 1
            starts[number] = at
    ends = [starts[one] for one in list(starts)[1:]] + [end]
    return {number: (source.lines[at].split(". ", 1)[1], at, last) for (number, at), last in zip(starts.items(), ends)}


def vng(folder):
    source = Source(folder, "vng")
    ours = tomllib.loads((SETS / "vng-kader.toml").read_text(encoding="utf-8"))
    theirs = characteristics(source)
    print("VNG-kader 2024")
    report(len(ours["groep"]) == len(theirs) == 13, f"{len(ours['groep'])} kenmerken, source {len(theirs)}")
    questions = 0
    for group in ours["groep"]:
        number = group["nummer"]
        name, first, last = theirs[number]
        print(f" {number} «{group['naam']}», line {first + 1}")
        same = words(name)[:len(words(group["naam"]))]
        # The text of the pdf misreads one word of the fourth.
        misread = {"systeemknoopunten": "systeemknelpunten"}
        report([misread.get(word, word) for word in same] == words(group["naam"]), f"{number}: the name is that of the source")
        lines = source.between(first, last)
        value = next(word for at in range(first, 0, -1) if (word := source.lines[at].strip()) in ("DICHTBIJ", "INTEGRAAL", "MANDAAT"))
        report(value.lower() in group["omschrijving"][0], f"{number}: belongs to {value}")
        for question in group["vraag"]:
            questions += 1
            claim = question.get("opmerking", "")
            report(claim.startswith(f"VNG 2024, kenmerk {number}: "), f"{question['id']}: names its kenmerk")
            for carried in PLACES["claim"].get(question["id"], ["@"]):
                at = says(lines, carried)
                report(at is not None, f"{question['id']}: «{claim.split(': ', 1)[-1]}» line {at}: «{carried}»")
            report("navragen_bij" in question, f"{question['id']}: ask {question.get('navragen_bij', 'nobody')}")
            copies(source, [question["tekst"], question["kort"], claim], question["id"])
    copies(source, ours["vragenlijst"]["inleiding"], "introduction")
    return questions


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    questions, options, total = movisie(folder)
    claims = vng(folder)
    print(f"\nMovisie: {questions} questions, {options} answers, {total} figures. VNG: {claims} questions. {len(failures)} do not hold.")
    for text in failures:
        print(f"  NOT  {text}")
    sys.exit(1 if failures else 0)


main()
