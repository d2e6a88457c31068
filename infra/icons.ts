import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
type Icon = { size: number; background: Colour | null; width: number; seats: Colour; table: 'whole' | 'edge' }

const WHITE: Colour = [255, 255, 255]
const TEAL: Colour = [0x1f, 0x4e, 0x5f]
const PALE: Colour = [0x9a, 0xd4, 0xdf]
const SAMPLES = 4
/** The drawing is made on a square of 32, the outline's own pixels, so that every straight edge of it is sharp. */
const GRID = 32
const TABLE = { across: 8, down: 5, corner: 4, edge: 2 }
const SEAT = 3
/** A quarter of the seats; the others mirror them. */
const SEATS: readonly (readonly [across: number, down: number])[] = [
  [5, 10],
  [13, 0],
]

/** The two icons that Teams asks for: a table and its seats, which say nothing of what is talked about. */
export const icons = {
  'color.png': { size: 192, background: TEAL, width: 0.625, seats: PALE, table: 'whole' },
  'outline.png': { size: 32, background: null, width: 1, seats: WHITE, table: 'edge' },
} as const satisfies Record<string, Icon>

/** Draws an icon as PNG, its edges smoothed by several samples in each pixel. */
export function drawIcon(icon: Icon): Buffer {
  const { size } = icon
  const lines = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (_each, x) => pixel(icon, x, y))
    return Buffer.from([0, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * Red, green, blue and opacity of a pixel: table and seats never share one, so that each may be laid on in its turn.
 */
function pixel({ size, background, width, seats, table }: Icon, x: number, y: number): readonly number[] {
  const steps = Array.from({ length: SAMPLES }, (_, step) => (step + 0.5) / SAMPLES)
  const place = (at: number, step: number): number => Math.abs((((at + step) / size - 0.5) * GRID) / width)
  const points = steps.flatMap((right) => steps.map((down) => [place(x, right), place(y, down)] as const))
  const share = (isIn: (across: number, down: number) => boolean): number =>
    points.filter(([across, down]) => isIn(across, down)).length / points.length
  const [ofTable, ofSeats] = [share(table === 'whole' ? isTable : isEdge), share(isSeat)]
  if (background === null) return [...WHITE, Math.round((ofTable + ofSeats) * 255)]
  const [over, covered] = ofTable > 0 ? [WHITE, ofTable] : [seats, ofSeats]
  return [...background.map((part, index) => Math.round(part + ((over[index] ?? 0) - part) * covered)), 255]
}

function isSeat(across: number, down: number): boolean {
  return SEATS.some(([right, below]) => Math.hypot(across - right, down - below) <= SEAT)
}

function isTable(across: number, down: number): boolean {
  return beyondMiddle(across, down) <= TABLE.corner
}

function isEdge(across: number, down: number): boolean {
  return isTable(across, down) && beyondMiddle(across, down) > TABLE.corner - TABLE.edge
}

/** How far a point lies from the table's middle bar: the same all along its rounded edge. */
function beyondMiddle(across: number, down: number): number {
  const { across: half, down: depth, corner } = TABLE
  return Math.hypot(Math.max(across - (half - corner), 0), Math.max(down - (depth - corner), 0))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
