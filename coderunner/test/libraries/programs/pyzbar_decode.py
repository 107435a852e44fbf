import zxingcpp
from PIL import Image
from pyzbar.pyzbar import decode

found = []
for kind, text in [(zxingcpp.BarcodeFormat.QRCode, "order 4711"), (zxingcpp.BarcodeFormat.Code128, "ABC-123"), (zxingcpp.BarcodeFormat.EAN13, "5901234123457")]:
    picture = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, kind), scale=4)
    found.extend((symbol.type, symbol.data.decode()) for symbol in decode(Image.fromarray(picture)))
found
