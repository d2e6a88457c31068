import { type CommandType, commandSchema } from './commands.ts'

/** Words as anybody might write them: no id, no date, no code of ours. */
const WORDS = 'Any words at all'

/** The fields of each order that take somebody's own words. */
export const wordFields: ReadonlyMap<CommandType, readonly string[]> = new Map(
  commandSchema.options.map((option) => [
    option.shape.type.value,
    Object.entries(option.shape)
      .filter(([name, field]) => name !== 'type' && field.safeParse(WORDS).success)
      .map(([name]) => name),
  ]),
)
