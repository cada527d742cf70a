import type { ReactNode } from 'react'
import { Component } from 'react'
import { Button } from '../design/Button.tsx'
import { Notice } from '../design/Notice.tsx'
import { i18n } from '../i18n/i18n.ts'

interface CrashGuardProps {
  /** Another one is another view: it starts whole. */
  readonly of: string
  readonly children: ReactNode
}

/** Keeps a mistake in one view from taking the window with it. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: string | null }> {
  override state = { crashed: null }

  static getDerivedStateFromError(problem: unknown) {
    return { crashed: String(problem) }
  }

  override componentDidUpdate(before: CrashGuardProps) {
    if (before.of !== this.props.of && this.state.crashed !== null) this.setState({ crashed: null })
  }

  override render() {
    if (this.state.crashed === null) return this.props.children
    return (
      <div className="page">
        <Notice tone="danger" said={i18n.t('crashed.said')} todo={i18n.t('crashed.todo')}>
          <Button onPress={() => this.setState({ crashed: null })}>{i18n.t('tryAgain')}</Button>
        </Notice>
        <p className="small faint">{this.state.crashed}</p>
      </div>
    )
  }
}
