import type { MeetingView } from '../../src/contracts/views.ts'
import { type Wording, en } from './en.ts'

type Terms = MeetingView['terms']

/**
 * The page's words with what the area calls its people and papers (X25). The terms are in the words of the area's own
 * protocol, so that Welsh, which has words of its own, stays as it is.
 */
export function inTermsOf(wording: Wording, terms: Terms): Wording {
  if (wording !== en) return wording
  return { ...wording, codes: codesIn(terms), hearing: hearingIn(terms), family: familyIn(terms) }
}

function codesIn(terms: Terms): Wording['codes'] {
  const { codes } = en
  const people = { victim: capital(terms.victim), perpetrator: capital(terms.perpetrator) }
  return {
    ...codes,
    roles: {
      ...codes.roles,
      chair: capital(terms.chair),
      'stand-in': `Stand-in for the ${terms.chair}`,
      coordinator: capital(terms.coordinator),
      'operations-manager': capital(terms.operationsManager),
      representative: capital(terms.representative),
    },
    stages: { ...codes.stages, voice: `The ${terms.victim}’s voice` },
    gaps: {
      ...codes.gaps,
      'victim-told': `Who tells the ${terms.victim}, or that it is not safe to tell`,
      voice: `The ${terms.victim}’s voice, or why it is missing`,
      consent: `Whether the ${terms.victim} knows and consents`,
    },
    prompts: { ...codes.prompts, perpetrator: `The ${terms.perpetrator}, and MAPPA` },
    riskSubjects: { ...codes.riskSubjects, ...people },
    parties: { ...codes.parties, ...people },
  }
}

function hearingIn({ victim, perpetrator, chair }: Terms): Wording['hearing'] {
  const provisional = `Who is ${victim} and who ${perpetrator} is provisional until the ${chair} confirms.`
  return { ...en.hearing, provisional }
}

function familyIn({ victim, perpetrator }: Terms): Wording['family'] {
  const { family } = en
  return {
    ...family,
    moved: `The ${victim} has moved away`,
    whats: {
      ...family.whats,
      victim: `Death of the ${victim}`,
      perpetrator: `Death of the ${perpetrator}`,
      move: `The ${victim} has moved away`,
    },
    transfer: (clause) => `The ${victim} has moved: agree who sends the transfer to the new area (clause ${clause}).`,
    people: { ...family.people, victim: capital(victim), perpetrator: capital(perpetrator) },
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
