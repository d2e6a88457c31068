import { z } from 'zod'
import { profileShape } from './profile-shape.ts'

/** Where the JSON Schema of a profile file lies, for editors that look for it in the file. */
const schemaFor = { $schema: z.string().exactOptional() }

/** A file that stands alone: everything is in it. */
export const wholeFile = profileShape.extend(schemaFor)

/**
 * A file over another area's: it names itself, what it is written over, and what differs. Rules are taken whole, never
 * in part; of the area's own words it may name some.
 */
export const layerFile = profileShape
  .extend({ terms: profileShape.shape.terms.partial() })
  .partial()
  .required({ area: true, name: true, version: true })
  .extend({ extends: profileShape.shape.area, ...schemaFor })

export type WholeFile = z.infer<typeof wholeFile>
export type LayerFile = z.infer<typeof layerFile>

/** The JSON Schema of a profile file, made from the shape that the server checks it with. */
export function profileJsonSchema(): Record<string, unknown> {
  const options = { io: 'input', reused: 'ref', override: withoutReadOnly } as const
  const schema = z.toJSONSchema(layerFile.partial({ extends: true }), options)
  const terms = { required: Object.keys(profileShape.shape.terms.shape) }
  const whole = { required: Object.keys(profileShape.shape), properties: { terms } }
  return { title: "An area's MARAC protocol", ...schema, if: { required: ['extends'] }, else: whole }
}

/** That nobody changes a list while the server runs is nothing to an editor. */
function withoutReadOnly({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.readOnly
}
