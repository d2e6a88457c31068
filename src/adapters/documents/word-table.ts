import { ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { PaperPart } from '../../application/documents/paper.ts'
import { columnWidths } from './column-widths.ts'
import { paragraph } from './plain-text.ts'
import { cellSide, headingRowFill, rule } from './word-style.ts'

type TableText = Extract<PaperPart, { kind: 'table' }>

/** A table whose first row is marked as its heading, and is repeated on every page that the table reaches. */
export function table({ columns, rows }: TableText, width: number): Table {
  const widths = columnWidths({ columns, rows }, width)
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: cellSide, right: cellSide },
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
