import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProject, type Project } from './support/project.js'
import { readmeCode } from './support/readme.js'

const execute = promisify(execFile)

/** The client and the mocks without a page: what Jest's `node` environment needs no file of ours for. */
const withoutPage = `/** @jest-environment node */
import { createScimClient, isScimApiError } from 'admin-portal-scim/client'
import { createScimMockHandlers } from 'admin-portal-scim/mocks'
import { setupServer } from 'msw/node'

const scim = createScimMockHandlers({ scenario: 'connected_without_people' })
const server = setupServer(...scim.handlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

test('the client meets who arrived, through fetch', async () => {
  const client = createScimClient({ baseUrl: scim.baseUrl, getSessionToken: scim.getSessionToken })
  await scim.okta.assign('bo.li@example.com')
  const { members } = await client.searchMembers()
  expect(members.map((member) => member.name)).toEqual(['Bo Li'])
  scim.faults.add({ answer: 'conflict', times: 1 })
  await expect(client.getPortal()).rejects.toMatchObject({ error_type: 'conflict' })
  expect(isScimApiError(new Error())).toBe(false)
  await scim.close()
})
`

const babel = `module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }], ['@babel/preset-react', { runtime: 'automatic' }], '@babel/preset-typescript'] }`

describe.each(['jest-29', 'jest-30'])('the README’s recipe in the project %s', (name) => {
  let project: Project
  beforeAll(async () => {
    project = await createProject(name)
    await project.write('portal.test.tsx', await readmeCode('Mocks', 'tsx'))
    await project.write('client.test.ts', withoutPage)
    await project.write('jsdom-with-fetch.cjs', await readmeCode('Mocks', 'js', 'TestEnvironment'))
    await project.write('babel.config.cjs', babel)
  })
  afterAll(() => project?.remove())

  test.each(["'babel-jest'", 'ts-jest'])('runs both tests with %s', async (transform) => {
    await project.write('jest.config.cjs', await readmeCode('Mocks', 'js', transform))

    const { stdout } = await execute(process.execPath, ['node_modules/jest/bin/jest.js', '--json', '--silent'], {
      cwd: project.folder,
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error: { stdout: string }) => error)
    const report = JSON.parse(stdout)

    expect(report.testResults.map((result: { message: string }) => result.message).join('')).toBe('')
    expect(report).toMatchObject({ numPassedTests: 2, numFailedTests: 0, numFailedTestSuites: 0 })
  })
})
