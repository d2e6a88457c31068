import { type ReactNode, useId, useState } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { LineForm } from '../parts/line-form.tsx'
import { useWording } from '../parts/page-context.ts'
import { sendingWords } from '../wording/sending-words.ts'

/** Somebody who is not on the computed list, with the reason; the server flags what must be looked at. */
export function AddRecipient({ plan }: { plan: PlanView }): ReactNode {
  const { meetingId, people } = useView()
  const { frame } = useWording()
  const words = sendingWords()
  const [personId, setPersonId] = useState('')
  const id = useId()
  const listed = new Set(plan.recipients.map((each) => each.personId))
  const others = people.filter((person) => !listed.has(person.personId))
  return (
    <Fold title={words.add} onceOpened>
      <Choice
        id={id}
        label={words.addWho}
        value={personId}
        onChange={setPersonId}
        options={[
          { value: '', text: frame.choose },
          ...others.map((person) => ({ value: person.personId, text: `${person.name}, ${person.agency}` })),
        ]}
      />
      <LineForm
        label={words.addWhy}
        button={words.addSave}
        beside={personId === '' ? { fieldId: id, sentence: frame.needed(words.addWho) } : null}
        command={(reason) => ({ type: 'add-recipient', meetingId, caseId: plan.caseId, personId, reason })}
      />
    </Fold>
  )
}
