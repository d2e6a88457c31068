import { ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { PaperPart } from '../../application/documents/paper.ts'
import { paragraph } from './plain-text.ts'
import { headingRowFill, rule } from './word-style.ts'

type TableText = Extract<PaperPart, { kind: 'table' }>

/** A table whose first row is marked as its heading, and is repeated on every page that the table reaches. */
export function table({ columns, rows }: TableText, width: number): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((width * share) / all))
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 85, right: 85 },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }) => headingCell(heading)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  })
}

function headingCell(text: string): TableCell {
  const shading = { type: ShadingType.CLEAR, fill: headingRowFill, color: 'auto' }
  return new TableCell({ shading, children: [paragraph('CellHeading', text)] })
}

function cell(text: string): TableCell {
  return new TableCell({ children: [paragraph('Cell', text)] })
}
