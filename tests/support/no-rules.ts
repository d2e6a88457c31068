import type { RoomRules } from '../../src/contracts/room-rules.ts'

const silent = { value: null, clause: 'silent', question: '' }

/** What an area asks of the room whose protocol says nothing of it. */
export const noRules: RoomRules = {
  slot: silent,
  turn: silent,
  outstanding: silent,
  absentUpdate: silent,
  attendEveryCase: silent,
  caseOrder: silent,
  names: silent,
  prompts: silent,
  factOrOpinion: silent,
  wording: [],
  record: silent,
  signOff: silent,
  chairNotes: silent,
  researchWords: silent,
  newInformation: silent,
  managerTold: silent,
  gapClauses: {
    'victim-told': 'local',
    voice: 'local',
    'risk-without-action': 'local',
    'action-without-agency': 'local',
    'action-without-date': 'local',
    prompt: 'local',
    'prompt-without-action': 'local',
    'update-not-read': 'local',
    consent: 'local',
  },
  audio: silent,
  leadAgency: silent,
  referralInRoom: silent,
}
