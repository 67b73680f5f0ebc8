import { DockerfileParser, type Instruction } from 'dockerfile-ast'

export interface Stage {
  name: string
  image: string
  instructions: Instruction[]
}

/** The stages of a Dockerfile in their order. */
export function readStages(text: string): Stage[] {
  const stages: Stage[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const words = instruction.getArguments().map((argument) => argument.getValue())
    if (instruction.getKeyword() === 'FROM')
      stages.push({ image: words[0] ?? '', name: words[2] ?? String(stages.length), instructions: [] })
    else stages.at(-1)?.instructions.push(instruction)
  }
  return stages
}

/** The arguments of an instruction as one text, with the lines that a backslash joins joined. */
export function textOf(instruction: Instruction): string {
  return (instruction.getRawArgumentsContent() ?? '').replace(/\\\r?\n\s*/g, '')
}

/** The words of the form that is run without a shell: `["node", "x.js"]`. */
export function execFormOf(text: string): string[] {
  const list: unknown = JSON.parse(text)
  if (!Array.isArray(list) || !list.every((word) => typeof word === 'string')) throw new Error(`This is no list of words: ${text}`)
  return list
}

/** What a reviewer would object to, one sentence each. */
export function objections(text: string): string[] {
  const stages = readStages(text)
  const found: string[] = []
  const last = stages.at(-1)
  if (!last) return ['There is no stage.']
  for (const { image, instructions } of stages) {
    if (!/:/.test(image) || /:latest$/.test(image)) found.push(`${image} names no version.`)
    for (const instruction of instructions) {
      const keyword = instruction.getKeyword()
      const content = textOf(instruction)
      if (keyword === 'ADD') found.push('ADD also unpacks and downloads; COPY says what it does.')
      if (keyword === 'MAINTAINER') found.push('MAINTAINER is gone.')
      if (keyword === 'RUN' && /\bsudo\b/.test(content)) found.push('RUN needs no sudo.')
      if (keyword === 'RUN' && /curl|wget/.test(content)) found.push('RUN downloads what nobody has checked.')
      if (keyword === 'RUN' && /npm (ci|i|install)\b(?!.*--ignore-scripts)/.test(content)) found.push('npm runs scripts of packages.')
      if (/^(ENV|ARG)$/.test(keyword) && /secret|password|token|key/i.test(content)) found.push(`${keyword} keeps a secret in the image.`)
    }
  }
  const of = (keyword: string) => last.instructions.filter((instruction) => instruction.getKeyword() === keyword)
  const user = of('USER').at(-1)
  if (!user || /^(root|0)\b/.test(textOf(user))) found.push('It runs as root.')
  const afterUser = user ? last.instructions.slice(last.instructions.indexOf(user)) : []
  const rootAgain = afterUser.some((next) => ['RUN', 'COPY'].includes(next.getKeyword()))
  if (rootAgain) found.push('What comes after USER belongs to that user, who could change it.')
  if (of('HEALTHCHECK').length !== 1) found.push('It has no health check.')
  for (const keyword of ['ENTRYPOINT', 'CMD']) {
    const [command] = of(keyword)
    if (command && !textOf(command).startsWith('[')) found.push(`${keyword} runs in a shell, which would not pass SIGTERM on.`)
  }
  if (of('RUN').some((instruction) => /npm (ci|install)/.test(textOf(instruction))))
    found.push('The last stage has what only building needs.')
  return found
}
