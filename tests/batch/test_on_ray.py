"""A real Ray cluster of two nodes on this computer: one is killed in the middle, and nothing is lost."""

from __future__ import annotations

import threading
from pathlib import Path

import pyarrow.parquet as pq

from clausecheck.batch import on_ray, tables
from clausecheck.batch.run import Order, Tally, run
from tests.batch.contracts import folder_of

FILES = 60


def _table(out: Path, name: str) -> list[dict[str, object]]:
    rows = pq.read_table(out / name).to_pylist()
    return sorted(rows, key=lambda row: (row["file"], row.get("n", 0)))


def test_a_cluster_that_loses_a_node_gives_what_one_computer_gives(tmp_path: Path, monkeypatch) -> None:
    from ray.cluster_utils import Cluster

    monkeypatch.setattr(on_ray, "_MOST_IN_BLOCK", 4)
    offers = folder_of(tmp_path / "offers", FILES)
    (offers / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (offers / "nowhere.txt").symlink_to(offers / "missing.txt")
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    lost = cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    killed = threading.Event()

    def kill_in_the_middle(tally: Tally) -> None:
        if tally.read >= FILES // 6 and not killed.is_set():
            killed.set()
            cluster.remove_node(lost, allow_graceful=False)

    try:
        order = Order((str(offers),), tmp_path / "ray", engine="ray", ray_address=cluster.address)
        tally = run(order, kill_in_the_middle)
        on_ray.wait_for_the_end()
    finally:
        cluster.shutdown()
    run(Order((str(offers),), tmp_path / "pool", workers=2), lambda tally: None)

    assert killed.is_set()
    assert (tally.read, dict(tally.failed)) == (FILES, {"refused": 1, "unopened": 1})
    for table in tables.TABLES:
        assert _table(tmp_path / "ray", table) == _table(tmp_path / "pool", table)
