import { londonDate, type LocalDate } from '../../domain/time.ts'
import { kept } from './kept.ts'
import type { Scene } from './scene.ts'

/** The day by London time at which a scene is looked at. */
export const todayIn = kept(({ at }: Scene): LocalDate => londonDate(at))

/** How old somebody is on a day, in whole years; null where the referral does not say when they were born. */
export function ageOn(born: string | null, today: string): number | null {
  if (!born) return null
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}
