import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { Frame } from '../frame.tsx'
import { HostControls } from './host-controls.tsx'
import type { Look } from './look.ts'
import { type RehearsalPerson, type RehearsalState, ask } from './rehearsal-api.ts'
import type { HostState } from './teams-host.ts'
import { useTeamsHost } from './use-teams-host.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh' },
  frame: { flexGrow: 1, width: '100%', border: 'none' },
  narrow: {
    width: '320px',
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke1,
  },
})

/** A Teams-like frame around the tab, as one person of the rehearsal. */
export function HostPage({ personId, asked }: { personId: string; asked: string }): ReactNode {
  const [look, setLook] = useState<Look>({ theme: 'light', language: 'en', narrow: false, page: asked || '/tab' })
  const place = usePlace(personId)
  return <Frame theme={look.theme}>{place && <Host look={look} onLook={setLook} place={place} />}</Frame>
}

/** Styles need the frame's renderer around them, and its nonce: so this stands inside it. */
function Host({ look, onLook, place }: { look: Look; onLook: (look: Look) => void; place: Place }): ReactNode {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <HostControls look={look} onChange={onLook} who={`${place.person.name}, ${place.person.agency}`} />
      <Embedded key={`${look.language} ${look.page}`} look={look} place={place} />
    </div>
  )
}

type Place = { state: RehearsalState; person: RehearsalPerson }

function Embedded({ look, place }: { look: Look; place: Place }): ReactNode {
  const styles = useStyles()
  const host: HostState = {
    theme: look.theme,
    language: look.language,
    frameContext: look.narrow ? 'sidePanel' : 'content',
    meetingId: place.state.meetingId,
    accountId: place.person.accountId,
    token: async () => (await ask<{ token: string }>(`/rehearsal/token/${place.person.personId}`))?.token ?? null,
  }
  const frame = useTeamsHost(host)
  return (
    <iframe
      ref={frame}
      title="Caseroom"
      src={look.page}
      className={mergeClasses(styles.frame, look.narrow && styles.narrow)}
    />
  )
}

function usePlace(personId: string): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const state = await ask<RehearsalState>('/rehearsal/state')
      const people = await ask<readonly RehearsalPerson[]>('/rehearsal/people')
      const person = people?.find((each) => each.personId === personId)
      if (state && person) setPlace({ state, person })
    }
    void look()
  }, [personId])
  return place
}
