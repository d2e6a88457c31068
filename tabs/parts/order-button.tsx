import { Button, type ButtonProps, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import { ProblemNote } from './problem-note.tsx'
import { useOrder } from './use-order.ts'

const useStyles = makeStyles({
  whole: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', maxWidth: '100%' },
})

type OrderButtonProps = {
  command: Command
  /** What the same press orders once the first is accepted. */
  then?: Command | undefined
  children: string
  /** Said to a screen reader where the word on the button needs its neighbours to be understood. */
  label?: string
  appearance?: ButtonProps['appearance']
  disabled?: boolean
}

/** A button that gives one order, or two in a row. It keeps the focus while an order is on its way. */
export function OrderButton({
  command,
  then,
  children,
  label,
  appearance,
  disabled = false,
}: OrderButtonProps): ReactNode {
  const order = useOrder()
  const styles = useStyles()
  const give = async (): Promise<void> => {
    const accepted = await order.give(command)
    if (accepted && then) await order.give(then)
  }
  const press = (): void => {
    if (!order.busy) void give()
  }
  return (
    <span className={styles.whole}>
      <Button
        appearance={appearance}
        aria-label={label}
        disabled={disabled}
        aria-busy={order.busy}
        disabledFocusable={order.busy}
        onClick={press}
      >
        {children}
      </Button>
      <ProblemNote problem={order.problem} />
    </span>
  )
}
