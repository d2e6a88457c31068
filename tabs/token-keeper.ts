/** A bearer token, asked of Teams again before it runs out, or at once where the server has refused it. */
export type TokenKeeper = { token: () => Promise<string>; forget: () => void }

const KEEP_AT_MOST = 5 * 60_000
const SPARE = 2 * 60_000

/** Keeps a token for five minutes at most and never into its last two; several askers share one question. */
export function keepToken({ ask, now }: { ask: () => Promise<string>; now: () => number }): TokenKeeper {
  let asked: Promise<string> | null = null
  let freshUntil = Infinity
  return {
    token: () => {
      if (asked && now() < freshUntil) return asked
      freshUntil = Infinity
      const question = ask()
      asked = question
      question.then(
        (token) => {
          freshUntil = freshUntilOf(token, now())
        },
        () => {
          if (asked === question) asked = null
        },
      )
      return question
    },
    forget: () => {
      asked = null
    },
  }
}

/** Until when, in milliseconds, a token received now is used without asking again. */
export function freshUntilOf(token: string, receivedAt: number): number {
  const expires = expiryOf(token)
  const longest = receivedAt + KEEP_AT_MOST
  return expires === null ? longest : Math.min(longest, expires - SPARE)
}

/** The expiry that the token states. Read for renewal only: whether a token holds is the server's question. */
function expiryOf(token: string): number | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims: unknown = JSON.parse(atob(payload))
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return null
    return typeof claims.exp === 'number' ? claims.exp * 1000 : null
  } catch {
    return null
  }
}
