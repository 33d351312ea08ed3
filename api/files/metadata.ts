/**
 * Takes out of a photo what its camera wrote beside the picture: where it was taken, by which device, when. What a viewer needs
 * stays: colours (ICC) and which way is up. The picture itself is not touched. A file that does not parse is given back as it is.
 */
export function withoutMetadata(mediaType: string, bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (mediaType === 'image/jpeg') return cleanJpeg(buffer)
    if (mediaType === 'image/png') return cleanPng(buffer)
    if (mediaType === 'image/webp') return cleanWebp(buffer)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return bytes
}

const APP1 = 0xe1
const APP2 = 0xe2
const APP13 = 0xed
const SOS = 0xda
const EOI = 0xd9

/** Without APP1 (Exif, XMP), APP13 (IPTC), multi-picture data, comments, and anything behind the picture's end. */
function cleanJpeg(jpeg: Buffer): Buffer {
  const kept: Buffer[] = [jpeg.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at < jpeg.length) {
    const marker = jpeg.readUInt8(at + 1)
    if (marker === EOI) {
      kept.push(jpeg.subarray(at, at + 2))
      break
    }
    const end =
      marker === SOS ? endOfScan(jpeg, at + 2 + jpeg.readUInt16BE(at + 2)) : at + 2 + jpeg.readUInt16BE(at + 2)
    const segment = jpeg.subarray(at, end)
    if (marker === APP1 && segment.toString('latin1', 4, 8) === 'Exif')
      orientation = orientationOf(segment.subarray(10))
    if (!isMetadata(marker, segment)) kept.push(segment)
    at = end
  }
  if (orientation > 1) kept.splice(1, 0, orientationSegment(orientation))
  return Buffer.concat(kept)
}

function isMetadata(marker: number, segment: Buffer): boolean {
  return (
    marker === APP1 ||
    marker === APP13 ||
    marker === 0xfe ||
    (marker === APP2 && segment.toString('latin1', 4, 7) === 'MPF')
  )
}

/** Where the coded data that begins at `at` ends: at the next marker that is no escape and no restart. */
function endOfScan(jpeg: Buffer, at: number): number {
  for (let next = jpeg.indexOf(0xff, at); next >= 0 && next + 1 < jpeg.length; next = jpeg.indexOf(0xff, next + 1)) {
    const marker = jpeg.readUInt8(next + 1)
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return next
  }
  return jpeg.length
}

/** Tag 0x0112 of the first directory of a TIFF block, 1 (as it lies) when there is none. */
function orientationOf(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) !== 0x0112) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function orientationSegment(orientation: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff)])
  return Buffer.concat([Buffer.from([0xff, APP1, 0, body.length + 2]), body])
}

/** Without Exif, texts and times. */
function cleanPng(png: Buffer): Buffer {
  const kept: Buffer[] = [png.subarray(0, 8)]
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    if (!['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].includes(type)) kept.push(png.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}

/** Without the chunks EXIF and XMP, and their flags in VP8X. */
function cleanWebp(webp: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 12; at < webp.length; ) {
    const size = webp.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    const chunk = Buffer.from(webp.subarray(at, end))
    const type = chunk.toString('latin1', 0, 4)
    if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~0x0c, 8)
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk)
    at = end
  }
  const head = Buffer.from(webp.subarray(0, 12))
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4)
  return Buffer.concat([head, ...kept])
}
