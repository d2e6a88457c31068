import { afterMeeting } from '../../support/after-the-meeting.ts'
import type { AfterRun } from '../../support/after-the-meeting.ts'
import { carriedOver } from './carried-over.ts'
import { counted } from './counted.ts'
import { followingUp } from './following-up.ts'
import { keptElsewhere } from './kept-elsewhere.ts'
import { cornwall } from './protocol.ts'
import { papers } from './papers.ts'
import { sendingOut } from './sending-out.ts'
import { theProtocolItself } from './the-protocol-itself.ts'

describe('after the meeting, in Cornwall', () => {
  let begun: AfterRun
  const run = () => begun

  before(async () => {
    begun = await afterMeeting('cornwall')
  })
  after(() => begun.on.stop())

  sendingOut(cornwall, run)
  followingUp(cornwall, run)
  keptElsewhere(cornwall, run)
  counted(cornwall, run)
  theProtocolItself(cornwall, run)
  carriedOver(cornwall, run)
  papers(cornwall, run)
})
