import type { Moment } from './consequences.ts'
import type { Notice, OutboxMessage } from '../ports.ts'

/** A neutral notice to one person, once for each event that asks for it. */
export function telling(
  moment: Pick<Moment, 'stream' | 'version'>,
  to: { personId: string; notice: Notice; meetingId: string; actionId?: string },
): OutboxMessage {
  return {
    key: `tell:${moment.stream}:${moment.version}:${to.notice}:${to.personId}`,
    kind: 'tell-person',
    payload: to,
  }
}
