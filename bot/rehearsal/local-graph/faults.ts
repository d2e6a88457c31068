/** A failure to be played: an answer, a silence, or a connection that breaks; before or after the thing was done. */
export type Fault = {
  /** Tried on `METHOD /path`, decoded and without the query. */
  match: RegExp
  /** Without a status the connection is broken off. */
  status?: number
  code?: string
  retryAfter?: number | string
  /** How often; once where it is not said. */
  times?: number
  /** How many matching requests pass before it. */
  skip?: number
  after?: 'before-effect' | 'after-effect'
  /** Milliseconds of silence before the answer. */
  hang?: number
  /** Silence until then, and after it the answer that there would have been. */
  until?: Promise<void>
  /** Takes half of the body and breaks off. */
  halfUpload?: boolean
}

export type Faults = { add(fault: Fault): void; next(line: string): Fault | undefined }

/** Failures that wait for their request, oldest first. */
export function faults(): Faults {
  let waiting: { fault: Fault; skip: number; left: number }[] = []
  return {
    add: (fault) => void waiting.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }),
    next(line) {
      const due = waiting.find(({ fault }) => fault.match.test(line))
      if (!due || due.skip-- > 0) return undefined
      due.left -= 1
      waiting = waiting.filter(({ left }) => left > 0)
      return due.fault
    },
  }
}
