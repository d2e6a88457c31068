import { useEffect, useState } from 'react'

/** The browser's own voice: whether there is one, and whether it reads now. */
export type ReadAloud = { able: boolean; reading: boolean; read: (text: string) => void; stop: () => void }

/** Reads English aloud with a voice that lives on this computer: a voice from elsewhere would send the words away (H36). */
export function useReadAloud(): ReadAloud {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  const [reading, setReading] = useState(false)
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
  const read = (text: string): void => {
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice?.lang ?? 'en-GB'
    words.rate = 0.95
    words.addEventListener('end', () => setReading(false))
    words.addEventListener('error', () => setReading(false))
    speechSynthesis.cancel()
    setReading(true)
    speechSynthesis.speak(words)
  }
  return { able: voice !== null, reading, read, stop }
}

/** British English before any other; none that is not this computer's own. */
export function ownVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
): Voice | null {
  const own = voices.filter(({ lang, localService }) => localService && /^en\b/i.test(lang))
  return own.find(({ lang }) => /^en[-_]GB/i.test(lang)) ?? own[0] ?? null
}
