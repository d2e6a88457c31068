import { useContext, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import { MeetingContext } from '../meeting/meeting-context.ts'
import { OrdersContext } from './orders-context.ts'

/** One button's or one form's order: on its way or not, and the sentence where it was refused. */
export type Order = {
  busy: boolean
  problem: Problem | null
  /** True once the server has accepted. */
  give: (command: Command, expectedVersion?: number) => Promise<boolean>
}

/** Gives an order, in the meeting around it or where there is none in the office, and remembers what became of it. */
export function useOrder(): Order {
  const meeting = useContext(MeetingContext)
  const orders = useContext(OrdersContext) ?? meeting
  if (!orders) throw new Error('an order stands outside any meeting and the office')
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({ busy: false, problem: null })
  const give = async (command: Command, expectedVersion?: number): Promise<boolean> => {
    setState({ busy: true, problem: null })
    const outcome = await orders.give(command, expectedVersion)
    setState({ busy: false, problem: outcome.kind === 'refused' ? outcome.problem : null })
    return outcome.kind === 'accepted'
  }
  return { ...state, give }
}
