import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLayout } from '../parts/layout.ts'
import { type Pressed, drawCard } from './draw-card.ts'
import { type RehearsalCard, tell } from './rehearsal-api.ts'

const useStyles = makeStyles({
  card: {
    maxWidth: '480px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#ffffff',
    color: '#242424',
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& .ac-pushButton': { maxWidth: '100%', minHeight: '32px', paddingInline: tokens.spacingHorizontalM },
    '& .ac-input': { minHeight: '32px', maxWidth: '100%' },
  },
})

/** One card as the person sees it; what the bot answers to a press takes its place. */
export function DrawnCard({ card, personId }: { card: RehearsalCard; personId: string }): ReactNode {
  const styles = useStyles()
  const layout = useLayout()
  const place = useRef<HTMLDivElement>(null)
  const [answer, setAnswer] = useState<{ to: object; card: object } | null>(null)
  const shown = answer?.to === card.card ? answer.card : card.card
  useEffect(() => {
    const press = async (what: Pressed): Promise<void> => {
      const pressed = { personId, activityId: card.activityId, ...what }
      const answered = await tell<{ card: object | null }>('/rehearsal/cards/click', pressed)
      if (answered?.card) setAnswer({ to: card.card, card: answered.card })
    }
    place.current?.replaceChildren(...drawCard(shown, (pressed) => void press(pressed)))
  }, [shown, card, personId])
  return (
    <article className={layout.tight}>
      <span className={layout.note}>{card.conversation}</span>
      <div ref={place} className={styles.card} />
    </article>
  )
}
