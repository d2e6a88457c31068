import { Subtitle1, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, outlineOffset: '2px' },
})

type SectionProps = { title: string; level?: 2 | 3; plain?: boolean; work?: boolean; children: ReactNode }

/** A headed part of a page. `work` marks where focus goes when the thing that had it is gone. */
export function Section({ title, level = 2, plain = false, work = false, children }: SectionProps): ReactNode {
  const styles = useStyles()
  const id = useId()
  const Heading = level === 2 ? Subtitle1 : Subtitle2
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, !plain && styles.card)}>
      <Heading
        as={level === 2 ? 'h2' : 'h3'}
        id={id}
        className={styles.heading}
        {...(work ? { tabIndex: -1, 'data-work': true } : {})}
      >
        {title}
      </Heading>
      {children}
    </section>
  )
}
