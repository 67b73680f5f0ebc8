import { expect } from 'vitest'

/** What `JSON.parse` returns: tests look into answers of every shape, and a wrong one fails the assertion that looks. */
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
  // An answer that is not JSON is available in `text`; a test that expects a body then fails on undefined.
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, headers: response.headers, text, body: (isJson && text !== '' ? JSON.parse(text) : undefined) as T }
}

/** Asserts a success and returns its body; anything else is shown. */
export function expectOk<T>(answer: Answer<T>): T {
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body
}

/** The body of a success on the way to a test: arranging is not asserting, so the test needs an assertion of its own. */
export function bodyOf<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`expected a success, got ${answer.status}: ${answer.text}`)
  return answer.body
}
