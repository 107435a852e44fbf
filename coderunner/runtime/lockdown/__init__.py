"""The kernel layers of an execution: namespaces, capabilities, rlimits, Landlock, seccomp."""
