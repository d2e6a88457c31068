import type { StatementRule } from '../area-rules.ts'

/**
 * The statement of an area whose protocol has none and that has not given one: ours, shown as local wherever it stands.
 * Without a statement nobody could agree to one, and no case could be shown (R055, R056).
 */
export const usualStatement: StatementRule = {
  version: 'usual-1',
  read: 'chair',
  agree: 'pressed',
  local: true,
  text: [
    'This meeting shares information about people who may be at risk of serious harm or death. Everything said, shown or sent here is confidential.',
    '',
    'By agreeing you say that:',
    '',
    '1. You are where nobody else can hear the meeting or see your screen, and you will say so at once if that changes.',
    '2. You will share only what is relevant, proportionate and necessary to reduce the risk, and you will say what is fact and what is professional opinion.',
    '3. If you know, or think that you may know, anyone named here in your private life, or work beside them, you will say so privately before their case is heard.',
    '4. You will not record the meeting, keep its chat, or let any other person or app do so.',
    '5. You will use what you hear only to protect the people discussed. You will not pass it on outside your agency, and inside it only to those who need it to carry out an action.',
    '6. You will never let the person whose behaviour is discussed learn that this meeting took place, and nobody tells the person at risk about it except the person whom the meeting names.',
    '7. You will speak of everyone here with respect, by their first name.',
    '',
    'If you cannot agree, tell the chair now. You can still send information in writing.',
  ].join('\n'),
}
