"""Landlock: its constants by the kernel's header, and a ruleset that is enforced."""

from pathlib import Path

import pytest
from lockdown import landlock
from runtime_support import in_a_child


def test_the_landlock_rights_are_those_of_the_kernel_header() -> None:
    # linux/landlock.h: 13 rights from ABI 1, REFER 2, TRUNCATE 3, IOCTL_DEV 5.
    rights = {version: landlock._all_fs(version) for version in (1, 2, 3, 4, 5, 6)}
    assert rights == {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF, 6: 0xFFFF}


@pytest.mark.parametrize("version", range(1, 8))
def test_scratch_may_not_run_files_nor_hold_devices_or_sockets(version: int) -> None:
    access = landlock.write_access(version)
    execute, make_char, make_sock, make_block, ioctl = 1, 1 << 6, 1 << 9, 1 << 11, 1 << 15
    assert access & (execute | make_char | make_sock | make_block | ioctl) == 0
    assert access & ~landlock._all_fs(version) == 0
    assert access & landlock.READ == landlock.READ


def test_the_ruleset_has_the_size_that_each_kernel_knows() -> None:
    sizes = [landlock._size(version) for version in (1, 3, 4, 5, 6, 7)]
    assert sizes == [8, 8, 16, 16, 24, 24]


@pytest.mark.skipif(landlock.abi() == 0, reason="this kernel has no Landlock")
def test_an_enforced_ruleset_leaves_only_what_it_allows(tmp_path: Path) -> None:
    for name in ("readable", "writable", "hidden"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    program = f"""
import os
from lockdown import landlock, libc
folder = {str(tmp_path)!r}
libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
version = landlock.abi()
ruleset = landlock.create(version)
landlock.allow(ruleset, folder + "/readable", landlock.READ)
landlock.allow(ruleset, folder + "/writable", landlock.write_access(version))
landlock.allow(ruleset, folder + "/missing", landlock.READ)
landlock.enforce(ruleset)
for name, mode in (("readable", "r"), ("readable", "w"), ("writable", "w"), ("hidden", "r")):
    try:
        open(folder + "/" + name + "/file", mode).close()
        print(name, mode, "opened")
    except PermissionError:
        print(name, mode, "refused")
"""
    assert in_a_child(program).splitlines() == [
        "readable r opened",
        "readable w refused",
        "writable w opened",
        "hidden r refused",
    ]
