import type { RowFinding } from '../../contracts/case-list.ts'
import type { Party } from '../../domain/cases/case.ts'
import type { LocalDate } from '../../domain/time.ts'
import { asChoice, dateOf, entriesOf, isFormula, peopleOf, receivedOf, tidy, wholeNumber } from './cell-text.ts'
import { columns } from './reader.ts'
import type { CaseListRow, Column } from './reader.ts'

export type Unreadable = Extract<RowFinding, { kind: 'unreadable' }>
export type CellReader = ReturnType<typeof cellReader>

/** The longest text that a cell may hold. */
const LONGEST_CELL = 4000

/** Reads the cells of one row, each once, and keeps every cell that cannot be read with the reason. */
export function cellReader(row: CaseListRow) {
  const unreadable: Unreadable[] = []
  function cannotRead(cell: Column, why: Unreadable['why']): void {
    unreadable.push({ kind: 'unreadable', cell, why })
  }
  /** The cell's words; nothing where it is blank, or where they may not be taken and that is noted. */
  function words(column: Column): string {
    const cell = row.cells[column]
    const text = tidy(cell)
    if (cell.length > LONGEST_CELL) cannotRead(column, 'too-long')
    else if (isFormula(cell)) cannotRead(column, 'formula')
    else if (text !== '') return text
    else if (columns[column] === 'needed') cannotRead(column, 'missing')
    return ''
  }
  function read<Value>(column: Column, how: Reading<Value>): Value {
    const text = words(column)
    if (text === '') return how.blank
    const value = how.as(text)
    if (value === undefined) cannotRead(column, how.otherwise)
    return value ?? how.blank
  }
  return {
    unreadable,
    text: words,
    list: (column: Column): readonly string[] => entriesOf(words(column)),
    date: (column: Column) => read<LocalDate | null>(column, { as: dateOf, blank: null, otherwise: 'not-a-date' }),
    received: (column: Column) =>
      read<{ received: LocalDate; receivedTime?: string }>(column, {
        as: receivedOf,
        blank: { received: '' },
        otherwise: 'not-a-date',
      }),
    number: (column: Column, most: number) =>
      read<number | null>(column, { as: (text) => wholeNumber(text, most), blank: null, otherwise: 'not-a-number' }),
    people: (column: Column) => read<readonly Party[]>(column, { as: peopleOf, blank: [], otherwise: 'not-a-date' }),
    choice: <Value>(column: Column, choices: Readonly<Record<string, Value>>, blank: Value) =>
      read(column, { as: (text) => own(choices, asChoice(text)), blank, otherwise: 'not-a-choice' }),
  }
}

type Reading<Value> = {
  as: (text: string) => Value | undefined
  /** What a blank cell means. */
  blank: Value
  otherwise: Unreadable['why']
}

function own<Value>(choices: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(choices, name) ? choices[name] : undefined
}
