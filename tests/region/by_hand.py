"""By hand: a country of submissions becomes a package, which the Frictionless validator judges and the recipes of
docs/handleiding/regio.md read; of each step its time and the most memory it had.

    python3 tests/region/by_hand.py [GEMEENTEN] [SESSIONS]

Needs duckdb and frictionless[json] of PyPI; polars and pyspark are tried where they are.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
MANUAL = (HERE / "docs/handleiding/regio.md").read_text(encoding="utf-8")


def measured(name, command, cwd):
    """Run `command`, which must work; say how long it took and how much memory it had at most."""
    began = time.monotonic()
    child = subprocess.Popen([str(part) for part in command], cwd=cwd)
    _, status, usage = os.wait4(child.pid, 0)
    print(f"{name}: {time.monotonic() - began:.2f} s, {usage.ru_maxrss / 1024:.0f} MB", flush=True)
    if status:
        sys.exit(f"{name} failed")


def python(name, code, cwd):
    measured(name, [sys.executable, "-c", code], cwd)


def recipe(engine):
    """The line of the manual for `engine`."""
    return re.search(rf"^- {engine}: `(.*)`$", MANUAL, re.M).group(1)


def main():
    build = ["cargo", "build", "--quiet", "--release", "--bin", "quickscan", "--example", "region"]
    subprocess.run(build, cwd=HERE, check=True)
    made = HERE / "target/release"
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        os.environ["QUICKSCAN_MAP"] = str(place / "map")
        measured("generate", [made / "examples/region", "in", *sys.argv[1:]], place)
        # One that came twice, and one that is none.
        first = sorted((place / "in").iterdir())[0]
        (place / "in/twice.toml").write_bytes(first.read_bytes())
        (place / "in/letter.txt").write_text("Zie bijlage.", encoding="utf-8")
        for form in ["csv", "jsonl"]:
            bundle = [made / "quickscan", "bundel", "in", "--uit", form, "--vorm", form]
            measured(f"bundel {form}", bundle, place)
            size = sum(file.stat().st_size for file in (place / form).iterdir())
            print(f"  {size / 1e6:.1f} MB in {sorted(file.name for file in (place / form).iterdir())}")
            validate = (
                "from frictionless import validate; report = validate('datapackage.json');"
                "print(report.to_summary()); raise SystemExit(not report.valid)"
            )
            python(f"frictionless {form}", validate, place / form)
        package = place / "csv"
        rows = sum(1 for _ in (package / "antwoorden.csv").open(encoding="utf-8")) - 1
        about = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
        print(f"  {rows} answers; {about['aantallen']}")
        sql = re.search(r"```sql\n(.*?)```", MANUAL, re.S).group(1)
        python("duckdb", f"import duckdb; print(duckdb.sql({sql!r}) or '')", package)
        check = (
            f"import duckdb; n = duckdb.sql(\"select count(*) from 'alles.parquet'\").fetchone()[0];"
            f"raise SystemExit(n != {rows})"
        )
        python("duckdb reads its parquet", check, package)
        print(f"  {(package / 'alles.parquet').stat().st_size / 1e6:.1f} MB parquet")
        if find_spec("polars"):
            count = f"{recipe('Polars')}.select(pl.len()).collect().item()"
            python("polars", f"import polars as pl; raise SystemExit({count} != {rows})", package)
        if find_spec("pyspark"):
            begin = "from pyspark.sql import SparkSession; spark = SparkSession.builder.getOrCreate();"
            python("spark", f"{begin} raise SystemExit({recipe('Spark')}.count() != {rows})", package)


main()
