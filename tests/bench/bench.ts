import { benchAppend } from './append.ts'
import { benchCardAction } from './card-action.ts'
import { benchReplay } from './replay.ts'
import { benchStart } from './start.ts'
import { benchTabLoad } from './tab-load.ts'
import { benchWord } from './word.ts'

/** Prints one JSON line for each figure; nothing here ever fails for being slow. */
for (const bench of [benchTabLoad, benchReplay, benchAppend, benchCardAction, benchWord, benchStart]) {
  process.stdout.write(`${JSON.stringify(await bench())}\n`)
}
process.exit()
