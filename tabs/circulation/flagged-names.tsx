import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { caseName } from '../parts/case-name.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import type { useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import type { FlaggedName } from './plans-by-person.ts'
import { sendingWords } from '../wording/sending-words.ts'

type FlaggedNamesProps = {
  needed: readonly FlaggedName[]
  /** How many plans are looked at. */
  all: number
  typed: Readonly<Record<string, string>>
  mistakes: ReturnType<typeof useMistakes>
  onChange: (key: string, value: string) => void
}

/** Every flagged name once with its flags, its plans, what the first has said of it, and a reason of one's own. */
export function FlaggedNames({ needed, all, typed, mistakes, onChange }: FlaggedNamesProps): ReactNode {
  const wording = useWording()
  const words = sendingWords()
  const layout = useLayout()
  if (needed.length === 0) return <p className={layout.note}>{words.noneFlagged}</p>
  return (
    <Group name={words.flaggedFirst(needed.length)}>
      {needed.map((each) => {
        const { key, plans, recipient } = each
        const { name, agency, flags, alike, answer } = recipient
        const said = words.flagged(flags.map((flag) => wording.codes.flags[flag] ?? flag).join(', '))
        const checkedBy = plans[0]?.checkedBy
        const first = checkedBy && answer ? words.saidFirst(checkedBy, answer) : ''
        return (
          <div key={key} className={layout.tight}>
            <strong>{`${name}, ${agency}`}</strong>
            <span>{[said, alike && words.alike(alike)].filter(Boolean).join('. ')}</span>
            {plans.length > 1 && (
              <span className={layout.note}>
                {plans.length === all
                  ? words.getsAll(all)
                  : words.gets(plans.map((plan) => caseName(plan, wording)).join('; '))}
              </span>
            )}
            {first && <span className={layout.note}>{first}</span>}
            <Field label={reasonLabel(each, { wording, words })} validationMessage={mistakes.of(fieldOf(each))}>
              <Input
                id={fieldOf(each)}
                value={typed[key] ?? answer}
                maxLength={500}
                onChange={(_event, data) => onChange(key, data.value)}
              />
            </Field>
          </div>
        )
      })}
    </Group>
  )
}

/** What the question about a flagged name is worded with. */
export type ReasonWords = { wording: ReturnType<typeof useWording>; words: ReturnType<typeof sendingWords> }

/** What the field of a flagged name asks: why they get this plan, or all of these. */
export function reasonLabel({ plans, recipient: { name } }: FlaggedName, { wording, words }: ReasonWords): string {
  const [plan] = plans
  return plan && plans.length === 1
    ? words.reasonFor(name, caseName(plan, wording))
    : words.reasonForAll(name, plans.length)
}

/** The id of the field in which the reason for a name is given. */
export function fieldOf({ plans, recipient }: FlaggedName): string {
  return `reason-${plans[0]?.caseId ?? ''}-${recipient.personId}`
}
