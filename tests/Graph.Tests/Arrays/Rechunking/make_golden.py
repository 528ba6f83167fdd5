"""Writes auto-chunks.txt: the chunks that Dask chooses. Run it with a Python that has Dask 2025 or later.

Each line: bytes of an element | shape | chunks before, or - | what is asked of each axis | the chunks that come of it. 3*100 is 100,100,100.
"""
import itertools
import pathlib
import random

from dask.array.core import normalize_chunks

MiB = 1 << 20


def lists(chunks):
    def runs(axis):
        for size, run in itertools.groupby(int(size) for size in axis):
            count = len(list(run))
            yield f"{count}*{size}" if count > 1 else str(size)

    return " ".join(",".join(runs(axis)) for axis in chunks)


def case(size, shape, previous, asked):
    limits = [a for a in asked if isinstance(a, str) and a != "auto"]
    chunks = normalize_chunks(asked, shape, dtype=f"V{size}", limit=None if limits else 128 * MiB, previous_chunks=previous)
    return " | ".join([
        str(size),
        ",".join(map(str, shape)),
        lists(previous) if previous else "-",
        " ".join("whole" if a == -1 else str(a) for a in asked),
        lists(chunks),
    ])


def cut(length, size):
    return (size,) * (length // size) + ((length % size,) if length % size else ()) if length else (0,)


cases = [
    # Nothing before.
    (8, (100_000,), None, ("auto",)),
    (8, (10_000, 10_000), None, ("auto", "auto")),
    (8, (100_000, 100_000), None, ("auto", "auto")),
    (1, (100_000, 100_000), None, ("auto", "auto")),
    (16, (3_000, 4_000, 5_000), None, ("auto", "auto", "auto")),
    (8, (12, 444, 922), None, ("auto", "auto", "auto")),
    (8, (5, 100_000, 3), None, ("1MiB", "1MiB", "1MiB")),
    (8, (100_000, 100_000), None, ("auto", -1)),
    (8, (100_000, 100_000), None, (-1, "auto")),
    (4, (100_000, 100_000), None, (1000, "auto")),
    (8, (1000, 1000), None, ("8B", "8B")),
    (8, (0, 10), None, ("auto", "auto")),
    # Chunks that are small: joined as they are.
    (8, (10_000, 10_000), (cut(10_000, 100), cut(10_000, 100)), ("auto", "auto")),
    (8, (10_000, 10_000), (cut(10_000, 10), cut(10_000, 1_000)), ("auto", "auto")),
    (8, (100_000, 1_000), (cut(100_000, 7), cut(1_000, 1_000)), ("1MiB", "1MiB")),
    (8, (1_000, 1_000), ((300, 300, 400), (10, 490, 500)), ("auto", "auto")),
    (8, (1_000, 1_000), ((300, 300, 400), (10, 490, 500)), ("1MiB", "1MiB")),
    (8, (1_000, 1_000), ((1,) * 1_000, (1_000,)), ("100kB", "100kB")),
    (8, (1_000, 1_000), ((1,) * 1_000, (1_000,)), ("100kB", -1)),
    (8, (10, 20, 30), (cut(10, 1), cut(20, 2), cut(30, 3)), ("auto", "auto", "auto")),
    # Chunks a little too large stay.
    (8, (4_000, 4_000), (cut(4_000, 400), cut(4_000, 400)), ("1MiB", "1MiB")),
    (8, (4_000, 4_000), (cut(4_000, 360), cut(4_000, 360)), ("1MiB", "1MiB")),
    (8, (1_000_000,), (cut(1_000_000, 140_000),), ("1MiB",)),
    (8, (1_000_000,), (cut(1_000_000, 165_000),), ("1MiB",)),
    (8, (1_000_000,), ((120_000, 160_000, 120_000, 600_000),), ("1MiB",)),
    (8, (1_000_000,), ((120_000, 155_000, 120_000, 605_000),), ("1MiB",)),
    # Chunks that are large: cut in proportion.
    (8, (40_000, 40_000), ((40_000,), (40_000,)), ("auto", "auto")),
    (8, (40_000, 40_000), (cut(40_000, 10_000), cut(40_000, 40_000)), ("auto", "auto")),
    (8, (40_000, 40_000), (cut(40_000, 20_000), cut(40_000, 5_000)), ("1MiB", "1MiB")),
    (8, (40_000, 40_000), (cut(40_000, 20_000), cut(40_000, 5_000)), ("1MiB", -1)),
    (8, (3, 40_000, 40_000), (cut(3, 3), cut(40_000, 20_000), cut(40_000, 5_000)), ("1MiB", "1MiB", "1MiB")),
    (8, (1, 40_000), (cut(1, 1), cut(40_000, 20_000)), ("1kB", "1kB")),
    (8, (2, 40_000), (cut(2, 1), cut(40_000, 20_000)), ("1kB", "1kB")),
    (8, (100, 100), (cut(100, 50), cut(100, 50)), ("80B", "80B")),
    # Some axes only.
    (8, (10_000, 10_000), (cut(10_000, 100), cut(10_000, 100)), ("auto", -1)),
    (8, (10_000, 10_000), (cut(10_000, 100), cut(10_000, 100)), (100, "auto")),
    (8, (10_000, 10_000), (cut(10_000, 100), cut(10_000, 100)), (250, "1MiB")),
    (2, (0, 10_000), ((0,), cut(10_000, 100)), ("1kB", "1kB")),
    (8, (500, 12, 444, 922), (cut(500, 1), cut(12, 1), cut(444, 444), cut(922, 922)), ("auto", "auto", "auto", "auto")),
]

rng = random.Random(2026)
for _ in range(120):
    rank = rng.randint(1, 4)
    shape = tuple(int(10 ** rng.uniform(0, 4 if rank < 3 else 2.5)) for _ in range(rank))
    previous = None if rng.random() < 0.2 else tuple(cut(length, rng.randint(1, length)) for length in shape)
    limit = rng.choice(["1kB", "20kB", "1MiB", "auto"])
    asked = tuple(limit if rng.random() < 0.7 else rng.choice([-1, max(1, length // 3)]) for length in shape)
    cases.append((rng.choice([1, 2, 4, 8, 16]), shape, previous, asked))

path = pathlib.Path(__file__).parent / "auto-chunks.txt"
path.write_text("".join(case(*c) + "\n" for c in cases))
