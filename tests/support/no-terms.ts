import type { MeetingView } from '../../src/contracts/views.ts'

/** The words of an area that a test says nothing about. */
export const noTerms: MeetingView['terms'] = {
  coordinator: '',
  chair: '',
  operationsManager: '',
  representative: '',
  plan: '',
  statement: '',
  victim: '',
  perpetrator: '',
}
