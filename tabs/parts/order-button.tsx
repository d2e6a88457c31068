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
  children: string
  /** Said to a screen reader where the word on the button needs its neighbours to be understood. */
  label?: string
  appearance?: ButtonProps['appearance']
  disabled?: boolean
}

/** A button that gives one order. It keeps the focus while the order is on its way. */
export function OrderButton({ command, children, label, appearance, disabled = false }: OrderButtonProps): ReactNode {
  const order = useOrder()
  const styles = useStyles()
  const press = (): void => {
    if (!order.busy) void order.give(command)
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
