import { areaMeanwhile } from './en/area-meanwhile.ts'
import { areaNames } from './en/area-names.ts'
import { areaValues } from './en/area-values.ts'
import { office } from './en/office.ts'

/** Everything that the office says, in English; it is fetched when the office is opened. */
export const officeEn = { ...office, areaNames, areaMeanwhile, areaValues }

/** The same sentences in any language: a language that lacks one does not compile. */
export type OfficeWording = typeof officeEn
