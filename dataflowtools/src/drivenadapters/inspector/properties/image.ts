import type { Json } from '../../../logics/files/types.ts'
import { type ReadableFile, shortText, told } from '../finding.ts'
import { readBytes } from '../read-bytes.ts'

/** What libvips reads; for other kinds the size is read out of their headers. */
const bySharp = /^image\/(jpeg|png|apng|webp|gif|tiff|avif|heic|heif)$/
const exifNames = ['Make', 'Model', 'Software', 'DateTimeOriginal', 'CreateDate', 'ExposureTime']
const exifNumbers = ['FNumber', 'ISO', 'FocalLength']

const loadSharp = async () => (await import('sharp')).default
const loadExifr = async () => (await import('exifr')).default
const loadImageSize = async () => (await import('image-size')).imageSize

/** Loads and uses all that reads images. */
export const rehearseImages = async (): Promise<void> => {
  const pixel = { width: 1, height: 1, channels: 3, background: 'white' } as const
  const bytes = await (await loadSharp())({ create: pixel }).png().toBuffer()
  await Promise.all([readImage('image/png', bytes), fromHeader(bytes)])
}

/** Sizes, pages and EXIF without the place; no pixel is decoded. Throws for a damaged image. */
export const readImageFile = (
  mimeType: string,
  { descriptor, sizeBytes }: ReadableFile,
): Promise<Record<string, Json>> => readImage(mimeType, readBytes(descriptor, 0, sizeBytes))

const readImage = async (mimeType: string, bytes: Buffer): Promise<Record<string, Json>> => {
  const size = bySharp.test(mimeType)
    ? await withSharp(mimeType, bytes).catch(() => fromHeader(bytes))
    : await fromHeader(bytes)
  const exif = /jpeg|tiff|heic|heif|png/.test(mimeType) ? await readExif(bytes) : {}
  return { ...size, ...exif }
}

const withSharp = async (mimeType: string, bytes: Buffer): Promise<Record<string, Json>> => {
  const sharp = await loadSharp()
  const facts = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  const pages = facts.pages ?? 1
  const isAnimated = mimeType === 'image/apng' || (pages > 1 && facts.delay !== undefined)
  return told({
    width: facts.width,
    height: facts.height,
    format: facts.format,
    color_space: facts.space,
    has_alpha: facts.hasAlpha,
    density_dpi: facts.density,
    orientation: facts.orientation,
    animated: isAnimated || undefined,
    pages: pages > 1 ? pages : undefined,
  })
}

const fromHeader = async (bytes: Buffer): Promise<Record<string, Json>> => {
  const imageSize = await loadImageSize()
  const { width, height, type, orientation } = imageSize(bytes)
  return told({ width, height, format: type, orientation })
}

/** Only these names are looked for: the place where it was taken is not among them. */
const readExif = async (bytes: Buffer): Promise<Record<string, Json>> => {
  const options = {
    pick: [...exifNames, ...exifNumbers],
    ...{ gps: false, xmp: false, icc: false, iptc: false, jfif: false, ihdr: false },
    ...{ makerNote: false, userComment: false, reviveValues: false, mergeOutput: true },
  }
  const exifr = await loadExifr()
  const found = (await exifr.parse(bytes, options).catch(() => undefined)) ?? {}
  const text = (name: string): string | undefined =>
    typeof found[name] === 'string' ? shortText(found[name]) : undefined
  const number = (name: string): number | undefined =>
    Number.isFinite(found[name]) ? found[name] : undefined
  return told({
    camera_make: text('Make'),
    camera_model: text('Model'),
    software: text('Software'),
    taken_at: exifTime(text('DateTimeOriginal') ?? text('CreateDate')),
    exposure_s: number('ExposureTime'),
    f_number: number('FNumber'),
    iso: number('ISO'),
    focal_length_mm: number('FocalLength'),
  })
}

/** EXIF says no time zone: neither does this. */
const exifTime = (text: string | undefined): string | undefined => {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(text ?? '')
  return parts === null ? undefined : `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`
}
