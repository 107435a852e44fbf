"""Capabilities, page tables, mounts and forks, as far as they can be looked at outside a box."""

from pathlib import Path

import pytest
from lockdown import capabilities, libc, namespaces, page_tables
from runtime_support import MIB, in_a_child


def test_no_capability_is_left_nor_can_one_come_back() -> None:
    program = """
from lockdown import capabilities
capabilities.drop_all()
status = open("/proc/self/status").read()
names = "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs"
print([status.split(name + ":")[1].split()[0] for name in names])
"""
    inherited, permitted, effective, bounding, ambient, locked = eval(in_a_child(program))  # noqa: S307
    assert [inherited, permitted, effective, ambient, locked] == ["0" * 16] * 4 + ["1"]
    # Without CAP_SETPCAP the bounding set cannot be emptied; no_new_privs makes it powerless.
    assert bounding == "0" * 16 or capabilities_of_this_process() & (1 << 8) == 0


def capabilities_of_this_process() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.split("CapEff:")[1].split()[0], 16)


def test_every_capability_of_the_kernel_is_known() -> None:
    last = Path("/proc/sys/kernel/cap_last_cap")
    assert list(capabilities._KNOWN) == list(range(int(last.read_text()) + 1))


def test_rewriting_library_pages_leaves_them_as_they_were() -> None:
    program = """
import os
from lockdown import page_tables

def access_by_page():
    found = {}
    for line in open("/proc/self/maps"):
        span, access, *_ = line.split()
        start, end = (int(address, 16) for address in span.split("-"))
        if page_tables._is_library(line):
            found.update(dict.fromkeys(range(start, end, 4096), access))
    return found

before = access_by_page()
page_tables.inherit_library_pages(os.open("/proc", os.O_PATH))
print(len(before) > 100, access_by_page() == before, sum(range(10)))
"""
    assert in_a_child(program) == "True True 45\n"


def test_only_libraries_are_rewritten() -> None:
    paths = ("/lib/libc.so.6", "/env/numpy/core.so", "/home/user/notes.txt", "[heap]")
    assert [page_tables._is_library(path) for path in paths] == [True, True, False, False]


def test_a_child_maps_one_unprivileged_id_and_nothing_else() -> None:
    assert namespaces.identity_maps(64_923, 64_924) == [
        ("self/setgroups", b"deny"),
        ("self/uid_map", b"64923 64923 1"),
        ("self/gid_map", b"64924 64924 1"),
        ("self/oom_score_adj", b"1000"),
    ]


def test_the_scratch_mount_is_bounded_and_runs_nothing() -> None:
    source, target, kind, flags, data = namespaces.scratch_mount(5 * MIB)._arguments
    assert (source, target, kind) == (b"scratch", b"/home/sandbox", b"tmpfs")
    assert flags.value == libc.MS_NOSUID | libc.MS_NODEV | libc.MS_NOEXEC
    assert data == b"size=5242880,nr_inodes=20000,mode=700"


def test_a_refused_call_raises_with_its_reason() -> None:
    with pytest.raises(OSError, match="umount /nowhere: No such file or directory|not permitted"):
        libc.unmount("/nowhere")


def test_a_fork_plan_forks_as_the_system_does() -> None:
    program = """
import os, threading
from lockdown import libc
plan = libc.ForkPlan(0)
pid = plan.fork()
if pid == 0:
    os._exit(threading.get_native_id() == os.getpid())
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""
    assert in_a_child(program) == "1\n"
