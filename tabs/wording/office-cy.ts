import { areaMeanwhile } from './cy/area-meanwhile.ts'
import { areaNames } from './cy/area-names.ts'
import { areaValues } from './cy/area-values.ts'
import { office } from './cy/office.ts'
import type { OfficeWording } from './office-en.ts'

/** Everything that the office says, in Welsh. */
export const officeCy: OfficeWording = { ...office, areaNames, areaMeanwhile, areaValues }
