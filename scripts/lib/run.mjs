import { spawn } from 'node:child_process'

/** Runs a command with its output on this terminal. @throws when it fails, naming the command */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${command} ${args.join(' ')} failed (${signal ?? `exit ${code}`}).`))
    })
  })
}

/** Runs a program of `node_modules/.bin` through this very Node, so that no shell or PATH decides. */
export function bin(name, args, options) {
  return run('npx', ['--no-install', name, ...args], options)
}
