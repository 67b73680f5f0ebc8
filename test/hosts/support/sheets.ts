import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const sheets = createRequire(new URL('../', import.meta.url))
const bundlers = createRequire(new URL('../bundlers/', import.meta.url))
const fileOf = (path: string) => readFile(sheets.resolve(path), 'utf8')

type Compile = (css: string) => Promise<{ build(classes: string[]): string }>

/** Tailwind 4 with its theme and its preflight, as in a page that uses none of its classes yet. */
async function tailwind4(preflight: (css: string) => string): Promise<string> {
  const { compile } = (await import(pathToFileURL(sheets.resolve('tailwindcss4')).href)) as { compile: Compile }
  const css = (await fileOf('tailwindcss4/theme.css')) + preflight(await fileOf('tailwindcss4/preflight.css'))
  return (await compile(css)).build([])
}

async function tailwind3(): Promise<string> {
  const load = async (name: string) => (await import(pathToFileURL(bundlers.resolve(name)).href)).default
  const [postcss, tailwind] = [await load('postcss'), await load('tailwindcss3')]
  const { css } = await postcss([tailwind({ content: [{ raw: '' }] })]).process('@tailwind base;', { from: undefined })
  return css
}

/** `npm create vite`'s src/index.css, the rules for elements as they are there. */
const viteTemplate = `
:root { font-family: system-ui, Avenir, Helvetica, Arial, sans-serif; line-height: 1.5; font-weight: 400; color-scheme: light dark;
  color: rgba(255, 255, 255, 0.87); background-color: #242424; font-synthesis: none; text-rendering: optimizeLegibility;
  -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale }
a { font-weight: 500; color: #646cff; text-decoration: inherit }
a:hover { color: #535bf2 }
body { margin: 0; display: flex; place-items: center; min-width: 320px; min-height: 100vh }
h1 { font-size: 3.2em; line-height: 1.1 }
button { border-radius: 8px; border: 1px solid transparent; padding: 0.6em 1.2em; font-size: 1em; font-weight: 500; font-family: inherit;
  background-color: #1a1a1a; cursor: pointer; transition: border-color 0.25s }
button:hover { border-color: #646cff }
button:focus, button:focus-visible { outline: 4px auto -webkit-focus-ring-color }
#root { max-width: 1280px; margin: 0 auto; padding: 2rem; text-align: center }`

const elements = `
section { padding: 64px; margin: 32px; border: 3px solid; max-width: 400px } div { line-height: 2 } span { font-weight: 800 }
td, th { border: 2px solid red; padding: 20px; vertical-align: bottom } tr:nth-child(even) { background: yellow } table { border-spacing: 9px }
svg { width: 64px; height: 64px; fill: red; vertical-align: top } path, circle, rect { stroke: red; fill: blue; opacity: 0.5; transform: scale(2) }
a { color: inherit; text-decoration: none } h2, h3, h4 { font: italic 40px/1 serif; margin: 40px 0; text-transform: uppercase; letter-spacing: 0.2em }
p { margin: 0 0 24px; text-indent: 2em; max-width: 30ch } ul, ol { list-style: square; padding-left: 40px } li { margin: 12px 0 }
dialog { border: 9px solid red; padding: 99px; max-width: 200px; transform: rotate(3deg) } dialog::backdrop { backdrop-filter: blur(9px); background: red }
button { all: unset; color: red } input, select { height: 80px; border: 0; box-shadow: 0 0 9px red; background: pink } input::placeholder { color: red; font-style: italic }
label { display: block; float: left; width: 100% } fieldset, legend { border: 5px solid; padding: 30px; float: left } progress { height: 40px; accent-color: red }
code, pre { background: #fee; color: red; padding: 9px; border-radius: 9px; font-family: cursive } small { font-size: 40% } strong, b { font-weight: 100; color: red }
dl, dt, dd { margin: 20px; float: left } details, summary { border: 4px solid; list-style: disc } mark, ins, del { background: lime; text-decoration: overline }
time, bdi, em { font-style: oblique; background: cyan } figure, figcaption { margin: 50px } header { position: fixed; background: navy }`

