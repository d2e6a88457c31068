import { fold } from './address-words.ts'
import type { Case } from './case.ts'

const contact =
  `contact|call|ring|phone|telephone|text|message|e-?mail|visit|see|meet(?: with)?|tell|inform|update|advise
  |notify|write to|speak (?:to|with)|talk to|check (?:in )?(?:on|with)|support|refer|safety plan(?:ning)? (?:with|for)
  |appointment (?:with|for)`.replaceAll(/\s*\n\s*/g, '')

/**
 * Whether an action would contact or tell somebody whose death is recorded (R097): a contact word directly before that
 * person's first name or part, such as *ring Alma*, *a visit to Alma* or *visit the victim*. *Ring Alma's mother* is
 * for the living. A dead child is known by name only where the case has one child; a pronoun names nobody.
 */
export function contactsTheDead(caseFile: Case, what: string): boolean {
  const names = deadNames(caseFile).map(escaped)
  if (names.length === 0) return false
  const pattern = `(?<!\\p{L})(?:${contact})\\s+(?:(?:to|with|for)\\s+)?(?:the\\s+)?(?:${names.join('|')})(?![\\p{L}’'])`
  return new RegExp(pattern, 'u').test(unaccented(what))
}

function deadNames({ dead, referral }: Case): string[] {
  const [onlyChild, ...others] = referral.children
  const names = {
    victim: [referral.victim.firstName, 'victim'],
    perpetrator: [referral.perpetrator.firstName, 'perpetrator'],
    child: onlyChild && others.length === 0 ? [onlyChild.firstName, 'child'] : [],
  }
  return [...dead]
    .flatMap((party) => names[party])
    .map(unaccented)
    .filter(Boolean)
}

/** As `fold`, with its apostrophes: they tell *Alma* from *Alma's mother*. */
function unaccented(text: string): string {
  return text
    .split(/(['’])/)
    .map((part) => (/['’]/.test(part) ? part : fold(part)))
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\-]/g, String.raw`\$&`)
}
