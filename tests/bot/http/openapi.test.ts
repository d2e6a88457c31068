import assert from 'node:assert/strict'
import { described } from '../../../bot/http/described-routes.ts'
import type { OpenApi } from '../../../bot/http/openapi.ts'
import { commandSchema } from '../../../src/contracts/commands.ts'
import { actionRow } from '../../../src/contracts/exports.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'
import { fakeTeamsDesk } from '../../support/http-teams-desk.ts'

describe('the description of the API', () => {
  let server: Running
  let api: OpenApi
  before(async () => {
    server = await startServer({ teamsDesk: fakeTeamsDesk() })
    api = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi
  })
  after(stopServers)

  it('has every route of the server in words, and no other', () => {
    const routes = Object.entries(api.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, (_, name) => `:${String(name)}`)}`,
      ),
    )
    // No bot is wired to this server, so its one address is not there.
    const there = Object.keys(described).filter((route) => route !== 'POST /api/messages')
    assert.deepEqual(routes.toSorted(), there.toSorted())
  })

  it('names nothing that does not stand in it', () => {
    const named = [...JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? '')
    assert.ok(named.length > 20)
    assert.deepEqual(
      named.filter((name) => !(name in api.components.schemas)),
      [],
    )
  })

  it('is made from the contracts: every order with its fields, every column with its meaning', () => {
    const text = JSON.stringify(api.components.schemas.Envelope)
    for (const option of commandSchema.options) assert.ok(text.includes(`"${option.shape.type.value}"`))
    const row = api.components.schemas.ActionRow as { properties: Record<string, { description?: string }> }
    assert.deepEqual(Object.keys(row.properties), Object.keys(actionRow.shape))
    for (const [name, { description }] of Object.entries(row.properties)) assert.ok(description, name)
  })

  it('says what may be asked for as a table, and what the JSON of each holds', () => {
    const operation = api.paths['/api/meetings/{meetingId}/exports/{what}/{format}']?.get
    const text = JSON.stringify(operation)
    for (const said of ['"enum":["csv","xlsx","json"]', '"agency-actions"', '#/components/schemas/ActionTable'])
      assert.ok(text.includes(said), said)
    const { properties } = api.components.schemas.CaseTable as { properties: Record<string, unknown> }
    assert.deepEqual(Object.keys(properties), ['table', 'version', 'rows'])
  })

  it('asks for a token everywhere but for itself', async () => {
    assert.equal((await fetch(`${server.url}/api/me`)).status, 401)
    assert.equal((await fetch(`${server.url}/api/openapi.json`)).status, 200)
  })
})
