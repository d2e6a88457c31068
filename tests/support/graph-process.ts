import { startLocalGraph } from '../../bot/rehearsal/local-graph/local-graph.ts'

/** A local Graph in a process of its own, so that a test can kill it. Says where it listens. */
const graph = await startLocalGraph({
  folder: process.argv[2] ?? '',
  port: 0,
  accepts: async () => true,
  now: () => '2027-03-03T13:00:00Z',
})
process.stdout.write(graph.baseUrl)
