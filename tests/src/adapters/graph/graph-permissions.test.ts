import assert from 'node:assert/strict'
import { graphPermissions } from '../../../../src/adapters/graph/graph-permissions.ts'

describe('the permissions that Graph must give', () => {
  it('name every sender, and are each narrowed to one place', () => {
    assert.deepEqual(
      new Set(graphPermissions.map(({ neededBy }) => neededBy)),
      new Set([
        'planLibrary.file',
        'planAsPdf.convert',
        'mailbox.send',
        'calendar.book',
        'attendanceReports.of',
        'meetingChats.install',
        'activityFeed.announce',
      ]),
    )
    assert.equal(
      graphPermissions.every(({ narrowedBy }) => narrowedBy !== ''),
      true,
    )
  })

  it('hold nothing that reaches every file, every site or every mailbox by its name', () => {
    const reaching = graphPermissions.filter(({ permission }) => permission.endsWith('.All'))
    assert.deepEqual(
      reaching.map(({ permission }) => permission),
      [
        'OnlineMeetingArtifact.Read.All',
        'OnlineMeetings.Read.All',
        'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
        'AppCatalog.Read.All',
      ],
    )
  })
})
