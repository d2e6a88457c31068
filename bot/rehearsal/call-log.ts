import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const moveSchema = z.object({ at: z.string(), accountId: z.string(), inCall: z.boolean() })
/** Somebody came into the call or left it. */
export type Move = z.infer<typeof moveSchema>

/** Who was in the rehearsal's call, for the report that Graph gives of it afterwards. */
export type CallLog = { moves: () => readonly Move[]; add(move: Omit<Move, 'at'>): void }

/** A file of JSON lines, so that a call outlives a kill as Teams' own calls do. */
export function openCallLog({ file, now }: { file: string; now: () => string }): CallLog {
  mkdirSync(dirname(file), { recursive: true })
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const moves = whole.filter((line) => line !== '').map((line) => moveSchema.parse(JSON.parse(line)))
  return {
    moves: () => moves,
    add: (move) => {
      const added = { at: now(), ...move }
      appendFileSync(file, `${JSON.stringify(added)}\n`)
      moves.push(added)
    },
  }
}
