import { Component, type ReactNode } from 'react'
import { CrashScreen } from './screens/GateScreen.js'

interface ErrorBoundaryProps {
  onError: (error: unknown) => void
  children: ReactNode
}

interface ErrorBoundaryState {
  error: unknown
  hasFailed: boolean
}

/** Keeps the host's page alive when the portal fails, and offers another try. React offers this only to class components. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined, hasFailed: false }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error, hasFailed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return <CrashScreen error={this.state.error} onRetry={() => this.setState({ error: undefined, hasFailed: false })} />
  }
}
