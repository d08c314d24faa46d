"""The job of a sav file in polars, read by polars-readstat: codes, as the labels say which."""

import polars as pl
from polars_readstat import ScanReadstat
from shares import job, write
from with_polars import rows

if __name__ == "__main__":
    this = job()
    file = ScanReadstat(this.file)
    variables = {each["label"]: each for each in file.metadata["variables"]}
    counts = []
    for place, (text, labels) in enumerate(this.parts):
        codes = {label: float(code) for code, label in variables[text]["value_labels"].items()}
        wanted = [codes[label] for label in labels if label in codes]
        counts.append(pl.col(variables[text]["name"]).is_in(wanted).sum().alias(str(place)))
    groups = [
        pl.col(variables[header]["name"])
        .replace_strict({float(k): v for k, v in variables[header]["value_labels"].items()})
        .alias(header)
        for header in this.by.values()
    ]
    cells = file.df.group_by(groups).agg(counts).collect(engine="streaming")
    write(this, rows(this, cells))
