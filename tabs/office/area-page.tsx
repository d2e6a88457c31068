import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { AreaRule, AreaView } from '../../src/contracts/area-view.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { Section } from '../parts/section.tsx'
import { officeWords } from '../wording/office-words.ts'
import { ruleInWords } from './rule-value.ts'
import { useLook } from './use-look.ts'

/** Every rule of the area's protocol, what it asks of the area, and what is done while that is open (X23). */
export function AreaPage(): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { answer } = useLook<AreaView>('/api/area')
  return (
    <Answered answer={answer}>
      {({ name, protocol, rules }) => {
        const asked = rules.filter((rule) => rule.question !== null || !rule.answered)
        return (
          <div className={layout.stack}>
            <p className={layout.text}>
              {name}. {words.areaText(protocol.title, protocol.version)}
            </p>
            <Section title={words.areaAsk(asked.length)}>
              <Rules rules={asked} />
            </Section>
            <Section title={words.areaAll}>
              <Rules rules={rules} />
            </Section>
          </div>
        )
      }}
    </Answered>
  )
}

function Rules({ rules }: { rules: readonly AreaRule[] }): ReactNode {
  const layout = useLayout()
  return (
    <ul className={layout.list}>
      {rules.map((rule) => (
        <li key={rule.rule} className={layout.item}>
          <Rule rule={rule} />
        </li>
      ))}
    </ul>
  )
}

function Rule({ rule }: { rule: AreaRule }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { clause, kind, layer, question, answered } = rule
  return (
    <>
      <span className={layout.row}>
        <strong>{words.areaNames[rule.rule]}</strong>
        {kind && <Badge appearance="outline">{words.strengths[kind]}</Badge>}
      </span>
      <span className={layout.text}>{answered ? ruleInWords(rule.value, words) : words.unanswered}</span>
      {!answered && <span>{words.meanwhile(words.areaMeanwhile[rule.rule])}</span>}
      {question && <em>{question}</em>}
      <span className={layout.note}>
        {words.clause(clause)}
        {layer && `, ${words.layer(layer)}`}
      </span>
    </>
  )
}
