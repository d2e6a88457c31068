import { profileJsonSchema } from '../src/adapters/profile-file.ts'

/** Prints the JSON Schema of a profile file, for an editor that helps while somebody writes one. */
process.stdout.write(`${JSON.stringify(profileJsonSchema(), null, 2)}\n`)
