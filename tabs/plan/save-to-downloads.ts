import type { Download } from '../api.ts'

const LONG_ENOUGH = 10_000

/** Hands a file to the browser's downloads; nothing of it stays with the page. */
export function saveToDownloads({ bytes, fileName }: Download): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH)
}
