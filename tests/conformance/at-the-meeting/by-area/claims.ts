type Clauses = Readonly<Record<string, string>>
export type Claiming = { area: string; name: string; clauses: Clauses }

/** The areas, with the clause under which each asks for a row; Thurrock has files of its own beside this one. */
export const claiming: readonly Claiming[] = [
  {
    area: 'somerset',
    name: 'Somerset',
    clauses: clausesOf(`R058 5.2.4, R060 App A, R062 4.9, R066 9.3, R068 9.7, R074 9.3, R075 9.4, R076 12.1, R077 12.2,
      R078 9.9, R079 9.9, R080 2.7, R081 2.5, R087 17.1, R089 1.6, R090 9.11, R091 4.8, R092 9.4, R093 9.8, R096 2.6,
      R098 13.4, R100 15.1, R103 9.10, R108 10.4.7, R109 10.4.2, R163 9.10, R164 2.5, R166 2.6`),
  },
  {
    area: 'cornwall',
    name: 'Cornwall',
    clauses: clausesOf(`R058 5.2.4, R059 App F, R060 App F, R062 4.9, R064 App F, R066 13.13, R068 10.5, R071 App F,
      R074 App E(16), R075 16.11, R076 13.13, R077 13.11, R078 10.7, R079 15.12, R080 2.7, R081 2.5, R085 18.15,
      R086 18.13, R087 18.11, R088 19, R089 1.7, R090 10.9, R091 4.8, R092 10.6, R093 10.6, R094 App E(15), R096 2.6,
      R098 14.13, R100 16.11, R102 8.3, R103 10.10, R108 11.13.1, R109 11.13, R163 10.8, R164 2.5, R166 2.6`),
  },
  {
    area: 'gwent',
    name: 'Gwent',
    clauses: clausesOf(`R058 4.8, R060 2.2, R062 4.8, R063 4.5, R064 4.10, R065 4.8, R066 4.10, R068 4.8, R069 4.8,
      R071 4.10, R073 4.5, R074 4.8, R075 4.11, R076 4.7, R077 4.7, R078 4.11, R079 1.3, R081 1.3, R082 4.11, R083 4.14,
      R084 4.14, R087 4.9, R089 5, R090 4.10, R091 4.11, R092 4.8, R093 4.8, R094 4.8, R096 4.7, R098 4.13, R100 4.9,
      R101 4.10, R102 4.9, R108 4.12, R109 4.12, R110 4.8, R161 4.6, R164 4.11, R166 4.7`),
  },
  {
    area: 'nyy',
    name: 'NYY',
    clauses: clausesOf(`R058 At The MARAC Meeting, R059 5, R060 5, R062 Action Planning, R063 At The MARAC Meeting,
      R064 1 minute per agency, R065 5, R066 At The MARAC Meeting (1)-(5), R068 (2), R069 Attendance, R074 (3),
      R075 Action Planning, R076 Role of IDVA, R078 3, R079 3, R081 1, R090 (4), R091 (4), R092 Action Planning,
      R093 Action Planning, R096 Role of IDVA, R098 4, R099 4, R100 (5) and (7), R108 Closed MARACs, R161 1`),
  },
  {
    area: 'thurrock',
    name: 'Thurrock',
    clauses: clausesOf('R075 5.2, R087 14, R089 14, R093 5.2, R094 7, R095 5.2, R098 11, R104 6'),
  },
]

/** Claims a row for an area under its clause; where the area does not ask for it there is nothing to claim. */
export function claims({ name, clauses }: Claiming) {
  return (row: string, sentence: string, proof: () => Promise<void>): void => {
    const clause = clauses[row]
    if (clause !== undefined) it(`${row} ${name} ${clause}: ${sentence}`, proof)
  }
}

function clausesOf(list: string): Clauses {
  const each = list.split(/,\s+(?=R\d{3} )/).map((text) => [text.slice(0, 4), text.slice(5)] as const)
  return Object.fromEntries(each)
}
