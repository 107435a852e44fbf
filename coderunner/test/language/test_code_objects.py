"""Code that the policy did not compile does not run, and running code stays out of sight."""

from language_support import LanguageTestCase


class CodeObjectTest(LanguageTestCase):
    def test_a_profile_is_not_loaded_from_a_file(self) -> None:
        source = "import pstats\nopen('s.prof', 'wb').write(b'N')\npstats.Stats('s.prof')"
        self.assert_stopped(source, PermissionError, "marshalled")

    def test_function_constructors_take_no_code(self) -> None:
        for kind in ["import types\nkind = types.FunctionType", "kind = type(lambda: 0)"]:
            with self.subTest(kind), self.assertRaisesRegex(PermissionError, "built of code"):
                self.run_program(f"{kind}\nkind(code, {{}})()", code=compile("1", "a", "exec"))

    def test_a_task_does_not_hand_out_the_frames_of_its_stack(self) -> None:
        for name in ["get_stack", "print_stack"]:
            self.assert_refused(f"import asyncio\nasyncio.current_task().{name}()", "frame_access")
            self.assert_stopped(
                f"import asyncio\nclass T(asyncio.Task): pass\ngetattr(T, '{name}'[:5] + '{name}'[5:])",
                AttributeError,
            )

    def test_a_backend_is_not_loaded_by_the_name_of_a_module(self) -> None:
        self.assert_refused("from matplotlib.backends import registry", "module_attribute")
        self.assert_refused("import matplotlib.backends.registry", "module_not_allowed")

    def test_a_run_is_profiled(self) -> None:
        self.assert_prints(
            "import cProfile, pstats, io\np = cProfile.Profile()\np.enable()\nsum([1])\np.disable()\n"
            "s = pstats.Stats(p, stream=io.StringIO())\ns.sort_stats('time').print_stats()\nprint(1)",
            "1\n",
        )
