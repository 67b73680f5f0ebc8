/** What `JSON.parse` gives: tests look into answers of every shape, and a wrong one fails the assertion that looks. */
export type Json = ReturnType<typeof JSON.parse>

/** An answer with its body already read; `text` is what came over the wire. */
export interface Answer<T = Json> {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when there is none. */
  body: T
}

export async function readAnswer<T = Json>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  // An answer that is not JSON shows as its text in `text`; a test that wants the body then fails on undefined.
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, headers: response.headers, text, body: (isJson && text !== '' ? JSON.parse(text) : undefined) as T }
}

/** The body of a success, or a failure that shows what came instead. */
export function expectOk<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`expected a success, got ${answer.status}: ${answer.text}`)
  return answer.body
}
