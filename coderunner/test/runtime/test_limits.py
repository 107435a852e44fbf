"""Resource limits, in processes of their own."""

from runtime_support import MIB, in_a_child


def test_a_limit_is_lowered() -> None:
    program = """
import resource
from lockdown import limits
limits.bound(resource.RLIMIT_NOFILE, 40, 50)
print(resource.getrlimit(resource.RLIMIT_NOFILE))
"""
    assert in_a_child(program) == "(40, 50)\n"


def test_a_limit_is_never_raised_above_what_the_process_was_given() -> None:
    program = """
import resource
from lockdown import limits
limits.bound(resource.RLIMIT_NOFILE, 40, 50)
limits.bound(resource.RLIMIT_NOFILE, 45, 1000)
print(resource.getrlimit(resource.RLIMIT_NOFILE))
limits.bound(resource.RLIMIT_NOFILE, 1000, 1000)
print(resource.getrlimit(resource.RLIMIT_NOFILE))
"""
    assert in_a_child(program) == "(45, 50)\n(50, 50)\n"


def test_an_execution_gets_every_limit() -> None:
    program = f"""
import resource
from lockdown import limits
limits.apply(limits.Held(1 << 30, 1 << 29), 4 << 30, 3, 5 << 20, None)
kinds = "CPU", "AS", "DATA", "FSIZE", "NOFILE", "CORE", "MEMLOCK", "MSGQUEUE"
print([resource.getrlimit(getattr(resource, "RLIMIT_" + kind))[1] for kind in kinds])
limits.apply(limits.Held(0, 0), {64 * MIB}, 9, 6 << 20, 7)
print([resource.getrlimit(getattr(resource, "RLIMIT_" + kind))[1] for kind in ("AS", "DATA", "CPU", "NPROC")])
"""
    gib, mib = 1 << 30, 1 << 20
    first = [4, 13 * gib, 4 * gib + (gib >> 1), 5 * mib, 256, 0, mib, 0]
    assert in_a_child(program) == f"{first}\n{[8 * gib + 64 * mib, 64 * mib, 4, 7]}\n"


def test_what_is_held_is_what_the_kernel_counts() -> None:
    program = """
import os
from lockdown import limits
held = limits.held_bytes(os.open("/proc", os.O_PATH))
status = open("/proc/self/status").read()
told = [int(status.split(f"{name}:")[1].split()[0]) * 1024 for name in ("VmSize", "VmData")]
print([abs(a - b) < 1 << 20 for a, b in zip(told, held)])
"""
    assert in_a_child(program) == "[True, True]\n"


def test_memory_beyond_the_limit_is_refused_and_mapped_files_are_not_counted() -> None:
    program = """
import mmap, os, tempfile
from lockdown import limits
limits.apply(limits.held_bytes(os.open("/proc", os.O_PATH)), 32 << 20, 5, 1 << 20, None)
try:
    bytearray(64 << 20)
except MemoryError:
    print("refused", len(bytearray(8 << 20)))
with tempfile.TemporaryFile() as file:
    file.truncate(1 << 20)
    print(sum(len(mmap.mmap(file.fileno(), 1 << 20, prot=mmap.PROT_READ)) for _ in range(64)) >> 20)
"""
    assert in_a_child(program) == f"refused {8 * MIB}\n64\n"
