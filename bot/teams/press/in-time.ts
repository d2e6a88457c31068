/**
 * After this long a card says that it is being worked on: a client gives up on a slow answer and shows a fault
 * (teams-facts 3).
 */
export const ANSWER_WITHIN_MS = 2500

/** What came of some work, or null where that takes longer than a client waits; the work goes on. */
export async function inTime<Result>(work: Promise<Result>): Promise<Result | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), ANSWER_WITHIN_MS)
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}
