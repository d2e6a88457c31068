/**
 * Looks once for all who ask at the same time. A look begins after whoever shares it has asked, so nobody is told what
 * was true before their question; while one is under way, the next one gathers its askers.
 */
export function oneForAll<Result>(look: () => Promise<Result>): () => Promise<Result> {
  let next: Promise<Result> | null = null
  let underWay: Promise<unknown> = Promise.resolve()
  const begin = () => {
    next = null
    return look()
  }
  return () => {
    next ??= underWay.then(begin, begin)
    underWay = next
    return next
  }
}
