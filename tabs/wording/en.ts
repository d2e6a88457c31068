import { isolating } from '../../src/contracts/isolating.ts'
import { actions } from './en/actions.ts'
import { circulation } from './en/circulation.ts'
import { codes } from './en/codes.ts'
import { desk } from './en/desk.ts'
import { family } from './en/family.ts'
import { frame } from './en/frame.ts'
import { hearing } from './en/hearing.ts'
import { noting } from './en/noting.ts'
import { room } from './en/room.ts'

/** Everything that the tab says, in English. */
export const en = isolating({ frame, codes, room, hearing, noting, family, actions, desk, circulation })

/** The same sentences in any language: a language that lacks one does not compile. */
export type Wording = typeof en
