import { repeatsSafeAddress } from '../../src/domain/cases/safe-address.ts'
import type { SafeContact } from '../../src/domain/cases/case.ts'
import { again, figure, type Figure } from './measure.ts'

const FIELDS = 200
const MOST_MS = 20
const said =
  'She was seen on Tuesday near the park and said that he had followed her to the school gate at nine oh five. '

/** A text of the longest that a field takes, compared with a case's sealed whereabouts as for the first time (H41). */
export async function benchWhereabouts(): Promise<readonly Figure[]> {
  const text = said.repeat(40).slice(0, 4000)
  const product = await again(async () => {
    const cases = Array.from({ length: FIELDS }, (_, index) => whereabouts(index))
    const began = performance.now()
    for (const safe of cases) if (repeatsSafeAddress(text, safe)) throw new Error('nothing of it is in the text')
    return (performance.now() - began) / FIELDS
  })
  const target = { of: 'product', is: 'at most', value: MOST_MS } as const
  return [figure({ name: 'a field of 4,000 letters against a case’s whereabouts', unit: 'ms', target, product })]
}

function whereabouts(index: number): SafeContact {
  return {
    currentAddress: `Flat 2 Hollowmere House\n${index + 14} Elm Road, Testmouth, ZZ9${index % 10} 4QX`,
    addressConfidential: true,
    safeContact: 'Sister Nadia Quellbrook, 07700 900101, quennis.safe@mailbox.example, weekdays before ten',
    notSafeContact: 'His aunt Drusketta, 07700 900818, passes everything on',
  }
}
