import { once } from 'node:events'
import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ActivityHandler, type InvokeResponse } from 'botbuilder'
import pino from 'pino'
import restify from 'restify'
import type { Request, Response } from 'restify'
import { createBotAdapter, type BotIdentity } from '../../bot/teams/adapter.ts'

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Noted' }] }
const answer = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }

/** A class because botbuilder demands one: every card action gets the same card, and nothing is written. */
class ConstantBot extends ActivityHandler {
  protected override async onInvokeActivity(): Promise<InvokeResponse> {
    return { status: 200, body: answer }
  }
}

/** The floor of the bot: restify, its body parser and botbuilder with its own check of tokens, and nothing else. */
export async function startBareBot(of: { port: number; identity: BotIdentity }) {
  const server = restify.createServer({ log: pino({ enabled: false }) as never })
  const adapter = createBotAdapter(of.identity)
  const bot = new ConstantBot()
  server.use(restify.plugins.bodyParser())
  server.get('/healthz', async (_req: Request, res: Response) => void res.send(200, { status: 'up' }))
  server.post('/api/messages', async (req: Request, res: Response) => {
    await adapter.process(req as never, res as never, (context) => bot.run(context))
  })
  const inner = server.server as HttpServer
  inner.listen(of.port, '127.0.0.1')
  await once(inner, 'listening')
  const close = () => {
    inner.closeAllConnections()
    inner.close()
  }
  return { url: `http://127.0.0.1:${(inner.address() as AddressInfo).port}`, close }
}
