/** Thrown where a case's words are asked for, or added to, after its key was taken away for good. */
export class CaseErased extends Error {
  readonly caseId: string

  constructor(caseId: string) {
    super('The key of this case has been erased.')
    this.name = 'CaseErased'
    this.caseId = caseId
  }
}
