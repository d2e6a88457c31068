import { Button, Title3 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { stageWords } from '../wording/stage-words.ts'

/** Stands in the place of the full view while Teams says that the app is being shared. */
export function Hidden({ onShow }: { onShow: () => void }): ReactNode {
  const layout = useLayout()
  const words = stageWords()
  return (
    <div role="alert" className={layout.stack}>
      <Title3 as="h1" className={layout.text}>
        {words.hiddenTitle}
      </Title3>
      <p className={layout.text}>{words.hiddenText}</p>
      <Button className={layout.start} onClick={onShow}>
        {words.showAgain}
      </Button>
    </div>
  )
}
