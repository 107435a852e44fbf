# 练习：中文文本处理：统计字频、分句、竖排、数字转大写、宽度对齐、编码往返。
from collections import Counter
import unicodedata
诗 = """床前明月光，疑是地上霜。
举头望明月，低头思故乡。"""
句 = [s for 行 in 诗.splitlines() for s in 行.replace("。", "，").split("，") if s]
print(句, len(诗), Counter(c for c in 诗 if unicodedata.category(c) == "Lo").most_common(3))
for 列 in zip(*句): print("　".join(reversed(列)))
def 宽度(s): return sum(1 + (unicodedata.east_asian_width(c) in "FW") for c in s)
def 左对齐(s, n): return s + " " * (n - 宽度(s))
表 = [("名称", "数量", "price"), ("苹果", 3, 2.5), ("Banana 香蕉", 12, 0.75)]
for 行 in 表: print("|".join(左对齐(str(v), 12) for v in 行) + "|")
大写 = dict(zip("0123456789", "零壹贰叁肆伍陆柒捌玖"))
def 金额(n):
    整, 分 = divmod(round(n * 100), 100); 单位 = ["", "拾", "佰", "仟"]
    文 = "".join(大写[d] + 单位[len(str(整)) - 1 - i] if d != "0" else "零" for i, d in enumerate(str(整))).rstrip("零")
    while "零零" in 文: 文 = 文.replace("零零", "零")
    return 文 + "元" + (f"{大写[str(分 // 10)]}角{大写[str(分 % 10)]}分" if 分 else "整")
print([金额(x) for x in (1024, 305.5, 7, 1000.07)])
for 码 in ("utf-8", "gbk", "gb2312", "gb18030", "utf-16", "big5"):
    try: b = "汉字abc，龙".encode(码); print(码, len(b), b.decode(码) == "汉字abc，龙")
    except UnicodeEncodeError as e: print(码, "不行:", e.object[e.start])
with open("唐诗.txt", "w", encoding="gbk") as f: print(诗, file=f)
with open("唐诗.txt", encoding="gbk") as f: print(sum(1 for _ in f), f.name)
拼音 = {"张": "zhang", "李": "li", "王": "wang"}; 名单 = ["王五", "张三", "李四"]
print(sorted(名单, key=lambda n: 拼音[n[0]]), sorted(名单), "、".join(名单), "三" in "张三", "张三丰".replace("丰", ""), f"{'居中':^8}|{'右':>4}|", "１２３".isdigit(), int("１２３"), "全角ＡＢＣ".translate({i: i - 0xFEE0 for i in range(0xFF01, 0xFF5F)}), "\u3000空 格\t".strip().split(), "你好"[::-1], ord("中"), chr(0x4E2D), "中" < "国", "%s有%d个" % ("他", 3), "{名}是{0}".format("谁", 名="这"))
class 动物:
    def __init__(自己, 名): 自己.名 = 名
    def 叫(自己): return f"{自己.名}：……"
class 狗(动物):
    def 叫(自己): return super().叫().replace("……", "汪汪")
print(狗("旺财").叫(), 狗.__name__, [k for k in vars(狗("x"))])
