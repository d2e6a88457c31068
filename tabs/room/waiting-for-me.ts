import type { ActionView, MeetingView } from '../../src/contracts/views.ts'

/** Agreed actions that this person has not answered yet. */
export function waitingForMe({ actions }: Pick<MeetingView, 'actions'>): readonly ActionView[] {
  return actions.filter(({ mine, status }) => mine && status === 'agreed')
}
