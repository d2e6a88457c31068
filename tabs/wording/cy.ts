import { isolating } from '../../src/contracts/isolating.ts'
import { actions } from './cy/actions.ts'
import { circulation } from './cy/circulation.ts'
import { codes } from './cy/codes.ts'
import { desk } from './cy/desk.ts'
import { family } from './cy/family.ts'
import { frame } from './cy/frame.ts'
import { hearing } from './cy/hearing.ts'
import { noting } from './cy/noting.ts'
import { room } from './cy/room.ts'
import type { Wording } from './en.ts'

/**
 * Everything that the tab says, in Welsh. Names of clauses and protocols, and the area's own terms, stay as they are.
 */
export const cy: Wording = isolating({ frame, codes, room, hearing, noting, family, actions, desk, circulation })
