import io

from PIL import Image, ImageDraw, ImageFilter, ImageFont, ImageOps

image = Image.new("RGB", (60, 40), "white")
draw = ImageDraw.Draw(image)
draw.rectangle((10, 10, 29, 29), fill=(255, 0, 0))
draw.text((32, 12), "Hi", fill="black", font=ImageFont.load_default())
sizes = {}
for kind in ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"):
    out = io.BytesIO()
    image.save(out, kind)
    back = Image.open(io.BytesIO(out.getvalue()))
    sizes[kind] = (back.format, back.size)
image.rotate(90, expand=True).save("output/turned.png")
{
    "formats": sizes,
    "turned": Image.open("output/turned.png").size,
    "red": image.getpixel((15, 15)),
    "inverted": ImageOps.invert(image).getpixel((15, 15)),
    "thumbnail": image.resize((30, 20)).size,
    "blurred_corner": image.filter(ImageFilter.GaussianBlur(1)).getpixel((0, 0)),
    "text_was_drawn": image.crop((32, 10, 50, 25)).getextrema()[0][0] < 100,
}
