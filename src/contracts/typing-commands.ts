import { z } from 'zod'

/** One's own abbreviations; all of them, in place of those kept before. */
export const typingCommands = [
  z.strictObject({
    type: z.literal('keep-phrases'),
    phrases: z
      .array(
        z.strictObject({
          short: z
            .string()
            .trim()
            .regex(/^[\p{L}\p{N}]{1,12}$/u),
          long: z.string().trim().min(1).max(200),
        }),
      )
      .max(60),
  }),
] as const
