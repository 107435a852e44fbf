"""Rich outputs: figures, tables, images and objects that show themselves."""

import base64
import unittest

from program_harness import execute, success

PNG = b"\x89PNG\r\n\x1a\n"


class OutputsTest(unittest.TestCase):
    maxDiff = None

    def test_a_plain_value_has_no_output(self):
        self.assertEqual([], execute("[1, 2]").outputs)

    def test_a_frame_at_the_end_is_html_and_a_data_resource(self):
        code = "import pandas as p\np.DataFrame({'a': [1, 2], 'b': ['x', None]}, index=p.Index([5, 6], name='k'))"
        (output,) = execute(code).outputs
        self.assertIn("<table", output["text/html"])
        self.assertEqual(
            {
                "schema": {
                    "fields": [
                        {"name": "k", "type": "integer"},
                        {"name": "a", "type": "integer"},
                        {"name": "b", "type": "string"},
                    ],
                    "primaryKey": ["k"],
                },
                "data": [{"k": 5, "a": 1, "b": "x"}, {"k": 6, "a": 2, "b": None}],
                "row_count": 2,
                "column_count": 2,
                "truncated": False,
            },
            output["application/vnd.dataresource+json"],
        )
        self.assertTrue(output["text/plain"].strip().startswith("a"))

    def test_a_long_frame_shows_100_rows_and_says_how_many_there_are(self):
        (output,) = execute("import pandas as p\np.DataFrame({'a': range(5000)})").outputs
        resource = output["application/vnd.dataresource+json"]
        self.assertEqual(
            (5000, 100, True), (resource["row_count"], len(resource["data"]), resource["truncated"])
        )

    def test_columns_of_one_name_are_told_apart(self):
        (output,) = execute("import pandas as p\np.DataFrame([[1, 2]], columns=['a', 'a'])").outputs
        self.assertEqual(
            [{"index": 0, "a": 1, "a.1": 2}], output["application/vnd.dataresource+json"]["data"]
        )

    def test_several_index_levels_and_column_levels_are_kept(self):
        code = (
            "import pandas as p\nf = p.DataFrame({'a': [1, 1], 'b': [2, 3], 'c': [4, 5]})\n"
            "f.groupby(['a', 'b']).agg({'c': ['sum']})"
        )
        (output,) = execute(code).outputs
        self.assertEqual(
            [{"a": 1, "b": 2, "('c', 'sum')": 4}, {"a": 1, "b": 3, "('c', 'sum')": 5}],
            output["application/vnd.dataresource+json"]["data"],
        )

    def test_a_series_is_a_table_of_one_column(self):
        (output,) = execute("import pandas as p\np.Series([1.5, 2], name='v')").outputs
        resource = output["application/vnd.dataresource+json"]
        self.assertEqual([{"index": 0, "v": 1.5}, {"index": 1, "v": 2.0}], resource["data"])

    def test_warnings_of_a_figure_that_comes_by_itself_name_no_place(self):
        code = "import matplotlib.pyplot as plt\nplt.title('\\u0e01');"
        self.assertRegex(execute(code).stderr, r"^UserWarning: Glyph 3585 [^\n]+\n$")

    def test_objects_show_themselves(self):
        code = (
            "class Page:\n    def _repr_html_(self):\n        return '<b>x</b>'\n"
            "    def _repr_png_(self):\n        return b'png'\n    def __repr__(self):\n        return 'page'\nPage()"
        )
        expected = {
            "text/html": "<b>x</b>",
            "image/png": base64.b64encode(b"png").decode(),
            "text/plain": "page",
        }
        self.assertEqual([expected], execute(code).outputs)

    def test_an_object_that_fails_to_show_itself_is_left_out(self):
        code = "class Page:\n    def _repr_html_(self):\n        raise ValueError\nPage()"
        outcome = execute(code)
        self.assertEqual(([], "success"), (outcome.outputs, outcome.result["status"]))

    def test_display_shows_any_value_at_once_and_in_order(self):
        outcome = execute("print('a')\ndisplay(1, 'x')\nprint('b')")
        self.assertEqual([{"text/plain": "1"}, {"text/plain": "'x'"}], outcome.outputs)
        self.assertEqual([b"O", b"D", b"D", b"O", b"R"], [kind for kind, _ in outcome.frames])

    def test_display_raw_takes_a_bundle(self):
        self.assertEqual(
            [{"text/html": "<i>"}], execute("display({'text/html': '<i>'}, raw=True)").outputs
        )

    def test_a_pillow_image_is_a_png(self):
        (output,) = execute("from PIL import Image\nImage.new('CMYK', (3, 2))").outputs
        self.assertTrue(base64.b64decode(output["image/png"]).startswith(PNG))
        self.assertEqual("<image of 3 × 2>", output["text/plain"])


