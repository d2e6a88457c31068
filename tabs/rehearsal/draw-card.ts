import { AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitActionBase } from 'adaptivecards'

/** What somebody pressed on a card: the button's verb and data, and what they typed. */
export type Pressed = { verb: string; data: object; inputs: object }

/** The cards hold plain words; unset, the renderer warns of it for each text. */
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false
}

/** Draws a card with Microsoft's own renderer, and tells what is pressed on it. */
export function drawCard(card: object, onPress: (pressed: Pressed) => void): readonly HTMLElement[] {
  const drawn = new AdaptiveCard()
  drawn.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) open(action.url, '_blank', 'noreferrer')
    if (action instanceof SubmitActionBase) onPress(pressedOf(action, drawn))
  }
  drawn.parse(card)
  const element = drawn.render()
  return element ? [element] : []
}

function pressedOf(action: SubmitActionBase, drawn: AdaptiveCard): Pressed {
  const inputs = Object.fromEntries(drawn.getAllInputs().map((input) => [input.id ?? '', input.value]))
  return { verb: action instanceof ExecuteAction ? action.verb : '', data: { ...action.data }, inputs }
}
