import { tokens } from '@fluentui/react-components'

/** A line at the side of a text: what is read out, or what is set apart. */
export const sideLine = {
  margin: 0,
  paddingInlineStart: tokens.spacingHorizontalM,
  borderInlineStartWidth: '4px',
  borderInlineStartStyle: 'solid',
} as const
