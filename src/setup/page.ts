import type { SetupLinkPreview } from '../contract/setupLink.js'
import { say } from './language.js'
import { type Problem, problemWords, words } from './problems.js'

export const find = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`setup.html has lost its #${id} element.`)
  return element
}

/** Where the portal is mounted. */
export const portalTarget = () => find('portal')

/** What the link is for, who sent it and until when it works; it is used when the person starts, under the name they give. */
export function showWelcome(preview: SetupLinkPreview, start: (name: string) => void): void {
  const heading = document.createElement('h2')
  heading.textContent = words.welcome(preview)
  const name = nameField()
  const form = document.createElement('form')
  form.append(name.label, submit(say('setup.start')))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    start(name.input.value.trim())
  })
  find('message').replaceChildren(card([heading, ...words.welcomeSentences(preview).map(paragraph), form]))
}

function nameField(): { label: HTMLElement; input: HTMLInputElement } {
  const label = document.createElement('label')
  const input = document.createElement('input')
  input.name = 'name'
  input.autocomplete = 'name'
  input.maxLength = 200
  label.append(say('setup.name'), input)
  return { label, input }
}

function submit(text: string): HTMLElement {
  const element = document.createElement('button')
  element.textContent = text
  return element
}

/** What the page is, until the link has said for whom. */
export function showTitle(title: string): void {
  find('title').textContent = title
  document.title = title
}

export function showOpening(): void {
  find('message').replaceChildren(card([paragraph(say('setup.opening'))]))
}

export function clearMessage(): void {
  find('message').replaceChildren()
}

/** Says what happened and what to do instead of everything else, with a button if the same link may still work. */
export function showProblem(problem: Problem, retry: () => void): void {
  const { title, sentences, canRetry } = problemWords(problem)
  const heading = document.createElement('h2')
  heading.textContent = title
  const content: HTMLElement[] = [heading, ...sentences.map(paragraph)]
  if (canRetry) content.push(button(say('setup.retry'), retry))
  find('finish').hidden = true
  find('message').replaceChildren(card(content))
}

/** The way back to the product the guest came from. */
export function showWayBack(return_url: string | null): void {
  if (return_url === null) return
  find('header').append(linkTo(return_url))
}

export function linkTo(return_url: string): HTMLElement {
  const link = document.createElement('a')
  link.href = return_url
  link.textContent = say('setup.back_to', { host: new URL(return_url).host })
  return link
}

function card(content: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div')
  element.className = 'card'
  element.append(...content)
  return element
}

export function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

export function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', press)
  return element
}
