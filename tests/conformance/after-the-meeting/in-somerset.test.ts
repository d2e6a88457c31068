import { afterMeeting } from '../../support/after-the-meeting.ts'
import type { AfterRun } from '../../support/after-the-meeting.ts'
import { carriedOver } from './carried-over.ts'
import { counted } from './counted.ts'
import { followingUp } from './following-up.ts'
import { keptElsewhere } from './kept-elsewhere.ts'
import { somerset } from './protocol.ts'
import { papers } from './papers.ts'
import { sendingOut } from './sending-out.ts'
import { theProtocolItself } from './the-protocol-itself.ts'

describe('after the meeting, in Somerset', () => {
  let begun: AfterRun
  const run = () => begun

  before(async () => {
    begun = await afterMeeting('somerset')
  })
  after(() => begun.on.stop())

  sendingOut(somerset, run)
  followingUp(somerset, run)
  keptElsewhere(somerset, run)
  counted(somerset, run)
  theProtocolItself(somerset, run)
  carriedOver(somerset, run)
  papers(somerset, run)
})
