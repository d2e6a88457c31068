import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
type Icon = { size: number; background: Colour | null; width: number }

const WHITE: Colour = [255, 255, 255]
const TEAL: Colour = [0x1f, 0x4e, 0x5f]
const SAMPLES = 4
const TABLE = 0.11
const EDGE = 0.06
/** A quarter of the seats; the others mirror them. */
const SEATS: readonly (readonly [across: number, down: number])[] = [
  [0, 0.3],
  [0.22, 0.3],
  [0.425, 0],
]

/** The two icons that Teams asks for: a table and its seats, which say nothing of what is talked about. */
export const icons = {
  'color.png': { size: 192, background: TEAL, width: 0.62 },
  'outline.png': { size: 32, background: null, width: 1 },
} as const satisfies Record<string, Icon>

/** Draws an icon as PNG, its edges smoothed by several samples in each pixel. */
export function drawIcon({ size, background, width }: Icon): Buffer {
  const lines = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (_each, x) => pixel(background, coverage({ x, y, size, width })))
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

function pixel(background: Colour | null, white: number): readonly number[] {
  if (background === null) return [...WHITE, Math.round(white * 255)]
  return [...background.map((part, index) => Math.round(part + ((WHITE[index] ?? 0) - part) * white)), 255]
}

/** How much of a pixel the drawing covers, from 0 to 1. */
function coverage({ x, y, size, width }: { x: number; y: number; size: number; width: number }): number {
  const steps = Array.from({ length: SAMPLES }, (_, step) => (step + 0.5) / SAMPLES)
  const across = (place: number, step: number): number => ((place + step) / size - 0.5) / width
  const inside = steps.flatMap((right) => steps.filter((down) => isDrawn(across(x, right), across(y, down))))
  return inside.length / SAMPLES ** 2
}

/** The table's edge and the seats along it, in a square that reaches from -0.5 to 0.5. */
function isDrawn(x: number, y: number): boolean {
  const seat = SEATS.some(([across, down]) => Math.hypot(Math.abs(x) - across, Math.abs(y) - down) <= 0.075)
  return seat || (beyondMiddle(x, y) <= TABLE && beyondMiddle(x, y) > TABLE - EDGE)
}

/** How far a point lies from the table's middle bar: the same all along its rounded edge. */
function beyondMiddle(x: number, y: number): number {
  return Math.hypot(Math.max(Math.abs(x) - 0.22, 0), Math.max(Math.abs(y) - 0.06, 0))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Writes the icons into the app package's folder. */
export function writeIcons(folder: string): void {
  for (const [name, icon] of Object.entries(icons)) writeFileSync(`${folder}/${name}`, drawIcon(icon))
}
