import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/theme/styles.css'
import './demo.css'
import './prompts.css'
import './console/console.css'
import './receiver/receiver.css'
import { Demo } from './Demo.js'

const target = document.getElementById('demo')
if (!target) throw new Error('index.html has lost its #demo element.')
createRoot(target).render(
  <StrictMode>
    <Demo />
  </StrictMode>,
)
