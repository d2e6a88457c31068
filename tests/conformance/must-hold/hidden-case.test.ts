import assert from 'node:assert/strict'
import { difference, shownIn } from '../../support/twin-meetings.ts'
import type { Hiding } from '../../support/twin-meetings.ts'

/** The one thing by which a connected person sees that there is a case: that an item is not theirs (capability 1). */
const notTheirs = /"current": "not-yours"/

describe('A meeting with a case that somebody must not know of', function () {
  this.timeout(60_000)

  for (const hiding of ['connection', 'closed panel'] as const satisfies readonly Hiding[])
    it(`shows them, asks them and sends them what a meeting without it does: a ${hiding}`, async () => {
      const [there, notThere] = [await shownIn(hiding, { hidden: true }), await shownIn(hiding, { hidden: false })]
      assert.ok(there.size > 30, `only ${there.size} things were shown`)
      const differing = [...notThere].flatMap(([moment, text]) => {
        const seen = there.get(moment) ?? ''
        const excused = hiding === 'connection' && moment.includes('while it is heard: view')
        const found = difference(excused ? seen.replace(notTheirs, '"current": null') : seen, text)
        return found ? [`${moment}: ${found}`] : []
      })
      assert.deepEqual(differing, [])
    })
})