const states = `
*:focus, *:focus-visible { outline: none; box-shadow: 0 0 0 9px red } button:hover, a:hover { background: red; transform: scale(1.2) }
[type=button], [type=submit], [role=tab], [role=img], [aria-selected=true] { background: red; border-radius: 0; padding: 30px }
[type=button]:not(:disabled), [type=search], [type=checkbox] { cursor: wait; height: 90px; appearance: none }
[aria-busy=true]:not(input, select, textarea, html, form)::before { content: "busy"; padding: 9px } [dir], [lang], [role], [tabindex] { border: 1px solid red }
:where(button, a):not([class]) { text-shadow: 1px 1px red } button:not(.btn):not(.link):not(.icon) { margin: 40px; background: red }
[data-theme=dark] { background: red } [aria-label] { padding: 40px } :empty { display: none } :first-child { padding-top: 40px } [hidden] { display: block }`

const pseudoElements = `
*::before { content: "x"; display: block; width: 20px; height: 20px; background: red } *::after { content: "y"; border: 4px solid red; position: static }
li::marker { content: "→ " } a::after { content: " (" attr(href) ")" } h2::before { content: "#" } ::placeholder { letter-spacing: 1em }`

/** Rules for elements and universal ones: what a page means for its own content. None of them may change a pixel of the portal. */
export const hostSheets: Record<string, () => string | Promise<string>> = {
  'Tailwind 4': () => tailwind4((css) => `@layer base { ${css} }`),
  'Tailwind 4, preflight in no layer': () => tailwind4((css) => css),
  'Bootstrap 5': () => fileOf('bootstrap/dist/css/bootstrap.css'),
  'Pico 2': () => fileOf('@picocss/pico/css/pico.css'),
  'normalize.css': () => fileOf('normalize.css/normalize.css'),
  'the-new-css-reset': () => fileOf('the-new-css-reset/css/reset.css'),
  'the template of Vite': () => viteTemplate,
  '* { margin: 0; padding: 0 }': () => '*, *::before, *::after { margin: 0; padding: 0; box-sizing: content-box; border: 0 solid }',
  '* { all: unset }': () => '* { all: unset } *::before, *::after { all: unset }',
  '* { everything else }': () =>
    '* { transition: all 1s; font-family: cursive; letter-spacing: 3px; min-width: 10px; line-height: 3; text-wrap: nowrap; overflow: hidden; color: red; flex-shrink: 0 }',
  'rules for elements': () => elements,
  'rules for attributes and states': () => states,
  'rules for pseudo-elements': () => pseudoElements,
  'a root of 62.5 %': () => 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'a body of 20 px': () => 'body { font: italic 300 20px/2.2 Georgia, serif }',
  'text that is inherited': () =>
    `html { letter-spacing: 0.1em; word-spacing: 9px; text-align: center; text-transform: uppercase; white-space: pre; text-indent: 4em; text-shadow: 1px 1px red;
    font-variant: small-caps; font-stretch: 50%; list-style: square inside; cursor: crosshair; hyphens: auto; word-break: break-all; tab-size: 2; color: red; quotes: none;
    font-feature-settings: "smcp"; border-collapse: separate; border-spacing: 9px; caption-side: bottom; accent-color: red; caret-color: red; text-underline-offset: 9px;
    -webkit-text-stroke: 1px red; -webkit-text-fill-color: lime; fill: red; stroke: red; stroke-width: 9; text-rendering: geometricPrecision; line-height: 3 }`,
  'rules below an id': () =>
    '#page * { padding: 9px; color: red; letter-spacing: 2px } #page section * { margin: 9px } #page button, #page #portal a, #page svg { background: red; padding: 40px }',
  'variables with common names': () =>
    ':root { --fg: red; --soft: red; --line: red; --size: 99px; --bg: red; --border: red; --text: red; --radius: 99px; --accent: red } * { --fg: red; --line: red }',
}

/** Needs the packages of `test/hosts/bundlers`. */
export const moreHostSheets: typeof hostSheets = { 'Tailwind 3': tailwind3 }
