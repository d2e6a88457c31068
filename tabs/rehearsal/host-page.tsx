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

/** `shared` is a page of ours that somebody else has put on the stage already. */
type HostPageProps = { personId: string; asked: string; narrow: boolean; shared: string | null }

/** A Teams-like frame around the tab, as one person of the rehearsal; Teams says once which kind of frame it is. */
export function HostPage({ personId, asked, narrow, shared }: HostPageProps): ReactNode {
  const [look, setLook] = useState<Look>({ theme: 'light', language: 'en', narrow, page: asked || '/tab' })
  const place = usePlace(personId)
  return (
    <Frame theme={look.theme}>{place && <Host look={look} onLook={setLook} place={place} shared={shared} />}</Frame>
  )
}

/** Styles need the frame's renderer around them, and its nonce: so this stands inside it. */
type HostProps = { look: Look; onLook: (look: Look) => void; place: Place; shared: string | null }

function Host({ look, onLook, place, shared }: HostProps): ReactNode {
  const styles = useStyles()
  const [shown, setShown] = useState(shared)
  return (
    <div className={styles.page}>
      <HostControls look={look} onChange={onLook} shown={shown} who={`${place.person.name}, ${place.person.agency}`} />
      <Embedded key={`${look.language} ${look.page}`} look={look} place={place} shown={shown} onShow={setShown} />
    </div>
  )
}

type Place = { state: RehearsalState; person: RehearsalPerson }

type EmbeddedProps = { look: Look; place: Place; shown: string | null; onShow: (page: string | null) => void }

function Embedded({ look, place, shown, onShow }: EmbeddedProps): ReactNode {
  const styles = useStyles()
  const host: HostState = {
    theme: look.theme,
    language: look.language,
    frameContext: look.page.includes('view=stage') ? 'meetingStage' : look.narrow ? 'sidePanel' : 'content',
    stage: { now: shown, show: onShow },
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
