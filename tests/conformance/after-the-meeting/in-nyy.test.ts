import { afterMeeting } from '../../support/after-the-meeting.ts'
import type { AfterRun } from '../../support/after-the-meeting.ts'
import { carriedOver } from './carried-over.ts'
import { counted } from './counted.ts'
import { followingUp } from './following-up.ts'
import { keptElsewhere } from './kept-elsewhere.ts'
import { nyy } from './protocol.ts'
import { papers } from './papers.ts'
import { sendingOut } from './sending-out.ts'
import { theProtocolItself } from './the-protocol-itself.ts'

describe('after the meeting, in North Yorkshire and York', () => {
  let begun: AfterRun
  const run = () => begun

  before(async () => {
    begun = await afterMeeting('nyy')
  })
  after(() => begun.on.stop())

  sendingOut(nyy, run)
  followingUp(nyy, run)
  keptElsewhere(nyy, run)
  counted(nyy, run)
  theProtocolItself(nyy, run)
  carriedOver(nyy, run)
  papers(nyy, run)
})
