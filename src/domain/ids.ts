/** Identifiers are branded strings, so that a person's id can never stand where a case's id belongs. */
type Brand<Name extends string> = string & { readonly brand: Name }

export type PersonId = Brand<'PersonId'>
export type AgencyId = Brand<'AgencyId'>
export type MeetingId = Brand<'MeetingId'>
export type CaseId = Brand<'CaseId'>
export type ActionId = Brand<'ActionId'>
export type RiskId = Brand<'RiskId'>
/** Somebody in the room whom nobody has named yet: an anonymous join, a telephone, an app. */
export type UnknownId = Brand<'UnknownId'>
