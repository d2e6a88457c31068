import type { PlanDocument } from '../../src/application/plan-document.ts'
import type { ActivityFeed, Mailbox, Messenger, PlanLibrary, PlanWriter } from '../../src/application/ports.ts'

/** Our own ports to the outside, in memory: what left, in order, one line each. A test breaks one with sinon. */
export type FakeOutside = {
  messenger: Messenger
  library: PlanLibrary
  mailbox: Mailbox
  feed: ActivityFeed
  writer: PlanWriter
  publicUrl: string
  /** What left, each as `what to-whom about-what`. */
  sent: string[]
  /** Every plan that was written out as a file. */
  written: PlanDocument[]
}

/** Takes everything and remembers it; a file is the plan itself as JSON. */
export function fakeOutside(): FakeOutside {
  const sent: string[] = []
  const written: PlanDocument[] = []
  const left = async (...words: string[]) => void sent.push(words.join(' '))
  return {
    messenger: {
      postAgenda: (meetingId) => left('agenda', meetingId),
      postStatement: (meetingId) => left('statement', meetingId),
      offerAction: (personId, actionId) => left('offer', personId, actionId),
      tell: (personId, notice, meetingId) => left('tell', personId, notice, meetingId),
    },
    library: {
      file: async ({ folder, fileName }) => {
        await left('file', folder, fileName)
        return { itemId: `item-of-${fileName}` }
      },
    },
    mailbox: { send: ({ to, key }) => left('mail', to, key) },
    feed: { announce: ({ accountId, meetingId }) => left('announce', accountId, meetingId) },
    writer: {
      write: async (plan) => {
        written.push(plan)
        const fileName = `plan-${plan.caseNumber}-v${plan.version}.docx`
        return { fileName, bytes: new TextEncoder().encode(JSON.stringify(plan)), contentType: 'application/invented' }
      },
    },
    publicUrl: 'https://caseroom.example',
    sent,
    written,
  }
}
