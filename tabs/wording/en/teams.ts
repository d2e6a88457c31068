/** What the desk is told of Teams: whom the bot cannot reach, the meeting's chat, and Teams' report of the call. */
export const teams = {
  unreachedTitle: 'Not reached by the bot',
  unreachedText: 'Please reach them in another way. Say nothing of a case by mail, or to whoever else picks up.',
  why: {
    never: 'has not opened the app yet',
    'taken-out': 'has taken the bot out',
    blocked: 'has blocked the bot',
    left: 'is no longer in Teams here',
    refused: 'Teams did not take what was sent',
    unsure: 'it may not have arrived: the server stopped while it wrote',
  },
  missed: (count: number) => (count === 1 ? '1 message missed' : `${count} messages missed`),
  ring: (phone: string) => `Ring ${phone}`,
  notPosted: {
    agenda: 'The notice of the agenda could not be put into the channel. Please post it there by hand.',
    statement: 'The statement could not be put into the chat. It can be agreed to in the tab.',
  },
  notBooked: {
    date: 'The date could not be put into the calendar, or the people who are invited to it not brought up to date. Please book the call by hand in the office’s calendar, or have it tried again once the calendar answers.',
    closed: (number: number) =>
      `The call of case ${number}, which has a closed panel, could not be put into the calendar. Please book it by hand, apart from the date’s own call and for its own people only, or have it tried again.`,
  },
  bookAgain: 'Try the calendar again',
  sendAgain: 'Try again',
  toldOtherwise: 'I have told them another way',
  told: (name: string, time: string) => `Told in another way by ${name}, ${time}`,
  again: 'Look again',

  chatTitle: 'The chat of the call',
  chatLinked: 'The app is in the chat of the call.',
  chatNotLinked: 'The app is not in the chat of the call yet, so the statement cannot be put there.',
  joinUrl: 'Link by which people join the call',
  install: 'Put the app into the chat',
  installed: 'The app has been put into the chat.',

  callTitle: 'Teams’ report of the call',
  callText: 'Where it differs from our record. Ours stays as it was confirmed, until somebody puts it right.',
  report: {
    'not-ended': 'It is there once the meeting has ended.',
    'not-known': 'Which call belonged to this meeting is not known.',
    'not-there-yet': 'Teams has not made it yet. It comes some minutes after the call has ended.',
    'not-allowed': 'Teams does not let the app read it. Your administrator can allow it (application access policy).',
    unreachable: 'Teams did not answer. Please look again later.',
  },
  same: 'The two say the same.',
  strangers: (count: number) =>
    count === 1
      ? 'One in the call is in no directory, or came by telephone.'
      : `${count} in the call are in no directory, or came by telephone.`,
  kind: {
    'only-here': 'in our record, and not in the call',
    'only-in-call': 'in the call, and not in our record',
    times: 'came or left at another time',
  },
  here: (stays: string) => `Our record: ${stays}`,
  inCall: (stays: string) => `Teams: ${stays}`,
}
export type TeamsWording = typeof teams
