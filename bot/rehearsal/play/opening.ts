import type { AreaProfile } from '../../../src/domain/area-profile.ts'
import type { Cast } from './cast.ts'
import type { Actor } from './client.ts'
import type { Planned } from './before.ts'
import type { RunSheet } from './run-sheet.ts'

/** Somebody who presses the buttons of cards rather than those of the tab. */
export type CardPresser = {
  /** With the person's name, which is typed where the statement is signed. */
  agree(personId: string, name: string): Promise<boolean>
  accept(personId: string, actionId: string): Promise<boolean>
}

/** Who stays silent, who is on the telephone, and who has a connection to which case. */
export type Roles = { silent: Actor; onPhone: Actor; connected: Actor; connectedCase: string | null }
export type OpeningScene = {
  cast: Cast
  sheet: RunSheet
  profile: AreaProfile
  planned: Planned
  roles: Roles
  cards: CardPresser
}

/** Opens the meeting, reads the statement, collects agreement by card, tab and voice, and asks for connections. */
export async function playOpening(scene: OpeningScene): Promise<void> {
  const { cast, sheet, planned, roles } = scene
  const { meetingId } = planned
  const { chair, observer } = cast
  sheet.part('Opening')
  const desk = [chair, cast.standIn, cast.coordinator, cast.secondCoordinator, cast.operationsManager]
  const inRoom = [...cast.representatives.values(), ...desk, observer]
  const early = inRoom.filter(({ personId }) => personId !== roles.silent.personId)
  for (const person of early) await noteComing(scene, person)
  const watching = {
    type: 'admit-person',
    meetingId,
    personId: observer.personId,
    as: 'observer',
    caseId: null,
  } as const
  await sheet.gives(chair, { what: 'admits the observer for today', command: watching })
  await sheet.gives(chair, { what: 'opens the meeting', command: { type: 'open-meeting', meetingId } })
  await sheet.gives(chair, { what: 'reads the statement', command: { type: 'read-statement', meetingId } })
  await noteComing(scene, roles.silent)
  await agreeAll(scene, inRoom)
  await answerConnections(scene, inRoom)
  const blind = !(await seesCases(roles.silent, meetingId))
  sheet.holds({ who: roles.silent.name, what: 'has not agreed and is shown no case' }, blind)
}

async function noteComing({ cast, sheet, planned }: OpeningScene, { personId, name }: Actor): Promise<void> {
  const command = { type: 'note-presence', meetingId: planned.meetingId, personId, present: true } as const
  await sheet.gives(cast.coordinator, { what: `notes that ${name} is in the room`, command })
}

/**
 * Where attending is agreeing, everyone in the room has agreed, and one of them takes it back; elsewhere each is asked.
 */
async function agreeAll({ cast, sheet, planned, roles, cards }: OpeningScene, inRoom: readonly Actor[]): Promise<void> {
  const { meetingId } = planned
  const byCard = [...cast.representatives.values()][0]
  const silent = [cast.chair.personId, roles.silent.personId]
  if ((await roles.silent.view(meetingId)).statement.mine === 'agreed')
    await sheet.gives(roles.silent, {
      what: 'takes back an agreement',
      command: { type: 'take-back-agreement', meetingId },
    })
  for (const person of inRoom.filter((each) => !silent.includes(each.personId))) {
    const { version, mine, agree } = (await person.view(meetingId)).statement
    if (mine === 'agreed') {
      sheet.holds({ who: person.name, what: 'has agreed to the statement by attending' }, true)
      continue
    }
    const signature = agree === 'signed' ? { signature: person.name } : {}
    const command = { type: 'agree-to-statement', meetingId, version } as const
    if (person.personId === byCard?.personId) {
      sheet.holds(
        { who: person.name, what: 'agrees by the card in the chat' },
        await cards.agree(person.personId, person.name),
      )
    } else if (person.personId === roles.onPhone.personId) {
      const spoken = { ...command, personId: person.personId }
      await sheet.gives(cast.coordinator, { what: `records that ${person.name} agreed aloud`, command: spoken })
    } else await sheet.gives(person, { what: 'agrees to the statement', command: { ...command, ...signature } })
  }
}

async function answerConnections({ sheet, planned, roles }: OpeningScene, inRoom: readonly Actor[]): Promise<void> {
  const { meetingId } = planned
  for (const person of inRoom) {
    const shown = (await person.view(meetingId)).stubs.map((stub) => stub.caseId)
    if (shown.length === 0) continue
    const isConnected = person.personId === roles.connected.personId
    const possibly = isConnected ? shown.filter((caseId) => caseId === roles.connectedCase) : []
    const what = possibly.length > 0 ? 'declares a connection to one case' : 'declares that none is known to them'
    await sheet.gives(person, { what, command: { type: 'answer-connections', meetingId, shown, possibly } })
  }
}

async function seesCases(person: Actor, meetingId: string): Promise<boolean> {
  const { stubs, agenda, current } = await person.view(meetingId)
  const named = agenda.some((entry) => entry.victim !== '')
  return stubs.length > 0 || named || (current !== null && current !== 'not-yours')
}
