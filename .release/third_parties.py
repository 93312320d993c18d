#!/usr/bin/env python3
"""What is in the program that others made: their licence texts, and a list for machines (SBOM, CycloneDX).

    third_parties.py METADATA TREES VERSION LICENCES SBOM

METADATA is what `cargo metadata --locked` says, TREES are the crates of each target as `cargo tree` names them, with
commas between the files; each crate's own folder has its licence. Fails when a crate has no licence text.
"""

import json
import pathlib
import re
import sys
import uuid

NAMES = re.compile(r"^(licen[cs]e|copying|unlicense|copyright|notice)", re.IGNORECASE)


def shipped(metadata, trees):
    """The crates that are in the program: macros run at build time, and what only tests use is not in it."""
    wanted = set()
    for tree in trees:
        wanted.update(line.strip() for line in pathlib.Path(tree).read_text(encoding="utf-8").splitlines())
    packages = {f"{package['name']} v{package['version']}": package for package in metadata["packages"]}
    missing = sorted(name for name in wanted if name and name not in packages)
    if missing:
        sys.exit(f"not known: {missing}")
    found = [packages[name] for name in wanted if name and packages[name]["name"] != "quickscan"]
    return sorted(found, key=lambda package: (package["name"], package["version"]))


def texts_of(package):
    folder = pathlib.Path(package["manifest_path"]).parent
    files = sorted(path for path in folder.iterdir() if path.is_file() and NAMES.match(path.name))
    licences = folder / "LICENSES"
    if licences.is_dir():
        files += sorted(path for path in licences.iterdir() if path.is_file())
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in files]


def write_licences(packages, version, path):
    """Each text once, under the names of all who use it."""
    by_text, without = {}, []
    for package in packages:
        texts = texts_of(package)
        if not texts:
            without.append(package)
        for text in texts:
            by_text.setdefault(text, []).append(package)
    # Who names a licence that others give in full, gets that text.
    for package in without:
        wanted = re.split(r"\s*(?:/|\bOR\b|\bAND\b)\s*", package["license"] or "")
        for text, users in by_text.items():
            if any(user["license"] == package["license"] and user["repository"] == package["repository"] for user in users):
                users.append(package)
                break
        else:
            generic = next((text for text in by_text if "Apache-2.0" in wanted and "Apache License" in text
                            and "APPENDIX" in text and "Copyright [yyyy]" in text), None)
            if generic is None:
                sys.exit(f"no licence text for {package['name']} ({package['license']})")
            by_text[generic].append(package)
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"Wat anderen maakten en in quickscan {version} zit, met hun licenties.\n")
        out.write("quickscan zelf valt onder de EUPL-1.2; zie LICENTIE.txt.\n")
        for package in packages:
            out.write(f"\n{package['name']} {package['version']}: {package['license']}\n")
            if package["repository"]:
                out.write(f"    {package['repository']}\n")
        out.write("\nDe standaardbibliotheek van Rust (MIT of Apache-2.0) zit er ook in: Copyright (c) The Rust Project Contributors.\n")
        out.write("In de versie voor Linux zit ook musl (MIT): Copyright (c) 2005-2020 Rich Felker, et al.\n")
        for text, users in by_text.items():
            names = ", ".join(sorted({f"{user['name']} {user['version']}" for user in users}))
            out.write(f"\n{'=' * 78}\n{names}\n{'=' * 78}\n\n{text}\n")
    return len(by_text)


def write_sbom(packages, version, path):
    components = [{
        "type": "library",
        "bom-ref": f"pkg:cargo/{package['name']}@{package['version']}",
        "name": package["name"],
        "version": package["version"],
        "purl": f"pkg:cargo/{package['name']}@{package['version']}",
        "licenses": [{"expression": (package["license"] or "NOASSERTION").replace("/", " OR ")}],
        **({"externalReferences": [{"type": "vcs", "url": package["repository"]}]} if package["repository"] else {}),
    } for package in packages]
    names = "\n".join(component["purl"] for component in components)
    sbom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        # The same for the same content, so that two builds give one file.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, names)}",
        "version": 1,
        "metadata": {"component": {
            "type": "application",
            "bom-ref": f"pkg:cargo/quickscan@{version}",
            "name": "quickscan",
            "version": version,
            "purl": f"pkg:cargo/quickscan@{version}",
            "licenses": [{"license": {"id": "EUPL-1.2"}}],
        }},
        "components": components,
    }
    pathlib.Path(path).write_text(json.dumps(sbom, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main():
    metadata, trees, version, licences, sbom = sys.argv[1:]
    packages = shipped(json.loads(pathlib.Path(metadata).read_text(encoding="utf-8")), trees.split(","))
    texts = write_licences(packages, version, licences)
    write_sbom(packages, version, sbom)
    print(f"{len(packages)} crates, {texts} licence texts")


main()
