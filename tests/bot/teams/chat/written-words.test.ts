import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { writtenWords } from '../../../../bot/teams/chat/written-words.ts'

const recipient = { id: '28:app', name: 'Caseroom' }
const mention = (text?: string, id = recipient.id) => ({
  type: 'mention',
  mentioned: { id, name: 'Caseroom' },
  ...(text !== undefined && { text }),
})
const told = (activity: object): Partial<Activity> => ({ recipient, ...activity })

describe('what somebody has written to the bot', () => {
  for (const [how, activity, words] of [
    ['as it stands', { text: ' agenda ' }, 'agenda'],
    ['without its mention', { text: '<at>Caseroom</at> agenda\n', entities: [mention('<at>Caseroom</at>')] }, 'agenda'],
    ['where Teams puts a hard space', { text: '<at>Caseroom</at>&nbsp;agenda', entities: [mention()] }, 'agenda'],
    [
      'where it is mentioned twice',
      { text: '<at>Caseroom</at> help <at>Caseroom</at>', entities: [mention('<at>Caseroom</at>'), mention()] },
      'help',
    ],
    [
      'with whom else it names',
      { text: '<at>Caseroom</at> ask <at>Ivo</at>', entities: [mention(''), mention('<at>Ivo</at>', '29:ivo')] },
      'ask <at>Ivo</at>',
    ],
    ['where there are no words at all', { entities: [mention('<at>Caseroom</at>')] }, ''],
    ['where a mention cannot be read', { text: 'help', entities: [{ type: 'mention' }, null] }, 'help'],
  ] as const) {
    it(`is read ${how}`, () => assert.equal(writtenWords(told(activity)), words))
  }
})
