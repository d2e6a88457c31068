import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { drawIcon, icons } from '../../infra/icons.ts'

/** Red, green, blue and opacity of each pixel of a PNG that we drew, whose lines are stored without a filter. */
function pixelsOf(png: Buffer, size: number): readonly (readonly number[])[] {
  const start = png.indexOf('IDAT') + 4
  const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  return Array.from({ length: size * size }, (_, index) => {
    const at = Math.floor(index / size) * (size * 4 + 1) + 1 + (index % size) * 4
    return [...lines.subarray(at, at + 4)]
  })
}

describe('the icons of the app', () => {
  for (const [name, icon] of Object.entries(icons)) {
    it(`are drawn as ${name} of ${icon.size} by ${icon.size}, as the package holds it`, () => {
      const png = drawIcon(icon)
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [icon.size, icon.size])
      assert.deepEqual(pixelsOf(readFileSync(`appPackage/${name}`), icon.size), pixelsOf(png, icon.size))
    })
  }

  it('are white on nothing where Teams wants an outline', () => {
    const pixels = pixelsOf(drawIcon(icons['outline.png']), 32)
    assert.ok(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255))
    assert.deepEqual(
      [pixels.some(([, , , opacity]) => opacity === 0), pixels.some(([, , , opacity]) => opacity === 255)],
      [true, true],
    )
  })

  it('are whole in colour, with the drawing clear of the edge', () => {
    const pixels = pixelsOf(readFileSync('appPackage/color.png'), 192)
    assert.ok(pixels.every(([, , , opacity]) => opacity === 255))
    assert.deepEqual(pixels[0], [0x1f, 0x4e, 0x5f, 255])
    const edge = pixels.filter((_, index) => index % 192 < 30 || index < 192 * 30)
    assert.ok(edge.every(([red]) => red === 0x1f))
  })
})
