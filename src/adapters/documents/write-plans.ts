import { Worker } from 'node:worker_threads'
import { planFileName } from '../../application/documents/plan-paper.ts'
import type { PlanWriter } from '../../application/ports.ts'
import type { WrittenFile } from '../../application/sheet.ts'
import { tryAgain } from '../graph/delivery-failed.ts'
import { wordType } from './word-file.ts'
import type { WritingJob } from './write-papers-worker.ts'

export type WritePlansSettings = {
  /** Threads that write; each is started by the first plan that needs it. */
  threads: number
  /** Plans that may wait for a thread; one more is turned away, and the outbox brings it again. */
  waiting: number
}

type Job = { what: WritingJob; resolve: (bytes: Uint8Array) => void; reject: (why: Error) => void }
type Seat = { worker: Worker | null; job: Job | null }

/** A thread that needs more is broken, and is replaced; a small young space keeps two busy threads below 200 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 }
const program = new URL('./write-papers-worker.ts', import.meta.url)

/** Writes plans off the thread that serves people. `close` ends the threads; what still waits is turned away. */
export function writePlans({ threads, waiting }: WritePlansSettings): PlanWriter & { close(): Promise<void> } {
  const queue: Job[] = []
  const seats = Array.from({ length: threads }, (): Seat => ({ worker: null, job: null }))
  let closed = false

  function seatNext(): void {
    const seat = seats.find(({ job }) => job === null)
    const job = seat && queue.shift()
    if (!job) return
    seat.job = job
    seat.worker ??= startWorker(seat, seatNext)
    seat.worker.ref()
    seat.worker.postMessage(job.what)
  }

  async function writeOut(what: WritingJob, fileName: string): Promise<WrittenFile> {
    if (closed) throw tryAgain('plan-writer-closed')
    if (queue.length >= waiting && seats.every(({ job }) => job !== null)) throw tryAgain('plan-writer-busy')
    const bytes = await new Promise<Uint8Array>((resolve, reject) => {
      queue.push({ what, resolve, reject })
      seatNext()
    })
    return { fileName, bytes, contentType: wordType }
  }

  return {
    write: (plan) => writeOut({ plan }, planFileName(plan)),
    writePaper: (paper) => writeOut({ paper }, paper.fileName),
    async close() {
      closed = true
      for (const job of queue.splice(0)) job.reject(tryAgain('plan-writer-closed'))
      await Promise.all(seats.map(async ({ worker }) => worker?.terminate()))
    },
  }
}

function startWorker(seat: Seat, seatNext: () => void): Worker {
  const worker = new Worker(program, { resourceLimits })
  worker.on('message', (bytes: Uint8Array) => {
    const { job } = seat
    seat.job = null
    worker.unref()
    job?.resolve(bytes)
    seatNext()
  })
  worker.on('error', () => {
    // The thread's exit follows, and tells the one who waits; the error itself may hold words of a plan.
  })
  worker.on('exit', () => {
    const { job } = seat
    seat.worker = null
    seat.job = null
    job?.reject(tryAgain('plan-writer-broke'))
    seatNext()
  })
  return worker
}
