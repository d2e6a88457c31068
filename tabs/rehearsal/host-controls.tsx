import { Badge, Link, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Look } from './look.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
})

type HostControlsProps = { look: Look; onChange: (look: Look) => void; who: string; shown: string | null }

/** What stands around the tab in place of Teams: who one is, and the switches. */
export function HostControls({ look, onChange, who, shown }: HostControlsProps): ReactNode {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <Badge appearance="filled" color="important">
        REHEARSAL
      </Badge>
      <strong>{who}</strong>
      <Link href="/rehearsal">Everyone</Link>
      {shown && <span data-stage={shown}>On the stage now: {shown}</span>}
      <Switch
        label="Page"
        value={look.page}
        onChange={(page) => onChange({ ...look, page })}
        options={pagesOf(look.page)}
      />
      <Switch
        label="Theme"
        value={look.theme}
        onChange={(theme) => onChange({ ...look, theme })}
        options={{ light: 'Light', dark: 'Dark', contrast: 'High contrast' }}
      />
      <Switch
        label="Language"
        value={look.language}
        onChange={(language) => onChange({ ...look, language })}
        options={{ en: 'English', cy: 'Cymraeg' }}
      />
      <Switch
        label="Width"
        value={look.narrow ? 'narrow' : 'full'}
        onChange={(width) => onChange({ ...look, narrow: width === 'narrow' })}
        options={{ full: 'Full', narrow: 'Side panel, 320' }}
      />
    </header>
  )
}

function pagesOf(now: string): Readonly<Record<string, string>> {
  return {
    ...(now.startsWith('/plan/') ? { [now]: 'Plans' } : {}),
    '/tab': 'Meeting',
    '/tab?view=my': 'My actions',
    '/tab?view=board': 'Board',
    '/tab?view=stage': 'Stage',
  }
}

type SwitchProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: Readonly<Record<Value, string>>
}

function Switch<Value extends string>({ label, value, onChange, options }: SwitchProps<Value>): ReactNode {
  const values = Object.keys(options) as Value[]
  const choose = (chosen: string): void => {
    const known = values.find((each) => each === chosen)
    if (known !== undefined) onChange(known)
  }
  return (
    <Select size="small" aria-label={label} value={value} onChange={(_event, data) => choose(data.value)}>
      {values.map((each) => (
        <option key={each} value={each}>
          {options[each]}
        </option>
      ))}
    </Select>
  )
}
