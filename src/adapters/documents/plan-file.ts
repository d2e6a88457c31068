import type { PlanDocument } from '../../application/plan-document.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A neutral name, built of ids only: the name of a file is read by more people than the file. */
export function planFileName({ meetingId, caseNumber, version }: PlanDocument): string {
  const meeting = meetingId.replaceAll(/[^A-Za-z0-9]/g, '').slice(-8)
  return `plan-${meeting}-${caseNumber}-v${version}.docx`
}
