"""The seccomp filter, built as for the service and installed in processes of their own."""

import platform
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from lockdown import seccomp
from runtime_support import RUNTIME, in_a_child


@pytest.fixture(scope="module", params=["namespaces", "landlock"])
def tier(request: pytest.FixtureRequest) -> str:
    """The isolation tier that a filter is for."""
    return request.param


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, tier: str) -> bytes:
    """The filter as the service gets it."""
    output = tmp_path_factory.mktemp("seccomp") / "filter.bpf"
    import pyseccomp

    site_packages = Path(pyseccomp.__file__).parent
    script = RUNTIME / "seccomp_export.py"
    command = [sys.executable, "-I", "-S", "-B", script, site_packages, tier, output]
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


def test_modes_and_times_of_files_are_set_only_where_all_files_are_the_runs_own(
    exported: bytes, tier: str, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    path.touch(mode=0o640)
    program = f"""
import os
from lockdown import libc, seccomp
libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
seccomp.install({exported!r})
os.chmod({str(path)!r}, 0o600)
os.utime({str(path)!r}, (1, 1))
found = os.stat({str(path)!r})
print(oct(found.st_mode & 0o777), found.st_mtime == 1)
"""
    expected = "0o600 True\n" if tier == "namespaces" else "0o640 False\n"
    assert in_a_child(program) == expected
