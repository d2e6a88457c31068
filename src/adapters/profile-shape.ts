import { z } from 'zod'
import { areaRole, prompt, stage } from '../contracts/words.ts'
import type { AreaProfile } from '../domain/area-profile.ts'
import { circulation, ladder, listColumns, meetingDay, statement } from './profile-parts.ts'
import {
  rule,
  span,
  text,
  count,
  listOf,
  minutes,
  ground,
  time,
  weekday,
  atLeastOne,
  orOpen,
} from './profile-values.ts'

const before = {
  cutOff: rule(z.union([z.strictObject({ weekday, time }), z.literal('none')])),
  emergency: rule(
    z.strictObject({
      agreedBy: listOf(areaRole),
      checks: listOf(
        z.enum([
          'interim-safety-plan',
          'referrer-attends',
          'target-hardening',
          'sig-marker',
          'safety-plan',
          'relisted-at-next',
        ]),
      ),
    }),
  ),
  feeder: rule(z.union([z.strictObject({ name: text, weekday, time }), z.literal('none')])),
  dash: rule(z.strictObject({ threshold: count })),
  rationale: rule(z.boolean()),
  escalationGround: rule(z.strictObject({ incidents: count, crimes: count, months: atLeastOne })),
  indicators: rule(listOf(text)),
  returned: rule(z.strictObject({ within: span, reply: span })),
  qualityAssurance: rule(z.strictObject({ by: areaRole, circulateWithin: orOpen(span) })),
  list: rule(z.strictObject({ before: span })),
  listFields: rule(listOf(z.enum(['names', 'birth-dates', 'addresses', 'children', 'referral']))),
  listWarning: rule(text),
  listColumns: rule(listColumns),
  hearWithin: rule(z.union([z.strictObject({ earliest: span, latest: span }), z.literal('next-meeting')])),
  repeat: rule(
    z.strictObject({ months: atLeastOne, from: z.enum(['heard', 'referred']), restartOnHighRisk: z.boolean() }),
  ),
  repeatPair: rule(z.enum(['pair', 'ask'])),
  repeatExceptions: rule(
    listOf(
      z.union([
        z.strictObject({ kind: z.literal('engaging-with-idva'), months: atLeastOne }),
        z.strictObject({ kind: z.literal('heard-within'), days: atLeastOne }),
      ]),
    ),
  ),
  changedRisk: rule(z.enum(['counts', 'not-counted'])),
  repeatChoice: rule(z.boolean()),
  incident: rule(text),
  review: rule(z.union([z.strictObject({ hearings: atLeastOne, months: atLeastOne }), z.literal('none')])),
  research: rule(z.strictObject({ sent: z.boolean(), within: span.nullable() })),
  researchWords: rule(atLeastOne),
  newInformation: rule(z.boolean()),
  absentUpdate: rule(
    z.strictObject({
      due: span,
      readOutBy: z.enum(['chair', 'anyone']),
      silence: z.enum(['assumedNothingRelevant', 'notSupplied']),
    }),
  ),
  idvaTold: rule(z.strictObject({ of: z.enum(['all', 'criteria', 'non-police', 'list']), within: span.nullable() })),
  flags: rule(z.strictObject({ by: z.enum(['every-agency', 'coordinator']), months: atLeastOne.nullable() })),
  consent: rule(z.strictObject({ reasonInRecord: z.boolean(), form: text.nullable() })),
  age: rule(z.strictObject({ from: count, partnerFrom: count, familyJointly: z.boolean() })),
  sharingNote: rule(z.boolean()),
  custody: rule(z.strictObject({ before: span })),
  refuge: rule(listOf(text)),
  beforehand: rule(z.boolean()),
  acknowledge: rule(z.boolean()),
  connections: rule(z.strictObject({ decider: z.enum(['operations-manager', 'chair']), alsoTold: listOf(areaRole) })),
  closedPanel: rule(
    z.strictObject({ grounds: orOpen(listOf(ground)), decider: z.enum(['chair', 'operations-manager', 'unanswered']) }),
  ),
  holdUntilDecided: rule(listOf(ground)),
  observersApproved: rule(z.enum(['chair', 'none'])),
  observersGetPapers: rule(z.boolean()),
  guestsApproved: rule(z.enum(['chair', 'none'])),
  newPeopleApproved: rule(z.enum(['chair', 'coordinator', 'none'])),
  training: rule(z.strictObject({ steps: listOf(text), everyMonths: atLeastOne.nullable() })),
  deputies: rule(z.strictObject({ people: count })),
  commitment: rule(z.boolean()),
  agreement: rule(z.strictObject({ beforeAttending: z.boolean(), everyMonths: atLeastOne.nullable() })),
  recipientsReview: rule(z.strictObject({ everyMonths: atLeastOne })),
  transferIn: rule(z.strictObject({ acknowledge: z.boolean(), considerEmergency: z.boolean() })),
  transferOut: rule(z.strictObject({ by: listOf(areaRole), receipt: z.boolean() })),
}

