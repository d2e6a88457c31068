import { Field } from '@fluentui/react-components'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import type { Answer } from '../api.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { Preview } from './preview.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { Progress } from './progress.tsx'
import { sheetAsCsv } from './sheet-as-csv.ts'

const MOST_CHARACTERS = 2_000_000
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Looked = { csv: string; answer: Answer<CaseListPreview> | null }

/** A case list is looked at before anything of it is kept. */
export function CaseListImport(): ReactNode {
  return useView().status === 'ended' ? <Over /> : <Importing />
}

function Over(): ReactNode {
  const layout = useLayout()
  return (
    <Section title={useWording().desk.importTitle} work>
      <p className={layout.note}>{preparingWords().importOver}</p>
    </Section>
  )
}

function Importing(): ReactNode {
  const { meetingId } = useView()
  const { api, wording } = usePage()
  const layout = useLayout()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const words = wording.desk
  const look = async (file: File | undefined): Promise<void> => {
    setLooked(null)
    setUnreadable(false)
    setTooLarge(file !== undefined && file.size > MOST_CHARACTERS)
    if (!file || file.size > MOST_CHARACTERS) return
    const csv = isSheet(file) ? await sheetAsCsv(file) : await file.text()
    setUnreadable(csv === null)
    if (csv === null) return
    setLooked({ csv, answer: null })
    setLooked({ csv, answer: await api.write<CaseListPreview>('/api/case-list/preview', { csv, meetingId }) })
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => void look(event.target.files?.[0])
  return (
    <Section title={words.importTitle} work>
      <p className={layout.note}>{words.importText}</p>
      <Field label={words.file} validationMessage={tooLarge ? words.tooLarge : unreadable ? words.noSheet : undefined}>
        {(field) => <input {...field} type="file" accept={`.csv,.xlsx,text/csv,${SHEET}`} onChange={onChange} />}
      </Field>
      {looked && (
        <>
          {!looked.answer && <Progress words={preparingWords().looking} />}
          {looked.answer && (
            <Answered answer={looked.answer}>{(preview) => <Preview csv={looked.csv} preview={preview} />}</Answered>
          )}
        </>
      )}
    </Section>
  )
}

function isSheet({ name, type }: File): boolean {
  return type === SHEET || name.toLowerCase().endsWith('.xlsx')
}