class FiguresTest(unittest.TestCase):
    def test_figures_still_open_at_the_end_come_as_png(self):
        outcome = execute("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.figure()\nNone")
        self.assertEqual(
            [["image/png", "text/plain"]] * 2, [sorted(output) for output in outcome.outputs]
        )
        self.assertTrue(base64.b64decode(outcome.outputs[0]["image/png"]).startswith(PNG))

    def test_show_sends_the_figure_where_it_stands_and_closes_it(self):
        code = (
            "import matplotlib.pyplot as plt\nfor i in range(2):\n"
            "    plt.plot([i, 2])\n    plt.show()\n    print(i, plt.get_fignums())\n"
        )
        outcome = execute(code)
        self.assertEqual([b"D", b"O", b"D", b"O", b"R"], [kind for kind, _ in outcome.frames])
        self.assertEqual("0 []\n1 []\n", outcome.stdout)

    def test_a_figure_as_last_value_comes_once(self):
        self.assertEqual(
            1,
            len(execute("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nfig").outputs),
        )

    def test_figures_come_after_an_error_as_well(self):
        outcome = execute("import matplotlib.pyplot as plt\nplt.plot([1])\n1 / 0")
        self.assertEqual((1, "error"), (len(outcome.outputs), outcome.result["status"]))

    def test_a_figure_that_cannot_be_drawn_is_said_on_stderr(self):
        code = "import matplotlib.pyplot as plt\nplt.title('$\\\\frac{$')\nplt.figure()\nNone"
        outcome = execute(code)
        self.assertEqual((1, success()), (len(outcome.outputs), outcome.told))
        self.assertTrue(outcome.stderr.startswith("[figure left out] ValueError: "), outcome.stderr)

    def test_a_backend_chosen_by_the_program_changes_nothing(self):
        code = "import matplotlib\nmatplotlib.use('Agg')\nfrom matplotlib.pyplot import *\nplot([1])\nshow()"
        outcome = execute(code)
        self.assertEqual((1, "", success()), (len(outcome.outputs), outcome.stderr, outcome.told))


class NotebookTest(unittest.TestCase):
    maxDiff = None

    def test_the_objects_of_ipython_display_become_outputs(self):
        code = (
            "from IPython.display import *\n"
            "with open('a.png', 'wb') as file:\n    file.write(b'\\x89PNG')\n"
            "display(HTML('<b>'), Markdown('# a'), SVG('<svg/>'), Latex('$a$'), Math('a^2'))\n"
            "display(JSON({'a': [1]}), JSON('[2]'), Image('a.png'), Image(data=b'\\xff\\xd8'))\n"
            "HTML('<i>')"
        )
        policy = {"imports": {"allowed": ["IPython"]}, "guard": True}
        outcome = execute(code, policy=policy)
        shown = [{k: v for k, v in o.items() if k != "text/plain"} for o in outcome.outputs]
        self.assertEqual(
            [
                {"text/html": "<b>"},
                {"text/markdown": "# a"},
                {"image/svg+xml": "<svg/>"},
                {"text/latex": "$a$"},
                {"text/latex": "$\\displaystyle a^2$"},
                {"application/json": {"a": [1]}},
                {"application/json": [2]},
                {"image/png": base64.b64encode(b"\x89PNG").decode()},
                {"image/jpeg": base64.b64encode(b"\xff\xd8").decode()},
                {"text/html": "<i>"},
            ],
            shown,
            outcome.stderr,
        )
        self.assertEqual("IPython.display.HTML", outcome.result["return_value"]["type"])


if __name__ == "__main__":
    unittest.main()
