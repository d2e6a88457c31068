import assert from 'node:assert/strict'
import { createLog } from '../../../src/adapters/log.ts'
import type { Log } from '../../../src/adapters/log.ts'

const ids = { commandType: 'open-meeting', commandId: 'command-1', personId: 'person-1', meetingId: 'meeting-1' }

describe('the log', () => {
  let lines: string[]
  let log: Log
  beforeEach(() => {
    lines = []
    log = createLog({ destination: { write: (line) => void lines.push(line) } })
  })
  const logged = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

  it('writes a message of the catalogue with its name, its sentence and its fields', () => {
    log.write('command-accepted', ids)
    const [{ time, ...line }] = logged() as [Record<string, unknown>]
    assert.match(String(time), /^\d{4}-\d\d-\d\dT.*Z$/)
    assert.deepEqual(line, { level: 30, message: 'command-accepted', ...ids, says: 'A command was accepted.' })
  })

  it('leaves out what is nothing', () => {
    log.write('command-accepted', { ...ids, meetingId: null })
    assert.ok(!('meetingId' in (logged()[0] ?? {})))
  })

  it('keeps out fields that the message does not have, though a caller hands them over', () => {
    const more = { ...ids, command: { reason: 'Aisha Invented' }, name: 'Aisha' }
    log.write('command-accepted', more)
    assert.doesNotMatch(lines.join(), /Aisha/)
  })

  it('withholds what looks like words and not like an id or a code', () => {
    for (const words of ['Aisha Invented', 'aisha@example.invalid', 'Aisha\nInvented', 'Aïsha', '', 'a'.repeat(201)]) {
      log.write('command-accepted', { ...ids, personId: words })
    }
    for (const line of logged()) assert.equal(line['personId'], 'withheld')
  })

  it('says nothing of the machine', () => {
    log.write('server-stopped', {})
    assert.deepEqual(Object.keys(logged()[0] ?? {}).sort(), ['level', 'message', 'says', 'time'])
  })
})

describe('an error in the log', () => {
  const loggedOf = (error: unknown) => {
    const lines: string[] = []
    createLog({ destination: { write: (line) => void lines.push(line) } }).unexpected('here', error)
    return { text: lines.join(''), line: JSON.parse(lines[0] ?? '{}') as Record<string, unknown> }
  }

  it('is its name, its code and the places in our files', () => {
    const { line } = loggedOf(Object.assign(new TypeError('Aisha Invented'), { code: 'ECONNREFUSED' }))
    assert.equal(line['message'], 'unexpected-error')
    assert.equal(line['where'], 'here')
    assert.equal(line['name'], 'TypeError')
    assert.equal(line['code'], 'ECONNREFUSED')
    assert.match(String((line['frames'] as string[])[0]), /^tests\/src\/adapters\/log\.test\.ts:\d+$/)
  })

  it('has nothing of its message, even where the message looks like a stack', () => {
    const fake = 'Aisha\n    at Aisha (src/aisha.ts:1:1)\n    at bot/aisha.ts:2:2'
    assert.doesNotMatch(loggedOf(new Error(fake)).text, /aisha/i)
    assert.doesNotMatch(loggedOf(new Error('x', { cause: new Error('Aisha') })).text, /Aisha/)
  })

  it('has no path of the machine', () => {
    assert.ok(!loggedOf(new Error('x')).text.includes(process.cwd()))
  })

  it('may be anything that was thrown', () => {
    for (const thrown of ['Aisha', { name: 'Aisha' }, null, undefined, 7]) {
      const { line, text } = loggedOf(thrown)
      assert.equal(line['message'], 'unexpected-error')
      assert.doesNotMatch(text, /Aisha/)
    }
  })

  it('that bears words for a name or a code has them withheld', () => {
    const error = Object.assign(new Error('x'), { name: 'Aisha Invented', code: 'Aisha Invented' })
    assert.doesNotMatch(loggedOf(error).text, /Aisha/)
  })
})
