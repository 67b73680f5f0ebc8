import type { Fault, Faults } from './faults.js'
import type { SimulatedOkta } from './idp/okta.js'

/** Read access does not wait: it shows how far the scenario has come. */
type Known = 'state' | 'toJSON'

/** The simulated Okta of a mock. Every action runs after the scenario, in the order of the calls. */
export type MockOkta = Pick<SimulatedOkta, Known> & {
  [Name in Exclude<keyof SimulatedOkta, Known>]: SimulatedOkta[Name] extends (...input: infer Input) => infer Result
    ? (...input: Input) => Promise<Awaited<Result>>
    : never
}

/** Makes every action of the simulated Okta wait, even those without a request, because the scenario depends on the state they change. */
export function oktaAfter(ready: Promise<void>, okta: SimulatedOkta): MockOkta {
  const proxy = new Proxy(okta, {
    get(target, name) {
      // The target is the receiver, because private fields are not accessible through a proxy.
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function' || name === 'toJSON' || name === 'constructor') return value
      return async (...input: unknown[]) => {
        await ready
        return value.apply(target, input)
      }
    },
  })
  // The mapped type describes the handler above; the compiler cannot see into a proxy.
  return proxy as unknown as MockOkta
}

/** Applies the caller's faults after the scenario's own, so that `clear` removes both. */
export function faultsAfter(ready: Promise<void>, faults: Faults): Faults {
  let waiting: (() => void)[] | null = []
  const runAll = () => {
    for (const step of waiting ?? []) step()
    waiting = null
  }
  // A failed scenario has no responses to change; `ready` rejects with the reason.
  ready.then(runAll, runAll)
  const whenReady = (step: () => void) => (waiting ? void waiting.push(step) : step())
  return {
    ...faults,
    add(fault: Fault) {
      let remove = () => {}
      whenReady(() => {
        remove = faults.add(fault)
      })
      return () => whenReady(() => remove())
    },
    clear: () => whenReady(faults.clear),
  }
}
