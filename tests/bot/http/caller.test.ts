import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { Request } from 'restify'
import { createFindCaller } from '../../../bot/http/caller.ts'
import { fakeCaseroom, personId } from '../../support/http-caseroom.ts'
import { accountId, tenantId } from '../../support/http-tokens.ts'

const account = { accountId, tenantId }
const verified = { account, expiresAt: '2031-03-04T10:00:00.000Z' }
const asking = (authorization?: string) => ({ headers: { authorization } }) as Request

describe('the caller', () => {
  it('is the person whose account the verified token names', async () => {
    const verify = sinon.stub().resolves(verified)
    const callerOf = createFindCaller({ caseroom: fakeCaseroom(), verify })
    assert.deepEqual(await callerOf(asking('Bearer abc')), { personId, ...verified })
    assert.deepEqual(await callerOf(asking('bearer abc')), { personId, ...verified })
    sinon.assert.alwaysCalledWithExactly(verify, 'abc')
  })

  it('is nobody without one bearer token, and then nothing is verified', async () => {
    const verify = sinon.stub().resolves(verified)
    const callerOf = createFindCaller({ caseroom: fakeCaseroom(), verify })
    for (const header of [undefined, '', 'Bearer', 'Bearer ', 'Bearer a b', 'abc', 'Basic abc', 'Bearer a, Bearer b']) {
      assert.deepEqual(await callerOf(asking(header)), { refusal: { code: 'token-missing' } }, header)
    }
    sinon.assert.notCalled(verify)
  })

  it('is nobody with a token that is refused, and then the directory is not asked', async () => {
    const caseroom = fakeCaseroom()
    const whoIs = sinon.spy(caseroom, 'whoIs')
    const callerOf = createFindCaller({ caseroom, verify: sinon.stub().resolves({ code: 'token-expired' }) })
    assert.deepEqual(await callerOf(asking('Bearer abc')), { refusal: { code: 'token-expired' } })
    sinon.assert.notCalled(whoIs)
  })

  it('is nobody who is not in the directory', async () => {
    const stranger = { ...verified, account: { accountId: 'stranger', tenantId } }
    const callerOf = createFindCaller({ caseroom: fakeCaseroom(), verify: sinon.stub().resolves(stranger) })
    assert.deepEqual(await callerOf(asking('Bearer abc')), { refusal: { code: 'not-in-directory' } })
  })
})
