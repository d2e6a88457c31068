import { z } from 'zod'
import { type Answer, type Asked, jsonOf, refusal } from './answers.ts'
import type { Journal } from './journal.ts'

const notification = z.object({
  topic: z.object({ source: z.literal('text'), value: z.string().min(1), webUrl: z.url() }),
  activityType: z.string().min(1),
  chainId: z.int().optional(),
  previewText: z.object({ content: z.string().max(150) }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })),
})

/** POST /users/{id}/teamwork/sendActivityNotification: keeps a notice. */
export function sendNotification(
  { journal, now }: { journal: Journal; now: () => string },
  { asked, userId }: { asked: Asked; userId: string },
): Answer {
  const notice = notification.safeParse(jsonOf(asked.body)).data
  if (!notice) return refusal(400, 'BadRequest')
  journal.add({
    kind: 'activity',
    at: now(),
    to: userId,
    chainId: notice.chainId ?? null,
    subject: notice.topic.value,
    text: notice.previewText.content,
    link: notice.topic.webUrl,
  })
  return { status: 204 }
}
