// The limit of the embedded database: a loop by hand that writes the rows our server writes, into the same tables and indexes, as many to
// a durable commit as are in flight. It checks nothing, makes no JSON and speaks no HTTP.
import { join } from 'node:path'
import Libsql from 'libsql'
import { createRowSource } from '../raw/rowSource.mjs'
import { summary } from '../statistics.mjs'
import { handle } from './probe.mjs'

const [folder, cli] = process.argv.slice(2)
const settings = ['journal_mode = wal', 'synchronous = full', 'cache_size = -65536', `mmap_size = ${2 ** 30}`, 'wal_autocheckpoint = 1000']
const stride = 7_919
let source
let turn = 0

handle('open', () => ({ base: '', token: '' }))

/** Each size has a database of its own, filled by our server. */
handle('seed', async ({ to }) => {
  source?.database.close()
  const own = join(folder, String(to))
  let database
  const rows = await createRowSource({
    cli,
    people: to,
    open: (node) => node.createSqliteStorage({ folder: own }),
    async read(sql, values) {
      database ??= new Libsql(join(own, 'scim.db'))
      return database.prepare(sql).all(values)
    },
  })
  for (const setting of settings) database.exec(`pragma ${setting}`)
  source = { database, ...prepare(database, rows) }
})

/** As many transactions as are in flight share one commit, as they do at our server. */
handle('cell', ({ operation, inFlight, seconds }) => {
  const work = source[operation]
  if (work === undefined) throw new Error(`The raw loop has no ${operation}.`)
  const isWrite = operation === 'create' || operation === 'patch'
  const latencies = new Float64Array(4_000_000)
  let requests = 0
  const started = performance.now()
  for (let now = started; now < started + seconds * 1000; ) {
    if (isWrite) source.begin.run()
    for (let one = 0; one < inFlight; one++) work(turn++)
    if (isWrite) source.commit.run()
    const ended = performance.now()
    latencies.fill(ended - now, requests, requests + inFlight)
    requests += inFlight
    now = ended
  }
  const elapsed = (performance.now() - started) / 1000
  return { requests, seconds: elapsed, opsPerSecond: requests / elapsed, bytes: Number.NaN, ...summary(latencies.subarray(0, requests)) }
})

function prepare(database, rows) {
  const insert = (table) => {
    const columns = database.prepare(`select name from pragma_table_info('${table}')`).raw(true).all().flat()
    const statement = database.prepare(`insert into ${table} (${columns}) values (${columns.map(() => '?')})`)
    return (row) => statement.run(columns.map((column) => row[column]))
  }
  const update = (table, set, where) => database.prepare(`update ${table} set ${set} where ${where}`)
  const statements = {
    user: update('users', 'active = ?, version = ?, updated_at = ?, resource = ?', 'connection_id = ? and user_id = ?'),
    member: update('members', 'status = ?, updated_at = ?', 'member_id = ?'),
    counted: update('connection_stats', 'active_users = active_users + ?, changes = changes + 1', 'connection_id = ?'),
    added: update(
      'connection_stats',
      'users = users + 1, active_users = active_users + 1, user_position = user_position + 1, changes = changes + 1',
      'connection_id = ?',
    ),
    sequence: update('organizations', 'sequence = sequence + 1', 'organization_id = ?'),
    block: database.prepare(
      'insert into user_blocks (connection_id, block, users) values (?, ?, 1) on conflict do update set users = users + 1',
    ),
    byId: database.prepare('select resource from users where connection_id = ? and user_id = ?').raw(true),
    byName: database.prepare('select resource from users where connection_id = ? and user_name_folded = ?').raw(true),
  }
  const inserts = { users: insert('users'), members: insert('members'), emails: insert('user_emails') }
  const records = { activity: insert('activity'), event: insert('events') }
  const { people, connection_id, organization_id } = rows
  const nth = (turn) => people[(turn * stride) % people.length]
  const record = (change, at, member_id) => {
    statements.sequence.run(organization_id)
    const { activity, event } = rows.recorded(change, at, member_id)
    records.activity(activity)
    records.event(event)
  }
  return {
    begin: database.prepare('begin immediate'),
    commit: database.prepare('commit'),
    get: (turn) => statements.byId.get(connection_id, nth(turn).user_id),
    filter: (turn) => statements.byName.get(connection_id, nth(turn).user_name_folded),
    patch(turn) {
      const { person, at, by } = rows.toggled(nth(turn))
      statements.user.run(person.active, person.version, at, person.resource, connection_id, person.user_id)
      statements.member.run(person.active ? 'active' : 'deactivated', at, person.member_id)
      statements.counted.run(by, connection_id)
      record(person.active ? 'reactivate' : 'deactivate', at, person.member_id)
    },
    create() {
      const { user, member, email, at } = rows.newcomer()
      statements.added.run(connection_id)
      inserts.members(member)
      inserts.users(user)
      statements.block.run(connection_id, user.block)
      inserts.emails(email)
      record('create', at, member.member_id)
    },
  }
}

// No listener keeps this process alive, so the parent does.
process.channel.ref()
console.log('listening on http://127.0.0.1:0')
