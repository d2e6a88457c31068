import { z } from 'zod'
import { type Graph, read } from './connect-to-graph.ts'
import { giveUp } from './delivery-failed.ts'

/** What the app is given in a meeting's chat: as the manifest asks for it, and nothing more. */
export const chatPermissions = [
  'OnlineMeeting.ReadBasic.Chat',
  'OnlineMeetingParticipant.Read.Chat',
  'OnlineMeetingNotification.Send.Chat',
] as const

/** The chats of calls, into which the app is put before anybody comes. Safe to repeat. */
export type MeetingChats = { install(chatId: string): Promise<void> }

const apps = z.object({ value: z.array(z.object({ id: z.string() })) })
/** Graph answers 409 where the app is in the chat already. */
const THERE_ALREADY = 409

/**
 * Installs with `TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All`, since the app asks for consent in the chat
 * itself; the catalogue's own id of the app is looked up by ours with `AppCatalog.Read.All`.
 */
export function meetingChats({ graph, appId }: { graph: Graph; appId: string }): MeetingChats {
  return {
    install: async (chatId) => {
      const filter = encodeURIComponent(`externalId eq '${appId}'`)
      const found = await graph.ask({ method: 'get', path: `/appCatalogs/teamsApps?$filter=${filter}` })
      const id = read(apps, found).value[0]?.id
      if (!id) throw giveUp('app-not-in-catalogue')
      const body = {
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
        consentedPermissionSet: {
          resourceSpecificPermissions: chatPermissions.map((permissionValue) => {
            return { permissionValue, permissionType: 'Application' }
          }),
        },
      }
      const path = `/chats/${encodeURIComponent(chatId)}/installedApps`
      await graph.ask({ method: 'post', path, body, accepts: [THERE_ALREADY] })
    },
  }
}
