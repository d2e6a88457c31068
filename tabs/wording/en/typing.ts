/** What helps somebody to type actions at speaking speed; it is fetched with the first line that is typed. */
export const typing = {
  how: 'In one line: agency: what, by when, re which risk. Enter keeps it; Ctrl and Enter keep and agree it.',
  example: 'police: place SIG marker on address by Fri 5pm re lock',
  more: 'For several actions: a semicolon, and the next agency with its colon.',
  understood: (parts: string) => `Understood: ${parts}`,
  several: (count: number) => `${count} actions in this line. Enter keeps each; Ctrl and Enter keep and agree each.`,
  ofOne: (number: number, words: string) => `Action ${number} of this line: ${words}`,
  noSuchDate: (words: string) => `There is no such day: ${words}. Give another.`,
  past: (when: string) => `${when} has passed. An action is agreed for a time to come.`,
  needsAgency: 'To agree it, say which agency does it.',
  needsDate: 'To agree it, say by when.',
  inPage: 'This browser stores nothing for this page: what is not sent yet is lost if you close it.',
  bank: 'My phrases',
  bankText: 'A short form, written out as soon as a space follows it. Kept for you alone, on whatever machine you use.',
  short: 'Short form',
  long: 'Written out',
  bankAdd: 'Keep this phrase',
  bankRemove: (short: string) => `Remove ${short}`,
  bankNone: 'None yet. With sig kept for “Place SIG marker on address”, three letters write it out.',
  badShort: 'Short form: letters and digits only, at most 12',
}

export type TypingWording = typeof typing
