/** Whether a component's source renders a part: by name, or as one of the looks it offers. */
export function rendersPart(component: string, part: string): boolean {
  return new RegExp(`(usePart|createPart)\\([^)]*'${part}'|look\\?: .*'${part}'`).test(component)
}
