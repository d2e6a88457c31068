import { afterMeeting } from '../../support/after-the-meeting.ts'
import type { AfterRun } from '../../support/after-the-meeting.ts'
import { carriedOver } from './carried-over.ts'
import { counted } from './counted.ts'
import { followingUp } from './following-up.ts'
import { keptElsewhere } from './kept-elsewhere.ts'
import { gwent } from './protocol.ts'
import { papers } from './papers.ts'
import { sendingOut } from './sending-out.ts'
import { theProtocolItself } from './the-protocol-itself.ts'

describe('after the meeting, in Gwent', () => {
  let begun: AfterRun
  const run = () => begun

  before(async () => {
    begun = await afterMeeting('gwent')
  })
  after(() => begun.on.stop())

  sendingOut(gwent, run)
  followingUp(gwent, run)
  keptElsewhere(gwent, run)
  counted(gwent, run)
  theProtocolItself(gwent, run)
  carriedOver(gwent, run)
  papers(gwent, run)
})
