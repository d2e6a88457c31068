import type { EarlierCase } from './list-facts.ts'
import type { Identities, IdentityRole } from './identities.ts'

/** The cases that were kept before, by what they are found again by. */
export type EarlierIndex = ReadonlyMap<string, readonly EarlierCase[]>

/** Puts every earlier case under its identity once, so that each row of a long list looks at its own alone. */
export function indexEarlier(earlier: readonly EarlierCase[]): EarlierIndex {
  const index = new Map<string, EarlierCase[]>()
  for (const each of earlier) {
    const key = keyOf(each.role, each.identity)
    const found = index.get(key)
    if (found) found.push(each)
    else index.set(key, [each])
  }
  return index
}

/** The earlier cases of one of these people, or of the pair of them. */
export function earlierOf(
  index: EarlierIndex,
  of: { role: IdentityRole; identities: Identities },
): readonly EarlierCase[] {
  const identity = of.identities[of.role]
  return identity === null ? [] : (index.get(keyOf(of.role, identity)) ?? [])
}

function keyOf(role: IdentityRole, identity: string): string {
  return `${role} ${identity}`
}
