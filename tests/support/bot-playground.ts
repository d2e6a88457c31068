import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { rehearsalPeople } from '../../bot/rehearsal/people.ts'
import { type Playground, startPlayground } from '../../bot/rehearsal/playground.ts'
import type { BotHost } from './bot-host.ts'
import { appId, tenantId } from './bot-kit.ts'

/** The real Playground beside a running bot, showing the rehearsal to one of its people. */
export async function playgroundFor(host: BotHost, personId: string): Promise<Playground> {
  const playground = await startPlayground({
    folder: host.folder,
    port: await freePort(),
    bridgeUrl: host.bridge.url,
    appId,
    tenantId,
    people: rehearsalPeople,
    personId,
  })
  await host.bridge.show(playground.shown())
  return playground
}

/** A port that is free just now; the Playground cannot be asked to find one itself. */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
