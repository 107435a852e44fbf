import numpy
import zxingcpp
from pyzbar import pyzbar


# zbar guesses: GBK reads as Shift-JIS, here as in any Python.
def read(content):
    barcode = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode)
    picture = numpy.array(barcode.to_image(scale=6, add_quiet_zones=True))
    return [found.data.decode() for found in pyzbar.decode(picture)]


texts = {
    "latin-1": "café",
    "shift_jis": "日本語のテスト",
    "gbk": "中文测试",
    "big5": "繁體中文測試",
    "utf-8": "二维码 é",
}
{encoding: read(text.encode(encoding)) for encoding, text in texts.items()}
