import type { ReactNode } from 'react'

/** The row of headings of a printed table, each of which names its column to a reader of the screen too. */
export function Heads({ titles }: { titles: readonly string[] }): ReactNode {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}
