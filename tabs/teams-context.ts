import { FrameContexts, app, authentication } from '@microsoft/teams-js'
import { type PageAddress, asId, readSubPage } from './page-address.ts'

export type ThemeName = 'light' | 'dark' | 'contrast'
export type Language = 'en' | 'cy'

/** What the page needs of Teams: how it looks, in which language, who asks, and where it was opened. */
export type Teams = {
  theme: ThemeName
  language: Language
  /** On the stage everyone sees the page: there is no other than the stage-safe one there. */
  onStage: boolean
  /** The meeting that a deep link or the meeting's own tab names, where it has the shape of one of our ids. */
  meetingId: string | null
  /** The place that a link into Teams names, where it is another than a meeting. */
  place: PageAddress | null
  askToken: () => Promise<string>
  onTheme: (listener: (theme: ThemeName) => void) => void
  /** Teams takes its loading picture away. */
  ready: () => void
}

const PATIENCE = 10_000

/** The real handshake with Teams; null where the page was opened outside Teams. */
export async function joinTeams(): Promise<Teams | null> {
  const host = rehearsalHost()
  try {
    await Promise.race([app.initialize(host ? [host] : []), outOfPatience()])
    return teamsFrom(await app.getContext())
  } catch {
    return null
  }
}

/** The origin of the rehearsal's frame as the server wrote it into the page; empty in production. */
export function rehearsalHost(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="rehearsal-host"]')?.content ?? ''
  return content.startsWith('http') ? content : ''
}

/** The tab's own link into Teams as the server wrote it into the page; empty in a rehearsal. */
export function teamsLink(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="teams-link"]')?.content ?? ''
  return content.startsWith('https://') ? content : ''
}

/** Teams' word for a theme, as ours; anything new counts as light. */
function themeOf(word: string): ThemeName {
  if (word === 'dark') return 'dark'
  return word === 'contrast' ? 'contrast' : 'light'
}

/** Welsh for any Welsh locale, English for every other. */
export function languageOf(locale: string): Language {
  return /^cy\b/i.test(locale) ? 'cy' : 'en'
}

function teamsFrom(context: app.Context): Teams {
  return {
    theme: themeOf(context.app.theme),
    language: languageOf(context.app.locale),
    place: readSubPage(context.page.subPageId),
    onStage: context.page.frameContext === FrameContexts.meetingStage,
    meetingId: asId(context.page.subPageId) ?? asId(context.meeting?.id),
    askToken: () => authentication.getAuthToken(),
    onTheme: (listener) => app.registerOnThemeChangeHandler((word) => listener(themeOf(word))),
    ready: () => void app.notifySuccess(),
  }
}

function outOfPatience(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no host answered')), PATIENCE))
}
