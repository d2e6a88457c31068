import type { Language, ThemeName } from '../teams-context.ts'

/** How the tab is shown: switches that Teams has too. */
export type Look = { theme: ThemeName; language: Language; narrow: boolean; page: string }
