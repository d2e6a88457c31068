import type { Template } from 'adaptivecards-templating/lib/template-engine.js'
import attendance from './attendance.json' with { type: 'json' }
import door from './door.json' with { type: 'json' }
import item from './item.json' with { type: 'json' }
import mine from './mine.json' with { type: 'json' }
import record from './record.json' with { type: 'json' }
import statement from './statement.json' with { type: 'json' }
import stub from './stub.json' with { type: 'json' }

/** An Adaptive Card as it leaves the server. */
export type Card = { type: 'AdaptiveCard' } & Record<string, unknown>

/** Every card there is, as a template. `door` is the only one that anybody is sent; the others are answers. */
export const templates = { door, statement, item, mine, record, attendance, stub }
export type TemplateName = keyof typeof templates

const prepared = new Map<TemplateName, Template>()

/** Fills a template. What a person wrote is put in as it is and never read as part of the template. */
export async function fill(name: TemplateName, data: object): Promise<Card> {
  const template = prepared.get(name) ?? (await prepare(name))
  return template.expand({ $root: data }) as Card
}

/**
 * The templating package is large and is wanted only when the first card is drawn, so it does not slow the start. Its
 * front page drags the sources of `adaptivecards` into our type check, so the engine is taken from behind it.
 */
async function prepare(name: TemplateName): Promise<Template> {
  const { Template } = await import('adaptivecards-templating/lib/template-engine.js')
  const template = new Template(templates[name])
  prepared.set(name, template)
  return template
}
