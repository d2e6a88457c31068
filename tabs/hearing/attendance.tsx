import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'

/**
 * Who was in the room while this case was open; the coordinator can put it right, and it forms part of the plan (R059).
 */
export function Attendance({ current }: { current: CaseView }): ReactNode {
  const { meetingId, me } = useView()
  const { hearing } = useWording()
  const layout = useLayout()
  const of = { type: 'correct-attendance', meetingId, caseId: current.caseId } as const
  return (
    <Section title={hearing.attendance} level={3} plain>
      {current.attendance.length === 0 && <p className={layout.note}>{hearing.attendanceNone}</p>}
      <ul className={layout.list}>
        {current.attendance.map(({ personId, name, agency }) => (
          <li key={personId} className={layout.row}>
            <span>{personName({ name, agency })}</span>
            {me.desk && (
              <OrderButton
                appearance="subtle"
                label={`${hearing.wasNotHere}: ${name}`}
                command={{ ...of, personId, attended: false }}
              >
                {hearing.wasNotHere}
              </OrderButton>
            )}
          </li>
        ))}
      </ul>
      {me.desk && (
        <Fold title={hearing.wasHere}>
          <Added current={current} />
        </Fold>
      )}
    </Section>
  )
}

function Added({ current }: { current: CaseView }): ReactNode {
  const { meetingId, people } = useView()
  const { hearing, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [personId, setPersonId] = useState('')
  const there = new Set(current.attendance.map((each) => each.personId))
  const others = people.filter((person) => !there.has(person.personId))
  const save = (): void => {
    if (!personId || order.busy) return
    void order.give({ type: 'correct-attendance', meetingId, caseId: current.caseId, personId, attended: true })
  }
  return (
    <div className={layout.form}>
      <Choice
        label={hearing.wasHere}
        value={personId}
        onChange={setPersonId}
        options={[
          { value: '', text: frame.choose },
          ...others.map((person) => ({ value: person.personId, text: personName(person) })),
        ]}
      />
      <Button className={layout.start} disabledFocusable={!personId || order.busy} onClick={save}>
        {hearing.wasHereSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}
