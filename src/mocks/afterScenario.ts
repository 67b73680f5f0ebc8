import type { Fault, Faults } from './faults.js'
import type { SimulatedOkta } from './idp/okta.js'

/** What it knows, not what it does: read at once, as far as the scenario has come. */
type Known = 'state' | 'toJSON'

/** The simulated Okta of a mock. Whatever it is asked to do, it does after the scenario and in the order it was asked. */
export type MockOkta = Pick<SimulatedOkta, Known> & {
  [Name in Exclude<keyof SimulatedOkta, Known>]: SimulatedOkta[Name] extends (...input: infer Input) => infer Result
    ? (...input: Input) => Promise<Awaited<Result>>
    : never
}

/** Lets every action of the simulated Okta wait, those that need no request included: a scenario would work with what they change. */
export function oktaAfter(ready: Promise<void>, okta: SimulatedOkta): MockOkta {
  const proxy = new Proxy(okta, {
    get(target, name) {
      // With the target as receiver, because private fields are not to be had through a proxy.
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function' || name === 'toJSON' || name === 'constructor') return value
      return async (...input: unknown[]) => {
        await ready
        return value.apply(target, input)
      }
    },
  })
  // A mapped type says what the handler above does; the compiler cannot see into a proxy.
  return proxy as unknown as MockOkta
}

/** Puts the caller's faults behind those the scenario ends with, so that `clear` clears them too. */
export function faultsAfter(ready: Promise<void>, faults: Faults): Faults {
  let waiting: (() => void)[] | null = []
  const runAll = () => {
    for (const step of waiting ?? []) step()
    waiting = null
  }
  // A scenario that broke answers nothing; whoever waits for `ready` learns why.
  ready.then(runAll, runAll)
  const soon = (step: () => void) => (waiting ? void waiting.push(step) : step())
  return {
    ...faults,
    add(fault: Fault) {
      let takeAway = () => {}
      soon(() => {
        takeAway = faults.add(fault)
      })
      return () => soon(() => takeAway())
    },
    clear: () => soon(faults.clear),
  }
}
