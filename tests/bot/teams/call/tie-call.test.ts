import assert from 'node:assert/strict'
import { readOwnLink, tieCall } from '../../../../bot/teams/call/tie-call.ts'
import { findCall } from '../../../../bot/teams/call/call-book.ts'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'

const tenant = '11111111-1111-4111-8111-111111111111'
const organiserId = '33333333-3333-4333-8333-000000000002'
const context = encodeURIComponent(JSON.stringify({ Tid: tenant, Oid: organiserId }))
const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent('19:meeting_one@thread.v2')}/0?context=${context}`
const meetingId = 'meeting-1' as MeetingId
const by = 'coordinator' as PersonId

function aBook() {
  const kept = new Map<string, string>()
  return {
    kept,
    get: async (key: string) => kept.get(key) ?? null,
    put: async (key: string, json: string) => void kept.set(key, json),
  }
}

describe('a call that is tied to a meeting', () => {
  it('is one of our own tenants’, and names its chat', () => {
    assert.equal(readOwnLink(joinUrl, [tenant])?.chatId, '19:meeting_one@thread.v2')
    assert.equal(readOwnLink(joinUrl, ['99999999-1111-4111-8111-111111111111']), null)
    assert.equal(readOwnLink('https://teams.microsoft.com/meet/1', [tenant]), null)
  })

  it('has the app in its chat, and chat and call are known as the meeting’s', async () => {
    const book = aBook()
    const into: string[] = []
    const chats = { install: async (chatId: string) => void into.push(chatId) }
    const link = readOwnLink(joinUrl, [tenant])
    assert.ok(link)
    await tieCall({ chats, book }, { meetingId, link, joinUrl, by })
    await tieCall({ chats, book }, { meetingId, link, joinUrl, by })
    assert.deepEqual(new Set(into), new Set([link.chatId]))
    assert.deepEqual(JSON.parse(book.kept.get(`chat:${link.chatId}`) ?? ''), { meetingId, linkedBy: by })
    assert.deepEqual(await findCall(book, meetingId), { organiserId, onlineMeetingId: null, joinUrl })
  })

  it('is tied to nothing where Teams will not have the app there', async () => {
    const book = aBook()
    const chats = { install: () => Promise.reject(new Error('graph-403')) }
    const link = readOwnLink(joinUrl, [tenant])
    assert.ok(link)
    await assert.rejects(tieCall({ chats, book }, { meetingId, link, joinUrl, by }))
    assert.equal(book.kept.size, 0)
  })
})
