import { Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWording } from './page-context.ts'

/** Something is on its way. */
export function Waiting(): ReactNode {
  const { frame } = useWording()
  return <Spinner label={frame.opening} size="small" />
}
