import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { AgencyRef } from '../../src/contracts/views.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'

/** Where the protocol does not say whether its core list is complete, a person says so (R060). */
export function CoreList({ agencies }: { agencies: readonly AgencyRef[] }): ReactNode {
  const { desk: words, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [core, setCore] = useState(agencies.filter(({ core: is }) => is).map(({ agencyId }) => agencyId))
  const save = (): void => {
    if (!order.busy && core.length > 0) void order.give({ type: 'confirm-core-list', agencyIds: core })
  }
  const listed = agencies.filter(({ agencyId }) => core.includes(agencyId))
  const others = agencies.filter(({ agencyId }) => !core.includes(agencyId))
  const options = others.map(({ agencyId, name }) => ({ value: agencyId, text: name }))
  return (
    <Section title={words.coreTitle}>
      <p className={layout.text}>{words.coreText}</p>
      <ul className={layout.list}>
        {listed.map(({ agencyId, name }) => (
          <li key={agencyId} className={layout.row}>
            <span>{name}</span>
            <TakeOff name={name} onPress={() => setCore(core.filter((each) => each !== agencyId))} />
          </li>
        ))}
      </ul>
      <Choice
        label={words.coreAdd}
        value=""
        onChange={(agencyId) => setCore([...core, agencyId])}
        options={[{ value: '', text: frame.choose }, ...options]}
      />
      <Button appearance="primary" className={layout.start} disabledFocusable={order.busy} onClick={save}>
        {words.coreSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </Section>
  )
}

function TakeOff({ name, onPress }: { name: string; onPress: () => void }): ReactNode {
  const words = useWording().desk
  return (
    <Button size="small" aria-label={`${words.takeOff}: ${name}`} onClick={onPress}>
      {words.takeOff}
    </Button>
  )
}
