import { Button, Input, makeStyles } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { preparingWords } from '../wording/preparing-words.ts'
import type { Planned } from './agenda-order.ts'

const useStyles = makeStyles({
  handle: { touchAction: 'none', cursor: 'grab', minWidth: '32px' },
  dragged: { cursor: 'grabbing' },
})

type AgendaLineProps = {
  planned: Planned
  onDrag: (height: number) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onMinutes: (minutes: string) => void
}

/** One case of the order, with every way to move it. */
export function AgendaLine({ planned, onDrag, onMove, onRemove, onMinutes }: AgendaLineProps): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const { desk: words } = wording
  const name = caseName(planned, wording)
  return (
    <>
      <span className={layout.row}>
        <Handle name={name} onDrag={onDrag} onMove={onMove} />
        <span>{name}</span>
      </span>
      <span className={layout.row}>
        <Button size="small" aria-label={words.up(name)} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button size="small" aria-label={words.down(name)} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Input
          type="number"
          min={1}
          max={120}
          aria-label={words.minutes(name)}
          placeholder={words.minutesUsual}
          value={planned.minutes}
          onChange={(_event, data) => onMinutes(data.value)}
        />
        <Button size="small" aria-label={`${words.takeOff}: ${name}`} onClick={onRemove}>
          {words.takeOff}
        </Button>
      </span>
    </>
  )
}

type HandleProps = Pick<AgendaLineProps, 'onDrag' | 'onMove'> & { name: string }

/** Held and drawn, or with the arrow keys; it keeps the focus wherever its case goes. */
function Handle({ name, onDrag, onMove }: HandleProps): ReactNode {
  const styles = useStyles()
  const handle = useRef<HTMLButtonElement>(null)
  const moving = useRef(false)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!moving.current) return
    moving.current = false
    handle.current?.focus()
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    moving.current = true
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <Button
      ref={handle}
      size="small"
      appearance="subtle"
      className={held ? `${styles.handle} ${styles.dragged}` : styles.handle}
      aria-label={preparingWords().drag(name)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setHeld(true)
      }}
      onPointerMove={(event) => held && onDrag(event.clientY)}
      onPointerUp={() => setHeld(false)}
      onPointerCancel={() => setHeld(false)}
    >
      ☰
    </Button>
  )
}
