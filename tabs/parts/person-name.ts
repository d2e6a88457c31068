import { isolated } from '../../src/contracts/isolating.ts'

/** Somebody's name with their agency, in a line of text, whichever way either of them is written. */
export function personName({ name, agency }: { name: string; agency: string }): string {
  return `${isolated(name)}, ${isolated(agency)}`
}
