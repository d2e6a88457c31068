import assert from 'node:assert/strict'
import type { Actor } from '../../bot/rehearsal/play/client.ts'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import { installed } from '../../bot/rehearsal/bridge/teams-activities.ts'
import { personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import { rehearsalPeople, rehearsalTenant } from '../../bot/rehearsal/people.ts'
import { rehearsalApp } from '../../bot/rehearsal/sign-in.ts'
import { createIssuer } from '../../bot/rehearsal/issuer.ts'
import type { CallView, TeamsView } from '../../src/contracts/teams-view.ts'
import { agreedAction, call, done, endMeeting, openMeeting, plannedMeeting, rehearsed } from '../support/rehearsed.ts'
import type { Rehearsed } from '../support/rehearsed.ts'

const context = encodeURIComponent(
  JSON.stringify({ Tid: rehearsalTenant, Oid: '33333333-3333-4333-8333-000000000002' }),
)
const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent('19:meeting_other@thread.v2')}/0?context=${context}`

describe('what the desk is told of Teams', () => {
  let on: Rehearsed
  let planned: Planned
  const at = (what: 'teams' | 'call') => `/api/meetings/${planned.meetingId}/${what}`
  const look = async (who: Actor) => (await (await who.get(at('teams'))).json()) as TeamsView
  const compare = async (who: Actor) => (await (await who.get(at('call'))).json()) as CallView
  const name = async (who: string, url: string) => {
    const token = await on.rehearsal.signIn(who)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ joinUrl: url })
    return fetch(`${on.rehearsal.url}${at('call')}`, { method: 'POST', headers, body })
  }
  /** Takes the bot out of somebody's chat, as they would in Teams. */
  const takeOut = async (personId: string) => {
    const person = rehearsalPeople.find((each) => each.personId === personId)
    assert.ok(person)
    const issuer = await createIssuer({ kind: 'rehearsal', folder: on.folder, clock: on.rehearsal.clock })
    const serviceUrl = on.rehearsal.bridge.url
    const around = { appId: rehearsalApp, tenantId: rehearsalTenant, serviceUrl }
    const activity = { ...installed(around, { person, conversationId: personalChatOf(personId) }), action: 'remove' }
    const token = await issuer.botToken({ appId: rehearsalApp, serviceUrl, lifetimeSeconds: 60 })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    await fetch(`${on.rehearsal.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) })
  }

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
  })
  after(() => on.stop())

  it('is who cannot be reached by the bot, with mail and telephone', async () => {
    const { chat, unreached, notPosted } = await look(on.cast.coordinator)
    assert.deepEqual([chat, unreached, notPosted], ['not-linked', [], []])
    const { conversations } = on.rehearsal.store
    const channel = await conversations.get('channel:thurrock')
    await conversations.put('channel:thurrock', JSON.stringify({ ...JSON.parse(channel ?? ''), gone: true }))
    assert.deepEqual((await look(on.cast.coordinator)).notPosted, ['agenda'])
    await conversations.put('channel:thurrock', channel ?? '')
    await takeOut('police-rep')
    const [lost, ...more] = (await look(on.cast.coordinator)).unreached
    const known = rehearsalPeople.find(({ personId }) => personId === 'police-rep')
    assert.deepEqual(more, [])
    assert.deepEqual(
      [lost?.personId, lost?.why, lost?.mail, lost?.phone, lost?.missed],
      ['police-rep', 'taken-out', known?.mail, known?.phone, 0],
    )
  })

  it('is the call that was booked from here, with the app in its chat already', async () => {
    const { joinUrl: booked, notBooked } = await look(on.cast.coordinator)
    const [chatId = ''] = /19%3Ameeting_[^/]+/.exec(booked ?? '') ?? []
    const asked = on.rehearsal.graph.requests().filter((line) => line.endsWith('/installedApps'))
    assert.ok(
      asked.some((line) => line.includes(decodeURIComponent(chatId)) || line.includes(chatId)),
      asked.join(),
    )
    assert.deepEqual(notBooked, [])
  })

  it('is told to the desk alone', async () => {
    for (const who of [on.cast.chair, memberOf(on.cast, 'police')]) {
      for (const what of ['teams', 'call'] as const) assert.equal((await who.get(at(what))).status, 403)
      assert.equal((await name(who.personId, joinUrl)).status, 403)
    }
  })

  it('takes no link whose chat belongs to another meeting (H39)', async () => {
    const { conversations } = on.rehearsal.store
    const [chat = ''] = /19%3Ameeting_other%40thread.v2/.exec(joinUrl) ?? []
    const key = `chat:${decodeURIComponent(chat)}`
    const people = { chair: 'chair', standIns: [], coordinators: ['coordinator'] }
    const next = { type: 'plan-meeting', startsAt: '2027-02-17T09:30:00Z', bookedMinutes: 240, ...people } as const
    const other = await done(on.cast.coordinator, next)
    await conversations.put(key, JSON.stringify({ meetingId: other.meetingId, linkedBy: 'coordinator' }))
    const refused = await name('coordinator', joinUrl)
    assert.equal(refused.status, 409)
    await conversations.put(key, JSON.stringify({ meetingId: planned.meetingId, linkedBy: 'coordinator' }))
  })

  it('puts the app into the chat of the call that it names, once, and takes no other link', async () => {
    assert.equal((await name('coordinator', 'https://teams.microsoft.com/meet/1')).status, 422)
    assert.equal((await name('coordinator', joinUrl.replace('1111-1111', '9999-9999'))).status, 422)
    assert.equal((await name('coordinator', joinUrl)).status, 200)
    assert.equal((await name('coordinator', joinUrl)).status, 200)
    const asked = on.rehearsal.graph.requests().filter((line) => line.endsWith('/installedApps'))
    assert.equal(asked.filter((line) => line.includes('meeting_other')).length, 2)
    on.rehearsal.graph.failNext({ match: /installedApps/, status: 403 })
    assert.equal((await name('coordinator', joinUrl)).status, 422)
  })

  it('is a message that did not get through, counted beside whoever it was for', async () => {
    await openMeeting(on, planned, [on.cast.chair, on.cast.coordinator, memberOf(on.cast, 'police')])
    await on.rehearsal.bridge.room({ what: 'Start', personIds: ['coordinator'] })
    await on.rehearsal.bridge.room({ what: 'ParticipantJoin', personIds: ['coordinator', 'chair', 'housing-rep'] })
    const [caseId = ''] = planned.caseIds
    await call(on, planned, caseId)
    const actionId = await agreedAction(on, planned, { caseId, agencyId: 'police' })
    const { work } = on.rehearsal.store
    for (const { key } of await work.claimOutbox('2027-02-12T09:00:00Z', 50))
      await work.retryOutbox(key, '2027-02-12T09:00:00Z', 'bot-403', key.includes(actionId))
    const [lost] = (await look(on.cast.coordinator)).unreached
    assert.deepEqual([lost?.personId, lost?.missed, lost?.told], ['police-rep', 1, null])
    const { meetingId } = planned
    await done(on.cast.coordinator, { type: 'note-told-otherwise', meetingId, personId: 'police-rep' })
    const [told] = (await look(on.cast.coordinator)).unreached
    const coordinator = rehearsalPeople.find(({ personId }) => personId === 'coordinator')
    assert.deepEqual([told?.missed, told?.told?.name], [0, coordinator?.name])
  })

  it('R058 is, once the meeting has ended, where Teams’ report and our record differ; and our record stays', async () => {
    assert.deepEqual(await compare(on.cast.coordinator), { report: 'not-ended' })
    await on.rehearsal.clock.set('2027-02-10T11:00:00Z')
    await on.rehearsal.bridge.room({ what: 'ParticipantLeave', personIds: ['chair'] })
    await on.rehearsal.clock.set('2027-02-10T12:00:00Z')
    await endMeeting(on, planned, planned.caseIds[0])
    await on.rehearsal.bridge.room({ what: 'ParticipantLeave', personIds: ['coordinator', 'housing-rep'] })
    const before = (await on.cast.coordinator.view(planned.meetingId)).room?.attendance
    const compared = await compare(on.cast.coordinator)
    assert.ok(compared.report === 'read')
    assert.equal(compared.strangers, 0)
    assert.deepEqual(
      compared.differences.map(({ personId, kind }) => [personId, kind]),
      [
        ['chair', 'times'],
        ['police-rep', 'only-here'],
        ['housing-rep', 'only-in-call'],
      ],
    )
    assert.deepEqual((await on.cast.coordinator.view(planned.meetingId)).room?.attendance, before)
  })

  it('says why there is no report, and not more', async () => {
    on.rehearsal.graph.failNext({ match: /attendanceReports/, status: 403 })
    assert.deepEqual(await compare(on.cast.coordinator), { report: 'not-allowed' })
    on.rehearsal.graph.failNext({ match: /attendanceReports/, status: 503 })
    assert.deepEqual(await compare(on.cast.coordinator), { report: 'unreachable' })
    on.rehearsal.graph.failNext({ match: /attendanceReports/, status: 404 })
    assert.deepEqual(await compare(on.cast.coordinator), { report: 'not-there-yet' })
  })
})
