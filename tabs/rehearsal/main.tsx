import { createRoot } from 'react-dom/client'
import { Frame } from '../frame.tsx'
import { RehearsalPage } from './rehearsal-page.tsx'

const place = document.getElementById('page')
if (!place) throw new Error('the page has no place for the rehearsal')
const dark = matchMedia('(prefers-color-scheme: dark)').matches
createRoot(place).render(
  <Frame theme={dark ? 'dark' : 'light'}>
    <RehearsalPage />
  </Frame>,
)
