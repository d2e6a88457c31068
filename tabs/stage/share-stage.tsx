import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { stageWords } from '../wording/stage-words.ts'
import { mayShare, shareStage, stopSharing } from './host-stage.ts'
import { ownShare } from './own-share.ts'

type State = 'asking' | 'no-host' | 'not-allowed' | 'ready' | 'shared' | 'failed'

/** The one door to the stage: it opens for the stage-safe view alone (H05). */
export function ShareStage(): ReactNode {
  const layout = useLayout()
  const words = stageWords()
  const { state, share, stop } = useShare()
  const said = { 'no-host': words.noHost, 'not-allowed': words.cannot, failed: words.failed, shared: words.shared }
  const sentence = state === 'asking' || state === 'ready' ? words.shareText : said[state]
  return (
    <Fold title={words.shareTitle}>
      <output className={layout.text}>{sentence}</output>
      {(state === 'ready' || state === 'failed') && (
        <Button className={layout.start} onClick={() => void share()}>
          {words.share}
        </Button>
      )}
      {state === 'shared' && (
        <Button className={layout.start} onClick={() => void stop()}>
          {words.stop}
        </Button>
      )}
    </Fold>
  )
}

function useShare(): { state: State; share: () => Promise<void>; stop: () => Promise<void> } {
  const { meetingId } = useView()
  const [state, setState] = useState<State>(ownShare.is() ? 'shared' : 'asking')
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const may = await mayShare()
      if (wanted && !ownShare.is()) setState(may === null ? 'no-host' : may ? 'ready' : 'not-allowed')
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [])
  const share = async (): Promise<void> => {
    ownShare.set(true)
    const shared = await shareStage(meetingId)
    ownShare.set(shared)
    setState(shared ? 'shared' : 'failed')
  }
  const stop = async (): Promise<void> => {
    if (!(await stopSharing())) return
    ownShare.set(false)
    setState('ready')
  }
  return { state, share, stop }
}
