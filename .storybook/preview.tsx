import '../src/ui/theme/styles.css'
import './host.css'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { watchComplaints } from './complaints.js'
import { mocksLoader } from './mocks.js'

// Milliseconds: a slow machine is not a fault of the story.
configure({ asyncUtilTimeout: 8_000 })

const preview: Preview = {
  loaders: [mocksLoader],
  beforeEach: watchComplaints,
  parameters: {
    layout: 'fullscreen',
    /** An accessibility finding fails the story's test. */
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    controls: { disable: true },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the host page',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction of the host page',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset.theme = globals.theme
      document.documentElement.dir = globals.direction
      return (
        <main className="host">
          <h1>Directory sync</h1>
          <Story />
        </main>
      )
    },
  ],
}

export default preview
