import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { fitsItsWidth, isAccessible } from './browser-looks.ts'
import type { Seat } from './browser-seat.ts'
import { partsOf, wordsOf } from './graph-docx.ts'

type Saved = { name: string; bytes: Uint8Array }

/** What one press saves to somebody's downloads: as many files as are expected. */
export async function savedBy(seat: Seat, press: string, count = 1): Promise<readonly Saved[]> {
  const paths: { name: string; path: string }[] = []
  const all = Promise.withResolvers<void>()
  seat.page.on('download', (download) => {
    void download.path().then((path) => {
      paths.push({ name: download.suggestedFilename(), path })
      if (paths.length === count) all.resolve()
    }, all.reject)
  })
  await seat.press(press)
  await all.promise
  return Promise.all(paths.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })))
}

/** A representative keeps their agency's own actions and the plans that it was sent, after the meeting (R119). */
export async function keepsTheirOwn(seat: Seat, { action, plans }: { action: string; plans: number }): Promise<void> {
  await seat.press('My actions')
  await seat.sees('For your agency’s own records')
  const files = await savedBy(seat, 'Save our actions and plans', 1 + plans)
  await seat.sees(`${1 + plans} files are in your downloads.`)
  await isAccessible(seat)
  await fitsItsWidth(seat)
  const sheets = files.filter(({ name }) => name.endsWith('.xlsx'))
  const letters = files.filter(({ name }) => /^plan-[\w-]+\.docx$/.test(name))
  assert.deepEqual([sheets.length, letters.length], [1, plans])
  const cells = [...partsOf(sheets[0]?.bytes ?? assert.fail()).values()].join('\n')
  assert.ok(cells.includes(action))
  for (const { bytes } of letters)
    assert.match(wordsOf(partsOf(bytes).get('word/header1.xml') ?? '').join('\n'), /^For /m)
}
