import { createRoot } from 'react-dom/client'
import { HostPage } from './host-page.tsx'

const place = document.getElementById('page')
if (!place) throw new Error('the page has no place for the host')
const personId = location.pathname.split('/').at(-1) ?? ''
const { searchParams } = new URL(location.href)
const asked = searchParams.get('open') ?? ''
const narrow = searchParams.get('width') === 'narrow'
const shared = searchParams.get('shared')
createRoot(place).render(
  <HostPage personId={personId} asked={asked.startsWith('/') ? asked : ''} narrow={narrow} shared={shared} />,
)
