/** Small pictures and papers made byte by byte, with what a camera writes into them. */
const segment = (marker: number, body: Buffer | string) => {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes])
}

/** Exif with an orientation and a place, little-endian as phones write it. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II', 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 30.25N 120.15E', 'latin1')])
}

export const scan = Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4])

/** A JPEG that carries where it was taken in every way there is. */
export function jpeg(orientation = 6): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0'),
    segment(0xe1, exif(orientation)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<GPS in XMP>'),
    segment(0xe2, 'ICC_PROFILE\0colours'),
    segment(0xe2, 'MPF\0second picture'),
    segment(0xed, 'Photoshop 3.0\0GPS in IPTC'),
    segment(0xfe, 'GPS in a comment'),
    segment(0xdb, 'tables'),
    segment(0xda, 'scan'),
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('GPS of a second picture', 'latin1'),
  ])
}

const chunk = (type: string, body: string) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return Buffer.concat([size, Buffer.from(type + body, 'latin1'), Buffer.alloc(4)])
}

export function png(): Buffer {
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10])
  const header = chunk('IHDR', '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0')
  return Buffer.concat([
    head,
    header,
    chunk('eXIf', 'GPS'),
    chunk('tEXt', 'GPS'),
    chunk('IDAT', 'picture'),
    chunk('IEND', ''),
    Buffer.from('GPS'),
  ])
}

export function webp(): Buffer {
  const part = (type: string, body: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(type, 'latin1'), size, body, Buffer.alloc(body.length % 2)])
  }
  const parts = Buffer.concat([
    part('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    part('VP8 ', Buffer.from('picture')),
    part('EXIF', Buffer.from('GPS')),
    part('XMP ', Buffer.from('GPS!')),
  ])
  return Buffer.concat([part('RIFF', Buffer.concat([Buffer.from('WEBP'), parts]))])
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')
