import { Button, Checkbox } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { AlsoToldView, ProposedPanel } from '../../src/contracts/decisions-view.ts'
import type { DeskView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'

/** What waits for this person's decision: declared connections (R012) and possible closed panels (R053, R054). */
export function Decisions({ desk }: { desk: DeskView }): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const { desk: words, frame } = wording
  const held = desk.unlisted.filter((heading) => heading.heldForDecision)
  return (
    <div className={layout.stack}>
      <Section title={words.connections} work>
        {desk.connections.length === 0 && <p className={layout.note}>{words.connectionsNone}</p>}
        <ul className={layout.list}>
          {desk.connections.map(({ caseId, number, person, alsoTold }) => (
            <li key={`${caseId} ${person.personId}`} className={layout.item}>
              <span>
                {frame.caseName(number)}: {personName(person)}
              </span>
              {alsoTold && <AlsoTold {...alsoTold} />}
              <span className={layout.row}>
                <OrderButton
                  command={{ type: 'decide-connection', caseId, personId: person.personId, decision: 'withheld' }}
                >
                  {words.withhold}
                </OrderButton>
                <OrderButton
                  command={{ type: 'decide-connection', caseId, personId: person.personId, decision: 'cleared' }}
                >
                  {words.clear}
                </OrderButton>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {held.map((heading) => (
        <ClosedPanel key={heading.caseId} heading={heading} />
      ))}
    </div>
  )
}

/** Whom the protocol has told beside the decider, and whether that person is named here (R012). */
function AlsoTold({ told, byHand, clause }: AlsoToldView): ReactNode {
  const { desk: words, frame } = useWording()
  const layout = useLayout()
  return (
    <span className={layout.note}>
      {told && words.alsoTold} {byHand.length > 0 && words.alsoToldByHand} {frame.refusedClause(clause)}
    </span>
  )
}

/** Why a closed panel was proposed, and whether the protocol names that ground (R054). */
function Proposed({ ground, named, clause }: ProposedPanel): ReactNode {
  const { desk: words, frame } = useWording()
  const layout = useLayout()
  return (
    <p className={layout.note}>
      {words.closedGrounds[ground]} {!named && words.closedNotNamed} {frame.refusedClause(clause)}
    </p>
  )
}

function ClosedPanel({ heading }: { heading: DeskView['unlisted'][number] }): ReactNode {
  const { people } = useView()
  const wording = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [allowed, setAllowed] = useState<readonly string[]>([])
  const { desk: words } = wording
  const tick = (personId: string, ticked: boolean): void =>
    setAllowed((before) => (ticked ? [...before, personId] : before.filter((each) => each !== personId)))
  const decide = (closed: boolean): void => {
    const { caseId } = heading
    if (!order.busy)
      void order.give({ type: 'decide-closed-panel', caseId, closed, allowed: closed ? [...allowed] : [] })
  }
  return (
    <Section title={`${words.closedTitle} ${caseName(heading, wording)}`}>
      <p className={layout.text}>{words.closedText}</p>
      {heading.proposed && <Proposed {...heading.proposed} />}
      <Group name={words.closedAllow}>
        {people.map(({ personId, ...person }) => (
          <Checkbox
            key={personId}
            label={personName(person)}
            checked={allowed.includes(personId)}
            onChange={(_event, data) => tick(personId, data.checked === true)}
          />
        ))}
      </Group>
      <span className={layout.row}>
        <Button appearance="primary" disabledFocusable={order.busy} onClick={() => decide(true)}>
          {words.closedYes}
        </Button>
        <Button disabledFocusable={order.busy} onClick={() => decide(false)}>
          {words.closedNo}
        </Button>
      </span>
      <ProblemNote problem={order.problem} />
    </Section>
  )
}
