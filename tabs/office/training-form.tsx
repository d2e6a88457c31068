import { Checkbox } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { DirectoryView, ListedPerson } from '../../src/contracts/directory-view.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { DayForm } from './day-form.tsx'
import { officeWords } from '../wording/office-words.ts'

/** Which steps of training somebody has done, and on what day; all that is missing is ticked to begin with (R017). */
export function TrainingForm({ person, view }: { person: ListedPerson; view: DirectoryView }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { personId, name, training } = person
  const [steps, setSteps] = useState(training.missing.length > 0 ? training.missing : view.training.steps)
  const turn = (step: string, on: boolean): void =>
    setSteps(on ? [...steps, step] : steps.filter((each) => each !== step))
  return (
    <Group name={words.trainingSteps}>
      {view.training.steps.map((step) => (
        <Checkbox
          key={step}
          label={step}
          checked={steps.includes(step)}
          onChange={(_event, data) => turn(step, data.checked === true)}
        />
      ))}
      <span className={layout.note}>{words.clause(view.training.clause)}</span>
      <DayForm
        label={words.trainingDay(name)}
        button={words.recordTraining(name)}
        today={view.today}
        command={(on) => ({ type: 'record-training', personId, steps: [...steps], on })}
      />
    </Group>
  )
}
