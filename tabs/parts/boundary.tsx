import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { useLayout } from './layout.ts'
import { useWording } from './page-context.ts'

type BoundaryProps = { children: ReactNode }

/**
 * Keeps one broken part from taking the page with it: React asks for a class here. A new version may have replaced a
 * part that was not fetched yet.
 */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken(): ReactNode {
  const { frame } = useWording()
  const layout = useLayout()
  return (
    <div role="alert" className={layout.stack}>
      <p className={layout.text}>{frame.broken}</p>
      <Button className={layout.start} onClick={() => location.reload()}>
        {frame.reload}
      </Button>
    </div>
  )
}
