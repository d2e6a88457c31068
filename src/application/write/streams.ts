import type { ActionId, CaseId, MeetingId } from '../../domain/ids.ts'
import type { StreamName } from '../ports.ts'

/** The directory's only stream. */
export const directoryStream: StreamName = 'directory'

/** The register's only stream: what was taken out, breaches and requests of the whole area. */
export const registerStream: StreamName = 'register'

/** The stream in which a case lives across its hearings. */
export function caseStream(caseId: CaseId): StreamName {
  return `case-${caseId}`
}

/** The stream of a meeting with its agenda, room, attendance and slots. */
export function meetingStream(meetingId: MeetingId): StreamName {
  return `meeting-${meetingId}`
}

/** The stream of one action across its life. */
export function actionStream(actionId: ActionId): StreamName {
  return `action-${actionId}`
}

/** The stream of the circulation of one meeting's plans. */
export function circulationStream(meetingId: MeetingId): StreamName {
  return `circulation-${meetingId}`
}

/** Where cases wait that a meeting put off or did not come to, until another hears them; a meeting's id in links. */
export const waitingList = 'waiting-list' as MeetingId

/** What follows the first dash: the id of the thing that the stream is about. */
export function idOf<Id extends string>(stream: StreamName): Id {
  return stream.slice(stream.indexOf('-') + 1) as Id
}
