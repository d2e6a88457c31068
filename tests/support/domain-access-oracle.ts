import type { Row } from './domain-access-matrix.ts'

/** What each row must answer, said a second time and another way: plain sentences over the words of the row. */
export type Expected = { knowsOf: boolean; reports: boolean; stub: boolean; heading: boolean; reads: boolean }

export function expected(row: Row): Expected {
  const knowsOf = belongs(row) && mayHear(row) && isThere(row)
  const watches = isObserver(row)
  const begun = row.meeting === 'open' || row.meeting === 'ended'
  const agreedEnough = !begun || row.agreed === 'yes'
  const reports = knowsOf && !watches && (agreedEnough || isAway(row))
  const stub = reports && !isAway(row)
  const answered = row.meeting === 'none' || row.connection !== 'unanswered'
  const heading = stub && answered && (row.meeting !== 'planned' || runs(row))
  const reads =
    heading && (runs(row) || row.meeting === 'none' || row.hearing === 'open' || row.hearing === 'heard with them')
  return { knowsOf, reports, stub, heading, reads }
}

/** In the directory, from an agency that has signed, and approved or admitted for today. */
function belongs({ directory, admitted }: Row): boolean {
  return directory === 'in good standing' || (directory === 'not approved' && admitted !== 'no')
}

/** No connection that stands, and on the list of a closed panel, or one of the two who deal with an undecided one. */
function mayHear({ connection, panel, person }: Row): boolean {
  if (connection === 'possibly' || connection === 'withheld' || panel === 'closed, outside') return false
  return panel !== 'undecided' || person === 'manager' || person === 'coordinator'
}

/** Somebody to this meeting; or, before there is one, those who take cases in. */
function isThere(row: Row): boolean {
  if (row.meeting === 'none')
    return row.person === 'coordinator' || row.person === 'otherCoordinator' || row.person === 'manager'
  if (runs(row)) return true
  if (row.admitted === 'for another case') return false
  if (row.admitted !== 'no') return true
  return ['standIn', 'police', 'policeDeputy', 'observer'].includes(row.person)
}

function runs({ person }: Row): boolean {
  return person === 'chair' || person === 'coordinator' || person === 'manager'
}

/** Their place is a deputy's, for as long as the meeting is not over; whoever runs it has no deputy. */
function isAway(row: Row): boolean {
  return row.place === 'with a deputy' && row.meeting !== 'ended' && !runs(row)
}

function isObserver(row: Row): boolean {
  if (row.meeting === 'none' || runs(row)) return false
  return row.admitted === 'as observer' || (row.admitted === 'no' && row.person === 'observer')
}
