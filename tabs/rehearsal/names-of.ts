import type { RehearsalPerson } from './rehearsal-api.ts'

/** To whom something went, as people say it: whatever Teams, Graph and the bot call somebody is turned into their name. */
export function namesOf(to: string, people: readonly RehearsalPerson[]): string {
  if (to.startsWith('19:agendas')) return 'the channel for agendas'
  if (to.startsWith('19:')) return 'the chat of the meeting'
  const nameOf = (one: string): string => people.find((person) => isCalled(one, person))?.name ?? one
  return to.split(', ').map(nameOf).join(', ')
}

/** By the chat with the bot, by the account, or by the mailbox, which in a rehearsal has the person’s own name. */
function isCalled(one: string, { personId, accountId, name }: RehearsalPerson): boolean {
  const mailbox = `${name.toLowerCase().replaceAll(' ', '.')}@`
  return one === `a:${personId}` || one === accountId || one.startsWith(mailbox)
}
