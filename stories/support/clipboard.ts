/** A fake clipboard: the one in a test browser has no permission, and nobody can grant it. */
export interface FakeClipboard {
  /** What was copied last. */
  text: string
  restore(): void
}

export function allowClipboard(): FakeClipboard {
  return replaceClipboard(async (clipboard, text) => {
    clipboard.text = text
  })
}

/** A page without clipboard permission: an insecure origin, or a frame that was not granted it. */
export function refuseClipboard(): FakeClipboard {
  return replaceClipboard(async () => {
    throw new DOMException('Write permission denied.', 'NotAllowedError')
  })
}

function replaceClipboard(writeText: (clipboard: FakeClipboard, text: string) => Promise<void>): FakeClipboard {
  const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard')
  const clipboard: FakeClipboard = {
    text: '',
    restore() {
      if (before) Object.defineProperty(navigator, 'clipboard', before)
      else Reflect.deleteProperty(navigator, 'clipboard')
    },
  }
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => writeText(clipboard, text) },
  })
  return clipboard
}
