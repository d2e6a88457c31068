import { Activity, type ReactNode, Suspense, lazy, useEffect, useState } from 'react'

const Hidden = lazy(async () => ({ default: (await import('./hidden.tsx')).Hidden }))

const EVERY_MS = 3_000

/**
 * Where Teams says that this app is on the stage, and this page did not put the stage-safe view there, the full view is
 * hidden behind a press: whoever shared it may have shared it whole. What was typed stays as it was (H05, capability
 * 7).
 */
export function Curtain({ children }: { children: ReactNode }): ReactNode {
  const [state, setState] = useState<'open' | 'drawn' | 'lifted'>('open')
  useEffect(() => watchStage((shared) => setState((before) => stateAfter(before, shared))), [])
  return (
    <>
      <Activity mode={state === 'drawn' ? 'hidden' : 'visible'}>{children}</Activity>
      <Suspense fallback={null}>{state === 'drawn' && <Hidden onShow={() => setState('lifted')} />}</Suspense>
    </>
  )
}

function stateAfter(before: 'open' | 'drawn' | 'lifted', shared: boolean): 'open' | 'drawn' | 'lifted' {
  if (!shared) return 'open'
  return before === 'open' ? 'drawn' : before
}

/** Asks again and again, since teams-js has no event for it; and not at all where this Teams does not say. */
function watchStage(tell: (shared: boolean) => void): () => void {
  let next: ReturnType<typeof setTimeout> | undefined
  let over = false
  const look = async (): Promise<void> => {
    const [{ isOnStage }, { ownShare }] = await Promise.all([import('./host-stage.ts'), import('./own-share.ts')])
    const shared = await isOnStage()
    if (over || shared === null) return
    if (!shared) ownShare.set(false)
    tell(shared && !ownShare.is())
    next = setTimeout(() => void look(), EVERY_MS)
  }
  next = setTimeout(() => void look(), EVERY_MS)
  return () => {
    over = true
    clearTimeout(next)
  }
}
