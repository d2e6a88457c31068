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

/**
 * What has the focus is never under the part that stays in sight at the top (WCAG 2.4.11). A field never asks for more
 * width than there is, however large its text (WCAG 1.4.10), and choosing a file is as large a target as any (2.5.8).
 * What somebody wrote from right to left, or with marks that turn, turns nothing beside it. What the browser draws itself,
 * the calendar in a date field and the scroll bars, is drawn for the theme.
 */
const useBody = makeStaticStyles({
  html: { scrollPaddingTop: '9rem' },
  'html:has([data-theme=dark], [data-theme=contrast])': { colorScheme: 'dark' },
  body: { margin: 0 },
  'h1, h2, h3': { marginBlock: 0 },
  '*': { boxSizing: 'border-box' },
  '.fui-Field > *, .fui-Input, .fui-Textarea, .fui-Select': { minWidth: 0, maxWidth: '100%' },
  'span, bdi, b, strong, em, a, button, label, output': { unicodeBidi: 'isolate' },
  'input, textarea': { unicodeBidi: 'plaintext' },
  'input[type=file]': { maxWidth: '100%', minHeight: '24px' },
})
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
