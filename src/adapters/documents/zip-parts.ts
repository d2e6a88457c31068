import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** One part of a Word file as it lies in the file: packed, with what the file says of it. */
export type ZipPart = { name: string; packed: Buffer; method: number; checksum: number; size: number }

const DEFLATED = 8
/** 1 January 1980, so that the same paper always makes the same file. */
const EARLIEST_DATE = 0x21
const names = { local: 'PK\u0003\u0004', central: 'PK\u0001\u0002', end: 'PK\u0005\u0006' }

/** The parts of a file that `docx` has packed, from the list at its end; none of them is unpacked. */
export function zipParts(file: Uint8Array): readonly ZipPart[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.lastIndexOf(names.end, undefined, 'latin1')
  const parts: ZipPart[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = bytes.readUInt16LE(at + 28)
    parts.push(partAt(bytes, at, length))
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

function partAt(bytes: Buffer, at: number, length: number): ZipPart {
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + length),
    // A copy, so that what is kept does not hold the whole file.
    packed: Buffer.from(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    size: bytes.readUInt32LE(at + 24),
  }
}

/** What a part says. */
export function textOf({ packed, method }: ZipPart): string {
  return (method === DEFLATED ? inflateRawSync(packed) : packed).toString('utf8')
}

/** A part that says this. */
export function partOf(name: string, text: string): ZipPart {
  const content = Buffer.from(text)
  return {
    name,
    packed: deflateRawSync(content),
    method: DEFLATED,
    checksum: crc32(content),
    size: content.length,
  }
}

/** A file of these parts, byte for byte the same whenever they are. */
export function zipped(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const about = aboutPart(part, name.length)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    locals.push(Buffer.from(names.local, 'latin1'), about, name, part.packed)
    directory.push(Buffer.from(`${names.central}\u0014\0`, 'latin1'), about, place, name)
    offset += 4 + about.length + name.length + part.packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write(names.end, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, list, end]))
}

/** What both of a part's headers say: version, names in UTF-8, method, date, checksum, sizes, length of the name. */
function aboutPart({ method, checksum, packed, size }: ZipPart, nameLength: number): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(0x0800, 2)
  about.writeUInt16LE(method, 4)
  about.writeUInt16LE(EARLIEST_DATE, 8)
  about.writeUInt32LE(checksum, 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(size, 18)
  about.writeUInt16LE(nameLength, 22)
  return about
}
