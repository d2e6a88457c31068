import { Button } from '@fluentui/react-components'
import { type ReactNode, useCallback, useId, useState } from 'react'
import type { AreaView, RuleValue } from '../../src/contracts/area-view.ts'
import type { DirectoryView, ListedPerson } from '../../src/contracts/directory-view.ts'
import { momentOfLondonField } from '../london-time.ts'
import { Answered } from '../parts/answered.tsx'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import type { OfficeWording } from '../wording/office-en.ts'
import { OfficeOrders } from './office-orders.tsx'
import { officeWords } from '../wording/office-words.ts'
import { TextField } from './text-field.tsx'
import { useLook } from './use-look.ts'

type Opening = { me: string; onMeeting: (meetingId: string) => void }

/** Plans a meeting: when, for how long, and who chairs it, which is said meeting by meeting (R146). */
export function PlanMeeting({ me, onMeeting }: Opening): ReactNode {
  const { answer } = useLook<DirectoryView>('/api/directory')
  const after = useCallback(
    (made: Readonly<Record<string, string>>) => {
      if (made['meetingId']) onMeeting(made['meetingId'])
    },
    [onMeeting],
  )
  return (
    <OfficeOrders after={after}>
      <Answered answer={answer}>{({ people }) => <PlanForm me={me} people={people} />}</Answered>
    </OfficeOrders>
  )
}

const keeps = (person: ListedPerson) => person.role === 'coordinator' || person.role === 'operations-manager'

function PlanForm({ me, people }: { me: string; people: readonly ListedPerson[] }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const plan = usePlan(me)
  const { draft, set, mistakes, order, save, id } = plan
  return (
    <Section title={words.plan}>
      <MistakeSummary mistakes={mistakes} />
      <NextDays />
      <TextField
        id={`${id}-at`}
        type="datetime-local"
        label={words.planAt}
        value={draft.at}
        onChange={(at) => set({ at })}
        mistake={mistakes.of(`${id}-at`)}
      />
      <TextField
        id={`${id}-minutes`}
        label={words.planMinutes}
        value={draft.minutes}
        onChange={(minutes) => set({ minutes })}
        mistake={mistakes.of(`${id}-minutes`)}
      />
      <Who plan={plan} me={me} people={people} />
      <Button className={layout.start} appearance="primary" disabledFocusable={order.busy} onClick={save}>
        {words.planSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </Section>
  )
}

/**
 * The area's rhythm with its clause, the next days by it, and the day asked for where it is open; any other may be
 * chosen (R023).
 */
function NextDays(): ReactNode {
  const words = officeWords()
  const { format } = usePage()
  const layout = useLayout()
  const { answer } = useLook<AreaView>('/api/area')
  if (answer?.kind !== 'answer') return null
  const { nextMeetingDays: days, rules } = answer.value
  const rhythm = rules.find(({ rule }) => rule === 'meetingDay')
  if (!rhythm) return null
  const { answered, value, clause, question } = rhythm
  return (
    <p className={layout.note}>
      {[
        answered ? rhythmInWords(value, words) : words.unanswered,
        words.clause(clause),
        days.length > 0 && words.planDays(days.map((day) => format.date(day)).join('; ')).replace(/\.$/, ''),
        question,
      ]
        .filter(Boolean)
        .join('. ')}
    </p>
  )
}

/** How often it meets, and whether the day is still open. */
function rhythmInWords(value: RuleValue, words: OfficeWording): string {
  if (typeof value !== 'object' || value === null || !('weekday' in value)) return ''
  const { everyWeeks, nth, weekday } = value
  const often = typeof everyWeeks === 'number' ? words.rhythm(everyWeeks) : words.rhythmOfMonth(Number(nth))
  return weekday === 'unanswered' ? `${often}, ${words.dayOpen}` : often
}

type WhoProps = { plan: ReturnType<typeof usePlan>; me: string; people: readonly ListedPerson[] }

/** Of those who may: who chairs, who may stand in, and who keeps the record beside oneself. */
function Who({ plan, me, people }: WhoProps): ReactNode {
  const words = officeWords()
  const { frame } = useWording()
  const { draft, set, mistakes, id } = plan
  const approved = people.filter((person) => person.approved)
  const chairs = approved.filter((person) => person.role === 'chair')
  const others = approved.filter((person) => keeps(person) && person.personId !== me)
  const choices = [
    { field: 'chair', label: words.planChair, from: chairs },
    { field: 'standIn', label: words.planStandIn, from: chairs.filter((each) => each.personId !== draft.chair) },
    { field: 'second', label: words.planSecond, from: others },
  ] as const
  return choices.map(({ field, label, from }) => (
    <Choice
      key={field}
      id={`${id}-${field}`}
      label={label}
      value={draft[field]}
      onChange={(personId) => set({ [field]: personId })}
      options={[{ value: '', text: frame.none }, ...from.map(optionOf)]}
      mistake={mistakes.of(`${id}-${field}`) ?? ''}
    />
  ))
}

/** What is being written, what is missing in it, and the way to keep it. */
function usePlan(me: string) {
  const words = officeWords()
  const { frame } = useWording()
  const order = useOrder()
  const mistakes = useMistakes()
  const [draft, setDraft] = useState({ at: '', minutes: '', chair: '', standIn: '', second: '' })
  const id = useId()
  const save = (): void => {
    const startsAt = momentOfLondonField(draft.at)
    const bookedMinutes = Number(draft.minutes)
    const missing = (field: string, sentence: string) => ({ fieldId: `${id}-${field}`, sentence })
    const isLength = Number.isInteger(bookedMinutes) && bookedMinutes >= 15 && bookedMinutes <= 600
    const found = [
      startsAt === null ? missing('at', frame.notATime(words.planAt)) : null,
      isLength ? null : missing('minutes', words.planLength),
      draft.chair === '' ? missing('chair', frame.needed(words.planChair)) : null,
    ]
    if (order.busy || !mistakes.clear(found) || startsAt === null) return
    const standIns = draft.standIn === '' ? [] : [draft.standIn]
    const coordinators = draft.second === '' ? [me] : [me, draft.second]
    void order.give({ type: 'plan-meeting', startsAt, bookedMinutes, chair: draft.chair, standIns, coordinators })
  }
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change })
  return { draft, set, mistakes, order, save, id }
}

function optionOf({ personId, name }: ListedPerson): { value: string; text: string } {
  return { value: personId, text: name }
}
