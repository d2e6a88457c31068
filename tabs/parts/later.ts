import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of the page that comes after the first screen. It is fetched when it is first shown, or soon after the page
 * stands there, so that nothing has to be fetched where the server is lost in the middle of a meeting (H26).
 */
export function later<Props>(fetch: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  waiting.push(fetch)
  return lazy(async () => ({ default: await fetch() }))
}

/**
 * Fetches whatever has not been shown yet, one part after the other; what cannot be had is asked for when it is shown.
 */
export async function fetchTheRest(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next().catch(() => null)
}
