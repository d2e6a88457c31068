// The floor of the tab: React, Fluent and teams-js with one button, built as the tab is built, and never run.
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components'
import { app } from '@microsoft/teams-js'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

await app.initialize()
const page = createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, {}, 'Agree'))
createRoot(document.body).render(page)
