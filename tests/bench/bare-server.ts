// The floor of a start: restify and botbuilder, listening. A process of its own, told its port by the environment.
import { startBareBot } from './bare-bot.ts'

const id = '00000000-0000-4000-8000-000000000000'
const channel = { issuer: 'https://nobody.invalid', metadataUrl: 'https://nobody.invalid/metadata' }
const identity = { appId: id, appTenantId: id, tenantIds: [id], channel, token: async () => '' }
await startBareBot({ port: Number(process.env['PORT']), identity })
