/**
 * What an answer must look like for a client that decodes it into types: the JSON type of each field, and whether the field must be there.
 * Fields that are not listed are ignored, as each of these clients ignores them.
 */
export type Shape = 'string' | 'boolean' | 'integer' | 'time' | 'object' | { list: Shape } | { map: Shape } | ObjectShape

interface ObjectShape {
  required: Record<string, Shape>
  /** May be absent or null. */
  optional: Record<string, Shape>
}

export interface DecodingRules {
  /** Whether a required field that is absent or null fails the whole answer; Go leaves it at its zero value. */
  isAbsenceRefused: boolean
  /** What the client's time type reads. */
  time: RegExp
}

/** Every way in which an answer would not decode. */
export function decodingProblems(shape: Shape, value: unknown, rules: DecodingRules, path = 'answer'): string[] {
  if (typeof shape === 'string') return isOfType(shape, value, rules) ? [] : [`${path} is no ${shape}: ${JSON.stringify(value)}`]
  if ('list' in shape) {
    if (!Array.isArray(value)) return [`${path} is no list: ${JSON.stringify(value)}`]
    return value.flatMap((item, at) => decodingProblems(shape.list, item, rules, `${path}[${at}]`))
  }
  if (!isObject(value)) return [`${path} is no object: ${JSON.stringify(value)}`]
  if ('map' in shape)
    return Object.entries(value).flatMap(([key, item]) => decodingProblems(shape.map, item, rules, `${path}[${JSON.stringify(key)}]`))
  return [
    ...Object.entries(shape.required).flatMap(([name, field]) => {
      const isAbsent = value[name] === undefined || value[name] === null
      if (isAbsent) return rules.isAbsenceRefused ? [`${path}.${name} is missing`] : []
      return decodingProblems(field, value[name], rules, `${path}.${name}`)
    }),
    ...Object.entries(shape.optional).flatMap(([name, field]) =>
      value[name] === undefined || value[name] === null ? [] : decodingProblems(field, value[name], rules, `${path}.${name}`),
    ),
  ]
}

/** The names of all required fields, with the path to each. */
export function requiredFields(shape: Shape, path: string): string[] {
  if (typeof shape === 'string') return []
  if ('list' in shape) return requiredFields(shape.list, `${path}[]`)
  if ('map' in shape) return requiredFields(shape.map, `${path}{}`)
  const own = Object.keys(shape.required).map((name) => `${path}.${name}`)
  const fields = Object.entries({ ...shape.required, ...shape.optional })
  return [...own, ...fields.flatMap(([name, field]) => requiredFields(field, `${path}.${name}`))]
}

function isOfType(type: Extract<Shape, string>, value: unknown, { time }: DecodingRules): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
    case 'time':
      return typeof value === 'string' && time.test(value) && !Number.isNaN(Date.parse(value))
    case 'object':
      return isObject(value)
    default:
      return typeof value === type
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
