from PIL import ImageFont

families = {}
for name in ["simhei.ttf", "msyh.ttc", "C:/Windows/Fonts/simsun.ttc", "NotoSansCJK-Regular.ttc"]:
    families[name] = ImageFont.truetype(name, 20).getname()
for name in ["DejaVuSans.ttf", "arial.ttf", "arialbd.ttf", "times.ttf", "cour.ttf"]:
    families[name] = ImageFont.truetype(font=name, size=20).getname()
try:
    ImageFont.truetype("my-own.ttf", 20)
except OSError as error:
    families["my-own.ttf"] = str(error)
families
