/** Words of the stage, and of what may be shared to it; fetched when they are needed. */
export const stage = {
  title: 'On the stage',
  shareTitle: 'Show on the stage',
  shareText:
    'Everyone sees a case number, a first name, the stage and the time, and nothing else. This page itself is never shown.',
  share: 'Show the stage view to everyone',
  stop: 'Take it off the stage',
  shared: 'The stage view is on the stage.',
  cannot: 'Teams does not let you share to the stage here: you must be an organiser or a presenter of the meeting.',
  noHost: 'This Teams cannot show a page on the stage. Nothing of Caseroom can be shared from here.',
  failed: 'Teams did not put it on the stage. Try again, or go on without it.',
  hiddenTitle: 'This page is hidden',
  hiddenText:
    'Teams says that Caseroom is being shared now. Check what everyone sees before you show this page on a screen that is shared.',
  showAgain: 'Only I can see this screen: show the page',
  now: 'Being heard now',
  between: 'No case is being heard',
  notOpen: 'The meeting has not been opened yet',
  ended: 'The meeting has ended',
  notYours: 'You are not part of this item',
  since: (time: string) => `Since ${time}`,
  clock: 'Time',
}
export type StageWording = typeof stage
