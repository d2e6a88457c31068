import { type ReactNode, useMemo } from 'react'
import type { Accepted } from '../../src/contracts/commands.ts'
import type { Api } from '../api.ts'
import { pauseFor, waitBefore } from '../back-off.ts'
import { type OrderQueue, createOrderQueue } from '../order-queue.ts'
import { OrdersContext } from '../parts/orders-context.ts'
import { usePage } from '../parts/page-context.ts'

type OfficeOrdersProps = { after?: (made: Readonly<Record<string, string>>) => void; children: ReactNode }

/** Orders of the office go as those of a meeting do; `after` is told what each accepted one has made. */
export function OfficeOrders({ after, children }: OfficeOrdersProps): ReactNode {
  const { api } = usePage()
  const orders = useMemo(() => ordersWith(api, after), [api, after])
  return <OrdersContext value={orders}>{children}</OrdersContext>
}

function ordersWith(api: Api, after: OfficeOrdersProps['after']): Pick<OrderQueue, 'give'> {
  const queue = createOrderQueue({
    post: (envelope) => api.write<Accepted>('/api/commands', envelope),
    pause: (failures) => pauseFor(waitBefore({ failures, chance: Math.random() })),
    newId: () => crypto.randomUUID(),
  })
  return {
    give: async (command, expectedVersion) => {
      const outcome = await queue.give(command, expectedVersion)
      if (outcome.kind === 'accepted') after?.(outcome.made)
      return outcome
    },
  }
}
