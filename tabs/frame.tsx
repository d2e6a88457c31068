import {
  FluentProvider,
  RendererProvider,
  createDOMRenderer,
  makeStaticStyles,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ThemeName } from './teams-context.ts'

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

const useBody = makeStaticStyles({ body: { margin: 0 }, '*': { boxSizing: 'border-box' } })
const useStyles = makeStyles({
  frame: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' },
})

/** Styles reach the page only under the nonce that the server wrote into it: the policy forbids every other. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})

/** Teams' look, in the theme that Teams has now. */
export function Frame({ theme, children }: { theme: ThemeName; children: ReactNode }): ReactNode {
  return (
    <RendererProvider renderer={renderer}>
      <Themed theme={theme}>{children}</Themed>
    </RendererProvider>
  )
}

function Themed({ theme, children }: { theme: ThemeName; children: ReactNode }): ReactNode {
  useBody()
  const styles = useStyles()
  return (
    <FluentProvider theme={themes[theme]} className={styles.frame} data-theme={theme}>
      {children}
    </FluentProvider>
  )
}
