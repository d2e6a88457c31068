import { z } from 'zod'
import { acceptedSchema, envelopeSchema } from '../../src/contracts/commands.ts'
import {
  actionRow,
  actionTable,
  caseRow,
  caseRowWithSafeContact,
  caseTable,
  caseTableWithSafeContact,
  countTable,
  csvFile,
  safeContactWanted,
} from '../../src/contracts/exports.ts'
import { problemSchema } from '../../src/contracts/problem.ts'
import { described, type Described } from './described-routes.ts'

export type OpenApi = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, object>>
  components: { schemas: Record<string, object>; securitySchemes: object }
}
/** A route as the server knows it: its method, and its path with names behind colons. */
type Route = { method: string; path: string }

/**
 * The API in OpenAPI 3.1, made from the contracts: every route that the server really has, the shape of every order,
 * and of the rows that go to a system of record. A route that nobody described is listed all the same, without words.
 */
export function openApiOf(routes: readonly Route[]): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const { method, path } of routes) {
    const named = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[named] = { ...paths[named], [method.toLowerCase()]: operationOf(named, described[`${method} ${path}`]) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Caseroom',
      version: '1',
      description:
        'Each answer is made for the one person whose Entra token was verified, and holds nothing that this person may not see now. Every failure is a Problem: a stable code and a sentence.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])),
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

const schemas = {
  Envelope: envelopeSchema,
  Accepted: acceptedSchema,
  Problem: problemSchema,
  ActionRow: actionRow,
  CaseRow: caseRow,
  CaseRowWithSafeContact: caseRowWithSafeContact,
  ActionTable: actionTable,
  CaseTable: caseTable,
  CaseTableWithSafeContact: caseTableWithSafeContact,
  CountTable: countTable,
  SafeContactWanted: safeContactWanted,
  CsvFile: csvFile,
}

function operationOf(path: string, words: Described | undefined): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(words?.choices?.[name] && { enum: words.choices[name] }) },
  }))
  return {
    ...(words && { summary: words.summary }),
    parameters,
    ...(words?.body && { requestBody: { required: true, content: jsonOf(words.body) } }),
    responses: {
      '200': { description: words?.answer ?? 'What was asked for', ...contentOf(words) },
      default: { description: 'A refusal', content: jsonOf('Problem') },
    },
    security: words?.open ? [] : [{ entra: [] }],
  }
}

function contentOf(words: Described | undefined): object {
  if (words?.schema) return { content: jsonOf(words.schema) }
  if (!words?.types) return {}
  const tables = words.tables?.map((name) => ({ $ref: `#/components/schemas/${name}` }))
  const shapeOf = (type: string) => (tables && type === 'application/json' ? { schema: { anyOf: tables } } : {})
  return { content: Object.fromEntries(words.types.map((type) => [type, shapeOf(type)])) }
}

function jsonOf(schema: string): object {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
}
