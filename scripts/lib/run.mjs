import { spawn } from 'node:child_process'

/** Runs a command with its output on this terminal. @throws Error naming the command when it fails */
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

/** Runs a program from `node_modules/.bin` with the current Node, independent of shell and PATH. */
export function bin(name, args, options) {
  return run('npx', ['--no-install', name, ...args], options)
}
