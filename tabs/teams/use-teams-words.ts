import { useEffect, useState } from 'react'
import type { TeamsWording } from '../wording/en/teams.ts'

/** The words about Teams, fetched when they are first needed and by nobody else; null while they are on their way. */
export function useTeamsWords(): TeamsWording | null {
  const [words, setWords] = useState<TeamsWording | null>(null)
  useEffect(() => {
    void wordingIn(document.documentElement.lang).then(setWords)
  }, [])
  return words
}

async function wordingIn(language: string): Promise<TeamsWording> {
  return language === 'cy'
    ? (await import('../wording/cy/teams.ts')).teams
    : (await import('../wording/en/teams.ts')).teams
}
