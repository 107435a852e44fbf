"""What forks share and copy, seen through the kernel's own counts."""

from runtime_support import in_a_child


def test_a_fork_copies_ahead_what_the_trial_child_wrote_to() -> None:
    program = """
import ctypes, mmap, os, resource
from lockdown import own_pages

pages = 400
area = mmap.mmap(-1, pages * 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)

def write():
    for page in range(pages):
        area[page * 4096] = 1

def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    write()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

write()
own = own_pages.OwnPages(os.open("/proc", os.O_PATH), write)
reading, writing = os.pipe()
if os.fork() == 0:
    own.populate()
    os.write(writing, str(faults()).encode())
    os._exit(0)
refused = ctypes.CDLL(None).syscall(440, -10000, None, 0, 23, 0) != 0
print([own._count > 0, refused or int(os.read(reading, 9)) < pages // 4])
"""
    assert in_a_child(program).strip() == "[True, True]"


def test_where_the_work_fails_nothing_is_copied_ahead() -> None:
    program = """
import os
from lockdown import own_pages
own = own_pages.OwnPages(os.open("/proc", os.O_PATH), lambda: 1 / 0)
own.populate()
print(own._count)
"""
    assert in_a_child(program).strip() == "0"


def test_where_page_tables_are_hidden_nothing_is_copied_ahead() -> None:
    program = """
import os
from lockdown import own_pages
own = own_pages.OwnPages(os.open("/", os.O_PATH), lambda: None)
print(own._count)
"""
    assert in_a_child(program).strip() == "0"


def test_forgotten_library_pages_are_as_they_were() -> None:
    program = """
import os, json, decimal, sqlite3
from lockdown import loading

def resident():
    line = next(line for line in open("/proc/self/status") if line.startswith("RssFile"))
    return int(line.split()[1])

before = resident()
loading.forget_library_pages(os.open("/proc", os.O_PATH))
less = resident() < before
print([less, str(decimal.Decimal(1) / 8), sqlite3.connect(":memory:").execute("select 7").fetchone()])
"""
    assert in_a_child(program).strip() == "[True, '0.125', (7,)]"


def test_reserved_arenas_lie_side_by_side_and_are_given_back() -> None:
    program = """
from lockdown import heap

def resident():
    line = next(line for line in open("/proc/self/status") if line.startswith("RssAnon"))
    return int(line.split()[1]) // 1024

heap.gather_blocks()
before = resident()
kept = heap.reserve_arenas(40)
held = resident() - before
spans = [line.split()[0].split("-") for line in open("/proc/self/maps")]
middle = id(kept[len(kept) // 2])
around = [int(last, 16) - int(first, 16) for first, last in spans if int(first, 16) <= middle < int(last, 16)]
del kept
print([held >= 35, around[0] >= 30 << 20, resident() - before < 5])
"""
    assert in_a_child(program).strip() == "[True, True, True]"
