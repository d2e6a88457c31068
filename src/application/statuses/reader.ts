import type { Refused } from '../caseroom.ts'

/** One row of another system's export: its number in the file, where the header is row 1, and its cells as text. */
export type StatusCells = { row: number; number: string; status: string; date: string; text: string }

/** Reads the text of such an export, or refuses it as `statuses-unreadable`; `about` never says what a cell holds. */
export type StatusReader = (csv: string) => { rows: readonly StatusCells[] } | Refused
