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
limits.apply(4 << 30, 3, 5 << 20, None)
kinds = "CPU", "AS", "FSIZE", "NOFILE", "CORE", "MEMLOCK", "MSGQUEUE"
print([resource.getrlimit(getattr(resource, "RLIMIT_" + kind)) for kind in kinds])
limits.apply({64 * MIB}, 9, 6 << 20, 7)
print([resource.getrlimit(getattr(resource, "RLIMIT_" + kind)) for kind in ("AS", "CPU", "NPROC")])
"""
    gib, mib = 1 << 30, 1 << 20
    expected = [(3, 4), (4 * gib,) * 2, (5 * mib,) * 2, (256,) * 2, (0,) * 2, (mib,) * 2, (0,) * 2]
    assert in_a_child(program) == f"{expected}\n{[(64 * mib,) * 2, (4, 4), (7, 7)]}\n"


def test_the_address_space_is_what_the_kernel_counts() -> None:
    program = """
import os
from lockdown import limits
proc = os.open("/proc", os.O_PATH)
size = limits.address_space_bytes(proc)
status = open("/proc/self/status").read()
told = int(status.split("VmSize:")[1].split()[0]) * 1024
print(abs(told - size) < 1 << 20)
"""
    assert in_a_child(program) == "True\n"


def test_memory_beyond_the_address_space_is_refused() -> None:
    program = """
import os
from lockdown import limits
size = limits.address_space_bytes(os.open("/proc", os.O_PATH))
limits.apply(size + (32 << 20), 5, 1 << 20, None)
try:
    bytearray(64 << 20)
except MemoryError:
    print("refused", len(bytearray(8 << 20)))
"""
    assert in_a_child(program) == f"refused {8 * MIB}\n"
