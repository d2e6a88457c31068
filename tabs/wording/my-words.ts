import { my as cy } from './cy/my.ts'
import { type MyWording, my as en } from './en/my.ts'

/** The words of one's own actions over all meetings; they come with that page, and not before. */
export function myWords(): MyWording {
  return document.documentElement.lang === 'cy' ? cy : en
}
