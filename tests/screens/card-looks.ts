/** The colours of Teams' three themes, as its cards are drawn in them; close to the client, and not taken from it. */
export const themes = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    onAccent: '#ffffff',
    attention: '#c4314b',
    line: '#d1d1d1',
    input: '#ffffff',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#7f85f5',
    onAccent: '#000000',
    attention: '#f9526b',
    line: '#525252',
    input: '#1f1f1f',
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    onAccent: '#000000',
    attention: '#ffff01',
    line: '#ffffff',
    input: '#000000',
  },
} as const
export type Theme = keyof typeof themes

/** The side panel or a phone, and a chat on a desktop. */
export const widths = { phone: 320, desktop: 640 } as const

/** How a host tells the renderer to draw: texts, actions below one another on a phone, and the colours of the theme. */
export function hostConfigFor(theme: Theme, width: keyof typeof widths): object {
  const { text, subtle, accent, attention, card } = themes[theme]
  const of = (colour: string) => ({ default: colour, subtle: theme === 'contrast' ? colour : subtle })
  const foregroundColors = {
    default: of(text),
    accent: of(accent),
    attention: { default: attention, subtle: attention },
  }
  return {
    fontFamily: '"Segoe UI", "Helvetica Neue", Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    spacing: { small: 6, default: 8, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: themes[theme].line },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: card, foregroundColors },
      emphasis: { backgroundColor: card, foregroundColors },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
      actionsOrientation: width === 'phone' ? 'vertical' : 'horizontal',
      actionAlignment: width === 'phone' ? 'stretch' : 'left',
    },
    inputs: {
      label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} },
      errorMessage: { color: 'attention' },
    },
  }
}

/** What the renderer leaves to its host: the frame, boxes and buttons. */
export function styleFor(theme: Theme, width: keyof typeof widths): string {
  const { page, card, text, line, accent, onAccent, input, attention } = themes[theme]
  return `
    body { margin: 0; padding: 12px; box-sizing: border-box; width: ${widths[width]}px; background: ${page}; color-scheme: ${theme === 'light' ? 'light' : 'dark'}; }
    main { border: 1px solid ${line}; border-radius: 4px; overflow: hidden; }
    .ac-input:is(input:not([type=checkbox], [type=radio]), textarea, select) { width: 100%; min-height: 32px; box-sizing: border-box; padding: 5px 10px; border: 1px solid ${line}; border-radius: 4px; background: ${input}; color: ${text}; font: 14px Arial, sans-serif; }
    textarea.ac-input { min-height: 64px; }
    label, .ac-input-container { color: ${text}; }
    ${width === 'desktop' ? '.ac-actionSet { flex-wrap: wrap; row-gap: 8px; }' : ''}
    .ac-pushButton { min-height: 32px; padding: 5px 12px; border: 1px solid ${line}; border-radius: 4px; background: ${card}; color: ${text}; font: 600 14px Arial, sans-serif; white-space: normal; }
    .ac-pushButton.style-positive { background: ${accent}; border-color: ${accent}; color: ${onAccent}; }
    .ac-pushButton[aria-expanded=true] { border-color: ${accent}; color: ${theme === 'light' ? accent : text}; }
    .ac-input-validation-failed { border-color: ${attention}; }
  `
}
