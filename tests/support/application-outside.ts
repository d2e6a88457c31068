import type { Calendar } from '../../src/application/due/book-online.ts'
import type { ItemAccess } from '../../src/application/due/share-copy.ts'
import type { Paper } from '../../src/application/documents/paper.ts'
import type { PlanDocument } from '../../src/application/plans/plan-document.ts'
import type {
  ActivityFeed,
  Mailbox,
  Messenger,
  PdfMaker,
  PlanLibrary,
  PlanWriter,
} from '../../src/application/ports.ts'
import type { CallChat } from '../../src/application/due/put-in-chat.ts'

/** Our own ports to the outside, in memory: what left, in order, one line each. A test breaks one with sinon. */
export type FakeOutside = {
  messenger: Messenger
  library: PlanLibrary
  access: ItemAccess
  mailbox: Mailbox
  feed: ActivityFeed
  calendar: Calendar
  callChat: CallChat
  writer: PlanWriter
  pdf: PdfMaker
  publicUrl: string
  /** What left, each as `what to-whom about-what`. */
  sent: string[]
  /** Who may open which record copy in the library itself. */
  readers: Map<string, string[]>
  /** Every plan that was written out as a file. */
  written: PlanDocument[]
  /** Every other paper that was. */
  papers: Paper[]
}

/** Takes everything and remembers it; a file is the plan itself as JSON. */
export function fakeOutside(): FakeOutside {
  const sent: string[] = []
  const written: PlanDocument[] = []
  const papers: Paper[] = []
  const readers = new Map<string, string[]>()
  const left = async (...words: string[]) => void sent.push(words.join(' '))
  return {
    messenger: {
      postAgenda: (meetingId) => left('agenda', meetingId),
      postStatement: (meetingId) => left('statement', meetingId),
      offerAction: ({ personId, actionId }) => left('offer', personId, actionId),
      tell: ({ personId, notice, meetingId }) => left('tell', personId, notice, meetingId),
    },
    library: {
      file: async ({ folder, fileName }) => {
        await left('file', folder, fileName)
        return { itemId: `item-of-${fileName}` }
      },
    },
    access: {
      tenantId: 't',
      share: async ({ itemId, readers: wanted }) =>
        void readers.set(
          itemId,
          wanted.map(({ address }) => address),
        ),
    },
    mailbox: { send: ({ to, key }) => left('mail', to, key) },
    calendar: {
      book: async ({ key, attendees }) => {
        await left('book', key, String(attendees.length))
        return { entryId: key, joinUrl: `https://teams.example/${key}` }
      },
    },
    callChat: { putIn: ({ meetingId, joinUrl }) => left('chat', meetingId, joinUrl) },
    feed: { announce: ({ accountId, meetingId }) => left('announce', accountId, meetingId) },
    writer: {
      write: async (plan) => {
        written.push(plan)
        const fileName = `plan-${plan.caseNumber}-v${plan.version}.docx`
        return { fileName, bytes: new TextEncoder().encode(JSON.stringify(plan)), contentType: 'application/invented' }
      },
      writePaper: async (paper) => {
        papers.push(paper)
        const bytes = new TextEncoder().encode(JSON.stringify(paper))
        return { fileName: paper.fileName, bytes, contentType: 'application/invented' }
      },
    },
    pdf: {
      convert: async ({ bytes, fileName }) => {
        return { bytes, fileName: fileName.replace('.docx', '.pdf'), contentType: 'application/pdf' }
      },
    },
    publicUrl: 'https://caseroom.example',
    sent,
    readers,
    written,
    papers,
  }
}
