import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { CaseAside } from '../hearing/case-aside.tsx'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'

type UnlistedCases = DeskView['unlisted']
type UnlistedProps = {
  unlisted: UnlistedCases
  addable: UnlistedCases
  onAdd: (heading: UnlistedCases[number]) => void
}

/** Cases that no agenda has yet; one that waits for a decision on a closed panel cannot be added. */
export function Unlisted({ unlisted, addable, onAdd }: UnlistedProps): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const { desk: words } = wording
  const shown = unlisted.filter((heading) => heading.heldForDecision || addable.includes(heading))
  return (
    <Section title={words.unlisted}>
      {shown.length === 0 && <p className={layout.note}>{words.unlistedNone}</p>}
      <ul className={layout.list}>
        {shown.map((heading) => (
          <li key={heading.caseId} className={layout.row}>
            <span>
              {caseName(heading, wording)}
              {heading.children > 0 && `, ${words.withChildren(heading.children)}`}
            </span>
            {heading.heldForDecision ? (
              <span className={layout.note}>{words.heldForDecision}</span>
            ) : (
              <Button
                size="small"
                aria-label={`${words.add}: ${caseName(heading, wording)}`}
                onClick={() => onAdd(heading)}
              >
                {words.add}
              </Button>
            )}
            <CaseAside caseId={heading.caseId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
