"""The parts of the lockdown that can be looked at outside a box."""

import platform
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from lockdown import capabilities, landlock, libc, limits, namespaces, page_tables, seccomp

RUNTIME = Path(limits.__file__).parents[1]
MIB = 1 << 20


def in_a_child(program: str) -> str:
    """What a program prints that runs in a process of its own, as it may not undo what it does."""
    lines = (f"import sys; sys.path[:0] = [{str(RUNTIME)!r}]", program)
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


# Limits


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


# Landlock


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


# Capabilities, page tables, mounts, calls


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


# Seccomp


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The filter as the service gets it."""
    output = tmp_path_factory.mktemp("seccomp") / "filter.bpf"
    import pyseccomp

    site_packages = Path(pyseccomp.__file__).parent
    script = RUNTIME / "seccomp_export.py"
    command = [sys.executable, "-I", "-S", "-B", script, site_packages, output]
    subprocess.run(command, check=True)
    return output.read_bytes()


def test_the_filter_is_a_program_that_the_kernel_takes(exported: bytes) -> None:
    instruction_bytes, instructions_max = 8, 4096
    assert len(exported) % instruction_bytes == 0
    assert 100 < len(exported) // instruction_bytes < instructions_max


def test_the_pid_stands_in_the_filter_once_for_each_signal_call(exported: bytes) -> None:
    assert exported.count(struct.pack("=I", seccomp.PID_PLACEHOLDER)) >= 1
    operands = [exported[at + 4 : at + 8] for at in range(0, len(exported), 8)]
    assert struct.pack("=I", seccomp.PID_PLACEHOLDER) in operands


def test_the_filter_lets_a_process_work_and_refuses_the_rest(exported: bytes) -> None:
    program = f"""
import errno, os, signal, socket, threading
from lockdown import libc, seccomp
parent = os.getppid()
libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
seccomp.install({exported!r})

def attempt(name, call):
    try:
        call()
        print(name, "done")
    except OSError as error:
        print(name, errno.errorcode[error.errno])

def run_thread():
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()

attempt("thread", run_thread)
attempt("fork", os.fork)
attempt("exec", lambda: os.execv("/bin/true", ["true"]))
attempt("inet socket", lambda: socket.socket(socket.AF_INET))
attempt("unix socket", lambda: socket.socket(socket.AF_UNIX))
attempt("netlink socket", lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW))
attempt("socketpair", lambda: socket.socketpair())
attempt("signal to itself", lambda: os.kill(os.getpid(), 0))
attempt("signal to its parent", lambda: os.kill(parent, 0))
attempt("signal to all", lambda: os.kill(-1, 0))
attempt("own limits", lambda: __import__("resource").getrlimit(0))
attempt("limits of its parent", lambda: __import__("resource").prlimit(parent, 0))
attempt("memfd", lambda: os.memfd_create("x"))
attempt("pidfd", lambda: os.pidfd_open(os.getpid()))
attempt("nice", lambda: os.nice(1))
"""
    assert dict(line.rsplit(" ", 1) for line in in_a_child(program).splitlines()) == {
        **dict.fromkeys(("thread", "socketpair", "signal to itself", "own limits"), "done"),
        **dict.fromkeys(("fork", "exec", "inet socket", "unix socket", "netlink socket"), "EPERM"),
        **dict.fromkeys(("signal to its parent", "signal to all"), "EPERM"),
        **dict.fromkeys(("limits of its parent", "memfd", "pidfd", "nice"), "EPERM"),
    }


# Numbers from asm/unistd_64.h.
CALLS = {
    "ptrace": 101,
    "unshare": 272,
    "mount": 165,
    "setns": 308,
    "bpf": 321,
    "keyctl": 250,
    "process_vm_readv": 310,
    "perf_event_open": 298,
    "userfaultfd": 323,
    "chroot": 161,
    "shmget": 29,
    "msgget": 68,
    "semget": 64,
    "memfd_secret": 447,
    "init_module": 175,
}
MISSING_CALLS = {"clone3": 435, "io_uring_setup": 425, "openat2": 437}


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the numbers are those of x86-64")
def test_the_filter_refuses_calls_that_reach_further(exported: bytes) -> None:
    program = f"""
import ctypes, errno
from lockdown import libc, seccomp
libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
seccomp.install({exported!r})
for name, number in {CALLS | MISSING_CALLS}.items():
    try:
        libc.syscall(number, *[ctypes.c_long(0)] * 6)
        print(name, "done")
    except OSError as error:
        print(name, errno.errorcode[error.errno])
"""
    assert dict(line.split() for line in in_a_child(program).splitlines()) == {
        **dict.fromkeys(CALLS, "EPERM"),
        **dict.fromkeys(MISSING_CALLS, "ENOSYS"),
    }
