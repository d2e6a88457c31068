import { useEffect, useState } from 'react'

/** The browser's own voice: whether there is one, whether it reads now, and whether it stopped on the way. */
export type ReadAloud = {
  able: boolean
  reading: boolean
  begun: boolean
  read: (from?: 'start') => void
  stop: () => void
}

/**
 * Reads English aloud with a voice that lives on this computer: a voice from elsewhere would send the words away (H36).
 * It reads paragraph by paragraph, so that after a stop it goes on where it was.
 */
export function useReadAloud(text: string): ReadAloud {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  const [reading, setReading] = useState(false)
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined
    const look = (): void => setVoice(ownVoice(speechSynthesis.getVoices()))
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      speechSynthesis.cancel()
    }
  }, [])
  const stop = (): void => {
    speechSynthesis.cancel()
    setReading(false)
  }
  const read = (from?: 'start'): void => {
    const paragraphs = text.split(/\n+/)
    const finished = (): void => {
      setReading(false)
      setAt(0)
    }
    speechSynthesis.cancel()
    setReading(true)
    for (const [place, paragraph] of [...paragraphs.entries()].slice(from === 'start' ? 0 : at)) {
      const words = inVoice(voice, paragraph)
      words.addEventListener('start', () => setAt(place))
      words.addEventListener('error', () => setReading(false))
      if (place === paragraphs.length - 1) words.addEventListener('end', finished)
      speechSynthesis.speak(words)
    }
  }
  return { able: voice !== null, reading, begun: at > 0, read, stop }
}

function inVoice(voice: SpeechSynthesisVoice | null, paragraph: string): SpeechSynthesisUtterance {
  const words = new SpeechSynthesisUtterance(paragraph)
  words.voice = voice
  words.lang = voice?.lang ?? 'en-GB'
  words.rate = 0.95
  return words
}

/** British English before any other; none that is not this computer's own. */
export function ownVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
): Voice | null {
  const own = voices.filter(({ lang, localService }) => localService && /^en\b/i.test(lang))
  return own.find(({ lang }) => /^en[-_]GB/i.test(lang)) ?? own[0] ?? null
}
