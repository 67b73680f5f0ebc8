import { expect, test } from 'vitest'
import { rotationState } from '../../../src/core/rotation.js'

const earlier = '2026-11-21T10:00:00.000Z'
const later = '2026-11-21T11:00:00.000Z'

test('without a next token there is no rotation', () => {
  expect(rotationState({ next_bearer_token_last_four: '', bearer_token_last_used_at: earlier })).toBe('idle')
})

test('a next token that was never used leaves the rotation waiting', () => {
  expect(
    rotationState({ next_bearer_token_last_four: '3f9c', next_bearer_token_last_used_at: null, bearer_token_last_used_at: earlier }),
  ).toBe('waiting')
})

test('it is safe to complete once the latest request used the next token', () => {
  expect(
    rotationState({ next_bearer_token_last_four: '3f9c', next_bearer_token_last_used_at: later, bearer_token_last_used_at: earlier }),
  ).toBe('safe')
})

test('it is not safe when the old token was used again after the next one', () => {
  expect(
    rotationState({ next_bearer_token_last_four: '3f9c', next_bearer_token_last_used_at: earlier, bearer_token_last_used_at: later }),
  ).toBe('waiting')
})

test('a next token in use is safe when the old one was never used at all', () => {
  expect(
    rotationState({ next_bearer_token_last_four: '3f9c', next_bearer_token_last_used_at: later, bearer_token_last_used_at: null }),
  ).toBe('safe')
})
