# Exercise: a Markdown converter, a template engine with loops and filters, a word wrapper and a table formatter.
import html
import re
def inline(s):
    s = html.escape(s, quote=False)
    for pat, rep in ((r"\*\*(.+?)\*\*", r"<b>\1</b>"), (r"\*(.+?)\*", r"<i>\1</i>"), (r"`(.+?)`", r"<code>\1</code>"), (r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>')): s = re.sub(pat, rep, s)
    return s
def markdown(text):
    out, in_list = [], False
    for line in text.strip().splitlines():
        item = re.match(r"[-*] (.*)", line)
        if in_list and not item: out.append("</ul>"); in_list = False
        if m := re.match(r"(#{1,6}) (.*)", line): n = len(m[1]); out.append(f"<h{n}>{inline(m[2])}</h{n}>")
        elif item:
            if not in_list: out.append("<ul>"); in_list = True
            out.append(f"<li>{inline(item[1])}</li>")
        elif line.strip(): out.append(f"<p>{inline(line)}</p>")
    return "\n".join(out + ["</ul>"] * in_list)
print(markdown("# Title *it*\n\nSome **bold** & `code` [link](http://x)\n- one\n- two\ntail 中文"))
class Template:
    filters = {"upper": str.upper, "len": len, "join": ", ".join}
    def __init__(self, src): self.parts = re.split(r"(\{\{.*?\}\}|\{%.*?%\})", src)
    def lookup(self, expr, ctx):
        name, *fs = [p.strip() for p in expr.split("|")]
        v = ctx
        for part in name.split("."): v = v[part] if isinstance(v, dict) else v[int(part)] if part.isdigit() else getattr(v, part)
        for f in fs: v = self.filters[f](v)
        return v
    def render(self, **ctx): return "".join(self._run(iter(self.parts), ctx))
    def _run(self, it, ctx, skip=False):
        for p in it:
            if p.startswith("{{"): yield "" if skip else str(self.lookup(p[2:-2], ctx))
            elif p.startswith("{%"):
                match p[2:-2].split():
                    case ["for", var, "in", name]:
                        body = self._block(it)
                        for v in self.lookup(name, ctx): yield from self._run(iter(body), {**ctx, var: v})
                    case ["if", name]:
                        body = self._block(it)
                        if self.lookup(name, ctx): yield from self._run(iter(body), ctx)
                    case other: raise SyntaxError(f"unknown tag {other}")
            elif not skip: yield p
    def _block(self, it):
        depth, body = 1, []
        for p in it:
            depth += p.startswith("{% for") + p.startswith("{% if") - p.startswith("{% end")
            if depth == 0: return body
            body.append(p)
        raise SyntaxError("unclosed block")
t = Template("Hi {{ user.name | upper }}!{% for i in items %} [{{ i.0 }}:{% if i.1 %}{{ i.1 }}{% end %}]{% end %} {{ items | len }}")
print(t.render(user={"name": "ann"}, items=[("a", 1), ("b", 0)]))
for bad in ("{% for x in y %}", "{% huh %}"):
    try: Template(bad).render(y=[1])
    except SyntaxError as e: print("SyntaxError", e.msg)
def justify(words, width):
    line, out = [], []
    for w in words:
        if sum(map(len, line)) + len(line) + len(w) > width:
            gaps = len(line) - 1 or 1; space, extra = divmod(width - sum(map(len, line)), gaps)
            out.append("".join(x + (" " * (space + (i < extra)) if i < gaps else "") for i, x in enumerate(line))); line = []
        line.append(w)
    return out + [" ".join(line).ljust(width)]
for l in justify("This is an example of text justification.".split(), 16): print(f"|{l}|")
