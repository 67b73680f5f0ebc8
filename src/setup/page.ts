import { type Problem, problems, words } from './problems.js'

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`setup.html has lost its #${id} element.`)
  return element
}

/** Where the portal is mounted. */
export const portalTarget = () => find('portal')

/** What the link is for, before it is used. */
export function showWelcome(start: () => void): void {
  const heading = document.createElement('h2')
  heading.textContent = words.welcome
  find('message').replaceChildren(card([heading, ...words.welcomeSentences.map(paragraph), button(words.start, start)]))
}

export function showOpening(): void {
  find('message').replaceChildren(card([paragraph(words.opening)]))
}

export function clearMessage(): void {
  find('message').replaceChildren()
}

/** Says what happened and what to do, with a button if the same link may still work. */
export function showProblem(problem: Problem, retry: () => void): void {
  const { title, sentences, canRetry } = problems[problem]
  const heading = document.createElement('h2')
  heading.textContent = title
  const content: HTMLElement[] = [heading, ...sentences.map(paragraph)]
  if (canRetry) content.push(button(words.retry, retry))
  find('message').replaceChildren(card(content))
}

/** The way back to the product the guest came from. */
export function showWayBack(return_url: string | null): void {
  if (return_url === null) return
  const link = document.createElement('a')
  link.href = return_url
  link.textContent = words.backTo(new URL(return_url).host)
  find('header').append(link)
}

function card(content: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div')
  element.className = 'card'
  element.append(...content)
  return element
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

function button(text: string, press: () => void): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', press)
  return element
}