const during = {
  meetingDay: rule(meetingDay),
  bookedMinutes: rule(count),
  statement: rule(statement),
  slot: rule(z.strictObject({ minutes, withChildrenMinutes: minutes.exactOptional() })),
  turn: rule(z.strictObject({ seconds: atLeastOne })),
  opening: rule(z.strictObject({ minutes: count })),
  breaks: rule(z.strictObject({ everyMinutes: atLeastOne, minutes: count })),
  stages: rule(listOf(stage)),
  caseOrder: rule(z.enum(['as-listed', 'children-first'])),
  prompts: rule(listOf(prompt)),
  names: rule(z.enum(['firstOnly', 'full'])),
  core: rule(z.strictObject({ known: listOf(text), complete: orOpen(z.boolean()) })),
  quorum: rule(z.union([z.literal('none'), count])),
  attendEveryCase: rule(z.boolean()),
  outstanding: rule(z.strictObject({ include: z.enum(['all', 'uncompleted']), minAgeDays: count })),
  factOrOpinion: rule(z.boolean()),
  wording: rule(listOf(z.strictObject({ avoid: text, instead: text }))),
  record: rule(z.enum(['plan', 'actions', 'minutes', 'minutes-and-actions'])),
  chairNotes: rule(z.boolean()),
  audio: rule(z.union([z.strictObject({ holder: text, keptUntil: text }), z.literal('off')])),
  leadAgency: rule(z.enum(['referrer', 'asked'])),
  referralInRoom: rule(z.boolean()),
  deferWithoutReferrer: rule(z.boolean()),
  recordOnly: rule(listOf(z.enum(['victim', 'perpetrator', 'move']))),
  disagreement: rule(listOf(areaRole)),
  urgent: rule(z.strictObject({ coordinatorAfterMinutes: count, chairAfterMinutes: count })),
}

const after = {
  marking: rule(text),
  circulation: rule(circulation),
  onwardSharing: rule(text),
  independence: rule(text),
  closeAction: rule(z.strictObject({ text: z.enum(['always', 'whenNotDone', 'never']) })),
  actionUpdate: rule(z.union([span, z.literal('as-agreed')])),
  notPossible: rule(
    z.strictObject({ reviewedBy: z.enum(['operations-manager', 'chair', 'coordinator', 'representative']) }),
  ),
  escalation: rule(ladder),
  actionsMaster: rule(z.union([z.strictObject({ system: text }), z.literal('here')])),
  closeCase: rule(z.strictObject({ by: areaRole, allActions: z.boolean(), exceptionsBy: areaRole.nullable() })),
  nonAttendance: rule(z.strictObject({ to: listOf(areaRole) })),
  requests: rule(z.strictObject({ foi: text, subjectAccess: text, court: text })),
  complaints: rule(text),
  breaches: rule(text),
  retention: rule(z.strictObject({ years: atLeastOne })),
  protocolReview: rule(z.strictObject({ by: orOpen(z.iso.date()), everyMonths: atLeastOne.nullable() })),
}

/** What an area's file must hold, and nothing else; the same type as the domain's `AreaProfile`. */
export const profileShape = z.strictObject({
  area: z.string().regex(/^[a-z][a-z-]*$/),
  name: text,
  nation: z.enum(['england', 'wales']),
  protocol: z.strictObject({ title: text, version: text }),
  version: z.string().regex(/^[1-9][0-9]*$/, 'a whole number from 1, in quotation marks'),
  terms: z.strictObject({
    coordinator: text,
    chair: text,
    operationsManager: text,
    representative: text,
    plan: text,
    statement: text,
    victim: text,
    perpetrator: text,
  }),
  ...before,
  ...during,
  ...after,
})

/** `true` only where both types are the very same, optional keys and read-only lists included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Flat<Of> = { [Key in keyof Of]: Of[Key] }

/** Fails to compile where the shape and the domain's type differ in any field. */
export const shapeIsTheDomainType: Same<z.infer<typeof profileShape>, Flat<AreaProfile>> = true
