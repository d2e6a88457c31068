import { type Root, createRoot } from 'react-dom/client'
import { createApi } from './api.ts'
import { App, AppOutsideTeams } from './app.tsx'
import { readPageAddress } from './page-address.ts'
import { joinTeams, languageOf } from './teams-context.ts'
import { keepToken } from './token-keeper.ts'
import { wordingOf } from './wording/wording.ts'

void start()

/**
 * A page that is left is emptied at once, and one that the browser would bring back whole is loaded anew: *back* shows
 * nothing, though browsers keep pages in memory that ask not to be stored (H33).
 */
function forgetWhenLeft(root: Root): void {
  addEventListener('pagehide', () => root.unmount())
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

async function start(): Promise<void> {
  const place = document.getElementById('page')
  if (!place) throw new Error('the page has no place for the tab')
  const root = createRoot(place)
  forgetWhenLeft(root)
  const teams = await joinTeams()
  const language = teams?.language ?? languageOf(navigator.language)
  const wording = await wordingOf(language)
  document.documentElement.lang = language
  if (!teams) return root.render(<AppOutsideTeams wording={wording} />)
  const tokens = keepToken({ ask: teams.askToken, now: () => Date.now() })
  const api = createApi({ tokens, language })
  root.render(
    <App teams={teams} wording={wording} api={api} address={teams.place ?? readPageAddress(new URL(location.href))} />,
  )
}
