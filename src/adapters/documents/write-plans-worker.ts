import { parentPort } from 'node:worker_threads'
import type { PlanDocument } from '../../application/plan-document.ts'
import { planAsWord } from './plan-as-word.ts'

/** One plan in, one file out. A plan that cannot be written takes this thread with it, and a new one is started. */
parentPort?.on('message', (plan: PlanDocument) => {
  void planAsWord(plan).then((bytes) => parentPort?.postMessage(bytes))
})
