import { drawPrepare } from '../../bot/cards/draw-prepare.ts'
import { wordsIn } from '../../bot/cards/drawing.ts'
import type { Language } from '../../bot/http/language.ts'
import type { PreparedCase } from '../../src/contracts/preparing-view.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { drawingOf } from '../support/bot-drawing.ts'
import { meetingId } from '../support/bot-view.ts'
import type { CardSample } from './card-samples.ts'
import { shownStubs, shownView } from './card-people.ts'

const cases: readonly PreparedCase[] = [
  {
    caseId: 'case-1',
    number: 3,
    victim: 'Testina',
    perpetrator: 'Testor',
    sent: null,
    researchDue: '2031-03-03T17:00:00Z',
  },
  { caseId: 'case-2', number: 5, victim: 'Mocka', perpetrator: 'Mockard', sent: 'supplied', researchDue: null },
  { caseId: 'case-3', number: 9, victim: '', perpetrator: '', sent: 'nothing-known', researchDue: null },
]
const sent = cases.map((each) => ({ ...each, sent: each.sent ?? ('supplied' as const), researchDue: null }))
const manyStubs = Array.from({ length: 22 }, (_, index) => ({ ...shownStubs[1]!, caseId: `case-${index}` }))

type Shown = { stubs?: MeetingView['stubs']; list?: readonly PreparedCase[]; said?: (language: Language) => string }

const prepare = (name: string, { stubs = [], list = cases, said }: Shown, open?: string): CardSample => ({
  name,
  ...(open && { open }),
  draw: (language) =>
    drawPrepare(
      { ...drawingOf('prepare', { meetingId }, language), said: said?.(language) ?? '' },
      shownView({ status: 'planned', stubs }),
      { updateDue: '2031-03-04T23:59:00Z', updateClause: '5.2', cases: list },
    ),
})

/** The card by which somebody prepares, in each of its states. */
export const prepareSamples: readonly CardSample[] = [
  prepare('prepare-connections', { stubs: shownStubs }),
  prepare('prepare-many-connections', { stubs: manyStubs }),
  prepare('prepare-cases', {}),
  prepare('prepare-none-ticked', { said: (language) => wordsIn(language).prepare.nothingMissing }),
  prepare('prepare-update', {}, 'Write an update'),
  prepare('prepare-all-sent', { list: sent }),
  prepare('prepare-no-agency', { list: [] }),
]
