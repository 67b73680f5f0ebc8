/** Calls between this process and its children over Node's own channel. */

/** Answers the parent's calls with the functions of `handlers`, by name. */
export function answer(handlers) {
  process.on('message', async ({ call, method, params }) => {
    try {
      const handler = handlers[method]
      if (!handler) throw new Error(`There is no ${method} in this process.`)
      process.send({ call, result: await handler(params) })
    } catch (error) {
      process.send({ call, error: error.message })
    }
  })
  // Nobody is left to measure for: a run that was killed leaves no server running.
  process.on('disconnect', () => process.exit(0))
}

/** A function that calls a child: `await call(method, params)`. It rejects when the child fails or ends. */
export function callerOf(child, name) {
  const waiting = new Map()
  let last = 0
  let ended
  child.on('message', ({ call, result, error }) => {
    const { resolve, reject } = waiting.get(call)
    waiting.delete(call)
    if (error === undefined) resolve(result)
    else reject(new Error(`${name}: ${error}`))
  })
  child.on('exit', (code, signal) => {
    ended = new Error(`${name} ended (${signal ?? `exit ${code}`}).`)
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  })
  return (method, params) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      const call = ++last
      waiting.set(call, { resolve, reject })
      child.send({ call, method, params })
    })
}
