import type { Cast } from './cast.ts'
import type { Actor } from './client.ts'
import type { Planned } from './before.ts'
import type { RunSheet } from './run-sheet.ts'

/** Somebody who presses *agree* on the card in the meeting's chat rather than in the tab. */
export type CardPresser = {
  agree(personId: string): Promise<boolean>
  accept(personId: string, actionId: string): Promise<boolean>
}

/** Who stays silent, who is on the telephone, and who has a connection to which case. */
export type Roles = { silent: Actor; onPhone: Actor; connected: Actor; connectedCase: string | null }

/** Opens the meeting, reads the statement, collects agreement by card, tab and voice, and asks for connections. */
export async function playOpening(scene: {
  cast: Cast
  sheet: RunSheet
  planned: Planned
  roles: Roles
  cards: CardPresser
}): Promise<void> {
  const { cast, sheet, planned, roles } = scene
  const { meetingId } = planned
  sheet.part('Opening')
  const inRoom = [
    ...cast.representatives.values(),
    cast.chair,
    cast.standIn,
    cast.coordinator,
    cast.secondCoordinator,
    cast.operationsManager,
    cast.observer,
  ]
  for (const person of inRoom) {
    const order = await cast.coordinator.order({
      type: 'note-presence',
      meetingId,
      personId: person.personId,
      present: true,
    })
    sheet.accepted({ who: cast.coordinator.name, what: `notes that ${person.name} is in the room` }, order)
  }
  const observer = { personId: cast.observer.personId, as: 'observer', caseId: null } as const
  sheet.accepted(
    { who: cast.chair.name, what: 'admits the observer for today' },
    await cast.chair.order({ type: 'admit-person', meetingId, ...observer }),
  )
  sheet.accepted(
    { who: cast.chair.name, what: 'opens the meeting' },
    await cast.chair.order({ type: 'open-meeting', meetingId }),
  )
  sheet.accepted(
    { who: cast.chair.name, what: 'reads the statement' },
    await cast.chair.order({ type: 'read-statement', meetingId }),
  )
  await agreeAll(scene, inRoom)
  await answerConnections(scene, inRoom)
  sheet.holds(
    { who: roles.silent.name, what: 'has not agreed and is shown no case' },
    !(await seesCases(roles.silent, meetingId)),
  )
}

async function agreeAll(
  { cast, sheet, planned, roles, cards }: Parameters<typeof playOpening>[0],
  inRoom: readonly Actor[],
): Promise<void> {
  const { meetingId } = planned
  const byCard = [...cast.representatives.values()][0]
  for (const person of inRoom.filter(
    (each) => each.personId !== cast.chair.personId && each.personId !== roles.silent.personId,
  )) {
    const { statement } = await person.view(meetingId)
    if (person.personId === byCard?.personId) {
      sheet.holds({ who: person.name, what: 'agrees by the card in the chat' }, await cards.agree(person.personId))
    } else if (person.personId === roles.onPhone.personId) {
      const order = {
        type: 'agree-to-statement',
        meetingId,
        version: statement.version,
        personId: person.personId,
      } as const
      sheet.accepted(
        { who: cast.coordinator.name, what: `records that ${person.name} agreed aloud` },
        await cast.coordinator.order(order),
      )
    } else {
      const order = { type: 'agree-to-statement', meetingId, version: statement.version } as const
      sheet.accepted({ who: person.name, what: 'agrees to the statement' }, await person.order(order))
    }
  }
}

async function answerConnections(
  { sheet, planned, roles }: Parameters<typeof playOpening>[0],
  inRoom: readonly Actor[],
): Promise<void> {
  const { meetingId } = planned
  for (const person of inRoom) {
    const { stubs } = await person.view(meetingId)
    if (stubs.length === 0) continue
    const shown = stubs.map((stub) => stub.caseId)
    const possibly =
      person.personId === roles.connected.personId ? shown.filter((caseId) => caseId === roles.connectedCase) : []
    const what = possibly.length > 0 ? 'declares a connection to one case' : 'declares that none is known to them'
    sheet.accepted(
      { who: person.name, what },
      await person.order({ type: 'answer-connections', meetingId, shown, possibly }),
    )
  }
}

async function seesCases(person: Actor, meetingId: string): Promise<boolean> {
  const view = await person.view(meetingId)
  return (
    view.stubs.length > 0 ||
    view.agenda.some((entry) => entry.victim !== '') ||
    (view.current !== null && view.current !== 'not-yours')
  )
}
