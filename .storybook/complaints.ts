/** What a page must never say to its developer: React's warnings and errors nobody caught. */
export function watchComplaints(): () => void {
  const complaints: string[] = []
  const { error } = console
  console.error = (...values: unknown[]) => {
    complaints.push(values.map(String).join(' '))
    error(...values)
  }
  return () => {
    console.error = error
    if (complaints.length > 0) throw new Error(`The story made the console complain: ${complaints.join('\n')}`)
  }
}
