import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { returned, useLibrarySandbox } from './library-sandbox.ts'

describe('picture libraries in the sandbox', () => {
  const run = useLibrarySandbox()

  it('OpenCV finds shapes, writes and reads a PNG, and decodes a QR code', async () => {
    const expected = {
      boxes: [
        [20, 20, 61, 71],
        [100, 40, 41, 41],
      ],
      png_is_lossless: true,
      resized: [60, 80, 3],
      edges: 1,
      blurred_mean: 38.8,
      qr: 'CodeRunner 二维码',
    }
    deepEqual(
      await run('cv2_images'),
      returned(expected, { artifacts: [['shapes.png', 'image/png']] }),
    )
  })

  it('pyzbar decodes a QR code, a Code 128 and an EAN-13', async () => {
    const expected = [
      ['QRCODE', 'order 4711'],
      ['CODE128', 'ABC-123'],
      ['EAN13', '5901234123457'],
    ]
    deepEqual(await run('pyzbar_decode'), returned(expected))
  })

  it('zxing-cpp reads what it wrote, in six formats', async () => {
    const expected = {
      QRCode: ['Hello 4711'],
      DataMatrix: ['Hello 4711'],
      Aztec: ['Hello 4711'],
      PDF417: ['Hello 4711'],
      Code128: ['Hello 4711'],
      EAN13: ['5901234123457'],
    }
    deepEqual(await run('zxingcpp_encode_and_decode'), returned(expected))
  })

  it('Pillow draws, and writes and reads six formats', async () => {
    const size = [60, 40]
    const expected = {
      formats: Object.fromEntries(
        ['PNG', 'JPEG', 'WEBP', 'GIF', 'BMP', 'TIFF'].map((kind) => [kind, [kind, size]]),
      ),
      turned: [40, 60],
      red: [255, 0, 0],
      inverted: [0, 255, 255],
      thumbnail: [30, 20],
      blurred_corner: [255, 255, 255],
      text_was_drawn: true,
    }
    deepEqual(
      await run('pillow_images'),
      returned(expected, { artifacts: [['turned.png', 'image/png']] }),
    )
  })

  it('matplotlib draws Chinese labels without a warning, whatever font is configured', async () => {
    const outputs = [['image/png', 'text/plain']]
    const artifacts: [string, string][] = [['chart.png', 'image/png']]
    deepEqual(await run('matplotlib_chinese_labels'), returned([], { outputs, artifacts }))
  })

  it('matplotlib draws Chinese beside and in formulas without a word', async () => {
    const outputs = [['image/png', 'text/plain']]
    deepEqual(await run('matplotlib_chinese_formulas'), returned([[], []], { outputs }))
  })

  it('Pillow finds a font for nine common names, and none for an unknown one', async () => {
    const chinese = ['Noto Sans SC', 'Regular']
    const latin = ['DejaVu Sans', 'Book']
    const expected = {
      'simhei.ttf': chinese,
      'msyh.ttc': chinese,
      'C:/Windows/Fonts/simsun.ttc': chinese,
      'NotoSansCJK-Regular.ttc': chinese,
      'DejaVuSans.ttf': latin,
      'arial.ttf': latin,
      'arialbd.ttf': ['DejaVu Sans', 'Bold'],
      'times.ttf': ['DejaVu Serif', 'Book'],
      'cour.ttf': ['DejaVu Sans Mono', 'Book'],
      'my-own.ttf': 'cannot open resource',
    }
    deepEqual(await run('pillow_font_names'), returned(expected))
  })

  it('warnings of figures name the line that showed them, or no place', async () => {
    const outputs = [
      ['image/png', 'text/plain'],
      ['image/png', 'text/plain'],
    ]
    const warning =
      'UserWarning: Glyph 3585 (\\N{THAI CHARACTER KO KAI}) missing from font(s) DejaVu Sans, Noto Sans SC.\n'
    const stderr = `<code>:4: ${warning}  plt.show()\n${warning}`
    const told = await run('matplotlib_missing_glyph')
    // The fonts are a set: their order is another in each process.
    const sorted = told.stderr.replaceAll('Noto Sans SC, DejaVu Sans', 'DejaVu Sans, Noto Sans SC')
    deepEqual({ ...told, stderr: sorted }, returned(null, { outputs, stderr }))
  })
})
