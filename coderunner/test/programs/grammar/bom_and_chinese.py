# Chinese identifiers, strings and comments, starting with a byte order mark.
import unicodedata

class 学生:
    """一个学生"""
    人数 = 0

    def __init__(self, 姓名, 分数):
        self.姓名 = 姓名
        self.分数 = 分数
        学生.人数 += 1

    def 等级(self):
        match self.分数:
            case 分 if 分 >= 90: return "优"
            case 分 if 分 >= 60: return "及格"
            case _: return "不及格"


def 平均(列表):
    return sum(列表) / len(列表)


全班 = [学生("张三", 95), 学生("李四", 72), 学生("王五", 48)]
for 生 in 全班:
    print(f"{生.姓名}：{生.分数} 分，{生.等级()}")
print("平均", 平均([生.分数 for 生 in 全班]), 学生.人数, 学生.__doc__, 学生.__name__)
def 宽(s): return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s)
for s in ["中文", "abc", "混合mix", "，。"]:
    print(s + " " * (10 - 宽(s)) + "|", 宽(s), len(s), len(s.encode("utf-8")), len(s.encode("gbk")))
b = "编码测试".encode("gbk")
print(b, b.decode("gbk"), b.decode("utf-8", errors="replace"), "€".encode("gb18030"))
try:
    "😀".encode("gbk")
except UnicodeEncodeError as e:
    print(e.reason, e.start, e.end)
print("一二三".find("三"), "a一".isalpha(), "五".isnumeric(), unicodedata.numeric("五"), unicodedata.name("中"), "Ａ".isupper())
print(unicodedata.normalize("NFKC", "Ａｂ１"), "ñ" == unicodedata.normalize("NFC", "n\u0303"), sorted(["李", "王", "张"]))
with open("数据.txt", "w", encoding="utf-8") as 文件:
    文件.write("第一行\n第二行\n")
with open("数据.txt", encoding="utf-8") as 文件:
    print([行.strip() for 行 in 文件])
π = 3.14; Ñandú = "bird"; été = 1
print(π * 2, Ñandú, été, {"名": 1}["名"], "😀" * 2, "👨‍👩‍👧".__len__(), "ß".upper(), "İ".lower().__len__())
