import { actions } from './en/actions.ts'
import { circulation } from './en/circulation.ts'
import { codes } from './en/codes.ts'
import { desk } from './en/desk.ts'
import { frame } from './en/frame.ts'
import { hearing } from './en/hearing.ts'
import { room } from './en/room.ts'

/** Everything that the tab says, in English. */
export const en = { frame, codes, room, hearing, actions, desk, circulation }

/** The same sentences in any language: a language that lacks one does not compile. */
export type Wording = typeof en
