import { Button, type ButtonProps, makeStyles } from '@fluentui/react-components'
import { type ReactNode, createContext, useContext } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import { ProblemNote } from './problem-note.tsx'
import { useOrder } from './use-order.ts'

const useStyles = makeStyles({
  whole: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', maxWidth: '100%' },
})

/**
 * True for the moment in which what a button means has just changed: a press that was meant for the one before is no
 * order.
 */
export const Resting = createContext(false)

type OrderButtonProps = {
  command: Command
  /** What the same press orders once the first is accepted. */
  then?: Command | undefined
  /** What else is to be done once the order is accepted. */
  onAccepted?: () => void
  children: string
  /** Said to a screen reader where the word on the button needs its neighbours to be understood. */
  label?: string
  appearance?: ButtonProps['appearance']
  size?: ButtonProps['size']
  disabled?: boolean
}

/** A button that gives one order, or two in a row. It keeps the focus while an order is on its way. */
export function OrderButton({
  command,
  then,
  onAccepted,
  children,
  label,
  appearance,
  size,
  disabled = false,
}: OrderButtonProps): ReactNode {
  const order = useOrder()
  const styles = useStyles()
  const resting = useContext(Resting)
  const give = async (): Promise<void> => {
    const accepted = await order.give(command)
    if (accepted && then) await order.give(then)
    if (accepted) onAccepted?.()
  }
  const press = (): void => {
    if (!order.busy && !resting) void give()
  }
  return (
    <span className={styles.whole}>
      <Button
        appearance={appearance}
        size={size}
        aria-label={label}
        disabled={disabled}
        aria-busy={order.busy}
        disabledFocusable={order.busy || resting}
        onClick={press}
      >
        {children}
      </Button>
      <ProblemNote problem={order.problem} />
    </span>
  )
}
