import assert from 'node:assert/strict'
import { type HostState, answerTeamsJs } from '../../../tabs/rehearsal/teams-host.ts'

const host: HostState = {
  theme: 'contrast',
  language: 'cy',
  frameContext: 'sidePanel',
  meetingId: 'meeting-1',
  accountId: '33333333-3333-4333-8333-000000000001',
  token: () => Promise.resolve('a-token'),
}
const ask = (func: string, changes: Partial<HostState> = {}) =>
  answerTeamsJs({ id: 4, uuidAsString: 'u', func }, { ...host, ...changes })

describe('the Teams-like host', () => {
  it('answers the handshake with a frame context and a runtime that teams-js accepts', async () => {
    const answer = await ask('initialize')
    assert.deepEqual([answer?.id, answer?.uuidAsString], [4, 'u'])
    const [frameContext, client, runtime, version] = answer?.args ?? []
    assert.deepEqual([frameContext, client, version], ['sidePanel', 'web', '2.58.0'])
    assert.equal(JSON.parse(String(runtime)).apiVersion, 4)
  })

  it('gives the flat context with theme, locale, meeting and person', async () => {
    const [context] = (await ask('getContext'))?.args ?? []
    assert.deepEqual(context, {
      theme: 'contrast',
      frameContext: 'sidePanel',
      meetingId: 'meeting-1',
      userObjectId: '33333333-3333-4333-8333-000000000001',
      tid: '11111111-1111-4111-8111-111111111111',
      locale: 'cy-gb',
      entityId: 'caseroom',
    })
  })

  it('gives a token, or says that there is none', async () => {
    assert.deepEqual((await ask('authentication.getAuthToken'))?.args, [true, 'a-token'])
    const without = await ask('authentication.getAuthToken', { token: () => Promise.resolve(null) })
    assert.equal(without?.args[0], false)
  })

  it('takes note of the rest, and of what is no question at all', async () => {
    assert.equal(await ask('appInitialization.success'), null)
    for (const noise of [null, 'text', {}, { func: 'initialize' }]) assert.equal(await answerTeamsJs(noise, host), null)
  })
})
