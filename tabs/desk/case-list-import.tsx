import { Field } from '@fluentui/react-components'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import type { Answer } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { Preview } from './preview.tsx'

const MOST_CHARACTERS = 2_000_000

type Looked = { csv: string; answer: Answer<CaseListPreview> | null }

/** A case list is looked at before anything of it is kept. */
export function CaseListImport(): ReactNode {
  const { api, wording } = usePage()
  const layout = useLayout()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const words = wording.desk
  const look = async (file: File | undefined): Promise<void> => {
    setLooked(null)
    setTooLarge(file !== undefined && file.size > MOST_CHARACTERS)
    if (!file || file.size > MOST_CHARACTERS) return
    const csv = await file.text()
    setLooked({ csv, answer: null })
    setLooked({ csv, answer: await api.write<CaseListPreview>('/api/case-list/preview', { csv }) })
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => void look(event.target.files?.[0])
  return (
    <Section title={words.importTitle} work>
      <p className={layout.note}>{words.importText}</p>
      <Field label={words.file} validationMessage={tooLarge ? words.tooLarge : undefined}>
        {(field) => <input {...field} type="file" accept=".csv,text/csv" onChange={onChange} />}
      </Field>
      {looked && (
        <Answered answer={looked.answer}>{(preview) => <Preview csv={looked.csv} preview={preview} />}</Answered>
      )}
    </Section>
  )
}
