import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Snapshot } from '../meeting-session.ts'
import { useWording } from '../parts/page-context.ts'

/** Says in words that the view is old, and how many entries have not reached the server. Silent while all is well. */
export function LinkNote({ snapshot }: { snapshot: Snapshot }): ReactNode {
  const { frame } = useWording()
  const { link, waiting } = snapshot
  return (
    <output data-link={link.kind}>
      {link.kind === 'lost' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {link.why === 'network' ? frame.link.network : frame.link.signIn}
            {waiting > 0 && ` ${frame.waiting(waiting)} ${frame.waitingNote}`}
          </MessageBarBody>
        </MessageBar>
      )}
    </output>
  )
}
