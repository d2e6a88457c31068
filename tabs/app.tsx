import { type ReactNode, Suspense, lazy, useEffect, useState } from 'react'
import type { Api } from './api.ts'
import { Frame } from './frame.tsx'
import { OutsideTeams } from './outside-teams.tsx'
import type { PageAddress } from './page-address.ts'
import { Boundary } from './parts/boundary.tsx'
import { Waiting } from './parts/waiting.tsx'
import { Shell } from './shell.tsx'
import { Curtain } from './stage/curtain.tsx'
import { type Teams, rehearsalHost } from './teams-context.ts'
import type { Wording } from './wording/en.ts'

const MeetingPlace = lazy(async () => ({ default: (await import('./meeting/meeting-place.tsx')).MeetingPlace }))
const MyPage = lazy(async () => ({ default: (await import('./my/my-page.tsx')).MyPage }))
const StagePlace = lazy(async () => ({ default: (await import('./stage/stage-page.tsx')).StagePlace }))
const BoardPage = lazy(async () => ({ default: (await import('./board/board-page.tsx')).BoardPage }))
const PlanPage = lazy(async () => ({ default: (await import('./plan/plan-page.tsx')).PlanPage }))

type AppProps = { teams: Teams; wording: Wording; api: Api; address: PageAddress }

/** The tab inside Teams: its look, its frame, and the page that was asked for. */
export function App({ teams, wording, api, address }: AppProps): ReactNode {
  const [theme, setTheme] = useState(teams.theme)
  useEffect(() => {
    teams.onTheme(setTheme)
    teams.ready()
  }, [teams])
  return (
    <Frame theme={theme}>
      <Shell wording={wording} language={teams.language} api={api} rehearsal={rehearsalHost() !== ''}>
        <Boundary>
          <Suspense fallback={<Waiting />}>
            <Opened address={address} teams={teams} />
          </Suspense>
        </Boundary>
      </Shell>
    </Frame>
  )
}

/** The page outside Teams, in the look of the browser's own preference. */
export function AppOutsideTeams({ wording }: { wording: Wording }): ReactNode {
  return (
    <Frame theme={matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}>
      <OutsideTeams wording={wording} />
    </Frame>
  )
}

/** On the stage, and at its own address, there is the stage-safe page; every other is full, and behind the curtain. */
function Opened({ address, teams }: Pick<AppProps, 'address' | 'teams'>): ReactNode {
  if (address.page === 'stage') return <StagePlace asked={address.meetingId} />
  if (teams.onStage) return <StagePlace asked={address.page === 'meeting' ? address.meetingId : null} />
  return (
    <Curtain>
      <Asked address={address} teams={teams} />
    </Curtain>
  )
}

type FullAddress = Exclude<PageAddress, { page: 'stage' }>

function Asked({ address, teams }: { address: FullAddress; teams: Teams }): ReactNode {
  switch (address.page) {
    case 'plan':
      return <PlanPage meetingId={address.meetingId} />
    case 'my':
      return <MyPage />
    case 'board':
      return <BoardPage />
    case 'office':
      return <MeetingPlace asked={null} inOffice />
    case 'meeting':
      return <MeetingPlace asked={address.meetingId ?? teams.meetingId} />
  }
}
