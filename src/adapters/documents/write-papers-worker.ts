import { parentPort } from 'node:worker_threads'
import type { Paper } from '../../application/documents/paper.ts'
import { planPaper } from '../../application/documents/plan-paper.ts'
import type { PlanDocument } from '../../application/plans/plan-document.ts'
import { paperWriter } from './paper-writer.ts'

/** What a thread is given: a plan, laid out here by its area's layout, or another paper that is laid out already. */
export type WritingJob = { plan: PlanDocument } | { paper: Paper }

/** Nothing that was laid out is kept for longer than this after the last of it was written. */
const KEPT_MS = 60_000

const writer = paperWriter()
let resting: NodeJS.Timeout | undefined

/** One paper in, one file out. A paper that cannot be written takes this thread with it, and a new one is started. */
parentPort?.on('message', (job: WritingJob) => {
  clearTimeout(resting)
  resting = setTimeout(writer.forget, KEPT_MS).unref()
  const paper = 'plan' in job ? planPaper(job.plan) : job.paper
  void writer.write(paper).then((bytes) => parentPort?.postMessage(bytes))
})
