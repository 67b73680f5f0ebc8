// The limit of PostgreSQL: a loop by hand over `pg` that writes the rows our server writes, into the same tables and indexes, as many to a
// commit as are in flight, in one pipeline. It checks nothing, makes no JSON and speaks no HTTP.
import pg from 'pg'
import { createRowSource } from '../raw/rowSource.mjs'
import { summary } from '../statistics.mjs'
import { handle } from './probe.mjs'

const [connectionString, cli] = process.argv.slice(2)
const stride = 7_919
/** As many as our server opens. */
const connections = 10
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
let pool
let source
let turn = 0

handle('open', () => ({ base: '', token: '' }))

/** Each size has a schema of its own, filled by our server. */
handle('seed', async ({ to }) => {
  await pool?.end()
  const schema = `people_${to}`
  const own = `${connectionString}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
  pool = new pg.Pool({ connectionString: own, max: connections, pipeline: true })
  await pool.query(`create schema ${schema}`)
  const read = async (sql, values) => {
    let number = 0
    return (
      await pool.query(
        sql.replaceAll('?', () => `$${++number}`),
        values,
      )
    ).rows
  }
  const open = (node) => node.createPostgresStorage({ connectionString: own })
  source = { rows: await createRowSource({ cli, people: to, open, read }), columns: await readColumns(schema) }
})

handle('cell', async ({ operation, inFlight, seconds }) => {
  const latencies = []
  const started = performance.now()
  const isOver = () => performance.now() - started >= seconds * 1000
  const timed = async (count, work) => {
    const from = performance.now()
    await work()
    for (let one = 0; one < count; one++) latencies.push(performance.now() - from)
  }
  if (operation === 'patch' || operation === 'create') {
    const client = await pool.connect()
    while (!isOver()) await timed(inFlight, () => commit(client, operation, inFlight))
    client.release()
  } else {
    const one = async () => {
      while (!isOver()) await timed(1, () => reads[operation](turn++))
    }
    await Promise.all(Array.from({ length: inFlight }, one))
  }
  const elapsed = (performance.now() - started) / 1000
  const requests = latencies.length
  return { requests, seconds: elapsed, opsPerSecond: requests / elapsed, bytes: Number.NaN, ...summary(Float64Array.from(latencies)) }
})

const nth = (number) => source.rows.people[(number * stride) % source.rows.people.length]

const reads = {
  get: (number) =>
    pool.query({
      name: 'get',
      text: 'select resource from users where connection_id = $1 and user_id = $2',
      values: [source.rows.connection_id, nth(number).user_id],
    }),
  filter: (number) =>
    pool.query({
      name: 'filter',
      text: 'select resource from users where connection_id = $1 and user_name_folded = $2',
      values: [source.rows.connection_id, nth(number).user_name_folded],
    }),
}

/** All statements of a commit are sent at once, since none needs the answer of another. */
async function commit(client, operation, count) {
  const sent = [client.query('begin')]
  for (let one = 0; one < count; one++)
    for (const [name, text, values] of writes[operation]()) sent.push(client.query({ name, text, values }))
  sent.push(client.query('commit'))
  await Promise.all(sent)
}

const writes = {
  patch() {
    const { rows } = source
    const { person, at, by } = rows.toggled(nth(turn++))
    const { connection_id } = rows
    return [
      [
        'user',
        'update users set active = $1, version = $2, updated_at = $3, resource = $4 where connection_id = $5 and user_id = $6',
        [person.active, person.version, at, person.resource, connection_id, person.user_id],
      ],
      [
        'member',
        'update members set status = $1, updated_at = $2 where member_id = $3',
        [person.active ? 'active' : 'deactivated', at, person.member_id],
      ],
      [
        'counted',
        'update connection_stats set active_users = active_users + $1, changes = changes + 1 where connection_id = $2',
        [by, connection_id],
      ],
      ...record(person.active ? 'reactivate' : 'deactivate', at, person.member_id),
    ]
  },
  create() {
    const { rows } = source
    const { user, member, email, at } = rows.newcomer()
    return [
      [
        'added',
        'update connection_stats set users = users + 1, active_users = active_users + 1, user_position = user_position + 1, changes = changes + 1 where connection_id = $1',
        [rows.connection_id],
      ],
      insert('members', member),
      insert('users', user),
      [
        'block',
        'insert into user_blocks (connection_id, block, users) values ($1, $2, 1) on conflict (connection_id, block) do update set users = user_blocks.users + 1',
        [rows.connection_id, user.block],
      ],
      insert('user_emails', email),
      ...record('create', at, member.member_id),
    ]
  },
}

function record(change, at, member_id) {
  const { activity, event } = source.rows.recorded(change, at, member_id)
  return [
    ['sequence', 'update organizations set sequence = sequence + 1 where organization_id = $1', [source.rows.organization_id]],
    insert('activity', activity),
    insert('events', event),
  ]
}

function insert(table, row) {
  const columns = source.columns[table]
  const text = `insert into ${table} (${columns}) values (${columns.map((_, at) => `$${at + 1}`)})`
  return [`insert ${table}`, text, columns.map((column) => row[column])]
}

async function readColumns(schema) {
  const { rows } = await pool.query(
    'select table_name, column_name from information_schema.columns where table_schema = $1 order by ordinal_position',
    [schema],
  )
  const columns = {}
  for (const { table_name, column_name } of rows) {
    columns[table_name] ??= []
    columns[table_name].push(column_name)
  }
  return columns
}

// No listener keeps this process alive, so the parent does.
process.channel.ref()
console.log('listening on http://127.0.0.1:0')
