"""Reads and judges many contracts with several processes, and keeps what was found as a set of Parquet tables.

The unit of work is one function of a file and of what was asked for (`examiner`); it gives the rows of that file
(`record`), whoever runs it: a pool of processes (`crew`), a cluster (`on_ray`), or `clausecheck.analyze_many`.
"""
