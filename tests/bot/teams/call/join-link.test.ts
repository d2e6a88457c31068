import assert from 'node:assert/strict'
import { readJoinLink } from '../../../../bot/teams/call/join-link.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const organiserId = '33333333-3333-4333-8333-000000000002'
const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organiserId }))
const link = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_aW52ZW50ZWQ%40thread.v2/0?context=${context}`

describe('the link by which people join a call', () => {
  it('says which chat, whose tenant, and who called it', () => {
    assert.deepEqual(readJoinLink(link), { chatId: '19:meeting_aW52ZW50ZWQ@thread.v2', tenantId, organiserId })
  })

  for (const [what, text] of Object.entries({
    'no address at all': 'the usual link',
    'a short link, which names no chat': 'https://teams.microsoft.com/meet/123456?p=abc',
    'another host': link.replace('teams.microsoft.com', 'teams.microsoft.com.example'),
    'plain http': link.replace('https:', 'http:'),
    'a channel’s meeting': link.replace('19%3ameeting_aW52ZW50ZWQ%40thread.v2', '19%3aabc%40thread.tacv2'),
    'no context': link.replace(/\?.*/, ''),
    'a broken context': link.replace(/context=.*/, 'context=%7B'),
    'a context that is no object': link.replace(/context=.*/, 'context=7'),
    'an organiser that is no account': link.replace(organiserId, 'somebody'),
    'a broken path': link.replace('19%3a', '%E0%A4%A'),
  })) {
    it(`is not ${what}`, () => {
      assert.equal(readJoinLink(text), null)
    })
  }
})
