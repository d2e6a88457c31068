import type { DirectoryEvent, DirectoryRole } from '../../src/domain/directory/directory.ts'
import type { AgencyId, PersonId } from '../../src/domain/ids.ts'
import { speaksForAgency } from '../../src/domain/actor.ts'
import { londonDate } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

/** The one tenant that the rehearsal's local issuer signs for. */
export const rehearsalTenant = '11111111-1111-4111-8111-111111111111'

export type RehearsalAgency = {
  agencyId: AgencyId
  name: string
  /** By which a profile names its core agencies: one of SafeLives' nine, or our own for those beside them. */
  heading: string
  aliases: readonly string[]
  signed: boolean
}
export type RehearsalPerson = {
  personId: PersonId
  name: string
  mail: string
  /** From the range that Ofcom keeps for drama: no such number rings. */
  phone: string
  accountId: string
  tenantId: string
  agencyId: AgencyId
  role: DirectoryRole
  /** Practitioner and observer are let in by the chair, for one case or one day (R014, R015). */
  approved: boolean
}

/** SafeLives' nine headings first, then the office that runs the meeting and three agencies beside the nine. */
export const rehearsalAgencies: readonly RehearsalAgency[] = [
  agency('police', 'Testshire Police', ['Police', 'MASH Police', 'TSP']),
  agency('idva', 'Lantern IDVA Service', ['IDVA', 'Lantern']),
  agency('childrens-social-care', "Testmouth Children's Social Care", ["Children's Services", 'CSC']),
  agency('adult-social-care', 'Testmouth Adult Social Care', ['Adult Services', 'ASC']),
  agency('housing', 'Testmouth Housing', ['Council Housing', 'Housing Solutions']),
  agency('health', 'Testmouth Community Health', ['NHS', 'Primary Care', 'Health Visiting']),
  agency('probation', 'Testshire Probation', ['Probation Service']),
  agency('substance-misuse', 'Brightbeck Recovery', ['Drug and Alcohol Service', 'Brightbeck']),
  agency('mental-health', 'Testshire Mental Health Trust', ['Mental Health Services', 'MHT']),
  agency('marac-office', 'Testmouth MARAC Office', ['MARAC Office']),
  agency('school', 'Fiddlewick School', ['Fiddlewick']),
  agency('board', 'Testmouth Safety Board', []),
  { ...agency('housing-association', 'Farshore Homes', ['Farshore']), signed: false },
]

/** Everyone in the rehearsal's directory. All of them are invented, and no mail to them can leave. */
export const rehearsalPeople: readonly RehearsalPerson[] = [
  person(1, 'chair', 'Amara Testwood', 'police', 'chair'),
  person(2, 'stand-in', 'Bryn Testfield', 'health', 'chair'),
  person(3, 'coordinator', 'Carys Testlake', 'marac-office', 'coordinator'),
  person(4, 'second-coordinator', 'Dilip Testbrook', 'marac-office', 'coordinator'),
  person(5, 'operations-manager', 'Esther Testmoor', 'marac-office', 'operations-manager'),
  person(6, 'police-rep', 'Farouk Testhurst', 'police', 'representative'),
  person(7, 'police-deputy', 'Gwen Testcombe', 'police', 'deputy'),
  person(8, 'idva-rep', 'Harriet Testford', 'idva', 'representative'),
  person(9, 'idva-deputy', 'Iman Testholme', 'idva', 'deputy'),
  person(10, 'childrens-social-care-rep', 'Jonah Testwick', 'childrens-social-care', 'representative'),
  person(11, 'childrens-social-care-deputy', 'Kasia Testley', 'childrens-social-care', 'deputy'),
  person(12, 'adult-social-care-rep', 'Leon Testgrove', 'adult-social-care', 'representative'),
  person(13, 'adult-social-care-deputy', 'Mei Testdale', 'adult-social-care', 'deputy'),
  person(14, 'housing-rep', 'Niamh Testbury', 'housing', 'representative'),
  person(15, 'housing-deputy', 'Omar Testmere', 'housing', 'deputy'),
  person(16, 'health-rep', 'Priya Testcliff', 'health', 'representative'),
  person(17, 'health-deputy', 'Quentin Testshaw', 'health', 'deputy'),
  person(18, 'probation-rep', 'Rosa Testbridge', 'probation', 'representative'),
  person(19, 'probation-deputy', 'Sunil Testworth', 'probation', 'deputy'),
  person(20, 'substance-misuse-rep', 'Tomasz Testhill', 'substance-misuse', 'representative'),
  person(21, 'substance-misuse-deputy', 'Una Testrow', 'substance-misuse', 'deputy'),
  person(22, 'mental-health-rep', 'Viola Testmarsh', 'mental-health', 'representative'),
  person(23, 'mental-health-deputy', 'Wesley Testpool', 'mental-health', 'deputy'),
  person(24, 'practitioner', 'Xanthe Testgate', 'school', 'practitioner'),
  person(25, 'observer', 'Yusuf Testend', 'board', 'observer'),
  person(26, 'unsigned-rep', 'Zadie Testshore', 'housing-association', 'representative'),
  person(27, 'board-member', 'Delyth Testmoor', 'board', 'board'),
]

const unsigned = 'housing-association'

/** Someone with a valid token of the right tenant who is in no directory: a stranger, who gets nothing. */
export const outsider = person(90, 'outsider', 'Otto Teststray', 'housing', 'observer')

/**
 * The directory as events, at the moment given, so that a rehearsal begins with everyone in it: those who speak for
 * agencies trained by the area's steps, save the one whose agency has still to sign.
 */
export function rehearsalDirectory(at: Instant, steps: readonly string[] = []): readonly DirectoryEvent[] {
  const approver = 'operations-manager' as PersonId
  return [
    ...rehearsalAgencies.map((each): DirectoryEvent => ({ type: 'agency-listed', at, ...each })),
    ...rehearsalPeople.map(({ personId, agencyId, role, name, mail, phone, accountId, tenantId }): DirectoryEvent => {
      const personal = { name, mail, phone, accountId, tenantId }
      return { type: 'person-listed', at, personId, agencyId, role, personal }
    }),
    ...rehearsalPeople
      .filter((each) => each.approved)
      .map(({ personId }): DirectoryEvent => ({ type: 'person-approved', at, by: approver, personId })),
    ...rehearsalPeople
      .filter((each) => speaksForAgency(each.role) && each.agencyId !== unsigned)
      .flatMap(({ personId }): DirectoryEvent[] => [
        { type: 'training-recorded', at, by: approver, personId, steps, on: londonDate(at) },
        { type: 'commitment-noted', at, by: approver, personId, may: true },
      ]),
  ]
}

function agency(heading: string, name: string, aliases: readonly string[]): RehearsalAgency {
  return { agencyId: heading as AgencyId, name, heading, aliases, signed: true }
}

function person(number: number, id: string, name: string, agencyId: string, role: DirectoryRole): RehearsalPerson {
  const account = String(number).padStart(12, '0')
  return {
    personId: id as PersonId,
    name,
    mail: `${name.toLowerCase().replaceAll(' ', '.')}@${agencyId}.example`,
    phone: `01632 9600${String(number).padStart(2, '0')}`,
    accountId: `33333333-3333-4333-8333-${account}`,
    tenantId: rehearsalTenant,
    agencyId: agencyId as AgencyId,
    role,
    approved: role !== 'practitioner' && role !== 'observer',
  }
}
