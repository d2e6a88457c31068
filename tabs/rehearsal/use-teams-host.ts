import { type RefObject, useEffect, useRef } from 'react'
import { type HostState, answerTeamsJs, themeWord } from './teams-host.ts'

/** Speaks to the framed tab as Teams does: answers its questions, and tells it when the theme changes. */
export function useTeamsHost(host: HostState): RefObject<HTMLIFrameElement | null> {
  const frame = useRef<HTMLIFrameElement>(null)
  const newest = useRef(host)
  useEffect(() => {
    newest.current = host
  })
  useEffect(() => {
    const answer = async (event: MessageEvent<unknown>): Promise<void> => {
      const tab = frame.current?.contentWindow
      if (!tab || event.source !== tab || event.origin !== location.origin) return
      const said = await answerTeamsJs(event.data, newest.current)
      if (said) tab.postMessage(said, location.origin)
    }
    const listener = (event: MessageEvent<unknown>): void => void answer(event)
    addEventListener('message', listener)
    return () => removeEventListener('message', listener)
  }, [])
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [themeWord(host.theme)] }, location.origin)
  }, [host.theme])
  return frame
}
