import { publicUrl, type TestBackend } from './backend.js'

export interface StreamMessage {
  id: string | null
  event: string
  data: unknown
}

/** Reads a stream of live events as a browser's fetch would; comments are collected separately. */
export async function openStream(backend: TestBackend['backend'], session_token: string, lastEventId?: string) {
  const response = await backend.fetch(
    new Request(`${publicUrl}/sdk/v1/b2b/scim/events`, {
      headers: { authorization: `Bearer ${session_token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    }),
  )
  if (response.status !== 200 || !response.body) throw new Error(`The stream did not open: ${response.status} ${await response.text()}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const messages: StreamMessage[] = []
  const comments: string[] = []
  let wake: () => void = () => {}
  let isEnded = false

  const reading = (async () => {
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) take(block)
      wake()
    }
    isEnded = true
    wake()
  })()

  function take(block: string): void {
    const lines = block.split('\n')
    const fieldOf = (field: string) => lines.find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2) ?? null
    comments.push(...lines.filter((line) => line.startsWith(':')))
    const data = fieldOf('data')
    if (data !== null) messages.push({ id: fieldOf('id'), event: fieldOf('event') ?? 'message', data: JSON.parse(data) })
  }

  /** Waits until a condition holds, three seconds at most unless stated otherwise. */
  async function until(holds: () => boolean, milliseconds = 3000): Promise<void> {
    const deadline = Date.now() + milliseconds
    while (!holds()) {
      const left = deadline - Date.now()
      if (left <= 0) throw new Error(`The stream did not say what was awaited. It said: ${JSON.stringify(messages)}`)
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), new Promise((resolve) => setTimeout(resolve, left))])
    }
  }

  return {
    response,
    messages,
    comments,
    until,
    /** Waits for that many messages and returns their types. */
    async types(count: number): Promise<string[]> {
      await until(() => messages.length >= count)
      return messages.map((message) => (message.event === 'message' ? (message.data as { type: string }).type : message.event))
    },
    isEnded: () => isEnded,
    async close() {
      await reader.cancel()
      await reading
    },
  }
}
