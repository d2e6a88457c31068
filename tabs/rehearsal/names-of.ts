import type { RehearsalPerson } from './rehearsal-api.ts'

/**
 * To whom something went, as people say it: whatever Teams, Graph and the bot call somebody is turned into their name.
 */
export function namesOf(to: string, people: readonly RehearsalPerson[]): string {
  if (to.startsWith('19:agendas')) return 'the channel for agendas'
  if (to.startsWith('19:')) return 'the chat of the meeting'
  const nameOf = (one: string): string => people.find((person) => isCalled(one, person))?.name ?? one
  return to.split(', ').map(nameOf).join(', ')
}

/** What somebody is, as people say it: of two chairs and two coordinators, which one. */
export function roleOf(personId: string, role: string): string {
  if (personId === 'stand-in') return 'chair (stand-in)'
  return (personId === 'second-coordinator' ? personId : role).replaceAll('-', ' ')
}

/** By the chat with the bot, by the account, or by the mailbox, which in a rehearsal has the person’s own name. */
function isCalled(one: string, { personId, accountId, name }: RehearsalPerson): boolean {
  const mailbox = `${name.toLowerCase().replaceAll(' ', '.')}@`
  return one === `a:${personId}` || one === accountId || one.startsWith(mailbox)
}
