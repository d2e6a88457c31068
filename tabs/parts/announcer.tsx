import { makeStyles } from '@fluentui/react-components'
import { type ReactNode, useCallback, useState } from 'react'

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** A polite live region, and the way to say something in it. The same sentence twice is said twice. */
export function useAnnouncer(): { announce: (sentence: string) => void; said: { sentence: string; count: number } } {
  const [said, setSaid] = useState({ sentence: '', count: 0 })
  const announce = useCallback((sentence: string) => setSaid((before) => ({ sentence, count: before.count + 1 })), [])
  return { announce, said }
}

/** The region itself: read by screen readers, seen by nobody. */
export function Announcer({ said }: { said: { sentence: string; count: number } }): ReactNode {
  const styles = useStyles()
  return (
    <div aria-live="polite" className={styles.unseen} data-announcer>
      {said.sentence && <p key={said.count}>{said.sentence}</p>}
    </div>
  )
}
