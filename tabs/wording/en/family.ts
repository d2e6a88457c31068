import type { MeetingView } from '../../../src/contracts/views.ts'

type Terms = MeetingView['terms']

/** Words of a death or a move, from its record to what follows from it (R097). */
export const family = {
  title: 'Something has changed for this family',
  recordTitle: 'Someone has died or moved',
  died: 'Someone has died',
  diedText: 'Every contact with this person stops at once. The coordinator and the chair are told privately.',
  diedSave: 'Record the death',
  moved: 'The victim has moved away',
  recorded: 'Recorded. The coordinator and the chair are told privately.',
  whats: {
    victim: 'Death of the victim',
    perpetrator: 'Death of the perpetrator',
    child: 'Death of a child',
    move: 'The victim has moved away',
  },
  reported: (what: string, name: string, time: string) => `${what}: reported by ${name}, ${time}. Not confirmed yet.`,
  confirmed: (what: string, name: string, time: string) => `${what}: recorded by ${name}, ${time}.`,
  corrected: (what: string, name: string, time: string) => `${what}: recorded in error. Set right by ${name}, ${time}.`,
  because: (reason: string) => `Reason: ${reason}`,
  confirm: 'Confirm this',
  correct: 'Recorded in error',
  correctWhy: 'Why it was recorded in error',
  correctText: 'Actions that it stopped are agreed again and go back to their owners; past their date they are drafts.',
  ask: (clause: string) =>
    `This was learned in the meeting (clause ${clause}). Is the case heard for the record only, or as it is?`,
  askRecordOnly: 'For the record only',
  askAsItIs: 'As it is',
  recordOnly: (clause: string) =>
    `Heard for the record only (clause ${clause}): what agencies know is shared and kept. Plan only for the living who are at risk, children first.`,
  answered: (answer: string, name: string, time: string) => `${answer}: decided by ${name}, ${time}`,
  answerAnew: 'Change this answer',
  transfer: (clause: string) =>
    `The victim has moved: agree who sends the transfer to the new area (clause ${clause}).`,
  hold: (time: string, clause: string) =>
    `Legal hold since ${time}, because of a recorded death (${clause}). Nothing of this case can be erased.`,
  lift: 'Lift the legal hold',
  liftWhy: 'Why the hold is lifted',
  lifted: (name: string, time: string) => `The legal hold was lifted by ${name}, ${time}.`,
  living: 'Living people at risk',
  livingText: 'Put each of them to their agencies, children first.',
  people: { child: 'Child', victim: 'Victim', others: 'Others', perpetrator: 'Perpetrator' },
  asked: (agency: string) => `${agency}: asked`,
  putTo: (agency: string) => `Put to ${agency}`,
  putToLabel: (agency: string, name: string) => `Put to ${agency}: ${name}`,
  telling: (terms: Terms) => `Telling the ${terms.victim}`,
  tellingOpen: 'Nobody has been agreed on yet.',
  tellings: { done: 'Told', unsafe: 'Unsafe to tell', unable: 'Could not be told' },
  putWhat: (name: string) => `Check the safety of ${name} and report back on what will be done`,
}
