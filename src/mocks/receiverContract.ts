import * as z from 'zod/mini'

/** What the demo's receiver does with a request. `ok`: 204. `failing`: 500. `slow`: an answer that comes too late. `gone`: 410, which turns its endpoint off. */
export const receiverBehaviours = ['ok', 'failing', 'slow', 'gone'] as const
export type ReceiverBehaviourName = (typeof receiverBehaviours)[number]

/** What the demo's receiver shows; the demo's server sends it and the demo's page parses it. */
export const receiverView = z.object({
  behaviour: z.enum(receiverBehaviours),
  /** Newest first. */
  requests: z.array(
    z.object({
      number: z.int(),
      at: z.string(),
      /** As the request says; of one whose signature is not valid, nobody knows. */
      event_id: z.string(),
      event_type: z.nullable(z.string()),
      is_verified: z.boolean(),
      /** Which request with this event it is, the first being 1. */
      attempt: z.int(),
      /** Null while the receiver keeps the sender waiting. */
      status: z.nullable(z.int()),
    }),
  ),
})

export type ReceiverView = z.infer<typeof receiverView>
