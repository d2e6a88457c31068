import { afterMeeting } from '../../support/after-the-meeting.ts'
import type { AfterRun } from '../../support/after-the-meeting.ts'
import { carriedOver } from './carried-over.ts'
import { counted } from './counted.ts'
import { followingUp } from './following-up.ts'
import { keptElsewhere } from './kept-elsewhere.ts'
import { thurrock } from './protocol.ts'
import { papers } from './papers.ts'
import { sendingOut } from './sending-out.ts'
import { theProtocolItself } from './the-protocol-itself.ts'

describe('after the meeting, in Thurrock', () => {
  let begun: AfterRun
  const run = () => begun

  before(async () => {
    begun = await afterMeeting('thurrock')
  })
  after(() => begun.on.stop())

  sendingOut(thurrock, run)
  followingUp(thurrock, run)
  keptElsewhere(thurrock, run)
  counted(thurrock, run)
  theProtocolItself(thurrock, run)
  carriedOver(thurrock, run)
  papers(thurrock, run)
})
