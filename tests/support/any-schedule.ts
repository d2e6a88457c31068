import fc from 'fast-check'
import { everyFault } from './graph-faults.ts'
import type { Schedule } from './fault-schedule.ts'

/** How long a request waits in a schedule; a thousand of them are played. */
export const scheduleTimeout = 150

/** The requests that a circulation makes, each of which fails in its turn. */
const requests = [
  /^GET .*root:/,
  /^PUT .*content$/,
  /^GET .*messages$/,
  /^POST .*messages$/,
  /^POST .*send$/,
  /^POST .*sendActivityNotification$/,
  /^GET .*permissions$/,
  /^POST .*invite$/,
  /./,
]

const fault = fc.record({
  match: fc.constantFrom(...requests),
  way: fc.constantFrom(...Object.keys(everyFault)),
  after: fc.constantFrom('before-effect' as const, 'after-effect' as const),
  skip: fc.nat(4),
  times: fc.integer({ min: 1, max: 3 }),
})

/** A silence that outlasts the time-out here, and no longer. */
function shortly(fault: (typeof everyFault)[string] = {}) {
  return fault.hang === undefined ? fault : { hang: 2 * scheduleTimeout }
}

/** Any faults, any deaths and one server or two, over which the clock goes on in any strides. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  faults: fc
    .array(fault, { maxLength: 8 })
    .map((faults) => faults.map(({ way, times, ...rest }) => ({ times, ...shortly(everyFault[way]), ...rest }))),
  deaths: fc.array(fc.nat(90), { maxLength: 6 }),
  servers: fc.constantFrom(1 as const, 2 as const),
  /** In three of four the recipients are given the record copies in the library as well. */
  shares: fc.nat(3).map((of) => of > 0),
  /** One stride in each turn is long enough for what Graph asks to wait. */
  waits: fc.array(fc.constantFrom(3, 30, 121, 1000), { maxLength: 4 }).map((strides) => [...strides, 400]),
})
