import { useEffect, useRef } from 'react'

/** Where the thing that had the focus is taken away by a new view, the focus goes to the heading of the work. */
export function useKeptFocus(view: unknown): void {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const came = (event: FocusEvent): void => {
      last.current = event.target instanceof Element ? event.target : null
    }
    const pressed = (): void => {
      last.current = null
    }
    document.addEventListener('focusin', came)
    document.addEventListener('pointerdown', pressed)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('pointerdown', pressed)
    }
  }, [])
  useEffect(() => {
    const taken = last.current !== null && !last.current.isConnected
    if (taken && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-work]')?.focus({ preventScroll: false })
  }, [view])
}
