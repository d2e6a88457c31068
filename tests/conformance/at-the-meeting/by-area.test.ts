import { areaMeeting } from './by-area/area-meeting.ts'
import type { Shared } from './by-area/area-meeting.ts'
import { claiming } from './by-area/claims.ts'
import { provesTheActions } from './by-area/the-actions.ts'
import { provesTheCase } from './by-area/the-case.ts'
import { provesTheEnd } from './by-area/the-end.ts'
import { provesThePrompts } from './by-area/the-prompts.ts'
import { provesTheRoom } from './by-area/the-room.ts'

for (const area of claiming)
  describe(`one meeting in ${area.area}, by its own protocol`, function () {
    this.timeout(60_000)
    const shared = {} as Shared
    before(async () => {
      shared.on = await areaMeeting(area.area)
    })
    after(() => shared.on?.stop())
    provesTheRoom(area, shared)
    provesTheCase(area, shared)
    provesThePrompts(area, shared)
    provesTheActions(area, shared)
    provesTheEnd(area, shared)
  })
